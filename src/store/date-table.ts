import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../model/edtf-date.ts';
import { GrowingColumn } from './growing-column.ts';

/** Interned dates: EDTF text with lowest and highest day since 1970-01-01. Index 0 is "no date". */
export interface DateTable {
  readonly count: number;
  readonly text: readonly string[];
  /** OPEN_LOW = open. */
  readonly low: Int32Array;
  /** OPEN_HIGH = open. */
  readonly high: Int32Array;
}

/** Collects dates while a store is built. */
export class DateTableBuilder {
  readonly #index = new Map<string, number>();
  readonly #text: string[] = [''];
  readonly #low = new GrowingColumn(Int32Array);
  readonly #high = new GrowingColumn(Int32Array);

  constructor() {
    this.#low.push(OPEN_LOW);
    this.#high.push(OPEN_HIGH);
  }

  /** Index of the date; what is not EDTF is kept as text that may be any day (validation has said so before). */
  intern(edtf: string | undefined): number {
    if (edtf === undefined) return 0;
    const known = this.#index.get(edtf);
    if (known !== undefined) return known;
    const date = parseEdtf(edtf);
    const index = this.#text.push(edtf) - 1;
    this.#low.push(date?.low ?? OPEN_LOW);
    this.#high.push(date?.high ?? OPEN_HIGH);
    this.#index.set(edtf, index);
    return index;
  }

  done(): DateTable {
    return { count: this.#text.length, text: this.#text, low: this.#low.done(), high: this.#high.done() };
  }
}
