import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/formats/yaml-file.ts';

test('every scalar is text: years, hashes of digits, booleans and nothing', () => {
  expect(readYaml('a.yaml', 'a: 2026\nb: 0123456789\nc: no\nd: ~\ne:\nf: 1e3\ng: [1, "2"]\n').value).toEqual({ a: '2026', b: '0123456789', c: 'no', d: '~', e: '', f: '1e3', g: ['1', '2'] });
});

test('an empty file and one of comments hold nothing', () => {
  expect(readYaml('a.yaml', '').value).toBeUndefined();
  expect(readYaml('a.yaml', '# only this\n').value).toBeUndefined();
  expect(readYaml('a.yaml', '# only this\n').issues).toEqual([]);
});

describe('places', () => {
  const yaml = readYaml('a.yaml', '# head\n- id: one\n  list: [a, {b: c}]\n  empty:\n- id: two\n');
  test.each([
    [[], 2, 1],
    [[0], 2, 3],
    [[0, 'id'], 2, 7],
    [[0, 'list', 1, 'b'], 3, 17],
    [[0, 'empty'], 4, 9],
    [[1, 'id'], 5, 7],
    [[1, 'absent', 'deep'], 5, 3],
    [[7], 2, 1],
  ])('%j', (path, line, column) => expect(yaml.locate(path)).toEqual({ file: 'a.yaml', line, column }));
});

test('one slip is one issue, not those that follow from it', () => {
  expect(readYaml('a.yaml', '- id: a\n  label: A\n- id: x\n\tlabel: [y\n').issues).toMatchObject([{ code: 'yaml-syntax', where: { line: 4 }, hint: 'indent with spaces' }]);
});

describe('what is refused, with its place', () => {
  const told = (text: string): string[] => readYaml('a.yaml', text).issues.map(({ code, where }) => `${code} ${where?.line}:${where?.column}`);
  test('a key twice', () => expect(told('a: 1\nb: 2\na: 3\n')).toEqual(['yaml-duplicate-key 3:1']));
  test('anchors and aliases: a few lines of them can stand for a gigabyte', () => {
    const bomb = ['a: &a [x, x]', ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [*${'abcdefgh'[i]}, *${'abcdefgh'[i]}]`)].join('\n');
    const issues = readYaml('a.yaml', bomb);
    expect(issues.value).toBeUndefined();
    expect(new Set(issues.issues.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
    expect(told('a: *b\n')).toContain('yaml-alias 1:4');
  });
  test('two documents', () => expect(told('a: 1\n---\na: 2\n')).toEqual(['yaml-multiple-documents 2:1']));
  test('tags', () => expect(told('a: !!int 1\n')).toEqual(['yaml-tag 1:4']));
  test('tabs, with what to do', () => expect(readYaml('a.yaml', 'a:\n\t- b\n').issues[0]).toMatchObject({ where: { line: 2 } }));
  test('a colon in plain text, with what to do', () => expect(readYaml('a.yaml', 'a:\n  says: this: that\n').issues[0]).toMatchObject({ code: 'yaml-syntax', hint: 'put text with ": " in it into quotes' }));
});

test('a key named like an object\'s own does no harm', () => {
  const value = readYaml('a.yaml', '__proto__: {polluted: yes}\nconstructor: x\n').value;
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});
