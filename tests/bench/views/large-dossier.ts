import { claim, modalities, stances, type Claim } from '../../../src/model/claim.ts';
import { dossierHead, type Dossier } from '../../../src/model/dossier.ts';
import { entity, subtypes, type Entity } from '../../../src/model/entity.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { generator } from '../paths/random-graph.ts';

/**
 * A seeded dossier as a newsroom of years would have it: actors, topics (a tree), events in series with two to four accounts each, articles; claims of all families,
 * heavy-tailed, with voices, stances, dates of all kinds, quotes, omissions and quarrels.
 */
export function largeDossier(vocabulary: Vocabulary, claimCount: number, seed = 1): Dossier {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  // A few are in very many claims, most in few.
  const heavy = <T>(items: readonly T[]): T => items[Math.floor(items.length * random() ** 2.2)]!;
  const name = (kind: string, i: number): string => `${kind}-${i}`;
  const many = (kind: string, count: number): string[] => Array.from({ length: count }, (_, i) => name(kind, i));
  const scale = Math.sqrt(claimCount / 50_000);
  const actors = many('actor', Math.round(900 * scale));
  const topics = many('topic', Math.round(1400 * scale));
  const events = many('event', Math.round(700 * scale));
  const articles = many('article', Math.round(250 * scale));
  const day = (): string => new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * 1800) * 86_400_000).toISOString().slice(0, 10);
  const accounts: { id: string; actor: string; event: string }[] = [];
  events.slice(0, Math.max(4, Math.round(40 * scale))).forEach((event) => actors.slice(0, 3).forEach((actor) => accounts.push({ id: `account-${actor}-${event}`, actor, event })));
  const entities: Entity[] = [
    ...actors.map((id, i) => entity.parse({ kind: 'actor', id, label: `Actor ${i}`, subtype: subtypes.actor[i % 5], aliases: [`A${i}`] })),
    ...topics.map((id, i) => entity.parse({ kind: 'topic', id, label: `Topic ${i}`, subtype: subtypes.topic[i % 7] })),
    ...events.map((id, i) => entity.parse({ kind: 'event', id, label: `Event ${i}`, subtype: subtypes.event[i % 9], when: i % 9 === 8 ? '2024~' : day() + (i % 4 === 0 ? '?' : ''), ...(i < 60 && { series: `series-${i % 5}` }) })),
    ...articles.map((id, i) => entity.parse({ kind: 'source', id, label: `Article ${i}`, subtype: 'article', title: `Article ${i}`, date: day() })),
    ...accounts.map(({ id, actor, event }) => entity.parse({ kind: 'source', id, label: `Account ${id}`, subtype: 'readout', title: id, account: { actor, event }, carriedBy: pick(articles) })),
  ];
  const types = new Map(vocabulary.types.map((type) => [type.id as string, type]));
  const common = ['agree', 'consult', 'accuse', 'sanction', 'cooperate', 'position', 'position', 'describes', 'seeks', 'concerns', 'linked-to', 'participates-in', 'causes', 'threaten', 'request', 'committed-to', 'support', 'reject'].filter((id) => types.has(id));
  const claims: Claim[] = [];
  for (let i = 0; i < claimCount; i++) {
    const id = `claim-${i}-${String(i).padStart(6, '0').slice(-6)}`;
    const account = random() < 0.2 ? heavy(accounts) : undefined;
    const article = pick(articles);
    if (account !== undefined && random() < 0.25) {
      const type = pick(['emphasises', 'mentions', 'omits']);
      claims.push(claim.parse({ id, type, from: [account.id], to: [heavy(topics)], says: `${account.id} on a topic, number ${i}.`, evidence: [{ source: article, paragraphs: [{ n: 1 + (i % 60) }] }] }));
      continue;
    }
    const type = pick(common);
    const speaker = account?.actor ?? (random() < 0.5 ? heavy(actors) : undefined);
    const fromEvent = type === 'concerns' || type === 'causes';
    const to = type === 'participates-in' ? [pick(events)] : type === 'linked-to' ? [heavy(topics), pick(topics)] : fromEvent || ['position', 'seeks', 'committed-to', 'describes'].includes(type) ? [heavy(topics)] : [heavy(actors)];
    claims.push(
      claim.parse({
        id, type,
        from: [fromEvent ? pick(events) : heavy(actors)],
        to: [...new Set(to)],
        about: type === 'linked-to' || random() < 0.4 ? [] : [heavy(topics)],
        ...(account !== undefined && random() < 0.5 && { at: account.event }),
        ...(random() < 0.6 && { when: random() < 0.15 ? '2023' : day() }),
        ...((type === 'position' || (type === 'describes' && random() < 0.5)) && { stance: pick(stances) }),
        ...(type === 'participates-in' && { role: pick(['participant', 'initiator', 'host', 'guest']) }),
        ...(type === 'agree' && random() < 0.1 && { quantity: { value: Math.ceil(random() * 40), unit: 'tons' } }),
        modality: random() < 0.85 ? 'asserted' : pick(modalities),
        polarity: random() < 0.95 ? 'affirmed' : 'negated',
        says: `Somebody says number ${i} of something that matters to those who read it.`,
        evidence: [
          { source: article, paragraphs: [{ n: 1 + (i % 80) }], voices: speaker === undefined ? [] : [speaker], ...(account !== undefined && { in: account.id }), certainty: pick(['stated', 'stated', 'hedged', 'inferred']), ...(random() < 0.1 && { quote: 'words of theirs' }) },
          ...(random() < 0.15 ? [{ source: pick(articles), voices: [heavy(actors)] }] : []),
        ],
      }),
    );
  }
  return { format: 'readout-dossier', version: 1, dossier: dossierHead.parse({ id: 'large', title: 'Large', short: 'Large' }), vocabulary, entities, claims, conflicts: [] };
}
