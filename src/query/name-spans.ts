import type { Store } from '../store/store.ts';
import type { Steps } from './steps.ts';
import type { Span } from './views.ts';

interface Name {
  readonly text: string;
  readonly entity: number;
  /** Proper names and abbreviations are told from words by their capitals ("US", "Merz"); topics and events are not. */
  readonly exact: boolean;
}

/** Names by the folded word that they begin with, the longest first. */
type NameBook = ReadonlyMap<string, readonly Name[]>;

const books = new WeakMap<Store, NameBook>();
const TOPIC = 1;
const EVENT = 2;
const word = /[\p{L}\p{N}]+/uy;
const wordPart = /[\p{L}\p{N}]/u;

/**
 * The sentence in runs, each name of an entity a run of its own: at every word the longest label, short name or alias that stands
 * there between word boundaries. Of entities with one name a participant wins; else a name that several share is left as text.
 * O(words), with a book of names made once a store.
 */
export function nameSpans(store: Store, sentence: string, participants: ReadonlySet<number>): Span[] {
  const book = bookOf(store);
  const spans: Span[] = [];
  let plain = 0;
  let position = 0;
  while (position < sentence.length) {
    word.lastIndex = position;
    const match = word.exec(sentence);
    if (match === null) {
      position++;
      continue;
    }
    const found = longest(book.get(match[0].toLowerCase()), sentence, position, participants);
    if (found === undefined) {
      position += match[0].length;
      continue;
    }
    if (position > plain) spans.push({ text: sentence.slice(plain, position) });
    position += found.text.length;
    spans.push({ text: sentence.slice(position - found.text.length, position), entity: store.entities.ref(found.entity) });
    plain = position;
  }
  if (plain < sentence.length) spans.push({ text: sentence.slice(plain) });
  return spans;
}

function longest(names: readonly Name[] | undefined, sentence: string, position: number, participants: ReadonlySet<number>): Name | undefined {
  if (names === undefined) return undefined;
  let candidates: Name[] = [];
  for (const name of names) {
    if (candidates.length > 0 && name.text.length < candidates[0]!.text.length) break;
    if (standsAt(name, sentence, position)) candidates.push(name);
  }
  const own = candidates.filter((name) => participants.has(name.entity));
  if (own.length > 0) candidates = own;
  // A polity and its issue may both take part: the first in the dossier's order is as good a link as the other, and it is always the same.
  if (own.length > 0) return own[0];
  return new Set(candidates.map((name) => name.entity)).size === 1 ? candidates[0] : undefined;
}

function standsAt(name: Name, sentence: string, position: number): boolean {
  const end = position + name.text.length;
  const there = sentence.slice(position, end);
  if (name.exact ? there !== name.text : there.toLowerCase() !== name.text.toLowerCase()) return false;
  const next = sentence[end];
  return next === undefined || !wordPart.test(next) || !wordPart.test(name.text.at(-1)!);
}

function bookOf(store: Store): NameBook {
  const steps = nameBook(store);
  while (steps.next().done !== true);
  return books.get(store)!;
}

const pace = 512;

/** Makes the book of names, in steps, where no sentence has asked for it yet. */
export function* nameBook(store: Store): Steps<void> {
  if (books.has(store)) return;
  const book = new Map<string, Name[]>();
  for (const [index, entity] of store.entities.items.entries()) {
    if (index % pace === pace - 1) yield;
    const kind = store.entities.kind[index]!;
    for (const text of new Set([entity.label, ...(entity.short === undefined ? [] : [entity.short]), ...entity.aliases])) {
      word.lastIndex = 0;
      const first = word.exec(text);
      if (first === null || text.length < 2) continue;
      const exact = (kind !== TOPIC && kind !== EVENT) || text === text.toUpperCase();
      const key = first[0].toLowerCase();
      const list = book.get(key);
      if (list === undefined) book.set(key, [{ text, entity: index, exact }]);
      else list.push({ text, entity: index, exact });
    }
  }
  for (const list of book.values()) list.sort((a, b) => b.text.length - a.text.length || a.entity - b.entity);
  books.set(store, book);
}
