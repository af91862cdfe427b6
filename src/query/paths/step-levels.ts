import type { PairGraph } from './pair-graph.ts';

/** Bits of `StepLevels.seen`. */
const seenBy = { start: 1, goal: 2 } as const;

/** What `join` returns when it is to be called again. */
export const unfinished = -2;

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
  /** The lowest node of the goals' last level that the node found by `join` is joined to. */
  joinedTo = -1;
  /** Arcs of the last level of each side. */
  private readonly rowsOfLast: [number, number] = [0, 0];
  /** Whether a question is under way. */
  busy = false;
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
    this.busy = true;
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
    const { offsets } = this.graph;
    this.rowsOfLast[side] = ends.reduce((arcs, node) => arcs + offsets[node + 1]! - offsets[node]!, 0);
  }

  /** Number of the side's last level; 0 = its ends. */
  depth(side: 0 | 1): number {
    return this.begins[side].length - 2;
  }

  /** Arcs of the side's last level. */
  arcs(side: 0 | 1): number {
    return this.rowsOfLast[side]!;
  }

  private last(side: 0 | 1): number {
    return this.begins[side][this.depth(side)]!;
  }

  private end(side: 0 | 1): number {
    return this.begins[side][this.depth(side) + 1]!;
  }

  /**
   * Grows the side with fewer arcs until an arc joins the two last levels; O(arcs of the levels scanned). The place in the starts' queue of
   * the first node of its last level that is joined, -1 when the ends do not hang together, `unfinished` when so many arcs did not do. Each level is first only looked through:
   * the last one is the largest by far, and is never written down.
   */
  join(work: number): number {
    for (let looked = 0; this.last(0) < this.end(0) && this.last(1) < this.end(1); ) {
      if (looked > work) return unfinished;
      // From the starts' side the look may stop at the first arc that joins.
      const side = this.arcs(0) <= 2 * this.arcs(1) ? 0 : 1;
      const joined = side === 0 ? this.firstJoined() : this.leastJoined();
      if (joined >= 0) return joined;
      looked += this.arcs(side);
      this.grow(side);
    }
    return -1;
  }

  private firstJoined(): number {
    const { seen } = this;
    const { offsets, neighbours } = this.graph;
    const queue = this.queues[0];
    for (let i = this.last(0), end = this.end(0); i < end; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        if (!(seen[v]! & seenBy.goal)) continue;
        this.joinedTo = v;
        return i;
      }
    }
    return -1;
  }

  private leastJoined(): number {
    const { seen } = this;
    const { offsets, neighbours } = this.graph;
    const queue = this.queues[1];
    const place = this.places[0];
    let joined = -1;
    for (let i = this.last(1), end = this.end(1); i < end; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        if (!(seen[v]! & seenBy.start)) continue;
        const at = place[v]!;
        if (joined < 0 || at < joined || (at === joined && u < this.joinedTo)) {
          joined = at;
          this.joinedTo = u;
        }
      }
    }
    return joined;
  }

  /** Writes the side's next level down. */
  grow(side: 0 | 1): void {
    const { seen, barred, foundFrom } = this;
    const { offsets, neighbours } = this.graph;
    const own = side + 1;
    const queue = this.queues[side];
    const place = this.places[side];
    const end = this.end(side);
    let tail = end;
    let arcs = 0;
    for (let i = this.last(side); i < end; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        const by = seen[v]!;
        if (by & own || (by === 0 && barred !== null && barred[v] === 1)) continue;
        seen[v] = by | own;
        place[v] = tail;
        if (side === 0) foundFrom[tail] = i;
        queue[tail++] = v;
        arcs += offsets[v + 1]! - offsets[v]!;
      }
    }
    this.begins[side].push(tail);
    this.rowsOfLast[side] = arcs;
  }

  /** Steps to the goals, where that is at most `most`, itself at most the goals' depth. */
  isWithin(node: number, most: number): boolean {
    return (this.seen[node]! & seenBy.goal) !== 0 && this.places[1][node]! < this.begins[1][most + 1]!;
  }

  /** Leaves `seen` clean, in time proportional to what was seen. */
  clear(): void {
    this.busy = false;
    for (const side of [0, 1] as const) {
      const queue = this.queues[side];
      for (let i = 0, end = this.end(side); i < end; i++) this.seen[queue[i]!] = 0;
    }
  }
}
