import { modalities } from '../../../src/model/claim.ts';
import { conflict } from '../../../src/model/conflict.ts';
import { vocabulary } from '../../../src/model/vocabulary.ts';
import { findPaths } from '../../../src/query/paths/find-paths.ts';
import type { PathQuery, PathsView, PathView } from '../../../src/query/path-views.ts';
import type { Store } from '../../../src/store/store.ts';
import { smallVocabulary } from '../../store/small-vocabulary.ts';
import { ids, smallStore, type SmallClaim, type SmallEntity } from './small-store.ts';

const phrases = (verb: string) =>
  Object.fromEntries(modalities.map((modality) => [modality, { affirmed: `{from} ${verb}( {to})`, negated: `{from} never ${verb}( {to})` }]));
const type = (id: string, label: string, rest: object) => ({
  id, label, inverse: `${label} by`, family: 'structure', templates: { any: phrases(label) }, domain: ['actor', 'topic', 'event'], range: ['actor', 'topic', 'event'], ties: ['F-T'], ...rest,
});

/** The small vocabulary with the makes of type that paths are judged by, under names that mean nothing to the code. */
const pathVocabulary = vocabulary.parse({
  id: 'paths',
  label: 'Paths',
  types: [
    ...smallVocabulary.types,
    type('leads', 'leads to', { bearing: 'cause', ties: ['F-T', 'F-A', 'F-E', 'T-A', 'T-E', 'A-E'] }),
    type('meant', 'is meant for', { family: 'reading', bearing: 'aim', domain: ['claim', 'actor', 'topic', 'event'], ties: ['F-T', 'F-A', 'T-A'] }),
    type('wouldsign', 'would sign', { family: 'outlook', bearing: 'sign' }),
    type('explains', 'explains', { family: 'reading', bearing: 'reason', annotates: true, ties: ['F-T', 'F-A', 'T-A'] }),
    type('covers', 'covers', { agenda: true, ties: ['F-T', 'F-A', 'T-A'] }),
    type('attends', 'attends', { agenda: true, ties: ['F-F', 'F-T'] }),
    type('within', 'is part of', { hierarchy: true }),
    type('needs', 'needs', { bearing: 'need' }),
    type('despite', 'holds despite', { bearing: 'despite' }),
    type('comes', 'comes before', { price: 256 }),
    type('contrasts', 'contrasts with', { family: 'reading', annotates: true, price: 256 }),
    type('weighs', 'weighs', { bearing: 'rival', domain: ['actor'], ties: ['F-T', 'T-T'] }),
    type('ties', 'ties', { ties: ['F-A'] }),
    type('settles', 'settles', { family: 'interaction', plover: 'AGREE', ties: ['F-T', 'F-A', 'F-E', 'A-E'] }),
    type('urges', 'urges', { family: 'interaction', plover: 'REQUEST', ties: ['F-T', 'F-A', 'F-E', 'A-E'] }),
    type('belongs', 'belongs to', { step: 128, endsOnly: true, role: 'optional', actsFor: ['head'] }),
  ],
});

/** A conflict of claims named as in a small store: sides by their names. */
export const clash = (kind: 'contradiction' | 'tension', over: string, ...sides: string[][]) =>
  conflict.parse({ id: `${kind}-${sides.flat().join('-')}`, over, kind, says: 'They differ.', sides: sides.map((claims) => ({ claims: claims.map((name) => `${name}-aaaaaa`) })) });

/** A small store over the vocabulary of paths. */
export const pathStore = (entities: readonly (string | SmallEntity)[], claims: readonly SmallClaim[], conflicts: readonly ReturnType<typeof clash>[] = []): Store =>
  smallStore(entities, claims, pathVocabulary, conflicts);

/** A list of claims, told to the compiler as such. */
export const claims = (...all: SmallClaim[]): SmallClaim[] => all;

/** The claims each from a paragraph of its own: what one paragraph tells together is one matter. */
export const eachApart = (all: readonly SmallClaim[]): SmallClaim[] =>
  all.map(([id, type, says, rest, ...evidence], i) => [id, type, says, rest, ...(evidence.length === 0 ? [{ source: 'paper' }] : evidence).map((piece) => ({ ...piece, paragraphs: [{ n: i + 2 }] }))]);

/** `a leads to b`, by one source or several. */
export const leads = (a: string, b: string, rest: object = {}, ...sources: string[]): SmallClaim => [
  `${a}-${b}`, 'leads', `${name(a)} leads to ${name(b)}.`, { from: [a], to: [b], ...rest }, ...(sources.length === 0 ? ['paper'] : sources).map((source) => ({ source, paragraphs: [{ n: 1 }] })),
];

/** As small stores label their entities. */
export const name = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

export const ask = (store: Store, from: string, to: string, rest: Partial<PathQuery> = {}): PathsView => findPaths(store, { from: ids(from), to: ids(to), ...rest });

export const pathsOf = (view: PathsView): PathView[] => view.families.flatMap((family) => [...family.paths]);

/** Paths as "tea bo salt", in the order of the answer. */
export const routesOf = (view: PathsView): string[] => pathsOf(view).map((path) => path.entities.map((entity) => entity.id).join(' '));

/** Groups in their order, each once. */
export const groupsOf = (view: PathsView): string[] => [...new Set(view.families.map((family) => family.group))];

/** The path over these entities; throws where it is not shown. */
export function pathOver(view: PathsView, route: string): PathView {
  const found = pathsOf(view).find((path) => path.entities.map((entity) => entity.id).join(' ') === route);
  if (found === undefined) throw new Error(`Not shown: ${route}. Shown: ${routesOf(view).join(' | ')}`);
  return found;
}
