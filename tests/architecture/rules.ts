import { importsOf, type Import } from './imports.ts';

/**
 * Which folders a folder of src may import (design, section 4; ARCHITECTURE.md shows the same table). `types` admits only what
 * leaves nothing in the built program, and the contract files below.
 */
export const importTable: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>>>> = {
  model: {},
  store: { model: 'all' },
  query: { model: 'all', store: 'all' },
  formats: { model: 'all' },
  engine: { model: 'all', store: 'all', query: 'all', formats: 'all' },
  scene: { model: 'all', query: 'types' },
  session: { model: 'all', scene: 'all', query: 'types', engine: 'types' },
  canvas: { model: 'all', scene: 'all' },
  ui: { model: 'all', session: 'all', scene: 'types', query: 'types' },
  cli: { model: 'all', engine: 'all', formats: 'all', query: 'types' },
};

/** Files that hold types and constants and compute nothing. */
export const contracts: ReadonlySet<string> = new Set([
  'src/query/filter.ts', 'src/query/views.ts', 'src/query/path-views.ts', 'src/engine/engine.ts', 'src/scene/scene.ts',
]);

/** The one file that puts everything together. */
export const compositionRoot = 'src/main.tsx';

/** Packages that only some folders may import. */
const packageHomes: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^cytoscape/, folders: ['canvas'] },
  { name: /^(react|react-dom|@tanstack\/.*)$/, folders: ['ui', 'main.tsx'] },
  { name: /^graphology/, folders: ['query', 'scene'] },
  { name: /^node:/, folders: ['cli'] },
  { name: /^commander$/, folders: ['cli'] },
];

/** `src/model/ids.ts` -> `model`; the file's own name directly under src. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';

const violation = (one: Import, files: ReadonlyMap<string, string>): string | undefined => {
  const { file, target } = one;
  const folder = folderOf(file);
  const says = (why: string) => `${file} imports ${target}: ${why}`;
  if (!one.own) {
    const home = packageHomes.find(({ name }) => name.test(target));
    return home !== undefined && !home.folders.includes(folder) ? says(`only src/${home.folders.join(', src/')} may`) : undefined;
  }
  if (!target.startsWith('src/')) return says('it is outside src');
  if (!files.has(target)) return says('there is no such file (imports name the file with its extension)');
  if (file === compositionRoot || file.endsWith('.d.ts')) return undefined;
  const goal = folderOf(target);
  if (goal === folder) return undefined;
  const allowed = importTable[folder];
  if (allowed === undefined) return says(`src/${folder} is not in the import table`);
  const level = allowed[goal];
  if (level === undefined) return says(`${folder} may not import ${goal}`);
  return level === 'types' && !one.typeOnly && !contracts.has(target) ? says(`${folder} may import only types of ${goal}`) : undefined;
};

/** Groups of files that import each other in a circle (Tarjan 1972, O(files + imports)); each sorted by name. */
export const circles = (edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    open.add(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.has(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    for (const member of group) open.delete(member);
    if (group.length > 1 || (edges.get(file) ?? []).includes(file)) found.push(group.toSorted());
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
};

/**
 * Everything in a map of files (path from the repository's folder -> text) that breaks the import table or goes in a circle,
 * one sentence each. Types count, and so do dynamic imports and workers.
 */
export const violations = (files: ReadonlyMap<string, string>): readonly string[] => {
  const imports = [...files].filter(([file]) => /\.tsx?$/.test(file)).flatMap(([file, text]) => importsOf(file, text));
  const edges = new Map<string, string[]>();
  for (const { file, target, own } of imports) if (own && files.has(target)) edges.set(file, [...(edges.get(file) ?? []), target]);
  return [
    ...imports.flatMap((one) => violation(one, files) ?? []),
    ...circles(edges).map((group) => `${group.join(', ')} import each other in a circle`),
  ];
};
