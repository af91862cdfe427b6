import type { CallOptions } from './call-options.ts';
import type { OpenInput, Engine, Opened, OpenOptions, Progress } from './engine.ts';
import type { Method, Port, Reply, Request } from './engine-messages.ts';
import { AbortError, EngineCrashedError, fromWire, NotOpenError } from './errors.ts';

/** A worker as the engine needs it. */
export interface EngineHost {
  readonly port: Port;
  /** Calls back once if the worker dies. */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * The engine in a worker: questions and answers cross as messages with numbers. An aborted question rejects at once and the worker drops it;
 * when the worker dies, everything pending rejects with EngineCrashedError, and the next open starts another.
 */
export class WorkerEngine implements Engine {
  readonly #start: () => EngineHost;
  #host: EngineHost | undefined;
  readonly #pending = new Map<number, Pending>();
  #numbers = 0;
  #crashed: string | undefined;

  constructor(start: () => EngineHost) {
    this.#start = start;
  }

  open(input: OpenInput, options: OpenOptions = {}): Promise<Opened> {
    return this.#call('open', input, options, options.onProgress);
  }

  overview: Engine['overview'] = (query, options) => this.#call('overview', query, options);
  statistics: Engine['statistics'] = (query, options) => this.#call('statistics', query, options);
  save: Engine['save'] = (options) => this.#call('save', undefined, options);
  resolve: Engine['resolve'] = (query, options) => this.#call('resolve', query, options);
  search: Engine['search'] = (query, options) => this.#call('search', query, options);
  entity: Engine['entity'] = (query, options) => this.#call('entity', query, options);
  relation: Engine['relation'] = (query, options) => this.#call('relation', query, options);
  claims: Engine['claims'] = (query, options) => this.#call('claims', query, options);
  neighbourhood: Engine['neighbourhood'] = (query, options) => this.#call('neighbourhood', query, options);
  graph: Engine['graph'] = (query, options) => this.#call('graph', query, options);
  links: Engine['links'] = (query, options) => this.#call('links', query, options);
  paths: Engine['paths'] = (query, options) => this.#call('paths', query, options);
  conflicts: Engine['conflicts'] = (query, options) => this.#call('conflicts', query, options);
  facets: Engine['facets'] = (query, options) => this.#call('facets', query, options);
  accounts: Engine['accounts'] = (query, options) => this.#call('accounts', query, options);
  compare: Engine['compare'] = (query, options) => this.#call('compare', query, options);
  changes: Engine['changes'] = (query, options) => this.#call('changes', query, options);
  contested: Engine['contested'] = (query, options) => this.#call('contested', query, options);
  timeline: Engine['timeline'] = (query, options) => this.#call('timeline', query, options);
  matrix: Engine['matrix'] = (query, options) => this.#call('matrix', query, options);
  claimsTable: Engine['claimsTable'] = (query, options) => this.#call('claimsTable', query, options);
  entitiesTable: Engine['entitiesTable'] = (query, options) => this.#call('entitiesTable', query, options);
  communities: Engine['communities'] = (query, options) => this.#call('communities', query, options);
  centrality: Engine['centrality'] = (query, options) => this.#call('centrality', query, options);

  close(): void {
    this.#host?.terminate();
    this.#host = undefined;
    this.#rejectAll(() => new NotOpenError('The engine was closed.'));
  }

  #call<T>(method: Method, argument: unknown, options: CallOptions = {}, onProgress?: (progress: Progress) => void): Promise<T> {
    const { signal } = options;
    if (signal?.aborted === true) return Promise.reject(new AbortError());
    if (this.#host === undefined) {
      if (method !== 'open') return Promise.reject(this.#crashed === undefined ? new NotOpenError() : new EngineCrashedError(this.#crashed));
      this.#connect();
    }
    const { port } = this.#host!;
    const id = ++this.#numbers;
    return new Promise<T>((resolve, reject) => {
      const abort = (): void => {
        this.#pending.delete(id);
        port.postMessage({ is: 'abort', id } satisfies Request);
        reject(new AbortError());
      };
      const settle = (): void => signal?.removeEventListener('abort', abort);
      this.#pending.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        onProgress,
      });
      signal?.addEventListener('abort', abort, { once: true });
      port.postMessage({ is: 'call', id, method, argument } satisfies Request);
    });
  }

  #connect(): void {
    const host = this.#start();
    this.#host = host;
    this.#crashed = undefined;
    host.port.addEventListener('message', ({ data }) => {
      if (this.#host === host) this.#receive(data as Reply);
    });
    host.port.start?.();
    host.onCrash((reason) => {
      if (this.#host !== host) return;
      host.terminate();
      this.#host = undefined;
      this.#crashed = reason;
      this.#rejectAll(() => new EngineCrashedError(reason));
    });
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.is === 'progress') {
      pending.onProgress?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.is === 'answer') pending.resolve(reply.value as never);
    else pending.reject(fromWire(reply.error));
  }

  #rejectAll(error: () => Error): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of all) pending.reject(error());
  }
}

/** The engine in a web worker of its own. */
export function createWorkerEngine(): WorkerEngine {
  return new WorkerEngine(() => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'readout-engine' });
    return {
      port: worker,
      onCrash(listener) {
        worker.addEventListener('error', (event) => listener(event.message));
        worker.addEventListener('messageerror', () => listener('a message could not be read'));
      },
      terminate: () => worker.terminate(),
    };
  });
}
