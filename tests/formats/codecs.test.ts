import { expect, test } from 'vitest';
import { codecFor, codecs, readDossier } from '../../src/formats/codecs.ts';
import { smallFolder } from './small-folder.ts';

const input = (name: string, files: Readonly<Record<string, string>>) => ({ name, files: Object.entries(files).map(([path, text]) => ({ path, text })) });

test('each codec has an id and a label of its own', () => {
  expect(new Set(codecs.map(({ id }) => id)).size).toBe(codecs.length);
  expect(new Set(codecs.map(({ label }) => label)).size).toBe(codecs.length);
});

test('a format is known by what it holds before what it is called', () => {
  expect(codecFor(input('calls', smallFolder))?.id).toBe('folder');
  expect(codecFor(input('x', { 'x.json': '{"format": "readout-dossier"' }))?.id).toBe('json');
  expect(codecFor(input('x', { 'renamed.txt': '{\n"format" : "readout-dossier",' }))?.id).toBe('json');
  expect(codecFor(input('x', { 'x.readout.json': '' }))?.id).toBe('json');
  expect(codecFor(input('x', { 'photo.png': 'PNG' }))).toBeUndefined();
});

test('a whole folder is read, and what nobody knows is told', async () => {
  expect(await readDossier(input('calls', smallFolder))).toMatchObject({ ok: true, issues: [] });
  expect(await readDossier(input('photo.png', { 'photo.png': 'PNG' }))).toMatchObject({ ok: false, issues: [{ code: 'unknown-format', where: { file: 'photo.png', line: 1 } }] });
  expect(await readDossier(input('nothing', {}))).toMatchObject({ ok: false, issues: [{ code: 'unknown-format', message: 'nothing holds no files' }] });
});
