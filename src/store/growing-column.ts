interface Numbers {
  readonly length: number;
  [index: number]: number;
  set(from: Numbers): void;
  slice(start: number, end: number): Numbers;
}

/** A typed array that doubles as it fills; `done` cuts it to size. */
export class GrowingColumn<A extends Int32Array | Uint32Array | Uint16Array | Uint8Array> {
  #data: A;
  readonly #make: new (size: number) => A;
  length = 0;

  constructor(make: new (size: number) => A, size = 256) {
    this.#make = make;
    this.#data = new make(size);
  }

  push(value: number): number {
    if (this.length === this.#data.length) {
      const wider = new this.#make(this.#data.length * 2);
      (wider as unknown as Numbers).set(this.#data as unknown as Numbers);
      this.#data = wider;
    }
    this.#data[this.length] = value;
    return this.length++;
  }

  get(index: number): number {
    return this.#data[index]!;
  }

  set(index: number, value: number): void {
    this.#data[index] = value;
  }

  /** The filled part, copied to an array of its own. */
  done(): A {
    return (this.#data as unknown as Numbers).slice(0, this.length) as unknown as A;
  }
}
