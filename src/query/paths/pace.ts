/** Work, in units of some microseconds, after which a computation lets others run: a few milliseconds. */
const slice = 250;

/** Counts work done, so that a computation yields by what it has done and not by how often it went round. */
export class Pace {
  private done = 0;

  /** Adds work; true when it is time to yield. */
  due(work: number): boolean {
    this.done += work;
    if (this.done < slice) return false;
    this.done = 0;
    return true;
  }
}
