/** What every question takes beside its own matter. */
export interface CallOptions {
  /** Aborting it makes the question reject with AbortError. */
  readonly signal?: AbortSignal;
}
