import { namedByKind } from '../model/named-by-kind.ts';
import { foldName } from '../store/fold-name.ts';
import { nameIndex, namesakesByName } from '../store/name-index.ts';
import { searchIndex, searchTerms } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { compareText } from './claim-order.ts';
import { areNamesakes } from './namesakes.ts';
import { rankSuggestions } from './rank-suggestions.ts';
import type { Steps } from './steps.ts';
import type { Resolution } from './views.ts';

const suggested = 5;

/**
 * What a name stands for. Ids (also with spaces for hyphens), labels, short names and aliases are accepted, accents and case apart. A polity and the issue that bears its name are
 * both taken, and the note says so; of others a label beats an alias and an id beats both; what is left is ambiguous, the weightiest first. What is near an
 * unknown name is suggested, the nearest first.
 */
export function* resolve(store: Store, name: string): Steps<Resolution> {
  yield* nameIndex(store);
  const found = exactly(store, name);
  if (found !== undefined) return found;
  const index = yield* searchIndex(store);
  const terms = searchTerms(name);
  const hits = index.entities(terms);
  const nearest = hits.length > 0 ? hits : index.nearest(terms);
  yield;
  const ranked = yield* rankSuggestions(store, name, nearest.map((hit) => hit.index));
  return { ok: false, reason: 'unknown', name, suggestions: ranked.slice(0, suggested).map((entity) => store.entities.ref(entity)) };
}

/** The same without suggestions: undefined where nothing bears the name. */
export function exactly(store: Store, name: string): Resolution | undefined {
  const trimmed = name.trim();
  const byId = store.entities.indexOf(trimmed);
  const { labels, aliases } = namesakesByName(store, trimmed);
  const all = [...new Set([...(byId >= 0 ? [byId] : []), ...labels, ...aliases])];
  if (all.length === 0) {
    // An id in words: "Narrative control".
    const inWords = store.entities.indexOf(foldName(trimmed).replaceAll(' ', '-'));
    return inWords < 0 ? undefined : one(store, inWords);
  }
  if (all.length > 1 && areNamesakes(store, all)) return both(store, trimmed, all);
  if (byId >= 0) return one(store, byId);
  const best = labels.length > 0 ? labels : aliases;
  if (best.length === 1) return one(store, best[0]!);
  if (areNamesakes(store, best)) return both(store, trimmed, best);
  return { ok: false, reason: 'ambiguous', name: trimmed, suggestions: byClaims(store, best).slice(0, suggested * 2).map((entity) => store.entities.ref(entity)) };
}

const one = (store: Store, entity: number): Resolution => ({ ok: true, entities: [store.entities.ref(entity)] });

function both(store: Store, name: string, entities: readonly number[]): Resolution {
  const refs = byClaims(store, entities).map((entity) => store.entities.ref(entity));
  return { ok: true, entities: refs, note: `“${name}” is taken as both ${refs.map((ref) => `${namedByKind(ref)} (${ref.id})`).join(' and ')}.` };
}

function byClaims(store: Store, entities: readonly number[]): number[] {
  const { start } = store.adjacency;
  const claims = (entity: number): number => start[entity + 1]! - start[entity]!;
  return [...entities].sort((a, b) => claims(b) - claims(a) || compareText(store.entities.ids[a]!, store.entities.ids[b]!));
}
