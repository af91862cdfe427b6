import { CheapestAround, type Lessons } from './cheapest-around.ts';
import { unreachable } from './remaining-cost.ts';
import type { RouteSpace } from './route-space.ts';

/** A loopless path by node numbers of the pair graph, with its price. */
export interface Route {
  readonly cost: number;
  readonly nodes: readonly number[];
}

/** A rule on whole paths that no extension can mend: once a beginning breaks it, every path that begins so does. */
export interface RouteRule {
  /** Whether the first `length` (at least 2) nodes of the pair graph may stand, given that the first `length - 1` may. */
  admits(nodes: readonly number[], length: number): boolean;
  /** Claims looked at so far: one rule can take longer than all the rest. */
  readonly work: number;
}

/** A place where paths branch: the beginning of a path, its price with that of its last node, and what is left to do. */
interface Branch {
  readonly before: Branch | null;
  readonly node: number;
  readonly cost: number;
  readonly length: number;
  readonly mask: number;
  /** What searches around this beginning learned; null before the first of them. */
  lessons: Lessons | null;
}

/** All paths that go on from a branch by the `index`-th best successor, with a lower bound and the walk that attains it. */
interface Candidate {
  bound: number;
  readonly branch: Branch;
  /** The successor's total. */
  readonly total: number;
  readonly index: number;
  /** The branch's nodes, the successor, and the cheapest walk on; ends early where the walk meets itself. */
  readonly walk: number[];
  /** True when the walk meets itself, so that it is only a bound. */
  readonly looped: boolean;
  /** True when the bound is what the cheapest loopless path costs. */
  raised: boolean;
  /** True when the next sibling has been offered already. */
  alone: boolean;
}

/** Pops and loops since the last path after which bounds are made exact by a search of their own. */
const patience = 16;

/** Nodes that a search around a beginning settles in the time of one unit of work, and in one go. */
const [nodesPerUnit, nodesAtOnce] = [8, 256];

/** Claims that a rule looks at in the time of one unit of work. */
const claimsPerUnit = 2000;

/**
 * Enumerates loopless paths from the starts to the goals by price, ties by the node numbers from start to end, so that the order
 * never depends on the machine. Best-first over beginnings of paths, with the exact remaining cost as the A* estimate: each
 * candidate stands for all paths that share a beginning and a next node (Lawler's partition of Yen's deviations); it is either a
 * path, or its cheapest walk meets itself or breaks the rule, and then it is split where it does. When loops pile up, candidates are first made exact by a search around
 * their beginning, where dead ends vanish (`cheapest-around.ts`; Kurz and Mutzel 2016 postpone such searches in the same way). Waypoints are the exception: there the problem is hard.
 */
export class RouteEnumeration {
  private readonly space: RouteSpace;
  private readonly rule: RouteRule | null;
  private readonly heap: Candidate[] = [];
  /** The path handed out last, whose siblings wait until another one is asked for. */
  private pending: Candidate | null = null;
  private fruitless = 0;
  /** Makes the top candidate exact, and is not done yet. */
  private raising: CheapestAround | null = null;
  /** Effort when a slice ended last. */
  private paused = 0;
  /** Units of work so far: candidates looked at, and eight nodes settled to make one exact. */
  work = 0;

  constructor(space: RouteSpace, rule: RouteRule | null) {
    this.space = space;
    this.rule = rule;
    for (const start of space.starts) this.offer({ before: null, node: start, cost: 0, length: 1, mask: space.mask, lessons: null }, 0);
  }

  /**
   * The next path of price `limit` at most; `null` when there is none; `undefined`, to be asked again, when more than `work` units of work were done since that was said last, those
   * of the rule included: many paths found at once take time as well.
   */
  next(limit = unreachable, work = Infinity): Route | null | undefined {
    if (this.pending !== null) {
      const { pending } = this;
      this.pending = null;
      this.split(pending, pending.walk.length);
    }
    const until = this.paused + work;
    while (this.heap.length > 0 && this.heap[0]!.bound <= limit) {
      if (this.effort >= until) {
        this.paused = this.effort;
        return undefined;
      }
      this.work++;
      const route = this.look(limit);
      if (route !== undefined) return route;
    }
    return null;
  }

  /** Work with that of the rule, which takes time and is no candidate: it ends a slice, and counts towards no budget. */
  private get effort(): number {
    return this.work + (this.rule === null ? 0 : this.rule.work / claimsPerUnit);
  }

  private look(limit: number): Route | undefined {
    const candidate = this.heap[0]!;
    if (this.raising !== null || (candidate.looped && !candidate.raised && this.space.mask === 0 && ++this.fruitless > patience)) {
      this.raise(candidate, limit);
      return undefined;
    }
    const { global } = this.space;
    popTop(this.heap, global);
    const { walk, branch } = candidate;
    const nodes = walk.map((v) => global[v]!);
    if (this.rule !== null) {
      for (let length = branch.length + 1; length <= walk.length; length++) {
        if (this.rule.admits(nodes, length)) continue;
        this.split(candidate, length - 1);
        return undefined;
      }
    }
    if (candidate.looped) {
      this.split(candidate, walk.length);
      return undefined;
    }
    this.fruitless = 0;
    this.pending = candidate;
    return { cost: candidate.bound, nodes };
  }

  /** Offers everything that a candidate stands for but its own walk: what leaves the first `length` nodes of that at each of them. */
  private split(candidate: Candidate, length: number): void {
    const { space } = this;
    const { walk, branch } = candidate;
    if (!candidate.alone) this.offer(branch, candidate.index + 1);
    let at = branch;
    for (let i = branch.length; i < length; i++) {
      const v = walk[i]!;
      if (space.isGoal(v)) return;
      const mask = at.mask & ~space.bit(v);
      const total = i === branch.length ? candidate.total : space.rest(at.node, at.mask, at.length);
      at = { before: at, node: v, cost: at.cost + total - space.rest(v, mask, i + 1), length: i + 1, mask, lessons: null };
      // Where the walk met itself, even the best way on has not been tried.
      this.offer(at, i === walk.length - 1 && candidate.looped ? 0 : 1);
    }
  }

  /** Puts the paths that leave the branch by its `index`-th best successor, or by the next one that is not on the way already. */
  private offer(branch: Branch, index: number): void {
    const { space } = this;
    if (space.maxSteps !== 0 && branch.length > space.maxSteps) return;
    const successors = space.successors(branch.node, branch.mask, branch.length);
    if (successors.count <= index) return;
    const { mark } = space;
    const stamp = ++space.stamps.last;
    const walk: number[] = new Array<number>(branch.length);
    for (let at: Branch | null = branch; at !== null; at = at.before) {
      mark[at.node] = stamp;
      walk[at.length - 1] = at.node;
    }
    let place = index;
    while (place < successors.count && mark[successors.node(place)] === stamp) place++;
    if (place >= successors.count) return;
    let v = successors.node(place);
    const total = successors.total(place);
    let mask = branch.mask & ~space.bit(v);
    let looped = false;
    for (;;) {
      if (mark[v] === stamp) {
        looped = true;
        break;
      }
      walk.push(v);
      mark[v] = stamp;
      if (space.isGoal(v)) break;
      v = space.next(v, mask, walk.length);
      mask &= ~space.bit(v);
    }
    pushHeap(this.heap, space.global, { bound: branch.cost + total, branch, total, index: place, walk, looped, raised: false, alone: false });
  }

  /** Replaces the top candidate's bound by the price of its cheapest loopless path, or drops it if it has none; not all at once. */
  private raise(candidate: Candidate, limit: number): void {
    const search = (this.raising ??= this.searchAround(candidate));
    const before = search.settled;
    const exact = search.run(limit, nodesAtOnce);
    this.work += (search.settled - before) / nodesPerUnit;
    if (exact === undefined) return;
    this.raising = null;
    search.teach(exact, (candidate.branch.lessons ??= new Map()));
    popTop(this.heap, this.space.global);
    // The siblings must not wait behind a higher bound.
    const alone = candidate.alone || exact > candidate.bound;
    if (alone && !candidate.alone) this.offer(candidate.branch, candidate.index + 1);
    if (exact >= unreachable) return;
    pushHeap(this.heap, this.space.global, { ...candidate, bound: exact, raised: exact <= limit, alone });
  }

  private searchAround({ walk, branch, total }: Candidate): CheapestAround {
    const first = walk[branch.length]!;
    const lessons: Lessons[] = [];
    for (let at: Branch | null = branch; at !== null; at = at.before) if (at.lessons !== null) lessons.push(at.lessons);
    const cost = branch.cost + total - this.space.rest(first, 0, branch.length + 1);
    return new CheapestAround(this.space, { nodes: walk.slice(0, branch.length), first, cost, lessons });
  }
}

/** Bound first; then the walks in order of node numbers, a walk before those that it begins. */
function comesBefore(a: Candidate, b: Candidate, global: Uint32Array): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound;
  // After raising, only the part up to the successor is sure to be a beginning of the paths meant.
  const lengthA = a.raised ? a.branch.length + 1 : a.walk.length;
  const lengthB = b.raised ? b.branch.length + 1 : b.walk.length;
  const length = lengthA < lengthB ? lengthA : lengthB;
  for (let i = 0; i < length; i++) {
    const u = a.walk[i]!;
    const v = b.walk[i]!;
    if (u !== v) return global[u]! < global[v]!;
  }
  return lengthA < lengthB;
}

function pushHeap(heap: Candidate[], global: Uint32Array, item: Candidate): void {
  let i = heap.length;
  heap.push(item);
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!comesBefore(item, heap[parent]!, global)) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = item;
}

function popTop(heap: Candidate[], global: Uint32Array): Candidate {
  const top = heap[0]!;
  const item = heap.pop()!;
  const size = heap.length;
  if (size === 0) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    if (child + 1 < size && comesBefore(heap[child + 1]!, heap[child]!, global)) child++;
    if (!comesBefore(heap[child]!, item, global)) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = item;
  return top;
}
