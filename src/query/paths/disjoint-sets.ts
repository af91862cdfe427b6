/** Sets of numbers that grow together; at first each number is alone (union-find with path halving: Tarjan and van Leeuwen 1984). */
export class DisjointSets {
  private readonly above = new Map<number, number>();

  /** The number that stands for a number's set. */
  of(item: number): number {
    let at = item;
    for (let up = this.above.get(at); up !== undefined; up = this.above.get(at)) {
      const further = this.above.get(up);
      if (further === undefined) return up;
      this.above.set(at, further);
      at = further;
    }
    return at;
  }

  /** Makes two sets one; false where they were already. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return false;
    this.above.set(y, x);
    return true;
  }
}
