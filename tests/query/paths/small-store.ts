import { claim } from '../../../src/model/claim.ts';
import { dossierHead } from '../../../src/model/dossier.ts';
import { entity, type Kind } from '../../../src/model/entity.ts';
import type { EntityId } from '../../../src/model/ids.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Conflict } from '../../../src/model/conflict.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { smallVocabulary } from '../../store/small-vocabulary.ts';

type Loose = Record<string, unknown>;
const subtypeOf: Record<Kind, string> = { actor: 'person', topic: 'issue', event: 'process', source: 'article' };

/** Entities as `kind/subtype id` or `kind id`, with `{when}` where it matters. */
export interface SmallEntity {
  readonly is: string;
  readonly rest?: Loose;
}

/** A claim: type, sentence, the rest of its members, its pieces of evidence (by default the paper, paragraph 1). */
export type SmallClaim = readonly [id: string, type: string, says: string, rest: Loose, ...evidence: Loose[]];

/** Compiles a store from a few lines; two sources, `paper` and `memo`, are always there. */
export function smallStore(entities: readonly (string | SmallEntity)[], claims: readonly SmallClaim[], vocabulary: Vocabulary = smallVocabulary, conflicts: readonly Conflict[] = []): Store {
  const all = [...entities.map((one) => (typeof one === 'string' ? { is: one } : one)), { is: 'source paper', rest: { title: 'Paper', date: '2026-01-10' } }, { is: 'source memo', rest: { title: 'Memo', date: '2026-03-10' } }];
  return compileDossier({
    format: 'readout-dossier',
    version: 1,
    dossier: dossierHead.parse({ id: 'small', title: 'Small', short: 'Small' }),
    vocabulary,
    entities: all.map(({ is, rest }: SmallEntity) => {
      const [kindAndSubtype, id] = is.split(' ') as [string, string];
      const [kind, subtype] = kindAndSubtype.split('/') as [Kind, string | undefined];
      const label = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
      return entity.parse({ kind, id, label, subtype: subtype ?? subtypeOf[kind], ...(kind === 'source' && { title: label }), ...rest });
    }),
    claims: claims.map(([id, type, says, rest, ...evidence]) =>
      claim.parse({ id: `${id}-aaaaaa`, type, says, ...rest, evidence: evidence.length > 0 ? evidence : [{ source: 'paper', paragraphs: [{ n: 1 }] }] })),
    conflicts: [...conflicts],
  });
}

export const ids = (...names: string[]): EntityId[] => names as EntityId[];
