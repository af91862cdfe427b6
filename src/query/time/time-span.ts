import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import type { Store } from '../../store/store.ts';
import { claimDays, type Admit } from '../admit.ts';
import type { TimeSpan } from './timeline-views.ts';

/** First and last day on which each claim can lie (those of its event or, failing that, its sources where it has no date); `dated` 0 = nothing is. */
export interface ClaimDays {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly dated: Uint8Array;
  /** 1 = its dates are open on both sides: in every window, drawn nowhere. */
  readonly anyTime: Uint8Array;
}

const memory = new WeakMap<Admit, ClaimDays>();

/** Days of every admitted claim; remembered as long as the admission is. O(claims). */
export function claimDayColumns(store: Store, admitted: Admit): ClaimDays {
  let found = memory.get(admitted);
  if (found !== undefined) return found;
  const { count } = store.claims;
  found = { low: new Int32Array(count), high: new Int32Array(count), dated: new Uint8Array(count), anyTime: new Uint8Array(count) };
  for (let claim = 0; claim < count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    const days = claimDays(store, claim, admitted.evidence);
    if (days === null) continue;
    if (days.low === OPEN_LOW && days.high === OPEN_HIGH) {
      found.anyTime[claim] = 1;
      continue;
    }
    found.low[claim] = days.low;
    found.high[claim] = days.high;
    found.dated[claim] = 1;
  }
  memory.set(admitted, found);
  return found;
}

/** A stretch of time as it is drawn: open ends at the edges of what is shown, qualifiers of the date (an index; 0 = none of its own). */
export function timeSpan(store: Store, low: number, high: number, date: number, extent: { low: number; high: number }): TimeSpan {
  const parsed = date === 0 ? undefined : parseEdtf(store.dates.text[date]!);
  return {
    low: low === OPEN_LOW ? extent.low : low,
    high: high === OPEN_HIGH ? extent.high : high,
    openLow: low === OPEN_LOW,
    openHigh: high === OPEN_HIGH,
    uncertain: parsed?.uncertain === true,
    approximate: parsed?.approximate === true,
  };
}
