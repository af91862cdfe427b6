import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { OpenInput, Engine, Progress } from '../engine/engine.ts';
import type { Overview } from '../query/views.ts';
import { isAbort } from './resource.ts';
import type { Opening } from './session.ts';

export interface Opener {
  readonly opening: ReadonlySignal<Opening>;
  /** Opens a dossier; one that is being opened is given up. Settles when it is open, failed or cancelled, and never rejects. */
  open(input: OpenInput): Promise<void>;
  /** Gives up what is being opened; false when nothing is. */
  cancel(): boolean;
  /** Opens once more what failed or was cancelled; false when nothing did. */
  retry(): boolean;
}

/** The opening of dossiers, one at a time; `onOpen` is awaited before the state says that it is open. */
export function createOpener(engine: Engine, now: () => number, onOpen: (overview: Overview) => Promise<void>): Opener {
  const opening = signal<Opening>({ is: 'empty' });
  let current: { readonly input: OpenInput; readonly abort: AbortController } | null = null;

  const open = async (input: OpenInput): Promise<void> => {
    current?.abort.abort();
    const mine = { input, abort: new AbortController() };
    current = mine;
    const { name } = input;
    const since = now();
    const stale = (): boolean => current !== mine || mine.abort.signal.aborted;
    opening.value = { is: 'loading', name, since };
    const onProgress = (progress: Progress): void => {
      if (!stale()) opening.value = { is: 'loading', name, since, progress };
    };
    try {
      const opened = await engine.open(input, { signal: mine.abort.signal, onProgress });
      if (stale()) return;
      if (!opened.ok) {
        opening.value = { is: 'failed', name, issues: opened.issues };
        return;
      }
      await onOpen(opened.overview);
      if (stale()) return;
      // What is open is not read again: a file of 50 MB need not stay in memory.
      current = null;
      opening.value = { is: 'open', name, warnings: opened.warnings };
    } catch (error) {
      if (stale()) return;
      const message = error instanceof Error ? error.message : String(error);
      opening.value = isAbort(error) ? { is: 'cancelled', name } : { is: 'failed', name, issues: [{ code: 'open-failed', severity: 'error', message }] };
    }
  };

  return {
    opening,
    open,
    cancel: () => {
      if (opening.peek().is !== 'loading' || !current) return false;
      current.abort.abort();
      opening.value = { is: 'cancelled', name: current.input.name };
      return true;
    },
    retry: () => {
      const { is } = opening.peek();
      if (!current || (is !== 'failed' && is !== 'cancelled')) return false;
      void open(current.input);
      return true;
    },
  };
}
