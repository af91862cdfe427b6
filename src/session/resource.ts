import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { keep } from '../scene/keep.ts';
import type { Resource } from './session.ts';

/** What to ask and how: two plans with one key are one question. */
export interface Plan<T> {
  readonly key: string;
  readonly run: (signal: AbortSignal) => Promise<T>;
}

export interface LiveResource<T> {
  readonly value: ReadonlySignal<Resource<T>>;
  /** Whether the value answers (or failed to answer) what is asked right now; true when nothing is asked. */
  readonly settled: ReadonlySignal<boolean>;
  /** Asks again, also what has failed or been cancelled. */
  retry(): void;
  /** Gives up the request that is under way; the old value stays. */
  cancel(): void;
  dispose(): void;
}

/**
 * Keeps the answer to the question that `plan` (read inside an effect) asks. A new question aborts the request before it; the old value stays
 * while the new one is on its way; parts of the answer that did not change keep their identity. `plan` null = nothing is asked.
 * `onAnswer` sees each answer just before the value changes.
 */
export function liveResource<T>(plan: () => Plan<T> | null, now: () => number, onAnswer?: (answer: T) => void): LiveResource<T> {
  const value = signal<Resource<T>>({ is: 'idle' });
  const planned = computed(plan);
  const answered = signal<string | null>(null);
  let current: { key: string; abort: AbortController; run: Plan<T>['run'] } | null = null;

  const start = (key: string, run: Plan<T>['run']): void => {
    current?.abort.abort();
    const mine = { key, run, abort: new AbortController() };
    current = mine;
    const old = lastValue(value.peek());
    value.value = { is: 'loading', since: now(), ...old };
    run(mine.abort.signal).then(
      (answer) => {
        if (current !== mine || mine.abort.signal.aborted) return;
        onAnswer?.(answer);
        batch(() => {
          answered.value = key;
          value.value = { is: 'ready', value: old ? keep(old.value, answer) : answer };
        });
      },
      (error: unknown) => {
        if (current !== mine || mine.abort.signal.aborted) return;
        batch(() => {
          answered.value = key;
          value.value = isAbort(error) ? { is: 'cancelled', ...old } : { is: 'failed', message: wordsOf(error), ...old };
        });
      },
    );
  };

  const stop = effect(() => {
    const next = planned.value;
    if (next === null) {
      current?.abort.abort();
      current = null;
      value.value = { is: 'idle' };
    } else if (next.key !== current?.key) {
      start(next.key, next.run);
    } else {
      current.run = next.run;
    }
  });

  return {
    value,
    settled: computed(() => planned.value === null || planned.value.key === answered.value),
    retry: () => {
      if (current) start(current.key, current.run);
    },
    cancel: () => {
      if (value.peek().is !== 'loading') return;
      current?.abort.abort();
      batch(() => {
        answered.value = current?.key ?? null;
        value.value = { is: 'cancelled', ...lastValue(value.peek()) };
      });
    },
    dispose: () => {
      stop();
      current?.abort.abort();
      current = null;
    },
  };
}

/** The newest value that a resource has, old or not. */
export function valueOf<T>(resource: Resource<T>): T | undefined {
  return 'value' in resource ? resource.value : undefined;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function lastValue<T>(resource: Resource<T>): { value: T } | undefined {
  return 'value' in resource && resource.value !== undefined ? { value: resource.value } : undefined;
}
