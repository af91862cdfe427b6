import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/cli/answer.ts';
import { run } from '../../src/cli/main.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'readout-cli-'));
const story = join(cwd, 'my-story');
afterAll(() => rmSync(cwd, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** What a command writes and how it ends. */
const readout = async (...argv: string[]) => {
  let out = '';
  let err = '';
  const host = { write: (text: string) => (out += text), complain: (text: string) => (err += text), columns: 100, colour: false, cwd, home };
  const exit = await run(argv, host);
  return { exit, out, err, json: <T>() => JSON.parse(out) as Envelope & { result: T } };
};
const ask = (...argv: string[]) => readout(...argv, '--dossier', 'my-story');

beforeAll(() => {
  // The README's example of a dossier of one's own, so that it stays true.
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  for (const [, block = ''] of readme.matchAll(/```yaml\n([^]*?)```/g)) {
    const path = /^# graph\/my-story\/(\S+)/.exec(block)?.[1];
    if (path !== undefined) put(join(story, path), block);
  }
});

describe('the dossier that README builds', () => {
  it('is without a fault, and is read with the standard vocabulary', async () => {
    const { exit, out, err } = await readout('check', 'my-story');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('Port fees: 2 claims, 4 entities');
  });

  it('answers questions, its citation at the end of the line', async () => {
    const { exit, out } = await ask('links', 'the ministry', 'port fees');
    expect(exit).toBe(0);
    expect(out).toMatch(/– The ministry may come to seek fees for foreign ships\. \[hedged\]\s+Ministry of Transport · Harbour Gazette ¶4\n/);
  });

  it('packs into one file that is asked alike', async () => {
    expect((await ask('pack', 'out/my.readout.json')).exit).toBe(0);
    const [folder, file] = await Promise.all([ask('stats', '--json'), readout('stats', '--json', '--dossier', 'out/my.readout.json')]);
    expect(folder.exit).toBe(0);
    expect(file.json().result).toEqual(folder.json().result);
  });

  it('gets its hashes by --stamp, and every citation is proved afterwards', async () => {
    put(join(cwd, 'articles', 'gazette.txt'), 'Ministry weighs port fees\n\nBy a reporter\n\nOne.\nFees may come.\n');
    const before = await ask('verify', '--texts', 'articles');
    expect(before).toMatchObject({ exit: 1 });
    expect(before.out).toContain('¶4 has no hash');
    expect(await ask('verify', '--texts', 'articles', '--stamp')).toMatchObject({ exit: 0 });
    const after = await ask('verify', '--texts', 'articles', '--json');
    expect(after.json<{ sources: object[] }>().result.sources[0]).toMatchObject({ locators: { exact: 2 }, uncovered: [1, 3] });
    expect((await ask('verify', '--texts', 'articles', '--complete')).exit).toBe(1);
    expect((await readout('check', 'my-story')).exit).toBe(0);
  });
});

describe('a question that cannot be understood', () => {
  it('still says in JSON of which dossier it was asked', async () => {
    const answer = await ask('show', 'minstry of transport', '--json');
    expect(answer.exit).toBe(2);
    expect(answer.json()).toMatchObject({ ok: false, dossier: { id: 'my-story', title: 'The port fees, week by week' }, result: null, issues: [{ code: 'unknown-name' }], suggestions: [{ id: 'transport-ministry' }] });
  });

  it('is one whose two ends are one', async () => {
    expect(await ask('path', 'port fees', 'port-fees')).toMatchObject({ exit: 2, out: '', err: 'same-ends Both ends are Port fees. A path needs two that differ.\n' });
  });


  it('ends with 2 and what may have been meant', async () => {
    const { exit, out, err } = await ask('show', 'minstry of transport');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^unknown-name .*Did you mean transport-ministry \(Ministry of Transport, actor\)/);
  });

  it('has its suggestions in JSON too', async () => {
    const { exit, json } = await ask('show', 'minstry of transport', '--json');
    expect(exit).toBe(2);
    expect(json()).toMatchObject({ readout: 1, command: 'show', ok: false, result: null, suggestions: [{ id: 'transport-ministry' }] });
  });

  it.each([
    ['an unknown command', ['lnks']],
    ['an unknown option', ['stats', '--colour']],
    ['a missing end', ['path', 'port-fees']],
    ['a number that is none', ['path', 'a', 'b', '--k', 'many']],
    ['an unknown relation type', ['stats', '--types', 'sekes', '--dossier', 'my-story']],
    ['an unknown facet', ['stats', '--only', 'mood=good', '--dossier', 'my-story']],
    ['a bad date', ['stats', '--since', 'yesterday', '--dossier', 'my-story']],
  ])('is %s', async (_, argv) => {
    const plain = await readout(...argv);
    expect({ exit: plain.exit, out: plain.out, lines: plain.err.trim().split('\n').length }).toEqual({ exit: 2, out: '', lines: 1 });
    const { exit, json } = await readout(...argv, '--json');
    expect(exit).toBe(2);
    expect(json().issues).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('ends with 1 and a line for each issue, with its place', async () => {
    put(join(cwd, 'broken', 'dossier.yaml'), 'id: broken\ntitle: Broken\nshort: Broken\n');
    put(join(cwd, 'broken', 'actors.yaml'), '- id: ann\n  label: Ann\n  subtype: hero\n');
    const { exit, err } = await readout('stats', '--dossier', 'broken');
    expect(exit).toBe(1);
    expect(err).toMatch(/^broken\/actors\.yaml:3:\d+ \S+ .+\n/);
    const checked = await readout('check', 'broken', '--json');
    expect(checked.exit).toBe(1);
    expect(checked.json().issues[0]?.where).toMatchObject({ file: 'broken/actors.yaml', line: 3 });
  });

  it('is a dossier that is not there', async () => {
    expect(await readout('stats', '--dossier', 'nowhere')).toMatchObject({ exit: 1, err: expect.stringContaining('There is no nowhere') as string });
  });

  it('leaves the target of pack alone', async () => {
    put(join(cwd, 'kept.json'), 'kept');
    expect((await readout('pack', 'kept.json', '--dossier', 'broken')).exit).toBe(1);
    expect(readFileSync(join(cwd, 'kept.json'), 'utf8')).toBe('kept');
  });
});

describe('format', () => {
  it('says what is not in order, puts it in order, and then has nothing to do', async () => {
    put(join(story, 'topics.yaml'), '# yaml-language-server: $schema=../schema/topics.schema.json\n- label: Port fees\n  id: port-fees\n  subtype: policy\n');
    expect(await readout('format', 'my-story', '--check')).toMatchObject({ exit: 1, out: expect.stringContaining('would change my-story/topics.yaml') as string });
    expect(await readout('format', 'my-story')).toMatchObject({ exit: 0 });
    expect(readFileSync(join(story, 'topics.yaml'), 'utf8')).toContain('- id: port-fees\n  label: Port fees\n');
    expect((await readout('format', 'my-story', '--check')).exit).toBe(0);
  });
});

describe('help', () => {
  it('is given without a command, with the commands in it', async () => {
    const { exit, out } = await readout();
    expect(exit).toBe(0);
    for (const command of ['check', 'format', 'stats', 'search', 'show', 'path', 'links', 'verify', 'pack']) expect(out).toMatch(new RegExp(`^\\s+${command}\\b`, 'm'));
  });
});
