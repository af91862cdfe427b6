import { keep } from '../scene/keep.ts';
import { typedInto } from './briefing.ts';
import type { Action } from './session.ts';
import type { ViewState } from './state.ts';

/** States that can be gone back to and forward to; values, never changed in place. */
export interface History {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
  /** What the last change was about and when (ms), so that a drag is one change. */
  readonly last?: { readonly key: string; readonly at: number };
}

const limit = 200;
/** Two changes of one thing within so many ms are one change. */
const coalesceMs = 1000;

export function startHistory(present: ViewState): History {
  return { past: [], present, future: [] };
}

/** Adds a state; `key` names what a dragged or slid thing is, absent = a change of its own. */
export function pushHistory(history: History, next: ViewState, at: number, key?: string): { history: History; merged: boolean } {
  if (next === history.present) return { history, merged: false };
  const merged = key !== undefined && history.last?.key === key && at - history.last.at < coalesceMs && history.past.length > 0;
  const past = merged ? history.past : [...history.past, history.present].slice(-limit);
  return { history: { past, present: next, future: [], ...(key !== undefined && { last: { key, at } }) }, merged };
}

/** One step back; the same object when there is none. */
export function undoHistory(history: History): History {
  const present = history.past.at(-1);
  return present ? { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] } : history;
}

/** One step forward again; the same object when there is none. */
export function redoHistory(history: History): History {
  const [present, ...future] = history.future;
  return present ? { past: [...history.past, history.present], present, future } : history;
}

/** All states changed in one way, which is no change that can be undone; neighbours that have become equal are one. The same object where nothing changes. */
export function mapHistory(history: History, change: (state: ViewState) => ViewState): History {
  const states = [...history.past, history.present, ...history.future];
  const changed = states.map(change);
  if (changed.every((state, index) => state === states[index])) return history;
  const at = history.past.length;
  const present = changed[at]!;
  const past = changed.slice(0, at).filter((state, index) => keep(state, changed[index + 1]) !== state);
  const future = changed.slice(at + 1).filter((state, index) => keep(state, changed[at + index]) !== state);
  // A drag or a text goes on in the same step as long as that step is still there.
  return { past, present, future, ...(history.last && past.length === at && { last: history.last }) };
}

/** Names the thing that an action drags, slides or brushes; undefined for all others. */
export function coalesceKey(action: Action): string | undefined {
  switch (action.type) {
    case 'move':
      return `move ${action.entity}`;
    case 'filter':
      return `filter ${Object.keys(action.filter).join(' ')}`;
    case 'ask': {
      const keys = Object.keys(action.question);
      return keys.length === 1 && (keys[0] === 'hubPrice' || keys[0] === 'maxSteps') ? `ask ${keys[0]}` : undefined;
    }
    case 'table':
      return Object.keys(action.question).join() === 'text' ? 'table text' : undefined;
    case 'briefing':
      return typedInto(action.change);
    default:
      return undefined;
  }
}
