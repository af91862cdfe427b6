import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./built.mjs');
process.exitCode = (await ensureBuilt()) ? 0 : 1;
