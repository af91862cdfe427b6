import { formatEdtf } from '../../model/edtf-date.ts';
import { pluralOf } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { admitInSteps } from '../admit.ts';
import { noFilter, type EntityRef, type Filter } from '../filter.ts';
import type { Loosening, PathsView } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import { behindOf } from './behind-ends.ts';
import { bestPaths } from './best-paths.ts';
import type { Looser } from './least-values.ts';
import { carriersOf, everything, loosenings, type Ladder } from './loosenings.ts';
import type { PairGraph } from './pair-graph.ts';
import { ask, barredOf, routesOf, type Question } from './path-question.ts';
import type { KeptGraphs } from './store-graph.ts';

type None = NonNullable<PathsView['none']>;

const nearShown = 8;
const triedBehind = 4;

/** Work for a question that is only tried out, to see whether there is a path. */
const trialBudget = 20_000;

/** Why nothing was found, or what could be found before a search was `cut`: what each single loosening would give, and what each end reaches. */
export function* explainNone(store: Store, question: Question, notes: readonly string[], cut: boolean): Steps<None> {
  const { query, from, to } = question;
  const trials: KeptGraphs = new Map();
  const tried: Tried[] = [];
  // Questions a little easier than one that took all its budget could each take as much.
  const budget = cut ? trialBudget : question.budget;
  for (const ladder of yield* loosenings(store, query, trials)) tried.push(yield* leastThatHelps(store, ladder, trials, budget));
  if (cut) return { ...(yield* whatIsNear(store, question)), ...foundInTime(tried.filter((loosening) => loosening.paths > 0).map(plain)), sources: [] };
  const behind = tried.some((loosening) => loosening.paths > 0) ? null : yield* behindEnds(store, question, trials);
  if (behind !== null) tried.push(...behind.loosenings.map((loosening) => ({ ...loosening, cut: false })));
  const helpful = tried.filter((loosening) => loosening.paths > 0);
  const sourcesOf = (side: readonly number[]) => side.map((end) => store.entities.ref(end)).filter(({ kind }) => kind === 'source');
  const sources = [...sourcesOf(from), ...sourcesOf(to)];
  // A namesake that is no source could still be tied.
  const idle = [from, to].flatMap((side) => (sourcesOf(side).length === side.length ? sourcesOf(side) : []));
  return {
    says: idle.length > 0 ? sourcesSay(idle) : yield* says(store, question, helpful, tried.some(isOpen), behind?.says, notes, trials),
    sources,
    loosenings: [...helpful, ...tried.filter((loosening) => loosening.paths === 0 && !isOpen(loosening))].map(plain),
    ...(yield* whatIsNear(store, question)),
  };
}

/** A change that was tried. */
interface Tried extends Loosening {
  /** The search was cut. */
  readonly cut: boolean;
}

const plain = ({ change, paths, best, query }: Tried): Loosening => ({ change, paths, ...(best !== undefined && { best }), query });

/** Whether nobody knows if it would give a path. */
const isOpen = ({ paths, cut }: Tried): boolean => paths === 0 && cut;

/** Of a search that was cut nothing is said but what easier questions found: what they did not find may be there. */
function foundInTime(helpful: readonly Loosening[]): Pick<None, 'says' | 'loosenings'> {
  const single = helpful.find((loosening) => loosening.change !== everything);
  if (single !== undefined) return { says: thereAre(single), loosenings: helpful };
  return { says: helpful.length === 0 ? 'No easier question found one in time either.' : 'No single change gave a path in time; without any of these limits there are some.', loosenings: helpful };
}

const thereAre = ({ change, paths }: Loosening): string => `${change} there ${paths === 1 ? 'is 1 path' : `are ${paths} paths`}.`;

function* whatIsNear(store: Store, question: Question): Steps<Pick<None, 'nearFrom' | 'nearTo'>> {
  return { nearFrom: yield* nearOf(store, question, question.from, question.to), nearTo: yield* nearOf(store, question, question.to, question.from) };
}

/** The least change of a ladder that gives a path, by bisection (a looser question admits all that a tighter one does); else the greatest. Counted as it would be shown. */
function* leastThatHelps(store: Store, ladder: Ladder, trials: KeptGraphs, budget: number): Steps<Tried> {
  let wasCut = false;
  function* helps(rung: number): Steps<boolean> {
    const asked = yield* ask(store, ladder.rung(rung).query, [], trials);
    const { routes, cut } = yield* routesOf(store, { ...asked, budget: trialBudget }, 1, []);
    wasCut ||= cut && routes.length === 0;
    return routes.length > 0;
  }
  let high = ladder.length - 1;
  if (!(yield* helps(high))) return wasCut ? yield* counted(store, ladder.rung(high), trials, budget) : { ...ladder.rung(high), paths: 0, cut: false };
  for (let low = 0; low < high; ) {
    const middle = (low + high) >> 1;
    if (yield* helps(middle)) high = middle;
    else low = middle + 1;
  }
  return yield* counted(store, ladder.rung(high), trials, budget);
}

/** What a question would show. */
function* counted(store: Store, { change, query }: Looser, trials: KeptGraphs, budget: number): Steps<Tried> {
  const { families, cut } = yield* bestPaths(store, { ...(yield* ask(store, query, [], trials)), budget });
  const steps = families.flatMap(({ paths }) => paths.map((path) => path.steps.length));
  return { change, paths: steps.length, ...(steps.length > 0 && { best: Math.min(...steps) }), query, cut };
}

/** Ends that are tied by membership or office alone: what stands behind them, tried in their place, those that give most paths first. */
function* behindEnds(store: Store, question: Question, trials: KeptGraphs): Steps<{ readonly loosenings: readonly Loosening[]; readonly says: string } | null> {
  for (const side of ['from', 'to'] as const) {
    for (const end of question[side]) {
      const name = store.entities.ref(end).label;
      const loosenings: Loosening[] = [];
      let chain = '';
      for (const behind of behindOf(store, question.graph, end).slice(0, triedBehind)) {
        const other = store.entities.ref(behind.entity);
        if (question.from.includes(behind.entity) || question.to.includes(behind.entity)) continue;
        const loosening = yield* counted(store, { change: `With ${other.label} in place of ${name}`, query: { ...question.query, [side]: [other.id] } }, trials, question.budget);
        if (loosening.paths === 0) continue;
        loosenings.push(loosening);
        ({ chain } = behind);
      }
      if (loosenings.length === 0) continue;
      const says = `${name} is tied by membership or office alone, which serves a path only at its very end: ${chain}.${voiceSays(store, end)}`;
      return { loosenings: loosenings.sort((a, b) => b.paths - a.paths || (a.best ?? 0) - (b.best ?? 0)), says };
    }
  }
  return null;
}

/** That an end speaks as well, as a further sentence; nothing where it does not. */
function voiceSays(store: Store, end: number): string {
  const claims = store.vouched.start[end + 1]! - store.vouched.start[end]!;
  if (claims === 0) return '';
  const several = pluralOf(store.entities.ref(end));
  return ` ${several ? 'They are voices' : 'It is a voice'} here as well: ${claims === 1 ? '1 claim rests' : `${claims} claims rest`} on ${several ? 'them' : 'it'}; filter by speaker.`;
}

function sourcesSay(sources: readonly EntityRef[]): string {
  const names = sources.map(({ label }) => label);
  return names.length === 1
    ? `${names[0]!} is a source: what it says ties others to each other, and it is tied to nothing itself.`
    : `${names.join(' and ')} are sources: what they say ties others to each other, and they are tied to nothing themselves.`;
}

function* says(store: Store, question: Question, helpful: readonly Loosening[], open: boolean, behind: string | undefined, notes: readonly string[], trials: KeptGraphs): Steps<string> {
  if (question.from.length === 0 || question.to.length === 0) return notes[0] ?? 'Both ends must be named.';
  const single = helpful.find((loosening) => loosening.change !== everything);
  if (single !== undefined) {
    return `${behind ?? (yield* whyBlocked(store, question)) ?? (yield* failingStep(store, question, trials)) ?? 'No path keeps to these limits.'} ${thereAre(single)}`;
  }
  if (helpful.length > 0) return open ? 'No single change gave a path in time; without any of these limits there are some.' : 'Several limits together block it: no single change gives a path, without any of them there are some.';
  const { graph } = yield* ask(store, { from: question.query.from, to: question.query.to }, [], trials);
  const isIdle = (end: number) => graph.offsets[end] === graph.offsets[end + 1];
  const idle = [question.from, question.to].find((side) => side.every(isIdle));
  if (idle !== undefined) return idleSays(store, idle);
  if (yield* hangTogether(graph, question)) {
    return 'The two hang together only by ways that are no connection: by a membership or an office in the middle, up into a whole and down again, or by one claim twice.';
  }
  return 'Nothing in this dossier ties the two, with or without filters.';
}

/** An end that nothing ties, none of its namesakes: one that only speaks is told for that. */
function idleSays(store: Store, ends: readonly number[]): string {
  const voice = ends.find((end) => store.vouched.start[end]! < store.vouched.start[end + 1]!);
  const ref = store.entities.ref(voice ?? ends[0]!);
  const several = pluralOf(ref);
  if (voice !== undefined) return `${ref.label} only ${several ? 'speak' : 'speaks'} here: claims rest on ${several ? 'them' : 'it'} as a voice, and none ties ${several ? 'them' : 'it'} to anything. Filter by speaker instead.`;
  return `${ref.label} ${several ? 'take' : 'takes'} part in no claim that ties ${several ? 'them' : 'it'} to anything.`;
}

/** The reason in figures, where one end has lost all its claims to the filter. */
function* whyBlocked(store: Store, question: Question): Steps<string | null> {
  const filter = question.query.filter ?? noFilter;
  const carried = (filter.only?.source ?? []).filter((id) => carriersOf(store, [id]).length > 0);
  if (carried.length > 0 && question.admit.claimCount === 0) {
    const names = carried.map((id) => store.entities.ref(store.entities.indexOf(id)).label).join(' and ');
    const carriers = carriersOf(store, carried).map((id) => store.entities.ref(store.entities.indexOf(id)).label).join(' and ');
    return `${names} was read through ${carriers}, and claims cite what was read.`;
  }
  for (const side of [question.from, question.to]) {
    const all = [...new Set(side.flatMap((end) => [...claimsOf(store, end)]))];
    const left = all.some((claim) => question.admit.all || question.admit.claims[claim]);
    if (all.length === 0 || left) continue;
    const name = [...new Set(side.map((end) => store.entities.ref(end).label))].join(' and ');
    const lost = `${all.length === 1 ? 'the one claim' : all.length === 2 ? 'both claims' : `all ${all.length} claims`} about ${name}`;
    const are = all.length === 1 ? 'is' : 'are';
    const { window, ...others } = filter;
    if (window === undefined) return `A filter blocks it: ${lost} ${are} filtered out.`;
    const leaves = function* (part: Filter): Steps<boolean> {
      const admitted = yield* admitInSteps(store, part);
      return all.some((claim) => admitted.all || admitted.claims[claim]);
    };
    if (yield* leaves({ window })) return `${(yield* leaves(others)) ? 'The time window and the other filters together block' : 'A filter other than the time window blocks'} it: ${lost} ${are} filtered out.`;
    let earliest = 0;
    for (const claim of all) {
      const date = store.claims.effectiveDate(claim);
      if (date > 0 && (earliest === 0 || store.dates.low[date]! < store.dates.low[earliest]!)) earliest = date;
    }
    const since = earliest === 0 ? '' : `, the earliest from ${formatEdtf(store.dates.text[earliest]!)}`;
    return `The time window blocks it: ${lost} ${are} outside${since}.`;
  }
  return null;
}

const claimsOf = (store: Store, entity: number): Uint32Array => store.adjacency.items.subarray(store.adjacency.start[entity]!, store.adjacency.start[entity + 1]!);

/** Where independent voices are asked for: the step of the best path without that limit that has the fewest. */
function* failingStep(store: Store, question: Question, trials: KeptGraphs): Steps<string | null> {
  const { minIndependent = 1, ...query } = question.query;
  if (minIndependent < 2) return null;
  const { families } = yield* bestPaths(store, yield* ask(store, query, [], trials));
  const best = families[0]?.paths[0];
  if (best === undefined) return null;
  const heard = (step: (typeof best.steps)[number]) => step.voices.size;
  const step = best.steps.reduce((least, each) => (heard(each) < heard(least) ? each : least));
  if (heard(step) >= minIndependent) return null;
  const name = (entity: number) => store.entities.ref(entity).short;
  const voices = [...step.voices].map(name).join(' and ');
  const short = best.steps.filter((each) => heard(each) < minIndependent).length;
  const others = short === 1 ? '' : short === 2 ? ', and another step fails too' : `, and ${short - 1} other steps fail too`;
  return `The best path without that limit, ${best.route.nodes.map(name).join(' – ')}, fails at the step from ${name(step.from)} to ${name(step.to)}: ${heard(step) === 1 ? `one voice (${voices})` : `${heard(step)} voices (${voices})`}${others}.`;
}

/** Whether the ends hang together at all in the graph without any limit, whatever the rules of paths say. */
function* hangTogether(graph: PairGraph, question: Question): Steps<boolean> {
  const goals = new Set(question.to);
  const seen = new Set(question.from);
  const queue = [...question.from];
  for (let i = 0; i < queue.length; i++) {
    if ((i & 0xff) === 0xff) yield;
    for (let arc = graph.offsets[queue[i]!]!; arc < graph.offsets[queue[i]! + 1]!; arc++) {
      const next = graph.neighbours[arc]!;
      if (goals.has(next)) return true;
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return false;
}

/** What the ends reach under the limits, ring by ring, in each the most tied first; never the `other` end. */
function* nearOf(store: Store, question: Question, ends: readonly number[], other: readonly number[]): Steps<EntityRef[]> {
  const { graph, query } = question;
  const barred = barredOf(store, question, []);
  const seen = new Set<number>([...ends, ...other]);
  const near: number[] = [];
  let ring = [...ends];
  let looked = 0;
  for (let steps = 0; ring.length > 0 && near.length < nearShown && (!query.maxSteps || steps < query.maxSteps); steps++) {
    const next: number[] = [];
    for (const u of ring) {
      for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
        if ((++looked & 0xfff) === 0) yield;
        const v = graph.neighbours[arc]!;
        if (seen.has(v) || barred[v] === 1) continue;
        seen.add(v);
        next.push(v);
      }
    }
    near.push(...mostTied(next, graph.offsets, nearShown - near.length));
    ring = next;
  }
  return near.map((entity) => store.entities.ref(entity));
}

/** The `count` entities with most neighbours, ties by number; O(entities * count). */
function mostTied(entities: readonly number[], offsets: Uint32Array, count: number): number[] {
  const ties = (entity: number) => offsets[entity + 1]! - offsets[entity]!;
  const most: number[] = [];
  for (const entity of entities) {
    if (most.length === count && ties(entity) <= ties(most.at(-1)!)) continue;
    const at = most.findIndex((other) => ties(other) < ties(entity));
    most.splice(at < 0 ? most.length : at, 0, entity);
    if (most.length > count) most.pop();
  }
  return most;
}
