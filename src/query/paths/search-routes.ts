import type { Steps } from '../steps.ts';
import { workspaceOf } from './ball.ts';
import { canPass } from './can-pass.ts';
import { FewestSteps } from './fewest-steps.ts';
import { wholeGraph, type LocalGraph } from './local-graph.ts';
import type { PairGraph } from './pair-graph.ts';
import { remainingCost, unreachable } from './remaining-cost.ts';
import { RouteEnumeration, type Route } from './route-enumeration.ts';
import { LayeredSpace, type RouteSpace } from './route-space.ts';
import { StepRule, type ClaimDays } from './step-rule.ts';
import { TwoBalls } from './two-balls.ts';

/** A question about routes, all in node numbers of the pair graph. */
export interface RouteQuestion {
  readonly graph: PairGraph;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 1 = may not be passed. */
  readonly barred: Uint8Array | null;
  readonly nodePrices: Int32Array;
  readonly through: readonly number[];
  /** 0 = no limit. */
  readonly maxSteps: number;
  readonly inOrder: boolean;
  readonly days: ClaimDays;
  readonly count: number;
  /** Candidates looked at before the search is cut. */
  readonly budget: number;
  /** Graphs with at most so many arcs are searched whole; larger ones between two balls. */
  readonly wholeUpTo?: number;
  /** Where only steps are paid for: arcs looked at in listing paths before the general search takes over. */
  readonly patience?: number;
  /** Graphs of so many nodes and more are looked at by a glance first. */
  readonly glanced?: number;
}

export interface Found {
  /** Cheapest first, ties by node numbers. */
  readonly routes: readonly Route[];
  /** True when the budget ended the search before `count` were found or none were left. */
  readonly cut: boolean;
}

/** Candidates, and arcs, between two yields. */
const slice = 20;
const arcSlice = 20_000;
const wholeUpTo = 4_000;

/** Limits of steps that paths hardly ever reach are first left out. */
const generous = 6;
/** States (node, steps left, waypoints left) of a search whose rest is computed beforehand. */
const mostStates = 40_000_000;

/** The `count` cheapest loopless routes that keep every rule, exactly; yields between slices of work. */
export function searchRoutes(question: RouteQuestion): Steps<Found> {
  // Generators within generators cost more than the quickest answers.
  return question.maxSteps <= generous ? searchWithin(question) : searchGenerously(question);
}

function* searchGenerously(question: RouteQuestion): Steps<Found> {
  const { graph, maxSteps } = question;
  // The cheapest of all are the cheapest within the limit if they keep it.
  const found = yield* searchWithin({ ...question, maxSteps: 0 });
  const within = found.routes.filter((route) => route.nodes.length - 1 <= maxSteps);
  if (within.length === found.routes.length) return found;
  // No path has more steps than there are other nodes.
  const exact = yield* searchWithin({ ...question, maxSteps: Math.min(maxSteps, graph.n - 1) });
  // What was found without the limit and keeps it is known, whatever the search with it was cut at.
  return exact.cut && exact.routes.length < within.length ? { routes: within, cut: true } : exact;
}

function* searchWithin(question: RouteQuestion): Steps<Found> {
  const { graph, from, to, through, count, budget } = question;
  if (from.length === 0 || to.length === 0 || count === 0) return { routes: [], cut: false };
  // What can be passed by no path at all would be enumerated in vain until the budget ends.
  for (const node of through) if (!(yield* canPass(question, node))) return nothing;
  const ruled = StepRule.needed(graph, question.inOrder);
  const whole = graph.neighbours.length <= (question.wholeUpTo ?? wholeUpTo);
  if (!ruled && !whole && through.length === 0 && graph.prices === null && workspaceOf(graph, question.nodePrices, question.glanced).free) {
    const search = new FewestSteps(question);
    try {
      while (!search.join(arcSlice)) yield;
      if (count === 1) return { routes: search.first(), cut: false };
      const routes = yield* search.list();
      if (routes !== null) return { routes, cut: false };
    } finally {
      search.end();
    }
  }
  const goals = new Set(to);
  const rule = ruled ? new StepRule({ graph, days: question.days, inOrder: question.inOrder, isGoal: (node) => goals.has(node) }) : null;
  if (whole) {
    const space = yield* layered(wholeGraph(graph, question), question);
    if (space === 'too large') return tooMuch;
    return space === null ? nothing : yield* enumerate(space, rule, question.count, unreachable, budget);
  }
  const plain = question.maxSteps === 0 && through.length === 0;
  let spent = 0;
  let before: readonly Route[] = [];
  for (let least = unreachable, more = 128; ; more *= 2) {
    // As many paths are met as are wanted, none of them twice; rules and limits forbid some of them.
    const wanted = least < unreachable ? 0 : plain && rule === null ? count : Math.ceil(1.4 * count);
    const balls = new TwoBalls(graph, question, wanted, question.glanced);
    try {
      while (!balls.grow(least, arcSlice)) yield;
      const limit = Math.min(balls.covered, balls.guess);
      if (plain && wanted === 1) {
        const route = balls.only();
        if (route !== null && route.cost <= limit) return { routes: [route], cut: false };
      }
      const space = plain ? yield* balls.between(limit) : yield* layered(yield* balls.cut(limit), question);
      if (space === 'too large') return { routes: before, cut: true };
      const found = space === null ? nothing : yield* enumerate(space, rule, count, limit, budget - spent);
      spent += found.work;
      // Each round finds those of the round before first: what it was cut before is known all the same.
      if (found.cut && found.routes.length < before.length) return { routes: before, cut: true };
      if (found.routes.length === count || found.cut || limit >= unreachable) return found;
      before = found.routes;
      // The guess was too low: some of the paths met broke a rule or a limit.
      least = limit + more + (limit >> 5);
    } finally {
      balls.release();
    }
  }
}

const nothing = { routes: [], cut: false, work: 0 };
const tooMuch = { routes: [], cut: true };

/** The space of a local graph; null when a waypoint lies outside it. */
function* layered(local: LocalGraph, question: RouteQuestion): Steps<LayeredSpace | 'too large' | null> {
  if (local.n * (question.maxSteps + 1) * 2 ** question.through.length > mostStates) return 'too large';
  const waypoints = question.through.map((node) => local.global.indexOf(node));
  return waypoints.includes(-1) ? null : new LayeredSpace(local, yield* remainingCost(local, waypoints, question.maxSteps));
}

function* enumerate(space: RouteSpace, rule: StepRule | null, count: number, limit: number, budget: number): Steps<Found & { work: number }> {
  const enumeration = new RouteEnumeration(space, rule);
  const routes: Route[] = [];
  while (routes.length < count) {
    const left = budget - enumeration.work;
    if (left <= 0) return { routes, cut: true, work: enumeration.work };
    const route = enumeration.next(limit, Math.min(slice, left));
    if (route === null) break;
    if (route === undefined) yield;
    else routes.push(route);
  }
  return { routes, cut: false, work: enumeration.work };
}
