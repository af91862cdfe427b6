import { describe, expect, test } from 'vitest';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { readDossierJson, writeDossierJson } from '../../src/formats/dossier-json.ts';
import { smallFolder } from './small-folder.ts';

const small = readDossierFolder(new Map(Object.entries(smallFolder)));
if (!small.ok) throw new Error('the small dossier is broken');
const text = writeDossierJson(small.dossier);

/** Reads the file with one text replaced; gives `code line:column` and checks each place against the text itself. */
const told = async (from: string | RegExp, to: string): Promise<string[]> => {
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`not in the file: ${String(from)}`);
  const result = await readDossierJson(broken, 'a.json');
  expect(result.ok).toBe(false);
  return result.issues.map(({ code, where }) => `${code} ${where?.file} ${broken.split('\n')[(where?.line ?? 0) - 1]?.slice((where?.column ?? 1) - 1, (where?.column ?? 1) + 9)}`);
};

test('an item a line, defaults left out, ending in a newline', () => {
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('{"kind"'))).toHaveLength(small.dossier.entities.length);
  expect(text).not.toMatch(/"aliases":\[\]|"modality":"asserted"|"certainty":"stated"|"price":0/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ format: 'readout-dossier', version: 1 });
});

test('reading is the inverse of writing, a byte order mark or not', async () => {
  expect(await readDossierJson(text)).toEqual({ ok: true, dossier: small.dossier, issues: [] });
  expect(await readDossierJson(`\uFEFF${text}`)).toMatchObject({ ok: true });
});

describe('issues have the place in the text', () => {
  test('a wrong reference', async () => expect(await told('"at":"call"', '"at":"cal"')).toEqual(['unknown-entity a.json "cal","whe']));
  test('in a list', async () => expect(await told('"from":["trump","xi"]', '"from":["trump","xy"]')).toEqual(['unknown-entity a.json "xy"],"to"']));
  test('a wrong shape, together with what is wrong elsewhere', async () => {
    expect(await told(/"event":"visit"([\s\S]*)"stance":"opposes"/, '"event":"vist"$1"stance":"oposes"')).toEqual(['unknown-entity a.json "vist","ho', 'not-admitted a.json "oposes","']);
  });
  test('a missing key is at its item', async () => expect(await told('"type":"position",', '')).toEqual(['missing-key a.json {"id":"xi-']));
  test('a wrong number', async () => expect(await told('"value":25', '"value":"many"')).toEqual(['bad-value a.json "many","un']));
  test('an unknown key', async () => expect(await told('"stance":"opposes"', '"stance":"opposes","stnce":"opposes"')).toEqual(['unknown-key a.json "opposes",']));
  test('a kind that there is not', async () => expect((await told('"kind":"topic"', '"kind":"topics"')).map((issue) => issue.split(' ')[0])).toContain('not-admitted'));
  test('a number written as text is read as one', async () => expect(await readDossierJson(text.replace('"value":25', '"value":"25"'))).toEqual({ ok: true, dossier: small.dossier, issues: [] }));
  test('warnings have places as well', async () => {
    const result = await readDossierJson(text.replace('"entities": [\n', '"entities": [\n{"kind":"actor","id":"nobody","label":"Nobody","subtype":"person"},\n'));
    expect(result).toMatchObject({ ok: true, issues: [{ code: 'unused-entity', where: { column: 1 } }] });
  });
});

test('what is wrong in every line is told a thousand times, then summed up, and waiting can be given up', async () => {
  const extra = Array.from({ length: 2500 }, (_, i) => `{"kind":"actor","id":"nobody-${i}","label":"Nobody ${i}","subtype":"person"},`).join('\n');
  const long = text.replace('"entities": [\n', `"entities": [\n${extra}\n`);
  const { ok, issues } = await readDossierJson(long, 'a.json');
  expect(ok).toBe(true);
  expect(issues).toHaveLength(1001);
  expect(issues.find((issue) => issue.where === undefined)).toMatchObject({ code: 'unused-entity', message: 'and 1,500 more of the kind unused-entity' });
  let breaths = 0;
  await readDossierJson(long, 'a.json', async () => void breaths++);
  expect(breaths).toBeGreaterThan(3);
  await expect(readDossierJson(long, 'a.json', () => Promise.reject(new Error('enough')))).rejects.toThrow('enough');
});

describe('what is no dossier', () => {
  test('broken JSON says where', async () => {
    const result = await readDossierJson('{\n  "format": "readout-dossier",\n  "version" 1\n}\n', 'a.json');
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'json-syntax', where: { file: 'a.json', line: 3, column: 13 } }] });
  });
  test.each(['', '[', 'hello', '{"a": 1}}', "{'a': 1}", '// note\n{}'])('broken: %s', async (broken) => {
    const result = await readDossierJson(broken);
    expect(result.ok).toBe(false);
    expect(result.issues[0]).toMatchObject({ code: 'json-syntax', where: { line: expect.any(Number) } });
  });
  test.each(['null', '[]', '12', '{}', '{"format": "something-else"}', '{"nodes": [], "edges": []}'])('other JSON: %s', async (other) => {
    const result = await readDossierJson(other);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code }) => code)).toEqual(['not-a-dossier']);
  });
  test('a version of the future is named', async () => expect(await told('"version": 1', '"version": 2')).toEqual(['not-admitted a.json 2,']));
  test('claims that are no list', async () => expect(await told(/"claims": \[[\s\S]*\n\],\n"conflicts"/, '"claims": {},\n"conflicts"')).toEqual(['bad-value a.json {},']));
});

test('many claims are read in a time that grows with them', async () => {
  const [model] = small.dossier.claims;
  if (model === undefined) throw new Error('no claim');
  const many = (count: number): string =>
    writeDossierJson({ ...small.dossier, claims: [...small.dossier.claims, ...Array.from({ length: count }, (_, i) => ({ ...model, id: `c-${i}` as typeof model.id }))] });
  const time = async (count: number): Promise<number> => {
    const file = many(count);
    const start = performance.now();
    expect((await readDossierJson(file)).ok).toBe(true);
    return performance.now() - start;
  };
  await time(2_000);
  const [once, tenfold] = [await time(2_000), await time(20_000)];
  // Ten times the claims take about ten times as long; a hundred would mean that something compares each with each.
  expect(tenfold).toBeLessThan(Math.max(once, 5) * 40);
});
