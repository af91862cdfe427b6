import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { claimView } from '../claim-view.ts';
import type { EntityRef } from '../filter.ts';
import type { Steps } from '../steps.ts';
import type { ConflictId } from '../../model/ids.ts';
import type { AccountCell, AccountRow, Change, ColumnGroup, CompareQuery, CompareView, RowRelation } from './account-views.ts';
import { changeOf } from './change-of.ts';
import { columnGroups, divergenceOf, pairwise } from './column-groups.ts';
import { comparisonSays } from './compare-words.ts';
import { stanceSpread } from './divergence.ts';
import { readRows } from './read-rows.ts';
import type { CellFacts, GroupDraft, RowRead } from './row-read.ts';
import { bestFirst, passageOf } from './passage.ts';
import { isKnownSilence } from './grade-of.ts';
import { RowTable } from './row-table.ts';
import { accountBefore, eventBefore } from './series.ts';
import { sideFacts, type SideFacts } from './side-facts.ts';
import { readSide, sideKey, type Side } from './side.ts';
import { sideView } from './side-view.ts';

const usualRows = 120;
const usualClaims = 0;
const mostIds = 200;

const relationWords: Readonly<Record<RowRelation, string>> = { 'sides-differ': 'sides differ', contested: 'contested', 'one-side': 'one side only', both: 'both' };

/**
 * Sets sides against each other, row by row; docs/accounts.md says what each word and figure means. Rows in which a difference is vouched
 * for come first (left out, denied, the other stance), then contested ones, those of one side only (a gap may explain them), those of both; in
 * each the greatest part of the divergence first. O(sides · (claims + evidence) + rows log rows).
 */
export function* compare(store: Store, query: CompareQuery): Steps<CompareView> {
  const admitted = yield* admitInSteps(store, query.filter);
  const unknown = query.sides.filter((key) => readSide(store, key) === undefined);
  const sides = withPrevious(store, query.sides.flatMap((key) => readSide(store, key) ?? []), query.previous === true);
  const table = new RowTable(store);
  const facts: SideFacts[] = [];
  for (const side of sides) {
    facts.push(sideFacts(store, admitted, side, table));
    yield;
  }
  const { order, groups } = columnGroups(store, facts);
  const columns = order.map((index) => facts[index]!);
  const before = columns.map((column) => columnBefore(store, column.side, columns));
  const rows = yield* readRows(store, admitted, columns, groups, table);
  const wanted = query.rows === undefined ? rows : rows.filter((row) => query.rows!.includes(table.key(row.row)));
  const assembly = { store, admitted, columns, before, table, claims: query.claims ?? usualClaims };
  const changed = new Set<RowRead>();
  for (const row of rows) if (hasChange(assembly, row)) changed.add(row);
  yield;
  const views: AccountRow[] = [];
  for (const row of wanted.slice(0, query.limit ?? usualRows)) {
    views.push(rowView(assembly, row, changed.has(row)));
    yield;
  }
  const sideViews = columns.map((column) => sideView(store, admitted, column.side, column.claims, column.rows.size, column.own));
  const groupViews: ColumnGroup[] = groups.map((group) => ({ ...groupHead(store, group), columns: group.columns, divergence: divergenceOf(columns, group.columns, rows) }));
  const draft = {
    columns: sideViews,
    groups: groupViews,
    rows: views,
    total: wanted.length,
    divergence: divergenceOf(columns, columns.map((_, i) => i), rows),
    between: pairwise(columns),
    counts: {
      rows: rows.length,
      differ: rows.filter((row) => row.relation === 'sides-differ' || row.relation === 'contested').length,
      changed: changed.size,
      claims: new Set(columns.flatMap((column) => column.claims)).size,
    },
    unknown,
  };
  return { ...draft, says: comparisonSays(store, draft) };
}

/** What a row's view is made from. */
interface Assembly {
  readonly store: Store;
  readonly admitted: Admit;
  readonly columns: readonly SideFacts[];
  /** For each column the same side's column of the event before; -1 = none. */
  readonly before: readonly number[];
  readonly table: RowTable;
  readonly claims: number;
}

/** Sides with, for accounts and events of a series, the one before; each once. */
function withPrevious(store: Store, sides: readonly Side[], previous: boolean): Side[] {
  const all = new Map<string, Side>();
  for (const side of sides) {
    if (previous && side.event >= 0) {
      const event = side.is === 'account' ? accountBefore(store, side.event, side.actor) : eventBefore(store, side.event);
      const key = event < 0 ? undefined : side.is === 'account' ? sideKey.account(store, side.actor, event) : sideKey.event(store, event);
      const earlier = key === undefined ? undefined : readSide(store, key);
      if (earlier !== undefined && !all.has(earlier.key)) all.set(earlier.key, earlier);
    }
    all.set(side.key, side);
  }
  return [...all.values()];
}

/** The nearest earlier event's column of the same side. */
function columnBefore(store: Store, side: Side, columns: readonly SideFacts[]): number {
  if (side.event < 0) return -1;
  for (let event = eventBefore(store, side.event); event >= 0; event = eventBefore(store, event)) {
    const found = columns.findIndex((column) => column.side.is === side.is && column.side.actor === side.actor && column.side.event === event);
    if (found >= 0) return found;
  }
  return -1;
}

const groupHead = (store: Store, group: GroupDraft): Omit<ColumnGroup, 'columns' | 'divergence'> => {
  const event: EntityRef | undefined = group.event >= 0 ? store.entities.ref(group.event) : undefined;
  return { label: event?.label ?? '', ...(event !== undefined && { event }), ...(group.when !== undefined && { when: group.when }) };
};

function hasChange({ store, columns, before, table }: Assembly, row: RowRead): boolean {
  return before.some((earlier, column) => {
    if (earlier < 0) return false;
    const change = changeOf(store, table, row.row, holdOf(columns, row, earlier), holdOf(columns, row, column));
    return change !== undefined && change.kind !== 'unchanged';
  });
}

const holdOf = (columns: readonly SideFacts[], row: RowRead, column: number) => ({ side: columns[column]!, facts: row.cells[column]!.facts, grade: row.cells[column]!.grade });

function rowView(assembly: Assembly, row: RowRead, changed: boolean): AccountRow {
  const { store, columns, table } = assembly;
  const { entity, role } = table.subject(row.row);
  const events = [...new Set(columns.map((column) => column.side.event))].filter((event) => event >= 0).map((event) => store.entities.ref(event));
  const stances = row.cells.map((cell) => (cell.facts?.stance === undefined ? undefined : cell.facts.stance.value));
  return {
    key: table.key(row.row),
    label: table.label(row.row, events),
    entity: entity >= 0 ? store.entities.ref(entity) : events[0]!,
    itself: entity < 0,
    ...(role !== undefined && { role }),
    relation: row.relation,
    relationWords: relationWords[row.relation],
    attention: row.attention,
    stance: stanceSpread(stances) ?? 0,
    divergence: row.divergence,
    cells: row.cells.map((cell, column) => cellView(assembly, row, cell, column)),
    changed,
  };
}

function cellView(assembly: Assembly, row: RowRead, cell: CellFacts, column: number): AccountCell {
  const { store, admitted, columns, before, table } = assembly;
  const side = columns[column]!;
  const entity = entityOf(table, row.row, side);
  const claims = claimsInOrder(store, entity, side, cell);
  const best = claims[0];
  const earlier = before[column]!;
  const stance = cell.facts?.stance;
  const says = stance?.says;
  const change = earlier < 0 ? undefined : changeOf(store, table, row.row, holdOf(columns, row, earlier), holdOf(columns, row, column));
  return {
    column,
    grade: cell.grade,
    strength: side.attention.get(row.row) ?? 0,
    count: claims.length,
    ids: claims.slice(0, mostIds).map((claim) => store.claims.id(claim)),
    claims: claims.slice(0, assembly.claims).map((claim) => claimView(store, claim, admitted)),
    ...(best !== undefined && { best: passageOf(store, admitted, side, best) }),
    ...(stance !== undefined &&
      says !== undefined && {
        stance: { stance: says, value: stance.value, supports: stance.counts.supports, opposes: stance.counts.opposes, neutral: stance.counts.neutral + stance.counts.ambiguous },
      }),
    conflicts: cell.conflicts.map((conflict) => store.conflicts[conflict]!.id as ConflictId),
    ...(change !== undefined && { change: changeView(assembly, row, earlier, column, change) }),
  };
}

const entityOf = (table: RowTable, row: number, side: SideFacts): number => (table.subject(row).entity >= 0 ? table.subject(row).entity : side.side.event);

/** A cell's claims, the most telling first: what is contested where it denies, what says that it is left out where it is. */
function claimsInOrder(store: Store, entity: number, side: SideFacts, cell: CellFacts): number[] {
  if (cell.facts === undefined) return [];
  const said = bestFirst(store, entity, side, cell.facts.claims);
  if (cell.grade === 'denies') said.sort((a, b) => Number(cell.contested.has(b)) - Number(cell.contested.has(a)));
  const left = bestFirst(store, entity, side, cell.facts.omissions);
  return isKnownSilence(cell.grade) ? [...left, ...said] : [...said, ...left];
}

function changeView(assembly: Assembly, row: RowRead, earlier: number, column: number, change: NonNullable<ReturnType<typeof changeOf>>): Change {
  const { store, admitted, columns, table } = assembly;
  const passage = (at: number) => {
    const side = columns[at]!;
    const [best] = claimsInOrder(store, entityOf(table, row.row, side), side, row.cells[at]!);
    return best === undefined ? undefined : passageOf(store, admitted, side, best);
  };
  const [old, fresh] = [passage(earlier), passage(column)];
  return {
    ...change,
    was: row.cells[earlier]!.grade,
    now: row.cells[column]!.grade,
    ...(old !== undefined && { before: old }),
    ...(fresh !== undefined && { after: fresh }),
  };
}
