import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInput } from '../../src/cli/read-input.ts';
import { readDossier } from '../../src/formats/codecs.ts';
import type { EntityId } from '../../src/model/ids.ts';
import { findPaths } from '../../src/query/paths/find-paths.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import type { Store } from '../../src/store/store.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

type Verdict = 'connected' | 'far-fetched' | 'nothing';

/**
 * The questions that editors are asked to read again after every change (docs/paths.md): what is said of the two, and the first way, by what it passes. A change of the dossier or of the
 * judgement that changes one of them on purpose changes it here, after somebody has read the new answer.
 */
const hardest: readonly (readonly [from: string, to: string, verdict: Verdict, group: string, passed: string])[] = [
  ['soybeans', 'taiwan', 'connected', 'without-actors', 'farm-trade trade'],
  ['rare-earths', 'japan', 'connected', 'any', 'trade-truce japan-china-dispute'],
  ['fentanyl', 'taiwan', 'nothing', 'beside', ''],
  ['semiconductors', 'taiwan', 'far-fetched', 'without-actors', 'rare-earths trade-truce taiwans-defence'],
  ['ai-chips', 'rare-earths', 'connected', 'without-actors', 'semiconductors'],
  ['seafood', 'soybeans', 'nothing', 'nearest', 'china'],
  ['oil-and-gas', 'iran-situation', 'nothing', 'agenda', 'february-call'],
  ['chinas-leverage', 'leverage-over-rare-earths', 'nothing', 'nearest', 'china'],
  ['xi-putin-meeting', 'arms-sales-to-taiwan', 'nothing', 'beside', ''],
  ['vladimir-putin', 'sanae-takaichi', 'nothing', 'nearest', 'xi-jinping japan'],
  ['japan', 'april-visit', 'connected', 'any', 'japan-china-dispute asia-pacific-security'],
  ['us-tariffs', 'american-farmers', 'connected', 'any', 'farm-boycott'],
  ['world-war-two', 'takaichi-remark', 'connected', 'direct', ''],
  ['trump-takaichi-call', 'trade-truce', 'connected', 'direct', ''],
  ['george-glass', 'howard-lutnick', 'nothing', 'nearest', 'united-states'],
  ['biden-administration', 'taiwan', 'connected', 'direct', ''],
  ['ukraine-war', 'taiwan', 'nothing', 'beside', ''],
  ['strategic-ambiguity', 'soybeans', 'far-fetched', 'without-actors', 'taiwan trade farm-trade'],
  ['host-summits', 'xi-state-visit', 'nothing', 'nearest', 'us-china-dialogue donald-trump'],
  ['arms-package', 'april-visit', 'far-fetched', 'without-actors', 'arms-sales-to-taiwan taiwan asia-pacific-security'],
];

describe('the hardest pairs of the default dossier', () => {
  let store: Store;
  beforeAll(async () => {
    const read = await readDossier(await readInput(`${home}/graph/trump-xi-calls`, { cwd: home, home }));
    if (!read.ok) throw new Error('the default dossier is broken');
    store = compileDossier(read.dossier);
  });

  test.each(hardest)('%s and %s: %s', (from, to, verdict, group, passed) => {
    const view = findPaths(store, { from: [from as EntityId], to: [to as EntityId] });
    const said = view.unconnected === undefined ? 'connected' : view.unconnected.startsWith('Only far-fetched') ? 'far-fetched' : 'nothing';
    const first = view.families[0]!;
    expect([said, first.group, first.paths[0]!.entities.slice(1, -1).map(({ id }) => id).join(' ')]).toEqual([verdict, group, passed]);
  });

  test.each([
    ['rare-earths soybeans taiwan', true],
    ['fentanyl iran-situation japan-china-dispute', false],
  ])('%s: joined is %s', (ends, joined) => {
    const [from, to, ...also] = ends.split(' ') as EntityId[];
    const { connection } = findPaths(store, { from: [from!], to: [to!], also });
    expect(connection!.agenda === undefined).toBe(joined);
  });
});
