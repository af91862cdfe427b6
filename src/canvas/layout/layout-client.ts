import { arrange } from './arrange.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-request.ts';

export interface LayoutClient {
  /** Places a request's entities in a worker; null when a later request has made this one pointless. */
  place(request: LayoutRequest): Promise<LayoutAnswer | null>;
  dispose(): void;
}

/** The layout behind a worker that starts with the first request; where workers cannot run it is done here. */
export function createLayoutClient(): LayoutClient {
  let worker: Worker | null = null;
  let broken = false;
  let last = 0;
  let waiting: { readonly number: number; readonly request: LayoutRequest; readonly done: (answer: LayoutAnswer | null) => void } | null = null;

  const start = (): Worker => {
    const made = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly answer: LayoutAnswer }>) => {
      if (waiting?.number !== data.number) return;
      const { done } = waiting;
      waiting = null;
      done(data.answer);
    });
    made.addEventListener('error', () => {
      broken = true;
      if (!waiting) return;
      const { done, request } = waiting;
      waiting = null;
      done(arrange(request));
    });
    return made;
  };

  return {
    place: (request) => {
      waiting?.done(null);
      waiting = null;
      if (broken || typeof Worker === 'undefined') return Promise.resolve(arrange(request));
      return new Promise((done) => {
        const number = ++last;
        waiting = { number, request, done };
        worker ??= start();
        worker.postMessage({ number, request });
      });
    },
    dispose: () => {
      waiting?.done(null);
      waiting = null;
      worker?.terminate();
      worker = null;
    },
  };
}
