import { claim } from '../../../src/model/claim.ts';
import { dossierHead, type Dossier } from '../../../src/model/dossier.ts';
import { entity } from '../../../src/model/entity.ts';
import { vocabulary } from '../../../src/model/vocabulary.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { smallVocabulary } from '../../store/small-vocabulary.ts';

type Loose = Record<string, unknown>;

const actor = (id: string) => entity.parse({ kind: 'actor', id, label: id.toUpperCase(), subtype: 'person' });
const topic = (id: string) => entity.parse({ kind: 'topic', id, label: id, subtype: 'goods' });
const account = (id: string, of: string, event: string, more: Loose = {}) =>
  entity.parse({ kind: 'source', id, label: id, subtype: 'readout', title: id, account: { actor: of, event }, ...more });

/** The small vocabulary with a bare mention beside the stress, a broader-than and a leaning type. */
const words = vocabulary.parse({
  ...smallVocabulary,
  types: [
    ...smallVocabulary.types,
    { ...smallVocabulary.types.find((type) => type.id === 'stresses'), id: 'lists', label: 'lists', attention: 0.5 },
    { ...smallVocabulary.types.find((type) => type.id === 'connects'), id: 'within', label: 'within', hierarchy: true, ties: ['F-T'], domain: ['topic'] },
    { ...smallVocabulary.types.find((type) => type.id === 'hits'), id: 'bans', label: 'bans', lean: { to: 'opposes' } },
  ],
});

/**
 * Ada and Bo each give an account of the first and of the second of two calls. `claims` are [type, rest] with evidence that says in which
 * account they stand; ids are given by place.
 */
export function calls(claims: readonly (readonly [type: string, rest: Loose])[], sources: Loose = {}): Store {
  const dossier: Dossier = {
    format: 'readout-dossier',
    version: 1,
    dossier: dossierHead.parse({ id: 'calls', title: 'Calls', short: 'Calls' }),
    vocabulary: words,
    entities: [
      ...['ada', 'bo', 'cy'].map(actor),
      ...['tea', 'salt', 'figs', 'fruit'].map(topic),
      entity.parse({ kind: 'event', id: 'first', label: 'First call', subtype: 'call', when: '2025-11-24', series: 'calls' }),
      entity.parse({ kind: 'event', id: 'second', label: 'Second call', subtype: 'call', when: '2026-02-04', series: 'calls' }),
      entity.parse({ kind: 'event', id: 'fair', label: 'Fair', subtype: 'summit' }),
      account('ada-1', 'ada', 'first', sources['ada-1'] as Loose), account('bo-1', 'bo', 'first', sources['bo-1'] as Loose),
      account('ada-2', 'ada', 'second', sources['ada-2'] as Loose), account('bo-2', 'bo', 'second', sources['bo-2'] as Loose),
      entity.parse({ kind: 'source', id: 'paper', label: 'Paper', subtype: 'article', title: 'Paper', date: '2026-03-01' }),
    ],
    claims: claims.map(([type, rest], i) => claim.parse({ id: `c${i}-aaaaaa`, type, says: `Sentence ${i}.`, evidence: [{ source: 'paper' }], ...rest })),
    conflicts: [],
  };
  return compileDossier(dossier);
}

/** Evidence for something said in an account. */
export const said = (source: string, voice: string, more: Loose = {}): Loose => ({ evidence: [{ source: 'paper', in: source, voices: [voice], ...more }] });
export const sides = { ada1: 'account:ada@first', bo1: 'account:bo@first', ada2: 'account:ada@second', bo2: 'account:bo@second' } as const;
