import type { Engine, Progress } from './engine.ts';
import type { WireError } from './errors.ts';

/** The questions that cross to the worker: every method but close, which is an end of its own. */
export type Method = Exclude<keyof Engine, 'close'>;

/** From the page to the worker. `argument` is the method's first argument, if it has one. */
export type Request =
  | { readonly is: 'call'; readonly id: number; readonly method: Method; readonly argument: unknown }
  | { readonly is: 'abort'; readonly id: number };

/** From the worker to the page. */
export type Reply =
  | { readonly is: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly is: 'error'; readonly id: number; readonly error: WireError }
  | { readonly is: 'progress'; readonly id: number; readonly progress: Progress };

/** What a worker, the inside of a worker, and a message port have in common. */
export interface Port {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  /** Message ports hold their messages back until then. */
  start?(): void;
}
