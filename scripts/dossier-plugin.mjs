import { join, relative, sep } from 'node:path';
import { metaPolicy } from './policy.mjs';

const path = '/dossier.readout.json';

/**
 * While developing: answers the default dossier compiled afresh, or 422 with `{ issues }` when it has errors, and reloads the
 * page when one of its files changes. In a build: puts the content security policy into the page, for hosts that send no headers.
 * @param {{ dossier: string, watch: string }} options the dossier's folder and the folder that it reads from
 * @returns {import('vite').Plugin}
 */
export const dossierPlugin = ({ dossier, watch }) => {
  let building = false;
  return {
    name: 'readout-dossier',
    configResolved(config) {
      building = config.command === 'build';
    },
    transformIndexHtml: () =>
      building ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }] : [],
    configureServer(server) {
      server.watcher.add(watch);
      const changed = (file) => {
        if (file.startsWith(watch + sep)) {
          server.config.logger.info(`dossier changed: ${relative(server.config.root, file)}`, { timestamp: true });
          server.ws.send({ type: 'full-reload' });
        }
      };
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, changed);
      server.middlewares.use(async (request, response, next) => {
        if (request.url?.split('?')[0] !== path) return next();
        const answer = (status, body) => {
          response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
          response.end(body);
        };
        try {
          const { packDossier } = await server.ssrLoadModule(join(server.config.root, 'src/cli/pack-dossier.ts'));
          const packed = await packDossier(dossier, server.config.root);
          if (packed.ok) return answer(200, packed.text);
          for (const issue of packed.issues) {
            const { file, line, column } = issue.where ?? {};
            server.config.logger.error(`${file === undefined ? '' : `${file}:${line}:${column} `}${issue.code} ${issue.message}${issue.hint === undefined ? '' : `; ${issue.hint}`}`);
          }
          answer(422, JSON.stringify({ issues: packed.issues }));
        } catch (error) {
          server.ssrFixStacktrace(error);
          server.config.logger.error(error.stack);
          answer(500, JSON.stringify({ issues: [{ code: 'internal', severity: 'error', message: String(error.message) }] }));
        }
      });
    },
  };
};
