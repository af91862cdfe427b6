import type { Port } from './engine-messages.ts';
import { LocalEngine } from './local-engine.ts';
import { serveEngine } from './serve-engine.ts';

// The worker's own script: a local engine behind the worker's port.
serveEngine(globalThis as unknown as Port, () => new LocalEngine());
