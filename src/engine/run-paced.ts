import { AbortError } from './errors.ts';
import { nextTask } from './next-task.ts';

/** Milliseconds of work between two looks at the event loop: an abort is honoured well within 50 ms. */
const slice = 10;

/**
 * Runs a computation that yields often, letting the event loop in every 10 ms so that messages, aborts and timers are served; rejects with
 * AbortError as soon as the signal says so. `onYield` gets what the computation yields.
 */
export async function runPaced<Y, T>(steps: Generator<Y, T, void>, signal?: AbortSignal, onYield?: (value: Y) => void): Promise<T> {
  throwIfAborted(signal);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      throwIfAborted(signal);
      return step.value;
    }
    onYield?.(step.value);
    if (performance.now() - since < slice) continue;
    await nextTask();
    if (signal?.aborted === true) steps.return(undefined as never);
    throwIfAborted(signal);
    since = performance.now();
  }
}

/** Throws AbortError where the signal has been aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortError();
}
