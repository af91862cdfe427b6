import type { Store } from '../../store/store.ts';
import { admit, type Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import type { Steps } from '../steps.ts';
import type { RowRelation } from './account-views.ts';
import type { CellFacts, GroupDraft, RowRead } from './row-read.ts';
import { jensenShannon, stanceSpread } from './divergence.ts';
import { contradictions, gradeOf, isKnownSilence, speaks } from './grade-of.ts';
import type { RowTable } from './row-table.ts';
import { sideFacts, type SideFacts } from './side-facts.ts';

/** Stances so far apart differ: one for and one against, or one of them and neutral. */
const stanceDiffers = 0.5;
const tiers: readonly RowRelation[] = ['both', 'one-side', 'contested', 'sides-differ'];

/**
 * Every row that any of the columns has, with its cells, in the order of the comparison. Contrast is looked for inside the groups of two and
 * more columns; where there is none, over all columns.
 */
export function* readRows(store: Store, admitted: Admit, columns: readonly SideFacts[], groups: readonly GroupDraft[], table: RowTable): Steps<RowRead[]> {
  const sets = contrasted(groups, columns.length);
  const parts = sets.map((set) => jensenShannon(set.map((column) => columns[column]!.attention))?.parts);
  const absent = absentRows(store, admitted, columns, table);
  const numbers = new Set<number>();
  for (const column of columns) for (const row of column.rows.keys()) numbers.add(row);
  const rows: Omit<RowRead, 'divergence'>[] = [];
  let worked = 0;
  for (const row of numbers) {
    const cells = cellsOf(store, admitted, columns, row, absent);
    const attention = parts.reduce((sum, part) => sum + (part?.get(row) ?? 0), 0) / Math.max(1, parts.length);
    rows.push({ row, cells, relation: relationOf(cells, sets), attention });
    if (++worked % 500 === 0) yield;
  }
  const most = Math.max(1e-12, ...rows.map((row) => row.attention));
  const graded = rows.map((row) => ({ ...row, divergence: (tiers.indexOf(row.relation) + localOf(row, most)) / tiers.length }));
  const keys = new Map(graded.map((row) => [row, table.key(row.row)]));
  return graded.sort((a, b) => b.divergence - a.divergence || shareOf(columns, b.row) - shareOf(columns, a.row) || compareText(keys.get(a)!, keys.get(b)!));
}

/** Sets of columns that are set against each other. */
export function contrasted(groups: readonly GroupDraft[], columns: number): readonly (readonly number[])[] {
  const sets = groups.map((group) => group.columns).filter((set) => set.length > 1);
  return sets.length > 0 ? sets : [Array.from({ length: columns }, (_, i) => i)];
}

/** 0 to 1, below 1: the row's part of the divergence or its stance distance, whichever is greater. */
function localOf(row: Omit<RowRead, 'divergence'>, most: number): number {
  const stance = stanceSpread(row.cells.map((cell) => cell.facts?.stance?.value)) ?? 0;
  return Math.min(0.999, Math.max(row.attention / most, stance * 0.999));
}

const shareOf = (columns: readonly SideFacts[], row: number): number => columns.reduce((sum, column) => sum + (column.attention.get(row) ?? 0), 0);

/** For accounts read in full the rows that they have, unfiltered: what is not among them is absent. null = not read in full. */
function absentRows(store: Store, admitted: Admit, columns: readonly SideFacts[], table: RowTable): readonly (ReadonlySet<number> | null)[] {
  return columns.map((column) => {
    if (!column.complete) return null;
    const whole = admitted.all ? column : sideFacts(store, admit(store, undefined), column.side, table);
    return withBroader(store, table, whole.rows.keys());
  });
}

/** The rows and those of the broader topics: who speaks of soybeans is not silent on farm trade. */
function withBroader(store: Store, table: RowTable, rows: Iterable<number>): Set<number> {
  const found = new Set(rows);
  const { adjacency, claims, types } = store;
  const queue = [...found].map((row) => table.subject(row).entity).filter((entity) => entity >= 0);
  const seen = new Set(queue);
  for (const entity of queue) {
    for (let i = adjacency.start[entity]!; i < adjacency.start[entity + 1]!; i++) {
      const claim = adjacency.items[i]!;
      const broader = claims.to[claim]!;
      if (!types.relations[claims.type[claim]!]!.hierarchy || claims.from[claim] !== entity || broader < 0 || seen.has(broader)) continue;
      seen.add(broader);
      queue.push(broader);
      if (table.rowOf(broader) >= 0) found.add(table.rowOf(broader));
    }
  }
  return found;
}

function cellsOf(store: Store, admitted: Admit, columns: readonly SideFacts[], row: number, absent: readonly (ReadonlySet<number> | null)[]): CellFacts[] {
  const drafts = columns.map((column, i) => {
    const facts = column.rows.get(row);
    const grade = gradeOf(facts, column, row, absent[i] !== null && !absent[i]!.has(row));
    return { facts, grade, ...contradictions(store, admitted, facts?.claims ?? []) };
  });
  return drafts.map(({ facts, grade, conflicts, contested, against }, i) => {
    if (contested.size === 0) return { facts, grade, conflicts, contested, rival: false };
    const rival = drafts.some((other, j) => j !== i && (other.facts?.claims ?? []).some((claim) => against.has(claim)));
    const denies = rival || facts!.claims.every((claim) => contested.has(claim) || store.claims.relation(claim).attention !== undefined);
    return { facts, grade: denies ? 'denies' : grade, conflicts, contested, rival };
  });
}

function relationOf(cells: readonly CellFacts[], sets: readonly (readonly number[])[]): RowRelation {
  let [differ, both] = [false, false];
  for (const set of sets) {
    const of = set.map((column) => cells[column]!);
    const spoken = of.filter((cell) => speaks(cell.grade));
    if (spoken.length > 0 && of.some((cell) => isKnownSilence(cell.grade))) differ = true;
    if (spoken.length > 1 && spoken.some((cell) => cell.rival)) differ = true;
    if ((stanceSpread(of.map((cell) => cell.facts?.stance?.value)) ?? 0) >= stanceDiffers) differ = true;
    if (spoken.length > 1) both = true;
  }
  if (differ) return 'sides-differ';
  if (cells.some((cell) => cell.grade === 'denies')) return 'contested';
  return both ? 'both' : 'one-side';
}
