import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, giveUp } from './installed.mjs';

const usage = 'npm start [-- [<folder or file of a dossier>] [--port <number>]]';
let asked;
try {
  asked = parseArgs({ allowPositionals: true, options: { port: { type: 'string' }, dossier: { type: 'string' }, help: { type: 'boolean' } } });
} catch (error) {
  giveUp(`${error.message}\n${usage}`);
}
const { values, positionals } = asked;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(values.port ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) giveUp(`--port takes a number from 0 to 65535, not ${values.port}.`);
const own = values.dossier ?? positionals[0];

ensureInstalled();
const { cache } = await import('./freshness.mjs');
const { compileDossier, dist, ensureBuilt } = await import('./built.mjs');
const { serve } = await import('./serve.mjs');

if (!(await ensureBuilt())) giveUp('The dossier has errors; see the lines above.');
const instead = {};
if (own !== undefined) {
  // npm runs scripts in the repository's folder; INIT_CWD is where the user was.
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), own);
  if (!existsSync(folder)) giveUp(`There is no ${folder}.`);
  const compiled = join(cache, `own.${process.pid}.readout.json`);
  if (!(await compileDossier(folder, compiled))) giveUp('The dossier has errors; see the lines above.');
  instead['/dossier.readout.json'] = readFileSync(compiled);
}
const server = await serve(dist, { port, instead });
console.log(`\n  Readout is at ${server.address}\n  Ctrl-C ends it.\n`);
const end = () => void server.close().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
