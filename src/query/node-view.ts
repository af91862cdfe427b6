import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';
import { isPlanned } from './entity-status.ts';
import { degreeOf, weightOf } from './tied-neighbours.ts';
import type { NodeView } from './views.ts';

const known = new WeakMap<Admit, Map<number, NodeView>>();
/** One scratch array a store: marks which neighbours of which entity have been counted. */
const scratch = new WeakMap<Store, { stamp: Int32Array; mark: number }>();

/** An entity as a node: weight and degree under the filter; the same object as long as the filter is remembered. */
export function nodeView(store: Store, admitted: Admit, entity: number): NodeView {
  let views = known.get(admitted);
  if (views === undefined) known.set(admitted, (views = new Map()));
  let view = views.get(entity);
  if (view === undefined) {
    let space = scratch.get(store);
    if (space === undefined) scratch.set(store, (space = { stamp: new Int32Array(store.entities.count), mark: 0 }));
    view = {
      ...store.entities.ref(entity),
      weight: weightOf(store, admitted, entity),
      degree: degreeOf(store, admitted, entity, space.stamp, ++space.mark),
      planned: isPlanned(store, admitted, entity),
    };
    views.set(entity, view);
  }
  return view;
}
