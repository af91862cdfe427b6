import { kinds } from '../model/entity.ts';
import { editDistance } from '../model/nearest.ts';
import { searchTerms } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { compareText } from './claim-order.ts';
import type { Steps } from './steps.ts';

/** How far a name is from what was typed; the less the better, the first difference decides. */
interface Distance {
  /** Typed words that no word of the name comes near. */
  readonly missing: number;
  /** Letters that differ in the others; a word that was only begun is one off. */
  readonly slips: number;
  /** Words of the name that nobody typed. */
  readonly further: number;
}

/** Letters in which a word may differ from a typed one of its length. */
const allowed = (word: string): number => (word.length > 3 ? 2 : 1);
const slice = 200;

/**
 * Entities found for words that name none of them, those first that may have been meant: by the nearest of their names, letter by letter; of like ones those
 * that bear just that name before those that bear more, persons before others and sources last, the weightiest first. O(entities x words x letters²).
 */
export function* rankSuggestions(store: Store, typed: string, entities: readonly number[]): Steps<number[]> {
  const terms = searchTerms(typed);
  const { start } = store.adjacency;
  const weight = (entity: number): number => start[entity + 1]! - start[entity]!;
  const ranked: { readonly entity: number; readonly distance: Distance }[] = [];
  for (const entity of entities) {
    ranked.push({ entity, distance: distanceOf(store, entity, terms) });
    if (ranked.length % slice === 0) yield;
  }
  return ranked
    .sort((a, b) =>
      a.distance.missing - b.distance.missing ||
      a.distance.slips - b.distance.slips ||
      Number(a.distance.further > 0) - Number(b.distance.further > 0) ||
      sortOf(store, a.entity) - sortOf(store, b.entity) ||
      weight(b.entity) - weight(a.entity) ||
      compareText(store.entities.ids[a.entity]!, store.entities.ids[b.entity]!))
    .map(({ entity }) => entity);
}

/** Persons, others, sources. */
function sortOf(store: Store, entity: number): number {
  if (kinds[store.entities.kind[entity]!] === 'source') return 2;
  return store.entities.ref(entity).subtype === 'person' ? 0 : 1;
}

function distanceOf(store: Store, entity: number, terms: readonly string[]): Distance {
  const { id, label, short, aliases } = store.entities.items[entity]!;
  const names = [label, ...(short === undefined ? [] : [short]), ...aliases, id];
  return names.map((name) => between(terms, searchTerms(name))).reduce((best, each) => (compare(each, best) < 0 ? each : best));
}

const compare = (a: Distance, b: Distance): number => a.missing - b.missing || a.slips - b.slips || a.further - b.further;

function between(terms: readonly string[], words: readonly string[]): Distance {
  const left = [...words];
  let missing = 0;
  let slips = 0;
  for (const term of terms) {
    const offs = left.map((word) => offBy(term, word));
    const least = Math.min(...offs);
    if (least > allowed(term)) missing++;
    else {
      slips += least;
      left.splice(offs.indexOf(least), 1);
    }
  }
  return { missing, slips, further: left.length };
}

/** Letters by which a word is off what was typed. */
function offBy(term: string, word: string): number {
  if (term === word) return 0;
  if (word.startsWith(term)) return 1;
  return Math.abs(term.length - word.length) > allowed(term) ? Infinity : editDistance(term, word);
}
