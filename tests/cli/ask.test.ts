import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/cli/answer.ts';
import { run } from '../../src/cli/main.ts';
import { writeDossierJson } from '../../src/formats/dossier-json.ts';
import { dossier } from '../../src/model/dossier.ts';
import type { PathsView } from '../../src/query/path-views.ts';
import { smallVocabulary } from '../store/small-vocabulary.ts';

const cwd = mkdtempSync(join(tmpdir(), 'readout-ask-'));
afterAll(() => rmSync(cwd, { recursive: true }));

beforeAll(() => {
  const claim = (id: string, type: string, from: string, to: string) => ({ id: `${id}-aaaaaa`, type, from: [from], to: [to], says: 'So it is.', evidence: [{ source: 'paper', paragraphs: [{ n: 1 }] }] });
  const whole = dossier.parse({
    format: 'readout-dossier',
    version: 1,
    dossier: { id: 'two-guises', title: 'Two guises', short: 'Two guises' },
    vocabulary: smallVocabulary,
    entities: [
      { kind: 'topic', id: 'formosa', label: 'Formosa', subtype: 'issue' },
      { kind: 'actor', id: 'formosa-polity', label: 'Formosa', subtype: 'state' },
      { kind: 'actor', id: 'ada', label: 'Ada', subtype: 'person' },
      { kind: 'actor', id: 'bo', label: 'Bo', subtype: 'person' },
      { kind: 'actor', id: 'cy', label: 'Cy', subtype: 'person' },
      { kind: 'source', id: 'paper', label: 'Paper', subtype: 'article', title: 'Paper' },
    ],
    claims: [claim('names', 'names', 'formosa-polity', 'formosa'), claim('a', 'hits', 'ada', 'bo'), claim('b', 'hits', 'bo', 'formosa-polity'), claim('c', 'hits', 'cy', 'formosa-polity')],
    conflicts: [],
  });
  writeFileSync(join(cwd, 'guises.readout.json'), writeDossierJson(whole));
});

const notesOf = async (...argv: string[]): Promise<readonly string[]> => {
  let out = '';
  const host = { write: (text: string) => (out += text), complain: () => undefined, columns: 100, colour: false, cwd, home: cwd };
  expect(await run(['path', ...argv, '--json', '--dossier', 'guises.readout.json'], host)).toBe(0);
  const { result } = JSON.parse(out) as Envelope & { result: PathsView };
  return [...result.notes, ...((JSON.parse(out) as { notes?: string[] }).notes ?? [])];
};

describe('a name that stands for an actor and an issue', () => {
  it('is told apart by kind where one of them is taken as a further end', async () => {
    expect(await notesOf('Ada', 'Cy', 'Formosa')).toContain('As a further end Formosa is taken as the actor Formosa; for the issue Formosa ask for formosa.');
  });

  it('is told apart where both ends bear it', async () => {
    expect(await notesOf('Formosa', 'formosa-polity')).toContain('Both ends name the actor Formosa: it is taken as the second end, and the first is the issue Formosa.');
  });

  it('is told apart where it may be passed as either', async () => {
    expect(await notesOf('Ada', 'Cy', '--through', 'Formosa')).toContain('“Formosa” is taken as both the actor Formosa (formosa-polity) and the issue Formosa (formosa).');
  });

  it('is told where it is avoided and is an end', async () => {
    expect(await notesOf('formosa-polity', 'Ada', '--avoid', 'Formosa')).toContain('The actor Formosa is an end of the path, so that it cannot be avoided.');
  });
});
