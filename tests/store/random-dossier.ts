import fc from 'fast-check';
import { claim, certainties, modalities, polarities, stances, statuses, type Claim } from '../../src/model/claim.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { entity, type Entity } from '../../src/model/entity.ts';
import { dossierHead } from '../../src/model/dossier.ts';
import { smallVocabulary } from './small-vocabulary.ts';

const dates = ['2025-11-24', '2025-11', '2025-12/2026-02', '2026-01-03?', '../2025-10', '2026/..'];
const actors = ['ada', 'bo', 'cy', 'dee'];
const topics = ['tea', 'salt', 'bo-issue'];
const events = ['call', 'summit', 'fair'];
const sources = ['paper', 'post', 'memo'];

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const some = (ids: readonly string[], max: number, min = 0) => fc.uniqueArray(fc.constantFrom(...ids), { minLength: min, maxLength: max });

const entities: fc.Arbitrary<Entity[]> = fc
  .record({ callDate: perhaps(fc.constantFrom(...dates)), paperDate: perhaps(fc.constantFrom(...dates)), postDate: perhaps(fc.constantFrom(...dates)) })
  .map(({ callDate, paperDate, postDate }) => [
    ...actors.map((id, i) => entity.parse({ kind: 'actor', id, label: id.toUpperCase(), subtype: i % 2 === 0 ? 'person' : 'state' })),
    ...topics.map((id, i) => entity.parse({ kind: 'topic', id, label: id === 'bo-issue' ? 'BO' : id, subtype: i === 0 ? 'goods' : 'issue' })),
    ...events.map((id, i) => entity.parse({ kind: 'event', id, label: id, subtype: i === 0 ? 'call' : 'summit', ...(i === 0 && callDate && { when: callDate }) })),
    entity.parse({ kind: 'source', id: 'paper', label: 'Paper', subtype: 'article', title: 'Paper', ...(paperDate && { date: paperDate }) }),
    entity.parse({ kind: 'source', id: 'post', label: 'Post', subtype: 'post', title: 'Post', account: { actor: 'ada', event: 'call' }, ...(postDate && { date: postDate }) }),
    entity.parse({ kind: 'source', id: 'memo', label: 'Memo', subtype: 'remarks', title: 'Memo', account: { actor: 'bo', event: 'summit' }, carriedBy: 'paper' }),
  ]);

const evidence = fc.record({
  source: fc.constantFrom(...sources),
  paragraphs: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }).map((ns) => ns.map((n) => ({ n }))),
  voices: some([...actors, 'paper'], 2),
  certainty: fc.constantFrom(...certainties),
  quote: perhaps(fc.constant('word')),
  in: perhaps(fc.constantFrom('post', 'call')),
});

interface Draft {
  type: string;
  from: string[];
  to: string[];
  about: string[];
  at: string | undefined;
  when: string | undefined;
  modality: Claim['modality'];
  polarity: Claim['polarity'];
  stance: Claim['stance'];
  status: Claim['status'];
  role: string;
  value: number | undefined;
  condition: string | undefined;
  evidence: unknown[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom(...smallVocabulary.types.map((type) => type.id as string)),
  from: some(actors, 3, 1),
  to: some([...actors, ...topics, ...events], 3),
  about: some([...topics, ...events], 2),
  at: perhaps(fc.constantFrom(...events)),
  when: perhaps(fc.constantFrom(...dates)),
  modality: fc.constantFrom(...modalities),
  polarity: fc.constantFrom(...polarities),
  stance: fc.constantFrom(...stances),
  status: fc.constantFrom(...statuses),
  role: fc.constantFrom('caller', 'guest'),
  value: perhaps(fc.integer({ min: 1, max: 3 })),
  condition: perhaps(fc.constantFrom(...events)),
  evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
});

/** Random small dossiers over one cast: every make of type, several participants a role, readings of claims, accounts, voices, dates of all kinds, a declared conflict. */
export const randomDossier: fc.Arbitrary<Dossier> = fc.tuple(entities, fc.array(draft, { maxLength: 12 })).map(([cast, drafts]) => {
  const claims = drafts.map((each, i) => toClaim(each, i));
  const conflicts = claims.length > 1 ? [{ id: 'quarrel', over: 'tea', kind: 'tension', sides: [{ claims: [claims[0]!.id] }, { claims: [claims[1]!.id], holder: 'ada' }], says: 'They differ.' }] : [];
  return {
    format: 'readout-dossier',
    version: 1,
    dossier: dossierHead.parse({ id: 'random', title: 'Random', short: 'Random' }),
    vocabulary: smallVocabulary,
    entities: cast,
    claims,
    conflicts: conflicts as Dossier['conflicts'],
  };
});

const claimIdOf = (i: number): string => `c${i}-aaaaaa`;

function toClaim(d: Draft, i: number): Claim {
  const type = smallVocabulary.types.find((each) => each.id === d.type)!;
  const pick = (ids: readonly string[], from: readonly string[]): string[] => from.map((id) => ids[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % ids.length]!);
  const once = (ids: string[]): string[] => [...new Set(ids)];
  let from = d.from;
  if (type.domain.includes('source')) from = once(pick(sources, d.from));
  else if (type.annotates) from = i > 0 && d.polarity === 'affirmed' ? [claimIdOf(i - 1)] : once(pick([...topics, ...events], d.from));
  else if (type.domain.includes('event')) from = once(pick(events, d.from));
  let to = d.to;
  if (type.range.length === 0) to = [];
  else if (!type.range.includes('actor')) to = once(pick(type.range.includes('topic') ? [...topics, ...events] : events, d.to));
  else if (type.annotates && i > 1 && d.modality === 'asserted') to = once([claimIdOf(i - 2), ...d.to]);
  return claim.parse({
    id: claimIdOf(i),
    type: d.type,
    from,
    to,
    about: d.about,
    ...(d.at && { at: d.at }),
    ...(d.when && { when: d.when }),
    ...(type.role === 'required' && { role: d.role }),
    ...(type.stance === 'required' && { stance: d.stance }),
    ...(type.status === 'required' && { status: d.status }),
    ...(type.quantity === 'optional' && d.value !== undefined && { quantity: { value: d.value, unit: 't' } }),
    ...(type.condition === 'optional' && d.condition && { condition: { event: d.condition, holds: 'no' } }),
    modality: d.modality,
    polarity: d.polarity,
    says: `Sentence ${i} of ${d.from.join(' and ')}.`,
    evidence: d.evidence.map((piece) => Object.fromEntries(Object.entries(piece as object).filter(([, value]) => value !== undefined))),
  });
}
