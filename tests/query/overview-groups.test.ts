import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/cli/read-input.ts';
import { readDossier } from '../../src/formats/codecs.ts';
import { claim } from '../../src/model/claim.ts';
import { dossierHead } from '../../src/model/dossier.ts';
import { entity } from '../../src/model/entity.ts';
import { admit } from '../../src/query/admit.ts';
import { communities } from '../../src/query/communities.ts';
import { overview } from '../../src/query/overview.ts';
import { runSteps } from '../../src/query/steps.ts';
import type { Overview } from '../../src/query/views.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import { smallVocabulary } from '../store/small-vocabulary.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

describe('the groups of the default dossier', () => {
  let view: Overview;
  const groupOf = (id: string): Overview['groups'][number] | undefined => view.groups.find((group) => group.members.some((member) => member === id));
  beforeAll(async () => {
    const read = await readDossier(await readInput(`${home}/graph/trump-xi-calls`, { cwd: home, home }));
    if (!read.ok) throw new Error('the default dossier is broken');
    view = runSteps(overview(compileDossier(read.dossier), { limit: 28 }));
  });

  it('have both governments and leaders in the middle, whom everything is tied to', () => {
    expect(view.groups[0]!.label).toBe('Governments and leaders');
    expect(view.groups[0]!.members).toEqual(expect.arrayContaining(['china', 'united-states', 'donald-trump', 'xi-jinping', 'november-call', 'february-call']));
  });

  it('keep issues apart that have nothing to do with each other, and together what belongs together', () => {
    expect(groupOf('taiwan')?.label).toMatch(/^Taiwan/);
    expect(groupOf('taiwans-defence')).toBe(groupOf('taiwan'));
    expect(groupOf('soybeans')).toBe(groupOf('farm-trade'));
    expect(groupOf('trade')).not.toBe(groupOf('taiwan'));
    expect(groupOf('japan')).toBe(groupOf('sanae-takaichi'));
    expect(groupOf('japan')).toBe(groupOf('japan-china-dispute'));
    // One sentence names both as flashpoints.
    expect(groupOf('ukraine-war')).not.toBe(groupOf('rare-earths'));
    expect(groupOf('ai-chips')).toBe(groupOf('ai-chip-decision'));
    expect(groupOf('ukraine-war')).toBe(groupOf('russia'));
  });

  it('have at least two members, at most a third of what is drawn, and short names that differ', () => {
    for (const group of view.groups) {
      expect(group.members.length).toBeGreaterThan(1);
      expect(group.members.length).toBeLessThanOrEqual(28 / 3 + 1);
      expect(group.label.length).toBeLessThan(40);
    }
    expect(new Set(view.groups.map((group) => group.label)).size).toBe(view.groups.length);
  });
});

describe('communities', () => {
  /** Three issues of four topics each, which only undrawn events tie to each other, and one actor that speaks on all of them. */
  const planted = (): ReturnType<typeof compileDossier> => {
    const topics = [0, 1, 2].flatMap((issue) => [0, 1, 2, 3].map((i) => `t${issue}${i}`));
    const source = { source: 'paper', paragraphs: [{ n: 1 }] };
    const claims = [
      ...topics.map((topic, i) => ({ id: `speaks-${i}-aaaaaa`, type: 'holds', from: ['ada'], to: [topic], stance: 'supports' })),
      ...[0, 1, 2].flatMap((issue) => [0, 1, 2, 3].flatMap((i) => [0, 1].map((k) => ({ id: `act-${issue}-${i}-${k}-aaaaaa`, type: 'hits', from: [`p${issue}${k}`], to: [`t${issue}${i}`] })))),
    ];
    return compileDossier({
      format: 'readout-dossier', version: 1, dossier: dossierHead.parse({ id: 'p', title: 'P', short: 'P' }), vocabulary: smallVocabulary,
      entities: [
        entity.parse({ kind: 'actor', id: 'ada', label: 'Ada', subtype: 'state' }),
        ...[0, 1, 2].flatMap((issue) => [0, 1].map((k) => entity.parse({ kind: 'actor', id: `p${issue}${k}`, label: `P ${issue} ${k}`, subtype: 'person' }))),
        ...topics.map((id) => entity.parse({ kind: 'topic', id, label: id, subtype: 'issue' })),
        entity.parse({ kind: 'source', id: 'paper', label: 'Paper', subtype: 'article', title: 'Paper' }),
      ],
      claims: claims.map((each) => claim.parse({ ...each, says: 'So it is said.', evidence: [source] })),
      conflicts: [],
    });
  };

  it('finds issues by what is not drawn between them, and sets the hub apart', () => {
    const store = planted();
    const drawn = ['ada', ...[0, 1, 2].flatMap((issue) => [0, 1, 2, 3].map((i) => `t${issue}${i}`))].map((id) => store.entities.indexOf(id));
    const found = runSteps(communities(store, admit(store, undefined), drawn));
    expect(found.hubs.map((entity_) => store.entities.ids[entity_])).toEqual(['ada']);
    expect(found.groups.map((group) => group.map((each) => store.entities.ids[each]!.slice(0, 2)))).toEqual(expect.arrayContaining([Array(4).fill('t0'), Array(4).fill('t1'), Array(4).fill('t2')]));
    expect(found.loose).toEqual([]);
  });

  it('puts each entity in one place, whatever is drawn', () => {
    const store = planted();
    for (const count of [0, 1, 2, 5, 19]) {
      const drawn = Array.from({ length: count }, (_, i) => i);
      const { hubs, groups, loose } = runSteps(communities(store, admit(store, undefined), drawn));
      expect([...hubs, ...groups.flat(), ...loose].sort((a, b) => a - b)).toEqual(drawn);
    }
  });
});
