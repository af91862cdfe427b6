import type { LayoutAnswer, LayoutRequest } from './layout-request.ts';

export interface LayoutClient {
  /** Places a request's entities in a worker; null when a later request has made this one pointless. */
  place(request: LayoutRequest): Promise<LayoutAnswer | null>;
  dispose(): void;
}

/** Only fetched where no worker can run. */
const arrangeHere = async (request: LayoutRequest): Promise<LayoutAnswer> => (await import('./arrange.ts')).arrange(request);

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
      void arrangeHere(request).then(done);
    });
    return made;
  };

  return {
    place: (request) => {
      waiting?.done(null);
      waiting = null;
      if (broken || typeof Worker === 'undefined') return arrangeHere(request);
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
