import type { PairGraph } from './pair-graph.ts';

/** Bits of `StepLevels.seen`. */
const seenBy = { start: 1, goal: 2 } as const;

/**
 * Breadth-first levels from the starts and from the goals of one question, grown in turn. A level's nodes stand together in the queue of
 * their side. As rows are sorted and starts ascend, the starts' queue holds each level in the order of the first path (by node numbers) to
 * each of its nodes, and a node's first discoverer is the node before it on that path.
 */
export class StepLevels {
  /** One byte a node, read for each arc; clean between questions. */
  readonly seen: Uint8Array;
  readonly queues: readonly [Int32Array, Int32Array];
  /** Place in the starts' queue of the node that found the one at this place. */
  readonly foundFrom: Int32Array;
  /** Places in the queues, by node; only where seen. */
  readonly places: readonly [Int32Array, Int32Array];
  /** Where each level begins in the queue of its side; the last entry is where the next level begins. */
  readonly begins: readonly [number[], number[]] = [[], []];
  private readonly graph: PairGraph;
  private barred: Uint8Array | null = null;

  constructor(graph: PairGraph) {
    const column = () => new Int32Array(graph.n);
    this.graph = graph;
    this.seen = new Uint8Array(graph.n);
    this.queues = [column(), column()];
    this.places = [column(), column()];
    this.foundFrom = column();
  }

  /** Begins with both sides' ends, ascending. */
  begin(from: readonly number[], to: readonly number[], barred: Uint8Array | null): void {
    this.barred = barred;
    this.put(0, from);
    this.put(1, to);
  }

  private put(side: 0 | 1, ends: readonly number[]): void {
    const queue = this.queues[side];
    const place = this.places[side];
    for (let i = 0; i < ends.length; i++) {
      const node = ends[i]!;
      queue[i] = node;
      place[node] = i;
      this.seen[node]! |= side + 1;
    }
    if (ends.length > 1) queue.subarray(0, ends.length).sort().forEach((node, i) => (place[node] = i));
    this.begins[side].length = 0;
    this.begins[side].push(0, ends.length);
  }

  /** Number of the side's last level; 0 = its ends. */
  depth(side: 0 | 1): number {
    return this.begins[side].length - 2;
  }

  /** Arcs of the side's last level. */
  arcs(side: 0 | 1): number {
    const { offsets } = this.graph;
    const queue = this.queues[side];
    let arcs = 0;
    for (let i = this.last(side), end = this.end(side); i < end; i++) arcs += offsets[queue[i]! + 1]! - offsets[queue[i]!]!;
    return arcs;
  }

  private last(side: 0 | 1): number {
    return this.begins[side][this.depth(side)]!;
  }

  private end(side: 0 | 1): number {
    return this.begins[side][this.depth(side) + 1]!;
  }

  /**
   * Grows the side with fewer arcs until an arc joins the two; O(arcs of the levels scanned). The place in the starts' queue of
   * the first node of its last level that is joined, -1 when the ends do not hang together.
   */
  join(): number {
    while (this.last(0) < this.end(0) && this.last(1) < this.end(1)) {
      // The starts' side may stop at the first arc that joins.
      const joined = this.arcs(0) <= 2 * this.arcs(1) ? this.growStarts() : this.growGoals();
      if (joined >= 0) return joined;
    }
    return -1;
  }

  /** The next level of the starts; the place of the first node with an arc to the goals' last level, where growing ends, else -1. */
  private growStarts(): number {
    const { seen, barred, foundFrom } = this;
    const { offsets, neighbours } = this.graph;
    const queue = this.queues[0];
    const place = this.places[0];
    const end = this.end(0);
    let tail = end;
    let joined = -1;
    for (let i = this.last(0); i < end && joined < 0; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        const by = seen[v]!;
        if (by === 0) {
          if (barred !== null && barred[v] === 1) continue;
          seen[v] = seenBy.start;
          place[v] = tail;
          foundFrom[tail] = i;
          queue[tail++] = v;
        } else if (by & seenBy.goal) {
          joined = i;
          break;
        }
      }
    }
    if (joined < 0) this.begins[0].push(tail);
    else while (tail > end) seen[queue[--tail]!] = 0;
    return joined;
  }

  /** The next level of the goals, whole; the least place among nodes of the starts' last level found in it, else -1. */
  growGoals(): number {
    const { seen, barred } = this;
    const { offsets, neighbours } = this.graph;
    const queue = this.queues[1];
    const place = this.places[1];
    const placeOfStart = this.places[0];
    const end = this.end(1);
    let tail = end;
    let joined = -1;
    for (let i = this.last(1); i < end; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        const by = seen[v]!;
        if (by & seenBy.goal || (by === 0 && barred !== null && barred[v] === 1)) continue;
        if (by !== 0 && (joined < 0 || placeOfStart[v]! < joined)) joined = placeOfStart[v]!;
        seen[v] = by | seenBy.goal;
        place[v] = tail;
        queue[tail++] = v;
      }
    }
    this.begins[1].push(tail);
    return joined;
  }

  /** Steps to the goals, where that is at most `most`, itself at most the goals' depth. */
  isWithin(node: number, most: number): boolean {
    return (this.seen[node]! & seenBy.goal) !== 0 && this.places[1][node]! < this.begins[1][most + 1]!;
  }

  /** Leaves `seen` clean, in time proportional to what was seen. */
  clear(): void {
    for (const side of [0, 1] as const) {
      const queue = this.queues[side];
      for (let i = 0, end = this.end(side); i < end; i++) this.seen[queue[i]!] = 0;
    }
  }
}
