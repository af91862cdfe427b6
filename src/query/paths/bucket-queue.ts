/**
 * A monotone priority queue of nodes by integer keys: buckets in a ring, found again by a bitmap. Keys may never fall below the last
 * one taken, nor exceed it by `span` or more. A node may be put several times; stale entries are the caller's to skip. Put and take
 * are O(1) but for the search of the next bucket, 32 at a time (Dial 1969).
 */
export class BucketQueue {
  private readonly mask: number;
  private readonly heads: Int32Array;
  private readonly words: Int32Array;
  private nodes = new Int32Array(1024);
  private nexts = new Int32Array(1024);
  private entries = 0;
  private free = -1;
  /** Entries waiting. */
  size = 0;
  /** Key of the entry taken last, or of the next once `peek` has looked. */
  key = 0;

  constructor(span: number) {
    let ring = 1024;
    while (ring < span + 1) ring *= 2;
    this.mask = ring - 1;
    this.heads = new Int32Array(ring).fill(-1);
    this.words = new Int32Array(ring >> 5);
  }

  put(key: number, node: number): void {
    let entry = this.free;
    if (entry >= 0) this.free = this.nexts[entry]!;
    else {
      entry = this.entries++;
      if (entry === this.nodes.length) this.grow();
    }
    const bucket = key & this.mask;
    const head = this.heads[bucket]!;
    if (head < 0) this.words[bucket >> 5]! |= 1 << (bucket & 31);
    this.nodes[entry] = node;
    this.nexts[entry] = head;
    this.heads[bucket] = entry;
    this.size++;
  }

  /** Key of the next entry; only when there is one. */
  peek(): number {
    const { mask, words, heads } = this;
    const bucket = this.key & mask;
    if (heads[bucket]! >= 0) return this.key;
    const last = words.length - 1;
    let word = bucket >> 5;
    let bits = words[word]! & (-1 << (bucket & 31));
    while (bits === 0) {
      word = (word + 1) & last;
      bits = words[word]!;
    }
    const found = (word << 5) | (31 - Math.clz32(bits & -bits));
    this.key += (found - bucket) & mask;
    return this.key;
  }

  /** The sum of something over the entries of the lowest key; only when there is one. */
  sumOfNext(of: (node: number) => number): number {
    let sum = 0;
    for (let entry = this.heads[this.peek() & this.mask]!; entry >= 0; entry = this.nexts[entry]!) sum += of(this.nodes[entry]!);
    return sum;
  }

  /** Takes a node of the lowest key; only when there is one. */
  take(): number {
    const bucket = this.peek() & this.mask;
    const entry = this.heads[bucket]!;
    const rest = this.nexts[entry]!;
    this.heads[bucket] = rest;
    if (rest < 0) this.words[bucket >> 5]! &= ~(1 << (bucket & 31));
    this.nexts[entry] = this.free;
    this.free = entry;
    this.size--;
    return this.nodes[entry]!;
  }

  /** Empties it and sets the key back to 0, in time proportional to what is left and to the ring's words. */
  clear(): void {
    const { words, heads } = this;
    if (this.size > 0) {
      for (let word = 0; word < words.length; word++) {
        let bits = words[word]!;
        while (bits !== 0) {
          heads[(word << 5) | (31 - Math.clz32(bits & -bits))] = -1;
          bits &= bits - 1;
        }
        words[word] = 0;
      }
    }
    this.size = 0;
    this.entries = 0;
    this.free = -1;
    this.key = 0;
  }

  private grow(): void {
    const nodes = new Int32Array(this.nodes.length * 2);
    nodes.set(this.nodes);
    this.nodes = nodes;
    const nexts = new Int32Array(this.nexts.length * 2);
    nexts.set(this.nexts);
    this.nexts = nexts;
  }
}
