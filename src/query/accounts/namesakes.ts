import type { Store } from '../../store/store.ts';
import { TYPE_NAMESAKE } from '../../store/type-table.ts';

const known = new WeakMap<Store, Int32Array>();

/** Of each actor the issue that bears its name; -1 = none. */
export function namesakesOf(store: Store): Int32Array {
  let found = known.get(store);
  if (found !== undefined) return found;
  found = new Int32Array(store.entities.count).fill(-1);
  const { claims, types } = store;
  for (let claim = 0; claim < claims.count; claim++) {
    if ((types.flags[claims.type[claim]!]! & TYPE_NAMESAKE) === 0 || claims.from[claim]! < 0 || claims.to[claim]! < 0) continue;
    found[claims.from[claim]!] = claims.to[claim]!;
  }
  known.set(store, found);
  return found;
}
