import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonPlaces } from '../../src/formats/json-places.ts';

type Path = (string | number)[];

/** Every path of a value, with what stands there. */
function pathsOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const inner = Array.isArray(value) ? value.map((item, i): [string | number, unknown] => [i, item]) : typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

test('every value of any JSON is found where it begins', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2, '\t'), (any, indent) => {
      const text = `\n ${JSON.stringify(any, null, indent)}\n`;
      const places = new JsonPlaces('a.json');
      const asked = pathsOf(JSON.parse(text)).map(({ path, value }) => ({ value, where: places.locate(path) }));
      places.find(text);
      const rows = text.split('\n');
      for (const { value, where } of asked) {
        const [row, ...below] = rows.slice(where.line! - 1);
        const rest = [row!.slice(where.column! - 1), ...below].join('\n');
        const written = JSON.stringify(value, null, indent);
        // Further lines are indented as deep as they stand in the text: white space apart, the rest begins with the value.
        const bare = (json: string): string => json.replace(/\s/g, '');
        expect(bare(rest).startsWith(bare(written))).toBe(true);
      }
    }),
  );
});

test('what is not there takes the place of what it would stand in, whatever braces and quotes the texts hold', () => {
  const text = '{"says": "a \\"}] {[ \\\\", "claims": [\n {"id": "x", "from": ["a,b", "c"]},\n {"id": "y"}]}';
  const places = new JsonPlaces('a.json');
  const [gone, second, y] = [places.locate(['claims', 0, 'to']), places.locate(['claims', 0, 'from', 1]), places.locate(['claims', 1, 'id'])];
  places.find(text);
  expect([gone.line, gone.column]).toEqual([2, 2]);
  expect([second.line, second.column]).toEqual([2, 30]);
  expect([y.line, y.column]).toEqual([3, 9]);
});
