import { OPEN_HIGH } from '../../model/edtf-date.ts';
import { modalityOf } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import type { ClaimDays } from './step-rule.ts';

const known = new WeakMap<Store, ClaimDays>();

const slice = 0x2000;

/**
 * Lowest and highest day of every claim: its own date, else its event's. Where neither is known it is open, but that an act that is told as done was done by the day on
 * which the first of its sources came out; what holds (an office, a part) may go on holding. Made in steps the first time.
 */
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
      high[c] = date === 0 && isDone(store, c) ? firstTold(store, c) : dates.high[date]!;
    }
    known.set(store, (days = { low, high }));
  }
  return days;
}

function isDone({ claims }: Store, claim: number): boolean {
  const modality = modalityOf(claims.flags[claim]!);
  return claims.relation(claim).family === 'interaction' && (modality === 'asserted' || modality === 'historical');
}

function firstTold({ evidence, entities, dates }: Store, claim: number): number {
  let first = OPEN_HIGH;
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    const date = entities.date[evidence.source[piece]!]!;
    if (date !== 0) first = Math.min(first, dates.high[date]!);
  }
  return first;
}
