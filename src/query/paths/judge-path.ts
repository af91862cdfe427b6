import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import { chooseClaims } from './choose-claims.ts';
import { holdTogether } from './hold-together.ts';
import { apartOf } from './coming-apart.ts';
import { thatCount, type AgendaSide, type JudgedPath, type JudgedStep, type Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { termsOf, turnsOf } from './path-terms.ts';
import type { Route } from './route-enumeration.ts';
import { weighPair, weighStep, type WeighedPair } from './weighed-pair.ts';

/** Steps read together, weighed; `ends` are what was asked about, `atEnd` says which may rest on what serves ends only. */
export function* weighSteps(
  judging: Judging,
  arcs: readonly (readonly [number, number])[],
  ends: ReadonlySet<number>,
  atEnd: (step: number) => boolean,
): Steps<{ steps: JudgedStep[]; stutters: boolean }> {
  const { store, admit, graph, days, inOrder, everyClaim } = judging;
  const pairs: WeighedPair[] = [];
  for (const [i, [u, v]] of arcs.entries()) pairs.push(yield* weighPair(store, admit, graph, u, v, atEnd(i), everyClaim));
  const { free, first, stutters } = yield* chooseClaims(store, admit, { arcs, options: pairs.map(({ ties }) => ties), ends, days, inOrder });
  const steps: JudgedStep[] = [];
  for (const [i, [from, to]] of arcs.entries()) {
    // Written out: spread, it takes longer than all the rest.
    const { ties, claims, vouching, strength, exclusivity, sure, cautions, voices, sources } = yield* weighStep(store, admit, pairs[i]!, from, to, free[i]!, first[i]!);
    steps.push({ from, to, ties, claims, vouching, strength, exclusivity, sure, cautions, voices, sources, within: isWithin(store, first[i]!, from, to, ends) });
  }
  return { steps, stutters };
}

/** The step with another of its ties read out. */
function* readAnew({ store, admit, graph, everyClaim }: Judging, step: JudgedStep, first: Tie, atEnd: boolean): Steps<JudgedStep> {
  const { from, to, within } = step;
  const pair = yield* weighPair(store, admit, graph, from, to, atEnd, everyClaim);
  const free = pair.ties.filter((tie) => step.ties.includes(tie));
  const { ties, claims, vouching, strength, exclusivity, sure, cautions, voices, sources } = yield* weighStep(store, admit, pair, from, to, free, first);
  return { from, to, ties, claims, vouching, strength, exclusivity, sure, cautions, voices, sources, within };
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
  const weighed = yield* weighSteps(judging, nodes.slice(1).map((to, i) => [nodes[i]!, to] as const), ends, (i) => i === 0 || i === last);
  const { stutters } = weighed;
  let { steps } = weighed;
  let counted = thatCount(steps);
  if (!judging.inOrder && agendaOf(store, steps, counted).length === 0) {
    const better = holdTogether(judging, counted);
    if (better !== null) {
      const anew = new Map<JudgedStep, JudgedStep>();
      for (const [i, step] of counted.entries()) anew.set(step, better[i] === step.ties[0] ? step : yield* readAnew(judging, step, better[i]!, steps.indexOf(step) === 0 || steps.indexOf(step) === last));
      steps = steps.map((step) => anew.get(step) ?? step);
      counted = thatCount(steps);
    }
  }
  const thinnest = counted.reduce((least, step) => (isThinner(step, least) ? step : least));
  const agenda = agendaOf(store, steps, counted);
  const turns = turnsOf(judging, counted);
  const terms = termsOf(judging, counted, thinnest, turns, steps.length - counted.length);
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return {
    route, steps, terms, stutters,
    score: (100 * terms.reduce((sum, term) => sum + term.weight * term.value, 0)) / weight,
    thinnest: steps.indexOf(thinnest),
    throughActors: nodes.slice(1, -1).some((node) => store.entities.ref(node).kind === 'actor'),
    agenda,
    apart: agenda.length > 0 ? [] : apartOf(judging, counted, turns),
    hinge: agenda.length > 0 ? agenda[0]!.event : hubOf(judging, nodes),
  };
}

/** Of two that are as strong the one of which more must be said; else the first. */
export const isThinner = (step: JudgedStep, least: JudgedStep): boolean =>
  step.strength < least.strength - 1e-9 || (step.strength < least.strength + 1e-9 && step.cautions.length > least.cautions.length);

/** The greatest hub of what is passed; of the actors passed, where no end is one itself. */
function hubOf({ store, graph: { offsets } }: Judging, nodes: readonly number[]): number {
  const isActor = (node: number) => store.entities.ref(node).kind === 'actor';
  const passed = nodes.slice(1, -1);
  const actors = isActor(nodes[0]!) || isActor(nodes.at(-1)!) ? [] : passed.filter(isActor);
  const degree = (node: number) => offsets[node + 1]! - offsets[node]!;
  // Of equal ones the first by number, whichever end the path is told from.
  return (actors.length > 0 ? actors : passed).reduce((most, node) => (most < 0 || degree(node) > degree(most) || (degree(node) === degree(most) && node < most) ? node : most), -1);
}

/**
 * What makes a path no more than an agenda: an event that is entered and left side by side with what comes before and after; or both ends hang by no more than that on
 * events, whatever lies between those. The two sides, none = it is more.
 */
function agendaOf(store: Store, steps: readonly JudgedStep[], counted: readonly JudgedStep[]): readonly AgendaSide[] {
  const isEvent = (entity: number) => store.entities.ref(entity).kind === 'event';
  const side = ({ from, to, ties }: JudgedStep, event: number): AgendaSide => ({ event, other: from === event ? to : from, tie: ties[0]! });
  for (let i = 1; i < steps.length; i++) {
    const [before, after] = [steps[i - 1]!, steps[i]!];
    if (before.ties[0]!.beside !== null && after.ties[0]!.beside !== null && isEvent(after.from)) return [side(before, after.from), side(after, after.from)];
  }
  const [first, last] = [counted[0]!, counted.at(-1)!];
  if (counted.length < 2 || first.ties[0]!.beside === null || last.ties[0]!.beside === null || !isEvent(first.to) || !isEvent(last.from)) return [];
  return [side(first, first.to), side(last, last.from)];
}
