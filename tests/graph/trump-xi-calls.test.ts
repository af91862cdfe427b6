import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/cli/answer.ts';
import { run } from '../../src/cli/main.ts';
import { readInput } from '../../src/cli/read-input.ts';
import { readDossier } from '../../src/formats/codecs.ts';
import { formatFolder } from '../../src/formats/format-folder.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { EntityId } from '../../src/model/ids.ts';
import { findPaths } from '../../src/query/paths/find-paths.ts';
import type { PathsView } from '../../src/query/path-views.ts';
import type { EntityView, LinksView, Statistics } from '../../src/query/views.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(home, 'graph/trump-xi-calls');
let dossier: Dossier;
let issues: readonly Issue[];

/** The `result` that a command writes about the default dossier. */
const ask = async <T>(...argv: string[]): Promise<T> => {
  let out = '';
  const exit = await run([...argv, '--json'], { write: (text) => (out += text), complain: () => {}, columns: 100, colour: false, cwd: home, home });
  expect(exit).toBe(0);
  return (JSON.parse(out) as Envelope & { result: T }).result;
};

beforeAll(async () => {
  const read = await readDossier(await readInput(folder, { cwd: home, home }));
  ({ issues } = read);
  if (read.ok) ({ dossier } = read);
});

describe('the dossier of the two calls', () => {
  it('has neither errors nor warnings', () => {
    expect(issues).toEqual([]);
  });

  it('is in its fixed order', async () => {
    const { files } = await readInput(folder, { cwd: home, home });
    expect([...formatFolder(new Map(files.map(({ path, text }) => [path, text]))).files.keys()]).toEqual([]);
  });

  it('has a hash for every paragraph that it cites or sets aside', () => {
    const locators = [
      ...dossier.claims.flatMap((claim) => claim.evidence.flatMap((evidence) => evidence.paragraphs)),
      ...dossier.entities.flatMap((entity) => (entity.kind === 'source' ? entity.assertsNothing : [])),
    ];
    expect(locators.length).toBeGreaterThan(250);
    expect(locators.filter((locator) => locator.sha256 === undefined)).toEqual([]);
  });

  it('quotes at most twelve words', () => {
    const quotes = dossier.claims.flatMap((claim) => claim.evidence.flatMap((evidence) => evidence.quote ?? []));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => quote.trim().split(/\s+/).length > 12)).toEqual([]);
  });

  it('keeps both sides of every conflict that it declares', () => {
    expect(dossier.conflicts.length).toBeGreaterThan(0);
    for (const conflict of dossier.conflicts) expect(conflict.sides.length, conflict.id).toBeGreaterThan(1);
  });
});

describe('what it answers', () => {
  it('path soybeans taiwan: paths without an actor in the middle come first, each step cited', async () => {
    const view = await ask<PathsView>('path', 'soybeans', 'taiwan');
    expect(view.count).toBeGreaterThan(1);
    expect(view.families[0]?.throughActors).toBe(false);
    for (const path of view.families.flatMap((family) => family.paths)) {
      expect(path.entities.length).toBe(path.steps.length + 1);
      for (const step of path.steps) expect(step.claims[0]?.evidence[0]?.citation).toMatch(/¶\d/);
    }
  });

  it('path: no search is cut, not even where few ways exist and all others run into themselves', () => {
    const store = compileDossier(dossier);
    for (const [from, to] of [['takaichi-remark', 'seafood-ban'], ['seafood-ban', 'travel-to-japan'], ['seafood', 'japanese-films'], ['soybeans', 'taiwan'], ['robotics', 'howard-lutnick']]) {
      const view = findPaths(store, { from: [from as EntityId], to: [to as EntityId] });
      expect(view.cut).toBe(false);
      expect(view.count).toBeGreaterThan(0);
    }
  });

  it('show "Howard Lutnick": what he said, with its paragraph', async () => {
    const { entities } = await ask<{ entities: EntityView[] }>('show', 'Howard Lutnick');
    expect(entities.map((view) => view.ref.id)).toEqual(['howard-lutnick']);
    const claims = entities.flatMap((view) => view.groups.flatMap((group) => group.claims));
    expect(claims.some((claim) => claim.evidence.some((evidence) => evidence.voices.some((voice) => voice.id === 'howard-lutnick')))).toBe(true);
  });

  it('links xi taiwan: his own words on it, both guises of Taiwan taken', async () => {
    const view = await ask<LinksView>('links', 'xi', 'taiwan');
    expect(view.b.map((entity) => entity.kind).toSorted()).toEqual(['actor', 'topic']);
    expect(view.count).toBeGreaterThan(1);
    expect(view.groups.flatMap((group) => group.claims).some((claim) => claim.contested.length > 0)).toBe(true);
  });

  it('stats: some 250 assertions and more on two articles', async () => {
    const statistics = await ask<Statistics>('stats');
    expect(statistics.claims).toBe(dossier.claims.length);
    expect(statistics.claims).toBeGreaterThan(250);
    expect(statistics.conflicts).toBe(dossier.conflicts.length);
  });
});
