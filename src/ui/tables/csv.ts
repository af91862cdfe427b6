/** What a cell holds; a number stays one. */
export type CsvValue = string | number;

/** A leading sign that spreadsheets take for the beginning of a formula, full-width forms included (OWASP, "CSV injection"). */
const formula = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

/** Text that no spreadsheet runs as a formula: an apostrophe stands before what would begin one. Numbers are left as they are. */
export function inert(value: CsvValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return formula.test(value) ? `'${value}` : value;
}

/** One line of RFC 4180, without its end: fields with a comma, a quote or a line break are quoted, quotes are doubled. */
export function csvLine(values: readonly CsvValue[]): string {
  return values
    .map((value) => {
      const text = inert(value);
      return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}

/** Begins a file so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line for the clipboard: fields by tabs, which they may not hold themselves. */
export function tabLine(values: readonly CsvValue[]): string {
  return values.map((value) => inert(typeof value === 'string' ? value.replace(/[\t\r\n]+/gu, ' ') : value)).join('\t');
}
