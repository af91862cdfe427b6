import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { TimelineLane, TimelineView } from '../../query/time/timeline-views.ts';
import { layEvents, type LaidEvents } from './lay-events.ts';
import { layMarks, type LaidMarks, type PlacedMark } from './lay-marks.ts';
import { clusterWords, eventWords, quadCountWords } from './mark-words.ts';
import type { TimeScale } from './time-scale.ts';

export const eventRow = 24;
const laneLeast = 30;
const lanePad = 7;
const binLaneHeight = 44;

export interface LanePlan {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  /** Null where single claims are not drawn: the lane shows its bins. */
  readonly laid: LaidMarks | null;
  /** Greatest number of claims in one of its bins. */
  readonly most: number;
}

/** What can be focused and opened in the chart, by lane (0 = events) and place in time. */
export interface ChartItem {
  readonly key: string;
  readonly lane: number;
  readonly x: number;
  readonly label: string;
  readonly claims: readonly ClaimId[];
  readonly does: { readonly is: 'event'; readonly entity: EntityId } | { readonly is: 'claims' } | { readonly is: 'window'; readonly low: number; readonly high: number };
}

export interface ChartPlan {
  readonly scale: TimeScale;
  readonly events: LaidEvents;
  readonly eventsHeight: number;
  readonly lanes: readonly LanePlan[];
  readonly height: number;
  readonly items: readonly ChartItem[];
  /** Where each drawn claim is. */
  readonly places: ReadonlyMap<ClaimId, PlacedMark & { readonly top: number }>;
}

export interface PlanOptions {
  readonly eventRows: number;
  /** Px above each lane, where its name stands on it. */
  readonly head: number;
  readonly widthOf: (text: string) => number;
}

/** Lays the whole chart out. */
export function planChart(view: TimelineView, scale: TimeScale, { eventRows, head, widthOf }: PlanOptions): ChartPlan {
  const events = layEvents(view.events, scale, eventRows, widthOf);
  const eventsHeight = head + Math.max(1, events.rows) * eventRow + 4;
  const items: ChartItem[] = events.placed.map(({ event, x }) => ({
    key: `event ${event.entity.id}`, lane: 0, x, label: eventWords(event), claims: [], does: { is: 'event', entity: event.entity.id },
  }));
  const places = new Map<ClaimId, PlacedMark & { top: number }>();
  let y = eventsHeight;
  const lanes = view.lanes.map((lane, index): LanePlan => {
    const laid = view.marksCut ? null : layMarks(lane.marks, scale);
    const content = laid ? Math.max(laneLeast - lanePad, laid.height) : binLaneHeight - lanePad;
    const most = laid ? 1 : Math.max(1, ...lane.bins.map((counts) => Object.values(counts).reduce((sum, n) => sum + n, 0)));
    const plan = { lane, y, height: head + content + lanePad, laid, most };
    const top = y + plan.height - (laid?.height ?? 0) - 2;
    for (const cluster of laid?.clusters ?? []) {
      for (const mark of cluster.marks) places.set(mark.mark.claim, { ...mark, top });
      items.push({
        key: `${index} ${cluster.key}`, lane: index + 1, x: (cluster.box.x + cluster.box.x + cluster.box.width) / 2,
        label: clusterWords(lane.label, cluster.marks), claims: cluster.marks.map(({ mark }) => mark.claim), does: { is: 'claims' },
      });
    }
    if (!laid) {
      for (const [bin, counts] of lane.bins.entries()) {
        const { low, high, label } = view.bins[bin]!;
        const count = Object.values(counts).reduce((sum, n) => sum + n, 0);
        if (count === 0 || high < scale.low || low > scale.high) continue;
        items.push({ key: `${index} bin ${bin}`, lane: index + 1, x: scale.x((low + high + 1) / 2), label: `${lane.label}, ${label}: ${count} claims (${quadCountWords(counts)}). Sets the time window.`, claims: [], does: { is: 'window', low, high } });
      }
    }
    y += plan.height;
    return plan;
  });
  return { scale, events, eventsHeight, lanes, height: y + 1, items, places };
}

/** The item that an arrow key leads to: left and right in the lane, up and down to the nearest of another lane, Home and End in the lane. */
export function nextItem(items: readonly ChartItem[], at: string, key: string): ChartItem | undefined {
  const now = items.find((item) => item.key === at);
  if (!now) return undefined;
  const lane = items.filter((item) => item.lane === now.lane).toSorted((a, b) => a.x - b.x);
  const place = lane.indexOf(now);
  if (key === 'ArrowLeft') return lane[place - 1];
  if (key === 'ArrowRight') return lane[place + 1];
  if (key === 'Home') return lane[0];
  if (key === 'End') return lane.at(-1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const others = items.filter((item) => (key === 'ArrowUp' ? item.lane < now.lane : item.lane > now.lane));
  if (others.length === 0) return undefined;
  const next = key === 'ArrowUp' ? Math.max(...others.map((item) => item.lane)) : Math.min(...others.map((item) => item.lane));
  return others.filter((item) => item.lane === next).toSorted((a, b) => Math.abs(a.x - now.x) - Math.abs(b.x - now.x))[0];
}
