import type { OpenInput, Engine, Opened, OpenOptions } from './engine.ts';
import type { Method, Port, Reply, Request } from './engine-messages.ts';
import { AbortError, NotOpenError, toWire } from './errors.ts';

/**
 * Answers the questions that come in by a port with engines of `make`. Every open is tried in a fresh engine that takes the old one's place only
 * when it has succeeded; if the caller gives up on an open while the answer is on its way, the old engine comes back.
 */
export function serveEngine(port: Port, make: () => Engine): void {
  const running = new Map<number, AbortController>();
  let current: Engine | undefined;
  let opened: { readonly id: number; readonly before: Engine | undefined } | undefined;
  let latestOpen = 0;

  const reply = (message: Reply): void => port.postMessage(message);

  const open = async (id: number, input: OpenInput, options: OpenOptions): Promise<Opened> => {
    running.get(latestOpen)?.abort();
    latestOpen = id;
    const fresh = make();
    const result = await fresh.open(input, options);
    if (options.signal?.aborted === true || latestOpen !== id) throw new AbortError();
    if (!result.ok) return result;
    opened = { id, before: current };
    current = fresh;
    return result;
  };

  const call = async (id: number, method: Method, argument: unknown): Promise<unknown> => {
    const controller = new AbortController();
    running.set(id, controller);
    const options = { signal: controller.signal };
    try {
      if (method === 'open') return await open(id, argument as OpenInput, { ...options, onProgress: (progress) => reply({ is: 'progress', id, progress }) });
      // The caller has its answer to the last open if it asks on: nothing to go back to any more.
      opened = undefined;
      if (current === undefined) throw new NotOpenError();
      if (method === 'save') return await current.save(options);
      return await (current[method] as (argument: unknown, options: unknown) => Promise<unknown>).call(current, argument, options);
    } finally {
      running.delete(id);
    }
  };

  const receive = (data: Request): void => {
    if (data.is === 'call') {
      call(data.id, data.method, data.argument).then(
        (value) => reply({ is: 'answer', id: data.id, value }),
        (error: unknown) => reply({ is: 'error', id: data.id, error: toWire(error) }),
      );
      return;
    }
    running.get(data.id)?.abort();
    if (opened?.id === data.id) {
      current = opened.before;
      opened = undefined;
    }
  };
  port.addEventListener('message', ({ data }) => receive(data as Request));
  port.start?.();
}
