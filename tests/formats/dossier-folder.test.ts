import { describe, expect, test } from 'vitest';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { folderWith, smallFolder } from './small-folder.ts';

const all = new Map(Object.entries(smallFolder));
const renamed = (rename: (path: string) => string): Map<string, string> => new Map([...all].map(([path, text]) => [rename(path), text]));
const codes = (files: ReadonlyMap<string, string>): string[] => readDossierFolder(files).issues.map(({ code }) => code);
const read = (files: ReadonlyMap<string, string>, options?: Parameters<typeof readDossierFolder>[1]) => {
  const result = readDossierFolder(files, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.dossier;
};

test('of the shared entities only those that are used are part of the dossier', () => {
  const dossier = read(all);
  expect(dossier.entities.map(({ id }) => id)).toEqual(['trump', 'xi', 'soybeans', 'taiwan', 'trade', 'call', 'visit', 'article', 'readout']);
  expect(dossier.entities.find(({ id }) => id === 'xi')?.kind).toBe('actor');
  expect(dossier.dossier).toEqual({ id: 'calls', title: 'Calls', short: 'Calls', created: '2026', language: 'en', curators: [] });
  expect(dossier.vocabulary.types.map(({ id }) => id)).toContain('position');
});

test('a shared entity that only an account or a publisher names is used', () => {
  const files = folderWith('calls/sources.yaml', 'account: {actor: xi,', 'publisher: nobody\n  account: {actor: xi,');
  expect(read(files).entities.map(({ id }) => id)).toContain('nobody');
});

test('a publisher may be plain text', () => {
  expect(codes(folderWith('calls/sources.yaml', '  date: 2025-11\n', '  date: 2025-11\n  publisher: The Daily Example\n'))).toEqual([]);
});

describe('paths', () => {
  const expected = read(all);
  test.each<[string, (path: string) => string]>([
    ['relative to the dossier', (path) => (path.startsWith('graph/calls/') ? path.slice('graph/calls/'.length) : path.replace('graph/', '../'))],
    ['absolute', (path) => `/home/somebody/${path}`],
    ['with back slashes', (path) => path.replaceAll('/', '\\')],
    ['with dots', (path) => (path.startsWith('graph/calls/') ? `./${path}` : path.replace('graph/', 'graph/calls/../'))],
    ['everything inside the folder', (path) => (path.startsWith('graph/calls/') ? path : path.replace('graph/', 'graph/calls/'))],
  ])('%s', (_, rename) => expect(read(renamed(rename))).toEqual(expected));

  test('issues name the path as it was handed in', () => {
    const files = folderWith('calls/events.yaml', 'subtype: visit', 'subtype: vist');
    const given = new Map([...files].map(([path, text]) => [path.replaceAll('/', '\\'), text]));
    expect(readDossierFolder(given).issues[0]?.where?.file).toBe('graph\\calls\\events.yaml');
  });
});

describe('what is missing or too much', () => {
  test('no dossier.yaml', () => expect(codes(renamed((path) => path.replace('dossier.yaml', 'dosier.yaml')))).toEqual(['no-dossier']));
  test('nothing at all', () => expect(codes(new Map())).toEqual(['no-dossier']));
  test('two dossiers, unless one is named', () => {
    const two = new Map([...all, ['graph/other/dossier.yaml', 'id: other\ntitle: Other\nshort: Other\n']]);
    expect(codes(two)).toEqual(['several-dossiers']);
    expect(read(two, { root: 'graph/calls' }).dossier.id).toBe('calls');
    expect(read(two, { root: 'graph/other' }).claims).toEqual([]);
  });
  test('no vocabulary, unless one is handed in: then every type is not unknown as well', () => {
    const without = new Map([...all].filter(([path]) => !path.includes('vocabulary')));
    expect(codes(without)).toEqual(['no-vocabulary']);
    expect(read(without, { vocabulary: read(all).vocabulary })).toEqual(read(all));
  });
  test('a vocabulary of its own adds types; the same type told twice is one', () => {
    const own = `id: own\nlabel: Own\ntypes:\n${smallFolder['graph/vocabulary.yaml']?.split('types:\n')[1]?.split('\n\n')[0]?.replace('id: agree', 'id: agree-again')}\n`;
    const files = new Map([...all, ['graph/calls/vocabulary.yaml', own]]);
    expect(read(files).vocabulary.types.map(({ id }) => id).filter((id) => id.startsWith('agree')).sort()).toEqual(['agree', 'agree-again']);
    const twice = new Map([...all, ['graph/calls/vocabulary.yaml', smallFolder['graph/vocabulary.yaml'] ?? '']]);
    expect(read(twice)).toEqual(read(all));
  });
  test('a file with a name that no part has is told, not passed over', () => {
    const result = readDossierFolder(new Map([...all, ['graph/calls/claim/x.yaml', '- id: x'], ['graph/calls/notes.md', 'x'], ['graph/else.yaml', 'x']]));
    expect(result.issues).toMatchObject([{ code: 'unknown-file', severity: 'warning', where: { file: 'graph/calls/claim/x.yaml', line: 1, column: 1 } }]);
  });
  test('a list file that is a map, and a map file that is a list', () => {
    expect(codes(folderWith('calls/conflicts.yaml', '- id: who-is-right', 'id: who-is-right').set('graph/calls/conflicts.yaml', 'id: x\n'))).toEqual(['bad-value']);
    expect(codes(new Map([...all, ['graph/calls/dossier.yaml', '- id: x\n']]))).toEqual(['bad-value']);
  });
  test('empty files are empty lists', () => expect(codes(new Map([...all, ['graph/calls/conflicts.yaml', '# none yet\n']]))).toEqual([]));
});
