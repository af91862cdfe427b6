/** Graphs with fewer nodes lie in the cache as they are. */
export const glanceFrom = 100_000;

const bothLabels = 3;
const dearestClass = 63;

/**
 * What can be told of a node at a glance, a byte each: the low two bits are its labels, `labelled` and `labelled << 1`; above them stands the price of
 * passing it in units of `1 << shift`, rounded down, 63 for all that is dearer. Of a million nodes such a column stays in the cache, where the workspace's
 * `nodes` does not: most arcs of a row lead to nodes that are too dear and not labelled, and are passed over here. What is left is loaded together
 * before it is looked at one by one, so that the memory's answers are waited for once and not each in turn (group prefetching; Chen, Ailamaki, Gibbons and Mowry 2004).
 */
export class Glance {
  /** The arcs of the row looked at last that are worth a look, and how many they are. */
  arcs = new Uint32Array(1024);
  count = 0;
  private readonly bytes: Uint8Array;
  private readonly shift: number;
  /** Never read: what is loaded ahead goes somewhere, or a compiler would leave the loading out. */
  private loaded = 0;

  /** `nodes` as in a workspace, without labels; `dearest` is the highest price of a node that can be passed. */
  constructor(nodes: Int32Array, dearest: number) {
    this.shift = Math.max(0, 32 - Math.clz32(dearest) - 6);
    this.bytes = new Uint8Array(nodes.length >> 1);
    for (let v = 0; v < this.bytes.length; v++) this.bytes[v] = Math.min(dearestClass, nodes[2 * v]! >> this.shift) << 2;
  }

  label(node: number, label: number): void {
    this.bytes[node]! |= label;
  }

  clear(node: number): void {
    this.bytes[node]! &= ~bothLabels;
  }

  /** Fills `arcs` with the arcs `from` to `to` that lead to nodes with the label `far`, or to such as may be passed for `room`; a node that is a little too dear can be among them. */
  look(neighbours: Uint32Array, nodes: Int32Array, from: number, to: number, far: number, room: number): void {
    if (to - from > this.arcs.length) this.arcs = new Uint32Array(2 * (to - from));
    const { arcs, bytes } = this;
    const dearest = room >> this.shift;
    let count = 0;
    let loaded = 0;
    for (let arc = from; arc < to; arc++) {
      const v = neighbours[arc]!;
      const byte = bytes[v]!;
      if (!(byte & far) && byte >> 2 > dearest) continue;
      loaded |= nodes[2 * v + 1]!;
      arcs[count++] = arc;
    }
    this.loaded = loaded;
    this.count = count;
  }

  /** Has the beginning of a row loaded that will be looked at soon. */
  loadAhead(neighbours: Uint32Array, from: number): void {
    this.loaded |= neighbours[from]!;
  }
}
