import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dist, ensureBuilt } from '../../scripts/built.mjs';
import { cache } from '../../scripts/freshness.mjs';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    readonly address: string;
    /** The folder that is served there. */
    readonly site: string;
  }
}

/** Builds what is stale and serves the page as `npm start` does, on a port of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await ensureBuilt())) throw new Error('The default dossier has errors.');
  // A copy, so that nothing that builds meanwhile takes the page away from under the journeys.
  const site = join(cache, `site.${process.pid}`);
  cpSync(dist, site, { recursive: true });
  const server = await serve(site, { port: 0 });
  project.provide('address', server.address);
  project.provide('site', site);
  return async () => {
    await server.close();
    rmSync(site, { recursive: true, force: true });
  };
}
