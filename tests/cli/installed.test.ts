import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../scripts/installed.mjs';

const lock = { packages: { '': {}, 'node_modules/zod': { version: '4.0.0' }, 'node_modules/only-on-mac': { version: '1.0.0', optional: true } } };

describe('what is not installed', () => {
  it('is everything on a fresh clone, save what is optional', () => {
    expect(missingPackages(lock, undefined)).toEqual(['node_modules/zod']);
  });

  it('is a package in another version, and nothing when all are there', () => {
    expect(missingPackages(lock, { packages: { 'node_modules/zod': { version: '3.9.9' } } })).toEqual(['node_modules/zod']);
    expect(missingPackages(lock, { packages: { 'node_modules/zod': { version: '4.0.0' } } })).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const text = readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, { version?: string; dependencies?: object; optionalDependencies?: object; devDependencies?: object }> };

  it('holds every package that another asks for, for every platform, so that npm ci works on each', () => {
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const asked = Object.values(packages).flatMap((one) => Object.keys({ ...one.dependencies, ...one.optionalDependencies, ...one.devDependencies }));
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((name) => !names.has(name))).toEqual([]);
  });

  it('names no host of a registry', () => {
    expect(text).not.toMatch(/"resolved"/);
  });
});
