import { kinds } from '../model/entity.ts';
import { foldName } from '../store/fold-name.ts';
import { nameIndex, namesakesByName } from '../store/name-index.ts';
import { searchIndex, searchTerms, type SearchIndex, type TextHit } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { admit, type Admit, admitInSteps, isAdmitted } from './admit.ts';
import { compareText, heaviest } from './claim-order.ts';
import { attribution, bestPiece, citation } from './evidence-view.ts';
import type { EntityRef, Filter } from './filter.ts';
import { exactly } from './resolve.ts';
import type { Steps } from './steps.ts';
import { weightOf } from './tied-neighbours.ts';
import type { SearchHit, SearchView } from './views.ts';

interface Found {
  readonly index: number;
  readonly score: number;
  readonly words: readonly string[];
}

/** Claims looked through for words where their sentences are not indexed. */
const scanned = 4000;
const scannedEntities = 8;

/**
 * Entities and claims by words: whoever bears exactly this name first, then names that begin so, of these the shortest, then by score and claims; accents, prefixes
 * and one slip of typing forgiven. And the question that was typed, if it names two entities. Of `limit` hits a third at most are claims while entities are left.
 */
export function* search(store: Store, question: { text: string; limit?: number | undefined; filter?: Filter | undefined }): Steps<SearchView> {
  const admitted = yield* admitInSteps(store, question.filter);
  const index = yield* searchIndex(store);
  yield* nameIndex(store);
  yield;
  const asked = questionIn(store, index, question.text);
  const terms = searchTerms(question.text);
  const limit = question.limit ?? 30;
  const entities = rankEntities(store, admitted, question.text, index.entities(terms));
  yield;
  const claims = rankClaims(store, admitted, terms, index, entities);
  const counts: Partial<Record<SearchHit['kind'], number>> = {};
  for (const { index: entity } of entities) {
    const kind = kinds[store.entities.kind[entity]!]!;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  if (claims.length > 0) counts.claim = claims.length;
  const room = Math.max(limit - Math.min(claims.length, Math.floor(limit / 3)), 0);
  const top = entities.slice(0, room);
  return {
    hits: [...top.map((found) => entityHit(store, admitted, terms, found)), ...claims.slice(0, limit - top.length).map((found) => claimHit(store, admitted, terms, found))],
    counts,
    ...(asked !== undefined && { question: asked }),
  };
}

function rankEntities(store: Store, admitted: Admit, text: string, hits: readonly TextHit[]): Found[] {
  const folded = foldName(text);
  const exact = namesakesByName(store, text);
  return hits
    .filter((hit) => isAdmitted(store, admitted, hit.index))
    .map((hit) => ({ index: hit.index, words: hit.words, score: hit.score * (1 + Math.log2(1 + weightOf(store, admitted, hit.index)) / 4) + bonus(store, hit.index, folded, exact) }))
    .sort((a, b) => b.score - a.score || compareText(store.entities.ids[a.index]!, store.entities.ids[b.index]!));
}

function bonus(store: Store, entity: number, folded: string, exact: { labels: readonly number[]; aliases: readonly number[] }): number {
  if (exact.labels.includes(entity)) return 1e6;
  if (exact.aliases.includes(entity)) return 1e5;
  const label = foldName(store.entities.ref(entity).label);
  // The more of the name has been typed the likelier it is meant: "jap" is Japan before Japan's military posture.
  return label.startsWith(folded) ? 1e3 * (1 + folded.length / Math.max(1, label.length)) : 0;
}

function rankClaims(store: Store, admitted: Admit, terms: readonly string[], index: SearchIndex, entities: readonly Found[]): Found[] {
  if (index.claims !== null) {
    return index
      .claims(terms)
      .filter((hit) => admitted.claims[hit.index] === 1)
      .map((hit) => ({ index: hit.index, words: hit.words, score: hit.score * (1 + store.claims.weight[hit.index]! / 255) * wording(store, hit.index, terms) }))
      .sort((a, b) => b.score - a.score || compareText(store.claims.id(a.index), store.claims.id(b.index)));
  }
  // Generated sentences are made of names and a phrase: the claims of whom the words name are the ones to read through.
  const near = entities.length > 0 ? entities.map((found) => found.index) : index.nearest(terms).map((hit) => hit.index);
  const candidates = new Set<number>();
  for (const entity of near.slice(0, scannedEntities)) {
    const { start, items } = store.adjacency;
    const claims = [...items.subarray(start[entity], start[entity + 1])].filter((claim) => admitted.claims[claim] === 1);
    for (const claim of heaviest(store, claims, 0, scanned / scannedEntities)) candidates.add(claim);
  }
  return [...candidates].flatMap((claim) => {
    const words = searchTerms(store.claims.says(claim));
    const matched = terms.map((term) => words.find((word) => word.startsWith(term)));
    return matched.includes(undefined) ? [] : [{ index: claim, words: matched as string[], score: (store.claims.weight[claim]! / 255) * wording(store, claim, terms) }];
  }).sort((a, b) => b.score - a.score || a.index - b.index);
}

/** What is said in these very words counts double. */
function wording(store: Store, claim: number, terms: readonly string[]): number {
  return terms.length > 1 && foldName(store.claims.says(claim)).includes(terms.join(' ')) ? 2 : 1;
}

function entityHit(store: Store, admitted: Admit, terms: readonly string[], found: Found): SearchHit {
  const ref = store.entities.ref(found.index);
  const { aliases, short, description = '' } = store.entities.items[found.index]!;
  const marks = marksIn(ref.label, terms, found.words);
  const alias = marks.length > 0 ? undefined : [...(short === undefined ? [] : [short]), ...aliases].find((name) => marksIn(name, terms, found.words).length > 0);
  // Why it was found, where its label does not show it.
  const why = marks.length > 0 ? undefined : (alias ?? (marksIn(description, terms, found.words).length > 0 ? description : undefined));
  return {
    kind: ref.kind,
    id: ref.id,
    label: ref.label,
    detail: why === undefined ? ref.subtype : `${ref.subtype} · ${why}`,
    entity: ref,
    claims: weightOf(store, admitted, found.index),
    score: found.score,
    marks,
  };
}

function claimHit(store: Store, admitted: Admit, terms: readonly string[], found: Found): SearchHit {
  const piece = bestPiece(store, found.index, admitted);
  const says = store.claims.says(found.index);
  return {
    kind: 'claim',
    id: store.claims.id(found.index),
    label: says,
    detail: `${attribution(store, piece)} · ${citation(store, piece)}`,
    claims: 1,
    score: found.score,
    marks: marksIn(says, terms, found.words),
  };
}

/** Character ranges of the words that matched: the part that was typed where a word begins with it, else the whole word. */
function marksIn(text: string, terms: readonly string[], words: readonly string[]): (readonly [number, number])[] {
  const marks: (readonly [number, number])[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*/gu)) {
    const word = foldName(match[0]);
    const typed = terms.filter((term) => word.startsWith(term)).sort((a, b) => b.length - a.length)[0];
    if (typed !== undefined) marks.push([match.index, match.index + Math.min(match[0].length, word === typed ? match[0].length : typed.length)]);
    else if (words.includes(word)) marks.push([match.index, match.index + match[0].length]);
  }
  return marks;
}

const arrow = /\s*(?:->|→|=>|–>|—>)\s*|\s+(?:to|and how to)\s+/i;

/** `soybeans -> taiwan`, `soybeans to taiwan`, with further ends between: paths; `xi taiwan`, two names with nothing between: links. */
function questionIn(store: Store, index: SearchIndex, text: string): SearchView['question'] {
  const typed = text.trim().replace(/^(?:how (?:is|are)|from)\s+/i, '').replace(/\?$/, '');
  const whole = exactly(store, typed);
  const apart = arrow.exec(typed);
  if (apart !== null && whole === undefined) {
    const parts = typed.split(arrow);
    if (parts.length > 2) {
      const ends = parts.map((part) => named(store, part));
      if (ends.every((end) => end !== undefined)) return ask('paths', ends[0]!, ends.at(-1)!, ends.slice(1, -1).map((end) => end[0]!));
    }
    const [left, right] = [typed.slice(0, apart.index), typed.slice(apart.index + apart[0].length)];
    const from = named(store, left) ?? nearestTo(store, index, left);
    const to = named(store, right) ?? nearestTo(store, index, right);
    return from !== undefined && to !== undefined ? ask('paths', from, to) : undefined;
  }
  if (whole !== undefined) return undefined;
  const words = typed.split(/[\s,]+/);
  for (let cut = words.length - 1; cut > 0; cut--) {
    const from = named(store, words.slice(0, cut).join(' '));
    const to = from && named(store, words.slice(cut).join(' ').replace(/^(?:and|on|&) /i, ''));
    if (from !== undefined && to !== undefined) return ask('links', from, to);
  }
  return undefined;
}

function ask(kind: 'paths' | 'links', fromAll: readonly EntityRef[], toAll: readonly EntityRef[], also: readonly EntityRef[] = []): SearchView['question'] {
  const [from, to] = [fromAll[0]!, toAll[0]!];
  return from.id === to.id ? undefined : { kind, from, to, fromAll, toAll, ...(also.length > 0 && { also }) };
}

function named(store: Store, name: string): readonly EntityRef[] | undefined {
  const found = name.trim() === '' ? undefined : exactly(store, name);
  if (found === undefined) return undefined;
  return found.ok ? found.entities : found.suggestions.slice(0, 1);
}

/** The best hit for a name that is still being typed. */
function nearestTo(store: Store, index: SearchIndex, name: string): readonly EntityRef[] | undefined {
  if (name.trim().length < 2) return undefined;
  const [best] = rankEntities(store, admit(store, undefined), name, index.entities(searchTerms(name)));
  return best === undefined ? undefined : [store.entities.ref(best.index)];
}
