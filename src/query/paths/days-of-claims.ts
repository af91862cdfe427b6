import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import type { ClaimDays } from './step-rule.ts';

const known = new WeakMap<Store, ClaimDays>();

const slice = 0x2000;

/** Lowest and highest day of every claim: its own date, else its event's; open where neither is known. Made in steps the first time. */
export function* daysOfClaims(store: Store): Steps<ClaimDays> {
  let days = known.get(store);
  if (days === undefined) {
    const { claims, dates } = store;
    const low = new Int32Array(claims.count);
    const high = new Int32Array(claims.count);
    for (let c = 0; c < claims.count; c++) {
      if (c % slice === slice - 1) yield;
      const date = claims.effectiveDate(c);
      low[c] = dates.low[date]!;
      high[c] = dates.high[date]!;
    }
    known.set(store, (days = { low, high }));
  }
  return days;
}
