import { NodeHeap } from './node-heap.ts';
import { unreachable } from './remaining-cost.ts';
import type { RouteSpace } from './route-space.ts';

/** By state (`space.state` without waypoints), what the rest of a path costs at least for those who avoid certain nodes. */
export type Lessons = Map<number, number>;

/** Where a search around a beginning starts. */
export interface Beginning {
  /** The nodes to avoid. */
  readonly nodes: readonly number[];
  /** The node after them. */
  readonly first: number;
  /** Price up to `first`, its own included. */
  readonly cost: number;
  /** What was learned by those who avoid all or some of the same nodes. */
  readonly lessons: readonly Lessons[];
}

/**
 * The price of the cheapest loopless path that goes on from a beginning: A* from its next node around its nodes; where steps are limited, over (node, steps so far). What a
 * search learns of the nodes that it settled holds for the next ones around the same beginning and around longer ones (Adaptive A*; Koenig and Likhachev 2006), so that
 * hundreds of siblings behind one bottleneck cost little more than the first.
 */
export class CheapestAround {
  private readonly space: RouteSpace;
  private readonly lessons: readonly Lessons[];
  /** Price up to each state met. */
  private readonly best = new Map<number, number>();
  private readonly done = new Set<number>();
  private readonly heap = new NodeHeap();
  private readonly avoided: ReadonlySet<number>;

  constructor(space: RouteSpace, { nodes, first, cost, lessons }: Beginning) {
    this.space = space;
    this.lessons = lessons;
    this.avoided = new Set(nodes);
    this.reach(first, nodes.length + 1, cost);
  }

  /** How many states it has settled. */
  get settled(): number {
    return this.done.size;
  }

  /**
   * The price, `unreachable` where there is no path, or a lower bound on it above `limit`; undefined, to be asked again, once some `nodes` more were settled.
   */
  run(limit: number, nodes: number): number | undefined {
    const { space, heap, done, best } = this;
    const n = space.mark.length;
    for (let left = nodes; heap.size > 0;) {
      const bound = heap.topKey();
      if (bound >= unreachable) break;
      if (bound > limit) return bound;
      if (left === 0) return undefined;
      const state = heap.pop();
      if (done.has(state)) continue;
      const node = state % n;
      if (space.isGoal(node)) return bound;
      done.add(state);
      left--;
      const length = space.maxSteps === 0 ? 1 : (state - node) / n;
      const cost = best.get(state)!;
      space.successors(node, 0, length).each((y, total) => {
        if (!this.avoided.has(y)) this.reach(y, length + 1, cost + total - this.rest(y, length + 1));
      });
    }
    return unreachable;
  }

  /** Adds what a search that came to the price or bound `found` knows: who costs `found` in all and this much up to here costs the difference from here. */
  teach(found: number, lesson: Lessons): void {
    for (const state of this.done) lesson.set(state, found >= unreachable ? unreachable : found - this.best.get(state)!);
  }

  private reach(node: number, length: number, cost: number): void {
    const state = this.space.maxSteps === 0 ? node : length * this.space.mark.length + node;
    const known = this.best.get(state);
    if (known !== undefined && known <= cost) return;
    this.best.set(state, cost);
    let rest = this.rest(node, length);
    for (const lesson of this.lessons) rest = Math.max(rest, lesson.get(state) ?? 0);
    this.heap.push(cost + rest, state);
  }

  private rest(node: number, length: number): number {
    return this.space.isGoal(node) ? 0 : this.space.rest(node, 0, length);
  }
}
