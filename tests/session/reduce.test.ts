import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import { pushHistory, redoHistory, startHistory, undoHistory } from '../../src/session/history.ts';
import { initialState } from '../../src/session/initial-state.ts';
import { reduce } from '../../src/session/reduce.ts';
import type { Action } from '../../src/session/session.ts';
import type { ViewState } from '../../src/session/state.ts';
import { wordsOfFilter } from '../../src/session/words.ts';

const ids = (...names: string[]): EntityId[] => names as EntityId[];
const [a, b, c] = ids('a', 'b', 'c') as [EntityId, EntityId, EntityId];
const after = (state: ViewState, ...actions: Action[]): ViewState => actions.reduce((at, action) => reduce(at, action, { drawn: at.shown ?? ids('a', 'b', 'c') }), state);

describe('reduce', () => {
  it('gives the state itself when nothing changes', () => {
    const actions: Action[] = [
      { type: 'go', view: 'overview' }, { type: 'clear' }, { type: 'filter', filter: { only: { kind: [] } } }, { type: 'clear-filter' }, { type: 'swap' }, { type: 'focus-path', path: null },
      { type: 'hide', entities: [] }, { type: 'collapse', entity: a }, { type: 'unpin' }, { type: 'tied-to', entities: [] }, { type: 'reset-canvas' }, { type: 'open-claims', claims: [] },
    ];
    for (const action of actions) expect(after(initialState, action)).toBe(initialState);
  });

  it('adds to the selection and takes away again; the last one leads', () => {
    const two = after(initialState, { type: 'select', entity: a }, { type: 'select', entity: b, add: true });
    expect(two.selection).toEqual(['a', 'b']);
    expect(after(two, { type: 'select', entity: a, add: true }).selection).toEqual(['b']);
    expect(after(two, { type: 'select', entity: c }).selection).toEqual(['c']);
  });

  it('forgets what the inspector was narrowed to when another entity leads', () => {
    const narrowed = after(initialState, { type: 'select', entity: a }, { type: 'tied-to', entities: [b] });
    expect(after(narrowed, { type: 'open-claims', claims: [] }).tiedTo).toEqual(['b']);
    expect(after(narrowed, { type: 'select', entity: c }).tiedTo).toEqual([]);
  });

  it('takes away only what an expansion brought, and never the selection', () => {
    const grown = after(initialState, { type: 'show', entities: ids('b', 'x', 'y'), from: a }, { type: 'show', entities: ids('z'), from: b }, { type: 'select', entity: 'y' as EntityId });
    expect(grown.shown).toEqual(['a', 'b', 'c', 'x', 'y', 'z']);
    const collapsed = after(grown, { type: 'collapse', entity: a });
    expect(collapsed.shown).toEqual(['a', 'b', 'c', 'y', 'z']);
    expect(collapsed.brought).toEqual({ b: ['z'] });
  });

  it('hides an entity with everything that speaks of it on the canvas', () => {
    const state = after(initialState, { type: 'select', entity: a, open: true }, { type: 'move', entity: a, x: 1, y: 2 }, { type: 'hide', entities: [a] });
    expect(state).toMatchObject({ shown: ['b', 'c'], selection: [], around: [], pins: {} });
  });

  it('keeps dragged places for the picture in which they were dragged', () => {
    const moved = after(initialState, { type: 'move', entity: a, x: 1, y: 2 });
    expect(after(moved, { type: 'select', entity: b }, { type: 'show', entities: ids('x') }, { type: 'toggle-facet', facet: 'kind', value: 'actor', mode: 'without' }).pins).toEqual({ a: [1, 2] });
    for (const action of [{ type: 'go', view: 'links' }, { type: 'select', entity: b, open: true }, { type: 'ask', question: { from: [a] } }] as const) expect(after(moved, action).pins).toEqual({});
  });

  it('moves a facet value from one list to the other, and takes it out again', () => {
    const only: Action = { type: 'toggle-facet', facet: 'type', value: 'accuse', mode: 'only' };
    const without: Action = { ...only, mode: 'without' };
    expect(after(initialState, only).filter).toEqual({ only: { type: ['accuse'] } });
    expect(after(initialState, only, without).filter).toEqual({ without: { type: ['accuse'] } });
    expect(after(initialState, only, only)).toEqual(initialState);
  });

  it('lets go of what the question was asked from, and keeps a selection while only its limits change', () => {
    const from = after(initialState, { type: 'select-many', entities: [a, b] }, { type: 'ask', question: { from: [a], to: [b] } });
    expect(from.selection).toEqual([]);
    expect(after(from, { type: 'select', entity: c }, { type: 'ask', question: { maxSteps: 6 } }).selection).toEqual([c]);
  });

  it('opens the links on what the paths were asked about, unless something is selected, and lets go of that on the way back', () => {
    const asked = after(initialState, { type: 'ask', question: { from: [a], to: [b] } }, { type: 'focus-path', path: 'p' });
    const linked = after(asked, { type: 'go', view: 'links' });
    expect(linked).toMatchObject({ view: 'links', pair: { a: [a], b: [b] }, selection: [a, b], path: 'p' });
    expect(after(linked, { type: 'go', view: 'paths' })).toMatchObject({ view: 'paths', pair: null, selection: [], path: 'p' });
    expect(after(asked, { type: 'open-claims', claims: ['x' as ClaimId] }, { type: 'go', view: 'links' })).toMatchObject({ pair: { a: [a], b: [b] }, claims: ['x'] });
    expect(after(asked, { type: 'select', entity: c }, { type: 'go', view: 'links' })).toMatchObject({ pair: null, selection: [c] });
    // What was closed there stays closed, and another pair is what somebody chose.
    expect(after(linked, { type: 'clear' }, { type: 'go', view: 'links' })).toMatchObject({ pair: null, selection: [] });
    expect(after(linked, { type: 'links', a: [a], b: [c] }, { type: 'go', view: 'paths' }).pair).toEqual({ a: [a], b: [c] });
  });

  it('asks with a filter in one change and forgets the old path', () => {
    const asked = after(initialState, { type: 'ask', question: { from: [a], to: [b] } }, { type: 'focus-path', path: 'p' });
    const again = after(asked, { type: 'ask', question: { maxSteps: 6 }, filter: { window: { to: '2026' } } });
    expect(again).toMatchObject({ path: null, question: { from: ['a'], to: ['b'], maxSteps: 6 }, filter: { window: { to: '2026' } } });
    expect(after(asked, { type: 'ask', question: { from: [a] } })).toBe(asked);
  });

  it('keeps what still holds: a swap all that is open and pinned, a further end what is pinned', () => {
    const asked = after(initialState, { type: 'ask', question: { from: [a], to: [b] } }, { type: 'focus-path', path: 'p' }, { type: 'together', paths: ['q'] }, { type: 'pin-paths', paths: ['q'], on: true });
    expect(after(asked, { type: 'swap' })).toMatchObject({ question: { from: ['b'], to: ['a'] }, path: 'p', together: ['q'], pinned: ['q'] });
    expect(after(asked, { type: 'ask', question: { also: [c] } })).toMatchObject({ path: null, together: [], pinned: ['q'] });
    expect(after(asked, { type: 'ask', question: { to: [c] } })).toMatchObject({ path: null, pinned: [] });
    const further = after(asked, { type: 'further', count: 24 });
    expect(further).toMatchObject({ further: 24, path: 'p', together: ['q'] });
    expect(after(further, { type: 'ask', question: { maxSteps: 6 } })).toMatchObject({ further: 24 });
    expect(after(further, { type: 'ask', question: { to: [c] } })).toMatchObject({ further: 0 });
  });
});

describe('history', () => {
  const states = [1, 2, 3, 4].map((n) => ({ ...initialState, path: String(n) }));
  it('merges changes of one thing that follow each other within a second', () => {
    let history = startHistory(states[0]!);
    history = pushHistory(history, states[1]!, 0, 'move a').history;
    history = pushHistory(history, states[2]!, 900, 'move a').history;
    expect(history.past).toEqual([states[0]]);
    history = pushHistory(history, states[3]!, 2500, 'move a').history;
    expect(history.past).toEqual([states[0], states[2]]);
  });
  it('goes back and forward, and forgets what was undone once something else is done', () => {
    let history = startHistory(states[0]!);
    for (const state of states.slice(1)) history = pushHistory(history, state, 0).history;
    history = undoHistory(undoHistory(history));
    expect(history.present).toBe(states[1]);
    expect(redoHistory(history).present).toBe(states[2]);
    history = pushHistory(history, states[3]!, 0).history;
    expect(redoHistory(history)).toBe(history);
    expect(undoHistory(history).present).toBe(states[1]);
  });
});

describe('wordsOfFilter', () => {
  it('says what is taken out', () => {
    const nameOf = (_: string, value: string): string => value.toUpperCase();
    expect(wordsOfFilter({}, nameOf)).toBe('');
    expect(wordsOfFilter({ only: { type: ['a', 'b', 'c', 'd', 'e'] }, without: { source: ['s'] }, window: { from: '2025-10', to: '2026' }, asOf: '2026-02', contested: 'only' }, nameOf)).toBe(
      'only relation A, B, C or 2 more; without source S; only Oct 2025 – 2026; as known on Feb 2026; only contested claims',
    );
  });
});
