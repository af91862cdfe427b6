import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { foldName } from './fold-name.ts';
import type { Store } from './store.ts';

/** A text found: an entity or a claim by index, its score (higher is better) and the words of it that matched. */
export interface TextHit {
  readonly index: number;
  readonly score: number;
  readonly words: readonly string[];
}

export interface SearchIndex {
  /** All terms must occur, each whole, as a prefix, or with one slip of typing (a letter wrong, missing, added, or two swapped). */
  entities(terms: readonly string[]): TextHit[];
  /** null = the claims are too many for an index of their sentences. */
  readonly claims: ((terms: readonly string[]) => TextHit[]) | null;
  /** Entities whose name is nearest to what was typed, any term, two slips forgiven. */
  nearest(terms: readonly string[]): TextHit[];
}

/** Sentences of more claims than this are not indexed: an index of a million would take a minute and a gigabyte. */
export const indexedClaims = 20_000;

interface Text {
  readonly id: number;
  readonly label: string;
  readonly names: string;
  readonly text: string;
}

const indices = new WeakMap<Store, SearchIndex>();

/** The search index of a store, built when first asked for, in steps (it yields every 200 texts). */
export function* searchIndex(store: Store): Generator<void, SearchIndex, void> {
  const known = indices.get(store);
  if (known !== undefined) return known;
  const entities = emptyIndex();
  for (let i = 0; i < store.entities.count; i++) {
    const { id, label, short = '', aliases, description = '' } = store.entities.items[i]!;
    entities.add({ id: i, label, names: `${short} ${aliases.join(' ')} ${id}`, text: description });
    if (i % 200 === 199) yield;
  }
  let claims: MiniSearch<Text> | null = null;
  if (store.claims.count <= indexedClaims) {
    claims = emptyIndex();
    for (let i = 0; i < store.claims.count; i++) {
      claims.add({ id: i, label: '', names: quotes(store, i), text: store.claims.says(i) });
      if (i % 200 === 199) yield;
    }
  }
  const index: SearchIndex = {
    entities: (terms) => find(entities, terms),
    claims: claims === null ? null : (terms) => find(claims, terms),
    nearest: (terms) => entities.search({ queries: [...terms], combineWith: 'OR', fuzzy: (term) => (term.length > 3 ? 2 : 1), prefix: true }).map(hit),
  };
  indices.set(store, index);
  return index;
}

/** The words of a text as the index knows them. */
export const searchTerms = (text: string): string[] => foldName(text).split(' ').filter((term) => term !== '');

function emptyIndex(): MiniSearch<Text> {
  return new MiniSearch<Text>({
    fields: ['label', 'names', 'text'],
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: { boost: { label: 4, names: 3 }, combineWith: 'AND', prefix: true, fuzzy: slip, weights: { fuzzy: 0.3, prefix: 0.6 } },
  });
}

/** One slip, in words long enough that it does not make another word of them. */
const slip = (term: string): number | false => (term.length > 3 ? 1 : false);

function find(index: MiniSearch<Text>, terms: readonly string[]): TextHit[] {
  if (terms.length === 0) return [];
  const plain = index.search({ queries: [...terms], combineWith: 'AND' });
  if (plain.length > 0) return plain.map(hit);
  const forgiving: Query[] = terms.map((term) => ({ combineWith: 'OR', queries: [term, ...swapped(term).map((other) => ({ queries: [other], fuzzy: false as const }))] }));
  return index.search({ queries: forgiving, combineWith: 'AND' }).map(hit);
}

/** The term with two neighbouring letters exchanged: a slip that edit distance counts as two. */
function swapped(term: string): string[] {
  if (term.length < 4) return [];
  return Array.from({ length: term.length - 1 }, (_, i) => term.slice(0, i) + term[i + 1] + term[i] + term.slice(i + 2)).filter((other) => other !== term);
}

const hit = (result: SearchResult): TextHit => ({ index: result.id as number, score: result.score, words: result.terms });

function quotes(store: Store, claim: number): string {
  const { start } = store.evidence;
  const found: string[] = [];
  for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) found.push(store.evidence.quote(piece) ?? '');
  return found.join(' ');
}
