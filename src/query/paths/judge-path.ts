import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import { chooseClaims } from './choose-claims.ts';
import type { JudgedPath, JudgedStep, Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import type { PairGraph } from './pair-graph.ts';
import { termsOf } from './path-terms.ts';
import type { Route } from './route-enumeration.ts';
import { weighPair, weighStep, type WeighedPair } from './weighed-pair.ts';

/** Steps read together, weighed; `ends` are what was asked about, `atEnd` says which may rest on what serves ends only. */
export function* weighSteps(
  judging: Judging,
  arcs: readonly (readonly [number, number])[],
  ends: ReadonlySet<number>,
  atEnd: (step: number) => boolean,
): Steps<{ steps: JudgedStep[]; stutters: boolean }> {
  const { store, admit, graph, days, inOrder } = judging;
  const pairs: WeighedPair[] = [];
  for (const [i, [u, v]] of arcs.entries()) pairs.push(yield* weighPair(store, admit, graph, u, v, atEnd(i), inOrder));
  const { free, first, stutters } = yield* chooseClaims(store, { arcs, options: pairs.map(({ ties }) => ties), ends, days, inOrder });
  const steps = arcs.map(([from, to], i): JudgedStep => {
    // Written out: spread, it takes longer than all the rest.
    const { ties, claims, strength, exclusivity, sure, cautions, voices, sources } = weighStep(store, admit, pairs[i]!, from, to, free[i]!, first[i]!);
    return { from, to, ties, claims, strength, exclusivity, sure, cautions, voices, sources, within: isWithin(store, first[i]!, from, to, ends) };
  });
  return { steps, stutters };
}

/** A part-whole step into what was asked about, from a part of it: a hierarchy's claim runs from the part to the whole. */
function isWithin(store: Store, { claim, direction }: Tie, from: number, to: number, ends: ReadonlySet<number>): boolean {
  if (!store.claims.relation(claim).hierarchy || ends.has(from) === ends.has(to)) return false;
  return ends.has(direction === 'along' ? to : from);
}

/** Weighs every step of a route and the whole, by the terms of path-terms.ts. */
export function* judgePath(judging: Judging, route: Route): Steps<JudgedPath> {
  const { store } = judging;
  const { nodes } = route;
  const last = nodes.length - 2;
  const ends = new Set([nodes[0]!, nodes.at(-1)!]);
  const { steps, stutters } = yield* weighSteps(judging, nodes.slice(1).map((to, i) => [nodes[i]!, to] as const), ends, (i) => i === 0 || i === last);
  const telling = steps.filter((step) => !step.within);
  const counted = telling.length === 0 ? steps : telling;
  const thinnest = counted.reduce((least, step) => (step.strength < least.strength - 1e-9 ? step : least));
  const agenda = agendaOf(store, steps);
  const terms = termsOf(judging, counted, thinnest);
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return {
    route, steps, terms, stutters,
    score: (100 * terms.reduce((sum, term) => sum + term.weight * term.value, 0)) / weight,
    thinnest: steps.indexOf(thinnest),
    throughActors: nodes.slice(1, -1).some((node) => store.entities.ref(node).kind === 'actor'),
    agenda,
    hinge: agenda >= 0 ? agenda : hubOf(judging.graph, nodes.slice(1, -1)),
  };
}

function hubOf({ offsets }: PairGraph, passed: readonly number[]): number {
  const degree = (node: number) => offsets[node + 1]! - offsets[node]!;
  return passed.reduce((most, node) => (most < 0 || degree(node) > degree(most) ? node : most), -1);
}

/** The first event that is entered and left side by side with what comes before and after. */
function agendaOf(store: Store, steps: readonly JudgedStep[]): number {
  for (let i = 1; i < steps.length; i++) {
    if (steps[i - 1]!.ties[0]!.coOccurrence && steps[i]!.ties[0]!.coOccurrence && store.entities.ref(steps[i]!.from).kind === 'event') return steps[i]!.from;
  }
  return -1;
}
