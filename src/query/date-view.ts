import { formatEdtf, OPEN_HIGH, OPEN_LOW } from '../model/edtf-date.ts';
import type { DateTable } from '../store/date-table.ts';
import type { DateView } from './views.ts';

const views = new WeakMap<DateTable, DateView[]>();

/** A date by its index, as it is shown; the same object every time. undefined for 0. */
export function dateView(dates: DateTable, index: number): DateView | undefined {
  if (index === 0) return undefined;
  let known = views.get(dates);
  if (known === undefined) views.set(dates, (known = []));
  return (known[index] ??= {
    edtf: dates.text[index]!,
    text: formatEdtf(dates.text[index]!),
    low: dates.low[index] === OPEN_LOW ? null : dates.low[index]!,
    high: dates.high[index] === OPEN_HIGH ? null : dates.high[index]!,
  });
}

/** Collects dates; `view` says from when to when they reach ("24 Nov 2025 to 4 Feb 2026"), as exactly as they were written. */
export class DateSpan {
  readonly #dates: DateTable;
  #first = 0;
  #last = 0;

  constructor(dates: DateTable) {
    this.#dates = dates;
  }

  add(index: number): void {
    if (index === 0) return;
    const { low, high } = this.#dates;
    if (low[index] !== OPEN_LOW && (this.#first === 0 || low[index]! < low[this.#first]!)) this.#first = index;
    if (high[index] !== OPEN_HIGH && (this.#last === 0 || high[index]! > high[this.#last]!)) this.#last = index;
  }

  view(): DateView | undefined {
    if (this.#first === 0 || this.#last === 0) return undefined;
    const { text, low, high } = this.#dates;
    const [from, to] = [low[this.#first]!, high[this.#last]!];
    const first = endOf(text[this.#first]!, 0) ?? isoDay(from);
    const last = endOf(text[this.#last]!, 1) ?? isoDay(to);
    const words = [formatEdtf(first), formatEdtf(last)];
    return { edtf: first === last ? first : `${first}/${last}`, text: words[0] === words[1] ? words[0]! : words.join(' to '), low: from, high: to };
  }
}

/** One end of an EDTF date without its qualifiers; undefined where it is not one plain date. */
function endOf(edtf: string, end: 0 | 1): string | undefined {
  const parts = edtf.split('/');
  const part = (parts.length === 2 ? parts[end]! : edtf).replace(/[?~%]/g, '');
  return /^-?\d{4}(-\d\d){0,2}$/.test(part) ? part : undefined;
}

/** `2025-11-24` for a day since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

