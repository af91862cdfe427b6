import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { circles, importTable, violations } from './architecture/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
const source = filesOf('src');
const imports = [...source].filter(([file]) => /\.tsx?$/.test(file)).flatMap(([file, text]) => importsOf(file, text));

describe('the import table', () => {
  it('holds for every import of src, types and dynamic ones included, without a circle', () => {
    expect(violations(source)).toEqual([]);
  });

  it('is read from the real files, not from an empty folder', () => {
    expect(imports.filter((one) => one.own).length).toBeGreaterThan(50);
    expect(imports.some((one) => one.typeOnly)).toBe(true);
    for (const folder of Object.keys(importTable)) expect([...source.keys()].some((file) => file.startsWith(`src/${folder}/`))).toBe(true);
  });

  it('keeps cytoscape and graphology to few files', () => {
    const users = (name: RegExp) => new Set(imports.filter((one) => name.test(one.target)).map((one) => one.file)).size;
    expect(users(/^cytoscape/)).toBeLessThanOrEqual(4);
    expect(users(/^graphology/)).toBeLessThanOrEqual(4);
  });

  it('is what ARCHITECTURE.md shows', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    for (const [folder, allowed] of Object.entries(importTable)) {
      const cells = Object.entries(allowed).map(([goal, level]) => (level === 'types' ? `${goal} (types)` : goal));
      expect(page).toContain(`| \`${folder}\` | ${cells.length === 0 ? 'nothing' : cells.join(', ')} |`);
    }
  });
});

describe('the architecture test itself fails where it should', () => {
  const base = new Map([
    ['src/model/ids.ts', 'export const slug = 1; export type Slug = string;'],
    ['src/store/store.ts', "import { slug } from '../model/ids.ts'; export const store = slug;"],
    ['src/query/views.ts', "export type View = 'a';"],
    ['src/query/search.ts', "import { store } from '../store/store.ts'; export const search = store; export type Hit = 1;"],
    ['src/main.tsx', "import './query/search.ts'; import 'react';"],
  ]);
  const planted = (file: string, text: string) => violations(new Map([...base, [file, text]]));

  it('accepts the files that the others are planted among', () => {
    expect(violations(base)).toEqual([]);
  });

  it.each([
    ['a value from above', 'src/model/bad.ts', "import { store } from '../store/store.ts'; export { store };"],
    ['a type from above', 'src/model/bad.ts', "import type { View } from '../query/views.ts'; export type A = View;"],
    ['an inline type from above', 'src/model/bad.ts', "import { type View } from '../query/views.ts'; export type A = View;"],
    ['an import in a type', 'src/model/bad.ts', "export type A = import('../query/views.ts').View;"],
    ['a dynamic import from above', 'src/model/bad.ts', "export const late = () => import('../store/store.ts');"],
    ['a re-export from above', 'src/model/bad.ts', "export * from '../store/store.ts';"],
    ['a worker from above', 'src/model/bad.ts', "export const work = () => new Worker(new URL('../store/store.ts', import.meta.url));"],
    ['a value where only types are admitted', 'src/scene/bad.ts', "import { search } from '../query/search.ts'; export { search };"],
    ['the page in the command line', 'src/cli/bad.ts', "import '../store/store.ts';"],
    ['cytoscape outside the canvas', 'src/ui/bad.tsx', "import cytoscape from 'cytoscape'; export default cytoscape;"],
    ['the types of cytoscape outside the canvas', 'src/scene/bad.ts', "import type { Core } from 'cytoscape'; export type A = Core;"],
    ['react outside the page', 'src/session/bad.ts', "import { useState } from 'react'; export { useState };"],
    ['Node outside the command line', 'src/formats/bad.ts', "import { readFileSync } from 'node:fs'; export { readFileSync };"],
    ['the graph as data', 'src/main.tsx', "import dossier from '../graph/trump-xi-calls/dossier.yaml?raw'; export { dossier };"],
    ['a folder that the table does not know', 'src/attic/bad.ts', "import { slug } from '../model/ids.ts'; export { slug };"],
    ['a file that does not exist', 'src/store/bad.ts', "import { slug } from '../model/idz.ts'; export { slug };"],
    ['a file without its extension', 'src/store/bad.ts', "import { slug } from '../model/ids'; export { slug };"],
  ])('on %s', (_, file, text) => {
    expect(planted(file, text)).toHaveLength(1);
  });

  it('accepts types where only types are admitted', () => {
    expect(planted('src/scene/good.ts', "import type { Hit } from '../query/search.ts'; export type A = Hit;")).toEqual([]);
  });

  it('on a circle of values, of types, and over three files', () => {
    const circle = (text: string) => violations(new Map([['src/model/a.ts', text], ['src/model/b.ts', "import { a } from './a.ts'; export const b = a;"]]));
    expect(circle("import { b } from './b.ts'; export const a = b;")).toEqual(['src/model/a.ts, src/model/b.ts import each other in a circle']);
    expect(circle("import type { b } from './b.ts'; export const a = 1; export type B = typeof b;")).toHaveLength(1);
    expect(circle("export const a = 1; export type B = typeof import('./b.ts');")).toHaveLength(1);
    expect(circle('export const a = 1;')).toEqual([]);
    expect(circles(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['a']], ['d', []]]))).toEqual([['a', 'b', 'c']]);
  });
});
