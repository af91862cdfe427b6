import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Locator } from './entity.ts';

/** What became of a paragraph that evidence points to; `unstamped` where the locator has no hash to check. */
export const locatorStates = ['exact', 'moved', 'changed', 'absent', 'unavailable', 'unstamped'] as const;
export type LocatorState = (typeof locatorStates)[number];

/** A text with its paragraphs by number and by hash. */
export interface ParagraphIndex {
  /** As they stand, trimmed; index 0 is paragraph 1. */
  readonly paragraphs: readonly string[];
  readonly hashes: readonly string[];
  /** First paragraph number with a hash. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** The lines of a text that are not blank, trimmed of Unicode white space; index 0 is paragraph 1. A byte order mark is no text. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(edges, ''))
    .filter((line) => line !== '');
}

/** What is hashed: NFC, each run of Unicode white space to one space, trimmed, curly quotes to straight. */
export function normaliseParagraph(text: string): string {
  return text
    .normalize('NFC')
    .replace(runs, ' ')
    .replace(edges, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"');
}

/** SHA-256 of the normalised paragraph, 64 hex digits. */
export function hashParagraph(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(normaliseParagraph(text))));
}

/** Splits and hashes a text once, to check many locators against it. */
export function paragraphIndex(text: string): ParagraphIndex {
  const paragraphs = splitParagraphs(text);
  const hashes = paragraphs.map(hashParagraph);
  const numberOf = new Map<string, number>();
  hashes.forEach((hash, index) => {
    if (!numberOf.has(hash)) numberOf.set(hash, index + 1);
  });
  return { paragraphs, hashes, numberOf };
}

/** Checks one locator against a text (undefined = the user does not have it); `movedTo` is the paragraph where it now stands. */
export function checkLocator(locator: Locator, index: ParagraphIndex | undefined): { readonly state: LocatorState; readonly movedTo?: number } {
  if (index === undefined) return { state: 'unavailable' };
  const there = index.hashes[locator.n - 1];
  if (locator.sha256 === undefined) return { state: there === undefined ? 'absent' : 'unstamped' };
  if (there === locator.sha256) return { state: 'exact' };
  const movedTo = index.numberOf.get(locator.sha256);
  if (movedTo !== undefined) return { state: 'moved', movedTo };
  return { state: there === undefined ? 'absent' : 'changed' };
}

/** Whether a paragraph itself puts the phrase in quotation marks, by normalised text and whatever its capitals. */
export function checkQuote(quote: string, paragraph: string): boolean {
  const wanted = normaliseParagraph(quote).toLowerCase();
  const text = normaliseParagraph(paragraph).replace(/[«»]/g, '"').toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    const doubles = before.split('"').length - 1;
    if (doubles % 2 === 1) return true;
    // Single quotes are apostrophes as well: they count only where one stands before a word and one closes after.
    if (/(?:^|[\s("])'[^"]*$/.test(before) && /^[^"]*'/.test(after)) return true;
    // A quotation that runs over paragraphs opens each and is closed only in the last.
    if (doubles === 0 && text.startsWith('"')) return true;
  }
  return false;
}

const runs = /\p{White_Space}+/gu;
const edges = /^\p{White_Space}+|\p{White_Space}+$/gu;
