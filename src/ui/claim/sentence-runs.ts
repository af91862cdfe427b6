import type { Span } from '../../query/views.ts';

/** A stretch of a sentence that is, or is not, somebody's own words; the spans in it keep their entities. */
export interface Run {
  readonly quoted: boolean;
  readonly spans: readonly Span[];
}

export interface SentenceRuns {
  readonly runs: readonly Run[];
  /** Quoted phrases that the sentence does not contain, to be shown after it. */
  readonly apart: readonly string[];
}

const opening = new Set(['“', '"', '‘', '„', '«']);
const closing = new Set(['”', '"', '’', '“', '»']);
/** Same length out as in, so that positions carry over. */
const straight = (text: string): string =>
  text
    .replace(/[‘’]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/\u00a0/gu, ' ')
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));

/**
 * Splits a sentence into its own words and the quoted phrases it contains. Quotation marks around a phrase are dropped: `<q>`
 * draws them. A phrase is looked for whatever its case and the shape of its quotes; where two overlap the first given wins.
 */
export function sentenceRuns(spans: readonly Span[], quotes: readonly string[]): SentenceRuns {
  const text = spans.map((span) => span.text).join('');
  const haystack = straight(text);
  const found: { start: number; end: number; cutStart: number; cutEnd: number }[] = [];
  const apart: string[] = [];
  for (const quote of new Set(quotes)) {
    const start = haystack.indexOf(straight(quote));
    if (start < 0) {
      apart.push(quote);
      continue;
    }
    const end = start + quote.length;
    const marked = opening.has(text[start - 1] ?? '') && closing.has(text[end] ?? '');
    const range = { start, end, cutStart: marked ? start - 1 : start, cutEnd: marked ? end + 1 : end };
    if (found.every((other) => range.cutEnd <= other.cutStart || range.cutStart >= other.cutEnd)) found.push(range);
  }
  found.sort((a, b) => a.start - b.start);

  const runs: Run[] = [];
  let at = 0;
  for (const range of found) {
    push(runs, false, slice(spans, at, range.cutStart));
    push(runs, true, slice(spans, range.start, range.end));
    at = range.cutEnd;
  }
  push(runs, false, slice(spans, at, text.length));
  return { runs, apart };
}

function push(runs: Run[], quoted: boolean, spans: readonly Span[]): void {
  if (spans.length > 0) runs.push({ quoted, spans });
}

/** Characters `from` to `to` (exclusive) of the joined text, with each piece's entity kept. */
function slice(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') out.push(text === span.text ? span : { ...span, text });
    at += span.text.length;
  }
  return out;
}
