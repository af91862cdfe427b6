import { OPEN_LOW } from '../../model/edtf-date.ts';
import type { Store } from '../../store/store.ts';
import { dateView } from '../date-view.ts';
import type { DateView } from '../views.ts';
import type { CompareView, Divergence } from './account-views.ts';
import { jensenShannon, stanceSpread } from './divergence.ts';
import type { GroupDraft, RowRead } from './row-read.ts';
import type { SideFacts } from './side-facts.ts';

/**
 * The order of the columns and their groups: accounts of several events stand by event, the oldest first, the actors in the same order in each.
 * Events of a series stand the oldest first. Anything else stays as it was asked for, in one group.
 */
export function columnGroups(store: Store, sides: readonly SideFacts[]): { order: number[]; groups: GroupDraft[] } {
  const asked = sides.map((_, i) => i);
  const dated = sides.every(({ side }) => side.event >= 0);
  if (!dated) return { order: asked, groups: [{ event: -1, columns: asked }] };
  const events = [...new Set(sides.map(({ side }) => side.event))].sort((a, b) => dayOf(store, a) - dayOf(store, b) || a - b);
  const actors = [...new Set(sides.map(({ side }) => side.actor))];
  const order = asked.sort((a, b) => {
    const [x, y] = [sides[a]!.side, sides[b]!.side];
    return events.indexOf(x.event) - events.indexOf(y.event) || actors.indexOf(x.actor) - actors.indexOf(y.actor);
  });
  const columnsOf = (event: number): number[] => order.flatMap((index, column) => (sides[index]!.side.event === event ? [column] : []));
  const grouped = sides.every(({ side }) => side.is === 'account') && events.some((event) => columnsOf(event).length > 1);
  if (!grouped) return { order, groups: [{ event: events.length === 1 ? events[0]! : -1, ...whenOf(store, events.length === 1 ? events[0]! : -1), columns: order.map((_, i) => i) }] };
  return { order, groups: events.map((event) => ({ event, ...whenOf(store, event), columns: columnsOf(event) })) };
}

function whenOf(store: Store, event: number): { when?: DateView } {
  const when = event < 0 ? undefined : dateView(store.dates, store.entities.date[event]!);
  return when === undefined ? {} : { when };
}

function dayOf(store: Store, event: number): number {
  const date = store.entities.date[event]!;
  const low = date === 0 ? OPEN_LOW : store.dates.low[date]!;
  return low === OPEN_LOW ? Number.MAX_SAFE_INTEGER : low;
}

/** Attention and stance divergence over some of the columns, with what it rests on. */
export function divergenceOf(columns: readonly SideFacts[], set: readonly number[], rows: readonly RowRead[]): Divergence {
  const found = jensenShannon(set.map((column) => columns[column]!.attention));
  let established = 0;
  let [stances, weight] = [0, 0];
  for (const row of rows) {
    const of = set.map((column) => row.cells[column]!);
    if (found !== null && !of.some((cell) => cell.grade === 'not-reported')) established += found.parts.get(row.row) ?? 0;
    const spread = stanceSpread(of.map((cell) => cell.facts?.stance?.value));
    if (spread === null) continue;
    const share = set.reduce((sum, column) => sum + (columns[column]!.attention.get(row.row) ?? 0), 0);
    stances += spread * share;
    weight += share;
  }
  const stance = weight > 0 ? stances / weight : null;
  const attention = found?.total ?? null;
  return { attention, distance: attention === null ? null : Math.sqrt(attention), established, stance, says: divergenceSays(attention, established, stance, set.length) };
}

function divergenceSays(attention: number | null, established: number, stance: number | null, sides: number): string {
  if (attention === null) return sides < 2 ? 'There is one side only.' : 'One of the sides has no claims here, so there is nothing to measure.';
  const far = attention < 0.1 ? 'Close together' : attention < 0.35 ? 'Somewhat apart' : attention < 0.65 ? 'Far apart' : 'Very far apart';
  const share = Math.round((established / Math.max(attention, 1e-12)) * 100);
  const rest = attention > 0 ? ` ${share === 0 ? 'None' : `${share} %`} of it is vouched for by what ${sides === 2 ? 'both' : 'all'} are known to say or to leave out; the rest may be gaps in our sources.` : '';
  const views = stance === null ? '' : ` Where ${sides === 2 ? 'both' : 'several'} take a stance they are ${stance < 0.1 ? 'at one' : stance < 0.5 ? 'partly apart' : 'opposed'} (${stance.toFixed(2)} of 1).`;
  return `${far} in what they attend to (${attention.toFixed(2)} of 1).${rest}${views}`;
}

/** Attention and stance divergence of every two columns. */
export function pairwise(columns: readonly SideFacts[]): CompareView['between'] {
  return columns.flatMap((one, a) =>
    columns.slice(a + 1).map((other, i) => {
      let [stances, weight] = [0, 0];
      for (const [row, facts] of one.rows) {
        const spread = stanceSpread([facts.stance?.value, other.rows.get(row)?.stance?.value]);
        if (spread === null) continue;
        const share = (one.attention.get(row) ?? 0) + (other.attention.get(row) ?? 0);
        stances += spread * share;
        weight += share;
      }
      return { a, b: a + 1 + i, attention: jensenShannon([one.attention, other.attention])?.total ?? null, stance: weight > 0 ? stances / weight : null };
    }),
  );
}
