/**
 * A long computation that can be left and taken up again: it yields often (every few milliseconds) and returns its answer. The kernel
 * stays pure; whoever drives it decides whether to breathe, stop or simply run on.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs a computation to its end at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
