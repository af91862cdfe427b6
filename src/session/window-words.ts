import type { Filter } from '../query/filter.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** EDTF's codes for parts of a year that people name; the words are those of the model. */
const seasons: Readonly<Record<string, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  40: 'first half of', 41: 'second half of',
};
const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/u;
const plain = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** "24 Nov 2025", "about Nov 2025", "spring 2026", "2025"; text of another shape as it is. */
export function dateWords(text: string): string {
  const parts = shape.exec(text);
  if (parts === null) return text;
  const [, year = '', month, day, doubt = ''] = parts;
  const season = month === undefined ? undefined : seasons[month];
  const name = month === undefined ? undefined : (season ?? months[Number(month) - 1]);
  if (month !== undefined && name === undefined) return text;
  const words = name === undefined ? year : day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  const unsure = season !== undefined ? 'season' : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return `${doubt === '~' || doubt === '%' ? 'about ' : ''}${words}${doubt === '?' || doubt === '%' ? ` (${unsure} uncertain)` : ''}`;
}

/** "Oct 2025 – Feb 2026", "from Oct 2025", "until Feb 2026" or "any time". */
export function windowText(window: Filter['window']): string {
  const from = window?.from;
  const to = window?.to;
  if (from !== undefined && to !== undefined) {
    if (from === to) return dateWords(from);
    const short = from.slice(0, 4) === to.slice(0, 4) && plain.test(from) && plain.test(to) && from.length === to.length;
    return `${short ? dateWords(from).replace(/ \d{4}$/u, '') : dateWords(from)} – ${dateWords(to)}`;
  }
  if (from !== undefined) return `from ${dateWords(from)}`;
  if (to !== undefined) return `until ${dateWords(to)}`;
  return 'any time';
}
