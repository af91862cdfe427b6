import { formatEdtf } from '../../model/edtf-date.ts';
import type { Steps } from '../steps.ts';
import type { Store } from '../../store/store.ts';
import { noFilter, type EntityRef } from '../filter.ts';
import type { Loosening, PathsView } from '../path-views.ts';
import { everything, loosenings, type Looser } from './loosenings.ts';
import { ask, routesOf, type Question } from './path-question.ts';

type None = NonNullable<PathsView['none']>;

/** Paths counted for a loosening at most. */
const counted = 50;
const nearShown = 8;

/** Why nothing was found: what each single loosening would give, and what each end reaches. */
export function* explainNone(store: Store, question: Question, notes: string[]): Steps<None> {
  const { query } = question;
  const tried: Loosening[] = [];
  for (const ladder of loosenings(store, query)) tried.push(yield* leastThatHelps(store, ladder));
  const helpful = tried.filter((loosening) => loosening.paths > 0);
  return {
    says: says(store, question, helpful, notes),
    loosenings: [...helpful, ...tried.filter((loosening) => loosening.paths === 0)],
    nearFrom: nearOf(store, question, question.from),
    nearTo: nearOf(store, question, question.to),
  };
}

/** The least change of a ladder that gives a path, by bisection (a looser question admits all that a tighter one does); else the greatest. */
function* leastThatHelps(store: Store, ladder: readonly Looser[]): Steps<Loosening> {
  const known: (Loosening | undefined)[] = [];
  function* attempt(rung: number): Steps<Loosening> {
    const { change, query } = ladder[rung]!;
    yield;
    const asked = yield* ask(store, query, []);
    const { routes } = yield* routesOf(store, { ...asked, budget: 20_000 }, counted, []);
    const best = routes.reduce((least, route) => Math.min(least, route.nodes.length - 1), Infinity);
    return (known[rung] = { change, paths: routes.length, ...(routes.length > 0 && { best }), query });
  }
  let high = ladder.length - 1;
  const greatest = yield* attempt(high);
  if (greatest.paths === 0) return greatest;
  for (let low = 0; low < high; ) {
    const middle = (low + high) >> 1;
    if ((yield* attempt(middle)).paths > 0) high = middle;
    else low = middle + 1;
  }
  return known[high]!;
}

function says(store: Store, question: Question, helpful: readonly Loosening[], notes: readonly string[]): string {
  if (question.from.length === 0 || question.to.length === 0) return notes[0] ?? 'Both ends must be named.';
  const single = helpful.find((loosening) => loosening.change !== everything);
  if (single !== undefined) {
    const paths = `${single.paths}${single.paths >= counted ? ' or more' : ''} ${single.paths === 1 ? 'path' : 'paths'}`;
    return `${whyBlocked(store, question) ?? 'The limits block it.'} ${single.change} would give ${paths}.`;
  }
  if (helpful.length > 0) return 'Several limits together block it: no single change gives a path, clearing every option does.';
  const idle = [...question.from, ...question.to].find((end) => question.graph.offsets[end] === question.graph.offsets[end + 1]);
  if (idle !== undefined) return `${store.entities.ref(idle).label} takes part in no claim that ties it to anything. That is no proof of no connection: only what these sources say is here.`;
  return 'Nothing in this dossier ties the two, with or without filters. That is no proof of no connection: only what these sources say is here.';
}

/** The reason in figures, where one end has lost all its claims to the filter. */
function whyBlocked(store: Store, question: Question): string | null {
  const filter = question.query.filter ?? noFilter;
  for (const end of [...question.from, ...question.to]) {
    const all = claimsOf(store, end);
    const left = all.filter((claim) => question.admit.all || question.admit.claims[claim]);
    if (all.length === 0 || left.length > 0) continue;
    const name = store.entities.ref(end).label;
    const lost = all.length === 1 ? `the one claim about ${name}` : `all ${all.length} claims about ${name}`;
    const are = all.length === 1 ? 'is' : 'are';
    if (filter.window === undefined) return `A filter blocks it: ${lost} ${are} filtered out.`;
    const others = Object.keys(filter).length > 1 ? ' or another filter' : '';
    const dates = all.map((claim) => store.claims.effectiveDate(claim)).filter((date) => date > 0);
    const earliest = dates.reduce((a, b) => (store.dates.low[b]! < store.dates.low[a]! ? b : a), dates[0] ?? 0);
    const since = earliest === 0 ? '' : `, the earliest from ${formatEdtf(store.dates.text[earliest]!)}`;
    return `The time window${others} blocks it: ${lost} ${are} outside${since}.`;
  }
  return null;
}

function claimsOf(store: Store, entity: number): number[] {
  const { start, items } = store.adjacency;
  return Array.from(items.subarray(start[entity]!, start[entity + 1]!));
}

/** What the ends reach in the admitted graph, nearest first, breadth-first and then by weight of ties. */
function nearOf(store: Store, question: Question, ends: readonly number[]): EntityRef[] {
  const { graph } = question;
  const seen = new Set<number>([...ends, ...question.avoid]);
  const near: number[] = [];
  let ring = [...ends];
  while (ring.length > 0 && near.length < nearShown) {
    const next: number[] = [];
    for (const u of ring) {
      for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
        const v = graph.neighbours[arc]!;
        if (seen.has(v)) continue;
        seen.add(v);
        next.push(v);
      }
    }
    near.push(...next.sort((a, b) => (store.entities.ids[a]! < store.entities.ids[b]! ? -1 : 1)));
    ring = next;
  }
  return near.slice(0, nearShown).map((entity) => store.entities.ref(entity));
}
