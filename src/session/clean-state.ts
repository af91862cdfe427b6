import type { EntityId } from '../model/ids.ts';
import { keep } from '../scene/keep.ts';
import { idsOf } from './ids-of.ts';
import type { ViewState } from './state.ts';

/**
 * The state without entities that the dossier does not hold, and their ids: an address may be old, or somebody else's. What `meant` knows for a
 * name stands in its place; a further end is one entity, the first: the graph that joins all ends would have to hold every one of them.
 */
export function cleanState(
  state: ViewState,
  holds: ReadonlySet<string>,
  meant: ReadonlyMap<string, readonly EntityId[]> = new Map(),
): { readonly state: ViewState; readonly dropped: readonly EntityId[] } {
  const strange = idsOf(state).filter((id) => !holds.has(id));
  const dropped = strange.filter((id) => !meant.has(id));
  if (strange.length === 0) return { state, dropped };
  const left = (ids: readonly EntityId[], each?: number): readonly EntityId[] => [...new Set(ids.flatMap((id) => (holds.has(id) ? [id] : (meant.get(id) ?? []).slice(0, each))))];
  const { question: q, pair } = state;
  const record = <T>(entries: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(entries).filter(([id]) => holds.has(id)));
  const ends = pair && { a: left(pair.a), b: left(pair.b) };
  const next: ViewState = {
    ...state,
    selection: left(state.selection),
    shown: state.shown && left(state.shown),
    around: left(state.around ?? []),
    tiedTo: left(state.tiedTo),
    pair: ends && ends.a.length + ends.b.length > 0 ? ends : null,
    question: { ...q, from: left(q.from), to: left(q.to), also: left(q.also, 1), through: left(q.through), avoid: left(q.avoid) },
    pins: record(state.pins),
    brought: record(state.brought ?? {}),
  };
  return { state: keep(state, next), dropped };
}
