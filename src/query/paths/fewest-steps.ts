import type { Steps } from '../steps.ts';
import type { PairGraph } from './pair-graph.ts';
import type { Route } from './route-enumeration.ts';
import { StepLevels, unfinished } from './step-levels.ts';

const kept = new WeakMap<PairGraph, StepLevels>();

/** Arcs looked at before the general search is the better choice. */
const patience = 400_000;
/** Steps beyond the fewest that are tried. */
const longest = 4;
/** The goals' levels are grown while the last has fewer arcs: what grows them is saved at once. */
const growBelow = 1_000;

/** A question of fewest steps: nothing but steps is paid for. */
interface StepQuestion {
  readonly graph: PairGraph;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly barred: Uint8Array | null;
  readonly maxSteps: number;
  readonly count: number;
  /** Arcs that listing further paths may look at. */
  readonly patience?: number;
}

/**
 * The loopless paths of fewest steps of one question, ties by node numbers. First the fewest steps are found by breadth-first search from both
 * ends, one byte read for each arc; the first path can be read from the levels. Further paths are enumerated in
 * order, length by length, by depth-first search that stops at the last one wanted (exact
 * bounds prune as in iterative deepening A*: Korf 1985): while many steps are left every neighbour may do, after that only what lies in the goals' levels.
 */
export class FewestSteps {
  private readonly question: StepQuestion;
  private readonly levels: StepLevels;
  private joined = unfinished;

  constructor(question: StepQuestion) {
    const { graph, from, to, barred } = question;
    this.question = question;
    let levels = kept.get(graph);
    if (levels === undefined) kept.set(graph, (levels = new StepLevels(graph)));
    // Another question, interrupted, has them.
    else if (levels.busy) levels = new StepLevels(graph);
    this.levels = levels;
    levels.begin(from, to, barred);
  }

  /** Looks for the fewest steps; false when `work` arcs did not do. */
  join(work: number): boolean {
    this.joined = this.levels.join(work);
    return this.joined !== unfinished;
  }

  /** The first path, once joined. */
  first(): Route[] {
    const { question, levels, joined } = this;
    if (joined < 0) return [];
    const route = firstRoute(question, levels, joined);
    return question.maxSteps === 0 || route.nodes.length - 1 <= question.maxSteps ? [route] : [];
  }

  /** The first `count` paths, once joined; null when the search gave up. */
  *list(): Steps<Route[] | null> {
    return this.joined < 0 ? [] : yield* new StepRoutes(this.question, this.levels).list(fewest(this.levels));
  }

  /** Leaves all clean. */
  end(): void {
    this.levels.clear();
  }
}

/** Steps of the paths that join the two last levels. */
const fewest = (levels: StepLevels): number => levels.depth(0) + 1 + levels.depth(1);

/** Back to the starts by who found whom, on to the goals by the lowest number a level nearer. */
function firstRoute({ graph, to }: StepQuestion, levels: StepLevels, joined: number): Route {
  const { offsets, neighbours } = graph;
  const { queues, foundFrom } = levels;
  const depth = levels.depth(0);
  const length = fewest(levels) + 1;
  const nodes = new Array<number>(length);
  for (let i = depth, place = joined; i >= 0; i--, place = foundFrom[place]!) nodes[i] = queues[0][place]!;
  nodes[depth + 1] = levels.joinedTo;
  for (let i = depth + 2; i < length; i++) {
    if (i === length - 1 && to.length === 1) {
      nodes[i] = to[0]!;
      break;
    }
    let arc = offsets[nodes[i - 1]!]!;
    while (!levels.isWithin(neighbours[arc]!, length - 1 - i)) arc++;
    nodes[i] = neighbours[arc]!;
  }
  return { cost: graph.step * (length - 1), nodes };
}

/** The enumeration, by number of steps and then by node numbers. */
class StepRoutes {
  private readonly question: StepQuestion;
  private readonly levels: StepLevels;
  private readonly routes: Route[] = [];
  private readonly nodes: number[] = [];
  private work = 0;
  private readonly patience: number;

  constructor(question: StepQuestion, levels: StepLevels) {
    this.question = question;
    this.levels = levels;
    this.patience = question.patience ?? patience;
  }

  *list(fewest: number): Steps<Route[] | null> {
    const { routes, levels } = this;
    const { from, count, maxSteps } = this.question;
    const starts = from.length === 1 ? from : [...from].sort((a, b) => a - b);
    const most = fewest + longest;
    const last = maxSteps === 0 || maxSteps > most ? most : maxSteps;
    for (let steps = fewest; steps <= last; steps++) {
      while (levels.depth(1) < 1 || (levels.depth(1) < steps - 2 && levels.arcs(1) < growBelow)) levels.grow(1);
      yield;
      for (const start of starts) {
        this.nodes[0] = start;
        this.visit(start, 1, steps);
        if (routes.length === count) return routes;
        if (this.work > this.patience) return null;
      }
    }
    // Longer ones are left to the general search.
    return last === maxSteps ? routes : null;
  }

  /** Lists what goes on from u, the last of `length` nodes, in `left` steps; false when that is enough. */
  private visit(u: number, length: number, left: number): boolean {
    const { levels, nodes } = this;
    const { graph, barred, from, to } = this.question;
    const { offsets, neighbours } = graph;
    const rest = left - 1;
    const begin = offsets[u]!;
    const end = offsets[u + 1]!;
    const within = rest <= levels.depth(1) ? levels.begins[1][rest + 1]! : -1;
    const { seen } = levels;
    const place = levels.places[1];
    const goals = to.length;
    this.work += end - begin;
    for (let arc = begin; arc < end; arc++) {
      const v = neighbours[arc]!;
      const by = seen[v]!;
      if (by & 2) {
        const at = place[v]!;
        if (within >= 0 && at >= within) continue;
        // Goals end a path; nothing else does.
        if (at < goals !== (rest === 0)) continue;
      } else if (within >= 0) continue;
      if (barred !== null && barred[v] === 1 && rest > 0) continue;
      if (by & 1 && from.includes(v)) continue;
      let again = 1;
      while (again < length && nodes[again] !== v) again++;
      if (again < length) continue;
      nodes[length] = v;
      if (rest === 0) {
        this.routes.push({ cost: graph.step * length, nodes: nodes.slice(0, length + 1) });
        if (this.routes.length === this.question.count) return false;
      } else if (!this.visit(v, length + 1, rest)) return false;
    }
    return this.work <= this.patience;
  }
}
