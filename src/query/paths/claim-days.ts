import type { Store } from '../../store/store.ts';
import type { ClaimDays } from './step-rule.ts';

const known = new WeakMap<Store, ClaimDays>();

/** Lowest and highest day of every claim: its own date, else its event's; open where neither is known. */
export function claimDays(store: Store): ClaimDays {
  let days = known.get(store);
  if (days === undefined) {
    const { claims, dates } = store;
    const low = new Int32Array(claims.count);
    const high = new Int32Array(claims.count);
    for (let c = 0; c < claims.count; c++) {
      const date = claims.effectiveDate(c);
      low[c] = dates.low[date]!;
      high[c] = dates.high[date]!;
    }
    known.set(store, (days = { low, high }));
  }
  return days;
}
