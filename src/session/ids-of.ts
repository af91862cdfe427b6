import type { EntityId } from '../model/ids.ts';
import type { ViewState } from './state.ts';

/** Every entity that a state names, once; values of its filter are not among them. */
export function idsOf(state: ViewState): readonly EntityId[] {
  const { question: q, pair } = state;
  return [
    ...new Set([
      ...state.selection, ...(state.shown ?? []), ...(state.around ?? []), ...state.tiedTo,
      ...(pair ? [...pair.a, ...pair.b] : []),
      ...q.from, ...q.to, ...q.also, ...q.through, ...q.avoid,
    ]),
  ];
}
