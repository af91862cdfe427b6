import { quads, type Quad } from '../../model/vocabulary.ts';
import type { Store } from '../../store/store.ts';
import { namesakesOf } from '../accounts/namesakes.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { compareText, heaviest } from '../claim-order.ts';
import { isContested } from '../contested.ts';
import type { Steps } from '../steps.ts';
import { blockOrder, orderSays, plainOrder, type AxisOrder } from './matrix-order.ts';
import { countCells, forEachDealing, forEachStance, type CellCounts, type Place } from './matrix-counts.ts';
import type { MatrixCell, MatrixHead, MatrixQuery, MatrixStance, MatrixView } from './matrix-views.ts';

const usualSize = 40;
const largest = 80;
const claimsNamed = 200;

/**
 * Actors by topics and events with stances, or actors by actors with quad classes: the weightiest rows and columns, ordered so that blocks appear.
 * O(claims + rows³ + columns³).
 */
export function* matrixView(store: Store, query: MatrixQuery): Steps<MatrixView> {
  const admitted = yield* admitInSteps(store, query.filter);
  yield;
  const namesake = namesakesOf(store);
  const visit = (place: Place): void => {
    const shown: Place = (claim, row, column, role, omission) => {
      if (admitted.hidden[row] === 0 && admitted.hidden[column] === 0) place(claim, row, column, role, omission);
    };
    if (query.mode === 'stance') forEachStance(store, admitted, namesake, shown);
    else forEachDealing(store, admitted, shown);
  };
  const totals = weigh(store, visit);
  yield;
  const keep = new Set((query.keep ?? []).map((id) => store.entities.indexOf(id)));
  const rows = choose(store, totals.rows, size(query.rows), keep);
  const columns = choose(store, totals.columns, size(query.columns), keep);
  const cells = countCells(store, visit, placesOf(store, rows), placesOf(store, columns), columns.length);
  yield;
  const order = query.order ?? 'blocks';
  const rowOrder = axisOrder(store, rows, [...cells.values()], 'row', order);
  yield;
  const columnOrder = axisOrder(store, columns, [...cells.values()], 'column', order);
  yield;
  const views = cellViews(store, admitted, query.mode, cells, rows, columns, rowOrder, columnOrder);
  const total = { rows: totals.rows.size, columns: totals.columns.size, claims: totals.claims };
  const cut = rows.length < total.rows || columns.length < total.columns;
  return {
    mode: query.mode,
    rows: heads(store, rows, rowOrder, totals.rows),
    columns: heads(store, columns, columnOrder, totals.columns),
    cells: views,
    rowGroups: groupsOf(store, rows, rowOrder, totals.rows),
    columnGroups: groupsOf(store, columns, columnOrder, totals.columns),
    order,
    orderSays: orderSays[order],
    total,
    shown: new Set([...cells.values()].flatMap((cell) => [...cell.claims, ...cell.omissions])).size,
    cut,
    cutSays: cut ? cutWords(query.mode, rows.length, columns.length, total) : '',
  };
}

const size = (asked: number | undefined): number => Math.max(1, Math.min(largest, asked ?? usualSize));

/** Claims of every row and column, and of the whole matrix. */
function weigh(store: Store, visit: (place: Place) => void): { rows: Map<number, number>; columns: Map<number, number>; claims: number } {
  const lastRow = new Int32Array(store.entities.count).fill(-1);
  const lastColumn = new Int32Array(store.entities.count).fill(-1);
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  let [claims, last] = [0, -1];
  visit((claim, row, column) => {
    if (lastRow[row] !== claim) rows.set(row, (rows.get(row) ?? 0) + 1);
    if (lastColumn[column] !== claim) columns.set(column, (columns.get(column) ?? 0) + 1);
    lastRow[row] = lastColumn[column] = claim;
    if (last !== claim) claims++;
    last = claim;
  });
  return { rows, columns, claims };
}

function choose(store: Store, weights: ReadonlyMap<number, number>, most: number, keep: ReadonlySet<number>): number[] {
  return [...weights]
    .sort((a, b) => Number(keep.has(b[0])) - Number(keep.has(a[0])) || b[1] - a[1] || compareText(store.entities.ids[a[0]]!, store.entities.ids[b[0]]!))
    .slice(0, most)
    .sort((a, b) => b[1] - a[1] || compareText(store.entities.ids[a[0]]!, store.entities.ids[b[0]]!))
    .map(([entity]) => entity);
}

function placesOf(store: Store, entities: readonly number[]): Int32Array {
  const places = new Int32Array(store.entities.count).fill(-1);
  entities.forEach((entity, place) => (places[entity] = place));
  return places;
}

/** Profiles are counts, damped by a square root, and the stance (or, between actors, conflict against cooperation) that goes with them. */
function axisOrder(store: Store, entities: readonly number[], cells: readonly CellCounts[], axis: 'row' | 'column', order: MatrixView['order']): AxisOrder {
  if (order !== 'blocks') return plainOrder(store, entities, order);
  const profiles = entities.map(() => new Map<number, number>());
  for (const cell of cells) {
    const profile = profiles[cell[axis]]!;
    const other = cell[axis === 'row' ? 'column' : 'row'];
    const weight = Math.sqrt(cell.claims.length + cell.omissions.length);
    const lean = cell.stance.total > 0 ? cell.stance.value : quadLean(cell);
    profile.set(2 * other, weight);
    if (lean !== 0) profile.set(2 * other + 1, weight * lean);
  }
  return blockOrder(profiles);
}

function quadLean(cell: CellCounts): number {
  const of = (name: Quad): number => cell.quads[quads.indexOf(name)]!;
  const [coop, conf] = [of('verbal-cooperation') + of('material-cooperation'), of('verbal-conflict') + of('material-conflict')];
  return coop + conf === 0 ? 0 : (coop - conf) / (coop + conf);
}

const heads = (store: Store, entities: readonly number[], { order, groups }: AxisOrder, weights: ReadonlyMap<number, number>): MatrixHead[] =>
  order.map((place, i) => ({ entity: store.entities.ref(entities[place]!), claims: weights.get(entities[place]!)!, group: groups[i]! }));

function groupsOf(store: Store, entities: readonly number[], { order, groups }: AxisOrder, weights: ReadonlyMap<number, number>): MatrixView['rowGroups'] {
  const found: { label: string; from: number; to: number; weight: number }[] = [];
  order.forEach((place, i) => {
    const entity = entities[place]!;
    const weight = weights.get(entity)!;
    const group = (found[groups[i]!] ??= { label: '', from: i, to: i, weight: -1 });
    group.to = i;
    if (weight > group.weight) {
      group.weight = weight;
      group.label = store.entities.ref(entity).short;
    }
  });
  return found.map(({ label, from, to }) => ({ label, from, to }));
}

function cellViews(
  store: Store, admitted: Admit, mode: MatrixView['mode'], cells: ReadonlyMap<number, CellCounts>, rows: readonly number[], columns: readonly number[], rowOrder: AxisOrder, columnOrder: AxisOrder,
): MatrixCell[] {
  const views: MatrixCell[] = [];
  rowOrder.order.forEach((rowPlace, row) => {
    columnOrder.order.forEach((columnPlace, column) => {
      const cell = cells.get(rowPlace * columns.length + columnPlace);
      if (cell === undefined) return;
      const { supports, opposes, ambiguous, neutral } = cell.stance.counts;
      const stance = stanceOfCell(cell);
      const contested = cell.claims.reduce((sum, claim) => sum + Number(isContested(store, admitted, claim)), 0);
      const quad = leadingQuad(cell);
      views.push({
        row, column, count: cell.claims.length, stance, supports, opposes, ambiguous, neutral,
        quads: Object.fromEntries(quads.map((name, i) => [name, cell.quads[i]!])) as Record<Quad, number>,
        quad,
        omissions: cell.omissions.length,
        contested,
        claims: [...heaviest(store, cell.claims, 0, claimsNamed), ...cell.omissions].slice(0, claimsNamed).map((claim) => store.claims.id(claim)),
        name: nameOf(store, rows[rowPlace]!, columns[columnPlace]!, mode === 'stance' ? stanceWords[stance] : quadWords[quad], cell, contested),
      });
    });
  });
  return views;
}

function stanceOfCell({ stance }: CellCounts): MatrixStance {
  const says = stance.says;
  return says === undefined ? 'none' : says === 'ambiguous' ? 'both' : says;
}

const stanceWords: Readonly<Record<MatrixStance, string>> = { supports: 'supports', opposes: 'opposes', both: 'ambiguous', neutral: 'neutral', none: 'no stance' };
const quadWords: Readonly<Record<Quad, string>> = {
  'material-conflict': 'mostly deeds in conflict', 'material-cooperation': 'mostly cooperative deeds', 'verbal-conflict': 'mostly words in conflict', 'verbal-cooperation': 'mostly cooperative words', none: 'structure',
};
/** Deeds before words and conflict before cooperation where counts are equal. */
const leading: readonly Quad[] = ['material-conflict', 'material-cooperation', 'verbal-conflict', 'verbal-cooperation', 'none'];

function leadingQuad(cell: CellCounts): Quad {
  const classed = leading.filter((quad) => quad !== 'none' && cell.quads[quads.indexOf(quad)]! > 0);
  return classed.reduce<Quad>((best, quad) => (best === 'none' || cell.quads[quads.indexOf(quad)]! > cell.quads[quads.indexOf(best)]! ? quad : best), 'none');
}

function nameOf(store: Store, row: number, column: number, words: string, cell: CellCounts, contested: number): string {
  const count = cell.claims.length;
  const parts = [
    ...(count > 0 ? [words, `${count} ${count === 1 ? 'claim' : 'claims'}`] : []),
    ...(cell.omissions.length > 0 ? [cell.omissions.length === 1 ? 'left out of an account' : `left out of accounts, ${cell.omissions.length} times`] : []),
    ...(contested > 0 ? ['contested'] : []),
  ];
  return `${store.entities.ref(row).label}, ${store.entities.ref(column).label}: ${parts.join(', ')}`;
}

function cutWords(mode: MatrixView['mode'], rows: number, columns: number, total: MatrixView['total']): string {
  const of = (shown: number, all: number, what: string): string => (shown < all ? `${shown} of ${all} ${what}` : `all ${all} ${what}`);
  const parts = mode === 'stance' ? [of(rows, total.rows, 'actors'), of(columns, total.columns, 'topics and events')] : [of(rows, total.rows, 'who act'), of(columns, total.columns, 'who are acted on')];
  return `The weightiest: ${parts.join(', ')}.`;
}
