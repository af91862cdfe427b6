import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableGroup } from '../../src/query/tables/table-views.ts';
import { csvLine, inert, tabLine } from '../../src/ui/tables/csv.ts';
import { rowMap } from '../../src/ui/tables/row-map.ts';
import { nextSort, tableMove } from '../../src/ui/tables/table-keys.ts';

/** Reads one line of RFC 4180, written anew from its grammar. */
function readLine(line: string): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (line[at] === '"') {
      at++;
      while (line[at] !== '"' || line[at + 1] === '"') {
        field += line[at];
        at += line[at] === '"' ? 2 : 1;
      }
      at++;
    } else {
      while (at < line.length && line[at] !== ',') field += line[at++];
    }
    fields.push(field);
    if (at >= line.length) return fields;
    at++;
  }
}

describe('CSV', () => {
  it('reads back what was written, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '=', '+', '-', '@', '\t', '1', '＝'), maxLength: 8 });
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (values) => {
      expect(readLine(csvLine(values))).toEqual(values.map((value) => inert(value)));
    }));
  });

  it('leaves no text that a spreadsheet would run, and keeps numbers', () => {
    for (const text of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1']) expect(inert(text)).toBe(`'${text}`);
    expect(csvLine([-5, 'a "b", c', 'x'])).toBe('-5,"a ""b"", c",x');
    expect(tabLine(['a\tb\nc', '=1', 3])).toBe("a b c\t'=1\t3");
  });
});

describe('lines of a grouped table', () => {
  it('finds every row under its group, and no row of a folded one', () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(sizes, (list) => {
      let offset = 0;
      const groups = list.map(([count], i): TableGroup => ({ key: `g${i}`, label: `g${i}`, count, offset: (offset += count) - count }));
      const folded = new Set(list.flatMap(([, shut], i) => (shut ? [`g${i}`] : [])));
      const map = rowMap(offset, groups, folded);
      const wanted = groups.flatMap((group) => [group.key, ...(folded.has(group.key) ? [] : Array.from({ length: group.count }, (_, i) => group.offset + i))]);
      expect(Array.from({ length: map.lines }, (_, line) => map.at(line)).map((line) => (line.is === 'group' ? line.group.key : line.row))).toEqual(wanted);
      for (const group of groups) for (let row = group.offset; row < group.offset + group.count; row++) expect(map.lineOf(row)).toBe(folded.has(group.key) ? undefined : wanted.indexOf(row));
    }));
  });
});

describe('keys of a table', () => {
  it('moves by cell and never out of the table', () => {
    const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });
    expect(tableMove({ line: 0, column: 1 }, press('ArrowUp'), 100, 5, 20)).toEqual({ line: -1, column: 1 });
    expect(tableMove({ line: 0, column: 0 }, press('ArrowLeft'), 100, 5, 20)).toEqual({ line: 0, column: 0 });
    expect(tableMove({ line: 90, column: 2 }, press('PageDown'), 100, 5, 20)).toEqual({ line: 99, column: 2 });
    expect(tableMove({ line: 3, column: 2 }, press('End', true), 100, 5, 20)).toEqual({ line: 99, column: 4 });
    expect(tableMove({ line: 3, column: 2 }, press('x'), 100, 5, 20)).toBeNull();
  });

  it('sorts up, down, not at all; with Shift beside what is sorted already', () => {
    expect(nextSort([], 'when', false)).toEqual(['when']);
    expect(nextSort(['when'], 'when', false)).toEqual(['-when']);
    expect(nextSort(['-when'], 'when', false)).toEqual([]);
    expect(nextSort(['-when'], 'says', true)).toEqual(['-when', 'says']);
    expect(nextSort(['-when', 'says'], 'when', true)).toEqual(['says']);
  });
});
