import { modalities } from '../../model/claim.ts';
import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import { quads } from '../../model/vocabulary.ts';
import { modalityIndex, quadIndex } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import { admit, type Admit, admitInSteps } from '../admit.ts';
import { binOf } from '../calendar-bins.ts';
import { citation, bestPiece } from '../evidence-view.ts';
import { dateView, isoDay } from '../date-view.ts';
import type { Filter } from '../filter.ts';
import type { Steps } from '../steps.ts';
import { chooseLanes, type LaneDraft } from './lanes.ts';
import { binLabel, timeBins, type TimeBins } from './time-bins.ts';
import { claimDayColumns, timeSpan, type ClaimDays } from './time-span.ts';
import { chosenEvents, timelineEvents } from './timeline-events.ts';
import type { QuadCounts, TimelineLane, TimelineMark, TimelineQuery, TimelineView } from './timeline-views.ts';

const usual = { lanes: 7, bins: 180, marks: 1500, events: 60 };
const topicsNamed = 12;
const FUTURE = modalities.indexOf('future');

/**
 * Events and claims in time: intervals as wide as their dates admit, claims in lanes of topics and in bins by quad class (a claim counts in every bin in
 * which it can lie, as a window of that bin would admit it), the brush as marks only. O(claims + bins · lanes).
 */
export function* timelineView(store: Store, query: TimelineQuery): Steps<TimelineView> {
  const { window, ...rest } = query.filter ?? {};
  const admitted = yield* admitInSteps(store, rest);
  yield;
  const days = claimDayColumns(store, admitted);
  const chosen = chosenEvents(store, admitted, query.events ?? usual.events);
  yield;
  const brush = { low: parse(window?.from)?.low ?? OPEN_LOW, high: parse(window?.to)?.high ?? OPEN_HIGH };
  const published = publications(store, rest);
  const asOf = parse(rest.asOf)?.high ?? lastPublication(store, admitted);
  const extent = extentOf(store, admitted, days, chosen.dated);
  const figures = count(store, admitted, days, brush, asOf);
  const head = {
    undatedEvents: chosen.undated,
    eventsTotal: chosen.total,
    ...figures,
    window: { low: brush.low === OPEN_LOW ? null : brush.low, high: brush.high === OPEN_HIGH ? null : brush.high },
    asOf,
    published,
  };
  if (extent === null) return { ...head, extent, unit: 'day', bins: [], events: [], levels: 0, lanes: [], all: [], marksCut: false };
  const bins = timeBins(extent.low, extent.high, query.bins ?? usual.bins);
  yield;
  const { lanes, laneOf } = yield* chooseLanes(store, query.lanes ?? usual.lanes);
  yield;
  const counts = countBins(store, admitted, days, bins, extent, laneOf, lanes.length, asOf);
  yield;
  const dated = figures.claims - figures.undated;
  const marksCut = dated > (query.marks ?? usual.marks);
  const marks = marksCut ? null : yield* marksOf(store, admitted, days, bins, extent, laneOf, lanes.length, brush);
  const { events, levels } = timelineEvents(store, admitted, chosen.dated, extent, asOf, brush);
  return {
    ...head,
    extent,
    unit: bins.unit,
    bins: bins.starts.slice(0, -1).map((low, bin) => ({ low, high: bins.starts[bin + 1]! - 1, label: binLabel(bins, bin) })),
    events,
    levels,
    lanes: laneViews(store, lanes, counts.lanes, counts.sizes, marks),
    all: counts.all,
    marksCut,
  };
}

const parse = (text: string | undefined) => (text === undefined ? undefined : parseEdtf(text));

/** First and last day that a claim or a chosen event names; open ends name none. */
function extentOf(store: Store, admitted: Admit, days: ClaimDays, events: readonly number[]): { low: number; high: number } | null {
  let [low, high] = [OPEN_HIGH, OPEN_LOW];
  const take = (day: number): void => {
    if (day === OPEN_LOW || day === OPEN_HIGH) return;
    if (day < low) low = day;
    if (day > high) high = day;
  };
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0 || days.dated[claim] === 0) continue;
    take(days.low[claim]!);
    take(days.high[claim]!);
  }
  for (const event of events) {
    const date = store.entities.date[event]!;
    take(store.dates.low[date]!);
    take(store.dates.high[date]!);
  }
  return low <= high ? { low, high } : null;
}

function count(store: Store, admitted: Admit, days: ClaimDays, brush: { low: number; high: number }, asOf: number | null): Pick<TimelineView, 'claims' | 'undated' | 'inWindow' | 'inWindowFuture'> {
  let [undated, inWindow, inWindowFuture] = [0, 0, 0];
  const open = brush.low === OPEN_LOW && brush.high === OPEN_HIGH;
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    const dated = days.dated[claim] === 1;
    if (!dated) undated++;
    if (!(open || days.anyTime[claim] === 1 || (dated && days.low[claim]! <= brush.high && days.high[claim]! >= brush.low))) continue;
    inWindow++;
    if (isFuture(store, days, claim, asOf)) inWindowFuture++;
  }
  return { claims: admitted.claimCount, undated, inWindow, inWindowFuture };
}

/** Announced, or of a time after the as-of day. */
const isFuture = (store: Store, days: ClaimDays, claim: number, asOf: number | null): boolean =>
  modalityIndex(store.claims.flags[claim]!) === FUTURE || (asOf !== null && days.dated[claim] === 1 && days.low[claim]! > asOf);

interface BinCounts {
  /** Of each lane (the last is what is in none), counts by bin and quad. */
  readonly lanes: readonly QuadCounts[][];
  readonly sizes: readonly number[];
  readonly all: TimelineView['all'];
}

/** Counts by differences: a claim adds one at its first bin and takes it away after its last. */
function countBins(
  store: Store, admitted: Admit, days: ClaimDays, bins: TimeBins, extent: { low: number; high: number }, laneOf: Int32Array, lanes: number, asOf: number | null,
): BinCounts {
  const width = bins.starts.length;
  const steps = Array.from({ length: (lanes + 1) * quads.length }, () => new Int32Array(width));
  const future = new Int32Array(width);
  const sizes = new Array<number>(lanes + 1).fill(0);
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    const lane = laneOf[claim]! < 0 ? lanes : laneOf[claim]!;
    sizes[lane]!++;
    if (days.dated[claim] === 0) continue;
    const first = binOf(bins.starts, Math.max(days.low[claim]!, extent.low));
    const after = binOf(bins.starts, Math.min(days.high[claim]!, extent.high)) + 1;
    const step = steps[lane * quads.length + quadIndex(store.claims.flags[claim]!)]!;
    step[first]!++;
    step[after]!--;
    if (!isFuture(store, days, claim, asOf)) continue;
    future[first]!++;
    future[after]!--;
  }
  const running = (step: Int32Array): number[] => {
    let sum = 0;
    return Array.from(step.subarray(0, width - 1), (change) => (sum += change));
  };
  const table = Array.from({ length: lanes + 1 }, (_, lane) => quads.map((_quad, quad) => running(steps[lane * quads.length + quad]!)));
  const ahead = running(future);
  return {
    lanes: table.map((byQuad) => ahead.map((_, bin) => Object.fromEntries(quads.map((quad, q) => [quad, byQuad[q]![bin]!])) as Record<(typeof quads)[number], number>)),
    sizes,
    all: ahead.map((soon, bin) => ({ count: table.reduce((sum, byQuad) => sum + byQuad.reduce((lane, row) => lane + row[bin]!, 0), 0), future: soon })),
  };
}

function* marksOf(
  store: Store, admitted: Admit, days: ClaimDays, bins: TimeBins, extent: { low: number; high: number }, laneOf: Int32Array, lanes: number, brush: { low: number; high: number },
): Steps<TimelineMark[][]> {
  const { claims } = store;
  const marks: TimelineMark[][] = Array.from({ length: lanes + 1 }, () => []);
  const weights = new Map<TimelineMark, number>();
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0 || days.dated[claim] === 0) continue;
    const [low, high] = [days.low[claim]!, days.high[claim]!];
    const bin = binOf(bins.starts, Math.max(low, extent.low));
    const mark: TimelineMark = {
      ...timeSpan(store, low, high, claims.effectiveDate(claim), extent),
      claim: claims.id(claim),
      quad: quads[quadIndex(claims.flags[claim]!)]!,
      modality: claims.modality(claim),
      says: claims.says(claim),
      citation: citation(store, bestPiece(store, claim, admitted)),
      inWindow: low <= brush.high && high >= brush.low,
      bin,
      spans: high > bins.starts[bin + 1]! - 1,
    };
    weights.set(mark, claims.weight[claim]!);
    marks[laneOf[claim]! < 0 ? lanes : laneOf[claim]!]!.push(mark);
    if (claim % 500 === 0) yield;
  }
  for (const lane of marks) lane.sort((a, b) => a.low - b.low || weights.get(b)! - weights.get(a)! || (a.claim < b.claim ? -1 : 1));
  return marks;
}

function laneViews(store: Store, lanes: readonly LaneDraft[], counts: readonly QuadCounts[][], sizes: readonly number[], marks: readonly TimelineMark[][] | null): TimelineLane[] {
  const views = lanes.flatMap((lane, i): TimelineLane[] => sizes[i] === 0 ? [] : [{
    key: lane.key,
    label: lane.label,
    topics: lane.members.slice(0, topicsNamed).map((entity) => store.entities.ref(entity)),
    claims: sizes[i]!,
    bins: counts[i]!,
    marks: marks?.[i] ?? [],
  }]);
  const last = lanes.length;
  if (sizes[last]! > 0) views.push({ key: 'other', label: lanes.length === 0 ? 'All claims' : 'Other', topics: [], claims: sizes[last]!, bins: counts[last]!, marks: marks?.[last] ?? [] });
  return views;
}

/** Days on which sources came out, with the claims that they were the first to carry; the as-of date takes nothing away here. */
function publications(store: Store, filter: Filter): TimelineView['published'] {
  const { evidence, entities, dates, claims } = store;
  const { asOf: _, ...rest } = filter;
  const admitted = admit(store, rest);
  const days = new Map<number, { date: number; claims: number }>();
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    let first = 0;
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      const date = entities.date[evidence.source[piece]!]!;
      if (admitted.evidence[piece] === 0 || date === 0 || dates.low[date] === OPEN_LOW) continue;
      if (first === 0 || dates.low[date]! < dates.low[first]!) first = date;
    }
    if (first === 0) continue;
    const found = days.get(dates.low[first]!);
    if (found === undefined) days.set(dates.low[first]!, { date: first, claims: 1 });
    else found.claims++;
  }
  return [...days]
    .sort((a, b) => a[0] - b[0])
    .map(([day, { date, claims: counted }]) => ({ day, edtf: isoDay(dates.high[date]! === OPEN_HIGH ? day : dates.high[date]!), text: dateView(dates, date)!.text, claims: counted }));
}

/** The latest day on which a source of an admitted piece can have come out; null = none is dated. */
function lastPublication(store: Store, admitted: Admit): number | null {
  const { evidence, entities, dates } = store;
  let last = OPEN_LOW;
  for (let piece = 0; piece < evidence.count; piece++) {
    if (admitted.evidence[piece] === 0) continue;
    const date = entities.date[evidence.source[piece]!]!;
    if (date === 0) continue;
    const day = dates.high[date] === OPEN_HIGH ? dates.low[date]! : dates.high[date]!;
    if (day > last) last = day;
  }
  return last === OPEN_LOW ? null : last;
}
