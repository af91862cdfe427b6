import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/store/fold-name.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { claimsTable } from '../../../src/query/tables/claims-table.ts';
import { claimColumns } from '../../../src/query/tables/claim-columns.ts';
import { entitiesTable } from '../../../src/query/tables/entities-table.ts';
import type { ClaimColumn, ClaimRow, ClaimsTable, ClaimsTableQuery, EntitiesTable, EntitiesTableQuery } from '../../../src/query/tables/table-views.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { admit, isAdmitted } from '../../../src/query/admit.ts';
import { weightOf } from '../../../src/query/tied-neighbours.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { randomFilter } from '../random-filter.ts';

const claims = (store: Store, query: ClaimsTableQuery): ClaimsTable => runSteps(claimsTable(store, query));
const entities = (store: Store, query: EntitiesTableQuery): EntitiesTable => runSteps(entitiesTable(store, query));
const sortable = fc.constantFrom(...claimColumns.map((column) => column.id));
const groupable = fc.constantFrom(...claimColumns.filter((column) => column.groupable).map((column) => column.id));

/** What a reader would say a row has in a column, to compare by; undefined = nothing. */
function valueOf(row: ClaimRow, column: ClaimColumn): string | number | undefined {
  switch (column) {
    case 'says': return row.says.toLowerCase();
    case 'type': return row.typeLabel;
    case 'from': return row.from[0]?.label.toLowerCase();
    case 'to': return row.to[0]?.label.toLowerCase();
    case 'about': return row.about[0]?.label.toLowerCase();
    case 'at': return row.at?.label.toLowerCase();
    case 'when': return row.when?.low ?? row.when?.high ?? undefined;
    case 'quantity': return row.quantity?.value;
    case 'independent': return row.independent;
    case 'weight': return row.weight;
    case 'contested': return Number(row.contested);
    default: return undefined;
  }
}

describe('the table of claims', () => {
  it('is sorted by each column in turn, nothing last, and else as it was', () => {
    fc.assert(
      fc.property(randomDossier, sortable, fc.boolean(), (dossier, column, descending) => {
        const store = compileDossier(dossier);
        const plain = claims(store, { limit: 5000 }).rows;
        const { rows } = claims(store, { sort: [{ column, descending }], limit: 5000 });
        expect(rows.map((row) => row.id).sort()).toEqual(plain.map((row) => row.id).sort());
        if (rows.length === 0 || (valueOf(rows[0]!, column) === undefined && !['from', 'to', 'about', 'at', 'when', 'quantity'].includes(column))) return;
        const expected = plain
          .map((row, i) => ({ row, i, value: valueOf(row, column) }))
          .sort((a, b) => {
            if (a.value === b.value) return a.i - b.i;
            if (a.value === undefined) return 1;
            if (b.value === undefined) return -1;
            return (a.value < b.value ? -1 : 1) * (descending ? -1 : 1);
          });
        expect(rows.map((row) => row.id)).toEqual(expected.map(({ row }) => row.id));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same rows page by page, in any order and grouping, and every group where it says', () => {
    fc.assert(
      fc.property(randomDossier, randomFilter, fc.array(fc.record({ column: sortable, descending: fc.boolean() }), { maxLength: 2 }), fc.option(groupable, { nil: undefined }), fc.integer({ min: 1, max: 4 }), (dossier, filter, sort, group, size) => {
        const store = compileDossier(dossier);
        const query = { filter, sort, ...(group !== undefined && { group }) };
        const whole = claims(store, { ...query, limit: 5000 });
        const pages: ClaimRow[] = [];
        for (let offset = 0; offset < whole.total; offset += size) pages.push(...claims(store, { ...query, offset, limit: size }).rows);
        expect(pages).toEqual(whole.rows);
        expect(whole.all).toBe(admit(store, filter).claimCount);
        expect(new Set(whole.rows.map((row) => row.id)).size).toBe(whole.total);
        expect(whole.groups === undefined).toBe(group === undefined);
        let place = 0;
        for (const each of whole.groups ?? []) {
          expect(each.offset).toBe(place);
          expect(whole.rows.slice(place, place + each.count).every((row) => row.group === each.key)).toBe(true);
          expect(claims(store, { ...query, only: each.key, limit: 5000 }).rows).toEqual(whole.rows.slice(place, place + each.count));
          place += each.count;
        }
        if (whole.groups !== undefined) expect(place).toBe(whole.total);
      }),
      { numRuns: 80 },
    );
  });

  it('finds the rows that hold every word, without regard to case and accents', () => {
    fc.assert(
      fc.property(randomDossier, fc.constantFrom('sentence', 'ADA', 'sentence 1', 'PAPER ada', 'nothing of it', 'word', 'Ädä talks'), (dossier, text) => {
        const store = compileDossier(dossier);
        const words = foldName(text).split(' ');
        const all = claims(store, { limit: 5000 }).rows;
        const quotes = new Map(dossier.claims.map((claim) => [claim.id as string, claim.evidence.flatMap((piece) => piece.quote ?? []).join(' ')]));
        const expected = all.filter((row) => {
          const texts = foldName([row.says, row.typeLabel, ...row.sources.map((one) => one.label), ...row.speakers.map((one) => one.label), quotes.get(row.id)].join(' '));
          return words.every((word) => texts.includes(word));
        });
        const found = claims(store, { text, limit: 5000 });
        expect(found.rows.map((row) => row.id)).toEqual(expected.map((row) => row.id));
        expect([found.total, found.all]).toEqual([expected.length, all.length]);
      }),
    );
  });

  it('shrugs at a column, a group and a page that are not there', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const plain = claims(store, {});
        expect(claims(store, { sort: [{ column: 'mood' as ClaimColumn }], group: 'mood' as ClaimColumn }).rows).toEqual(plain.rows);
        expect(claims(store, { offset: 1e6 }).rows).toEqual([]);
        expect(claims(store, { group: 'type', only: 'no-such' })).toMatchObject({ total: 0, rows: [] });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the table of entities', () => {
  it('has a row for each admitted entity with its claims, those with most first', () => {
    fc.assert(
      fc.property(randomDossier, randomFilter, (dossier, filter) => {
        const store = compileDossier(dossier);
        const admitted = admit(store, filter);
        const { rows, total } = entities(store, { filter, limit: 5000 });
        const expected = [...Array(store.entities.count).keys()].filter((entity) => isAdmitted(store, admitted, entity));
        expect(rows.map((row) => row.entity.id as string).sort()).toEqual(expected.map((entity) => store.entities.ids[entity] as string).sort());
        expect(total).toBe(expected.length);
        for (const row of rows) expect([row.entity.id, row.claims]).toEqual([row.entity.id, weightOf(store, admitted, store.entities.indexOf(row.entity.id))]);
        const counts = rows.map((row) => row.claims);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
});
