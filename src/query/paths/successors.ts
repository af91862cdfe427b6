/** A node's successors on the way to the goals by price of the whole way, ties by their number in the pair graph; sorted as far as asked for. */
export class Successors {
  private readonly nodes: number[];
  private readonly totals: number[];
  /** Number in the pair graph by node; null where nodes are those numbers. */
  private readonly global: Uint32Array;
  private sorted = 0;

  /** Takes the arrays over. */
  constructor(nodes: number[], totals: number[], global: Uint32Array) {
    this.nodes = nodes;
    this.totals = totals;
    this.global = global;
  }

  get count(): number {
    return this.nodes.length;
  }

  node(index: number): number {
    if (this.sorted <= index) this.sortTo(index);
    return this.nodes[index]!;
  }

  /** Price of the step, of passing the successor, and of the cheapest walk on. */
  total(index: number): number {
    if (this.sorted <= index) this.sortTo(index);
    return this.totals[index]!;
  }

  /** All of them, in no order that may be relied upon. */
  each(visit: (node: number, total: number) => void): void {
    for (let i = 0; i < this.nodes.length; i++) visit(this.nodes[i]!, this.totals[i]!);
  }

  /** By selection for the first few, which is all that most rows are asked for; then at once. */
  private sortTo(index: number): void {
    const { nodes, totals } = this;
    if (index >= 6) {
      const order = nodes.map((_, i) => i);
      order.sort((a, b) => totals[a]! - totals[b]! || this.number(a) - this.number(b));
      const oldNodes = nodes.slice();
      const oldTotals = totals.slice();
      for (let to = 0; to < order.length; to++) {
        nodes[to] = oldNodes[order[to]!]!;
        totals[to] = oldTotals[order[to]!]!;
      }
      this.sorted = nodes.length;
      return;
    }
    for (; this.sorted <= index; this.sorted++) {
      let best = this.sorted;
      for (let i = best + 1; i < nodes.length; i++) {
        const less = totals[i]! - totals[best]!;
        if (less < 0 || (less === 0 && this.number(i) < this.number(best))) best = i;
      }
      const node = nodes[best]!;
      const total = totals[best]!;
      nodes[best] = nodes[this.sorted]!;
      totals[best] = totals[this.sorted]!;
      nodes[this.sorted] = node;
      totals[this.sorted] = total;
    }
  }

  private number(index: number): number {
    return this.global[this.nodes[index]!]!;
  }
}
