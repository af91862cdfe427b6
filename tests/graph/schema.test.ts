import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/cli/schema-files.ts';

const graph = fileURLToPath(new URL('../../graph', import.meta.url));

describe('the JSON Schemas in graph/schema', () => {
  it('are what the model gives (npm run schema writes them)', () => {
    const files = schemaFiles();
    expect(readdirSync(join(graph, 'schema')).toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, text] of files) expect(readFileSync(join(graph, 'schema', name), 'utf8'), name).toBe(text);
  });

  it('are named on the first line of every YAML file of the graph', () => {
    const yaml = readdirSync(graph, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).map((path) => path.replaceAll('\\', '/'));
    expect(yaml.length).toBeGreaterThan(5);
    for (const path of yaml) {
      const up = '../'.repeat(path.split('/').length - 1);
      const name = /\/claims\//.test(path) ? 'claims' : path.split('/').at(-1)?.replace('.yaml', '');
      const first = readFileSync(join(graph, path), 'utf8').split('\n')[0];
      expect([`# yaml-language-server: $schema=${up}schema/${name}.schema.json`, `# yaml-language-server: $schema=./${up}schema/${name}.schema.json`], path).toContain(first);
    }
  });
});
