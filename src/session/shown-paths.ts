import type { EntityRef } from '../query/filter.ts';
import type { ConnectionView, PathsView, PathStep, PathView } from '../query/path-views.ts';
import { connectionId, focusedIn, listPaths, type ListedPath } from '../scene/listed-paths.ts';
import { longestChain } from '../scene/longest-chain.ts';
import { pathsToDraw } from '../scene/what-to-draw.ts';
import type { ViewState } from './state.ts';

/** What of an answer is open and drawn: the list, the canvas and what is saved go by this. */
export interface ShownPaths {
  /** All paths as listed. */
  readonly listed: readonly ListedPath[];
  /** The open path; undefined while the tree that joins all ends is open, or nothing. */
  readonly focused: PathView | undefined;
  /** Whether that tree is open. */
  readonly together: boolean;
  /** Ids of what is drawn, `connectionId` among them; the open one first. */
  readonly drawn: readonly string[];
  numberOf(path: string): string;
}

/** What the state shows of an answer to its path question. */
export function shownPaths(view: Pick<PathsView, 'families' | 'connection'>, state: Pick<ViewState, 'path' | 'allPaths' | 'together'>): ShownPaths {
  const listed = listPaths(view.families);
  const focused = focusedIn(view, state.path);
  const drawn = pathsToDraw(view as PathsView, state.path, state.allPaths, state.together);
  return {
    listed,
    focused: focused === connectionId ? undefined : focused?.path,
    together: focused === connectionId,
    drawn: drawn.map((path) => path.id),
    numberOf: (path) => listed.find((each) => each.path.id === path)?.number ?? '',
  };
}

/** What is drawn beside the open path once this one is drawn too, or no more: what `together` sets. */
export function toggleDrawn(view: Pick<PathsView, 'families' | 'connection'> | undefined, state: Pick<ViewState, 'path' | 'allPaths' | 'together'>, id: string): readonly string[] {
  const beside = view === undefined ? [] : shownPaths(view, state).drawn.slice(1);
  return beside.includes(id) ? beside.filter((each) => each !== id) : [...beside, id];
}

/** A tree that joins several ends as chains to be drawn one below the other: its longest way between two ends, then each step beside it; the numbers are those of the tree's steps. */
export function chainsOf(connection: ConnectionView): readonly { readonly entities: readonly EntityRef[]; readonly steps: readonly (PathStep & { readonly number: number })[] }[] {
  const way = longestChain(connection);
  const refs = new Map(connection.entities.map((ref) => [ref.id, ref]));
  const numbered = connection.steps.map((step, index) => ({ ...step, number: index + 1 }));
  const onWay = way.slice(1).flatMap((to, index) => {
    const from = way[index]!;
    const step = numbered.find((each) => (each.from.id === from && each.to.id === to) || (each.from.id === to && each.to.id === from));
    return step ? [step.from.id === from ? step : { ...step, from: step.to, to: step.from, against: !step.against }] : [];
  });
  const beside = numbered.filter((step) => onWay.every((each) => each.number !== step.number));
  return [...(onWay.length > 0 ? [{ entities: way.flatMap((id) => refs.get(id) ?? []), steps: onWay }] : []), ...beside.map((step) => ({ entities: [step.from, step.to], steps: [step] }))];
}

/** The focus that opens the tree which joins all ends. */
export const treeId: string = connectionId;
