import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerPolicy } from './policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

/**
 * Serves a folder on the loopback interface, with the strict content security policy.
 * @param {string} folder absolute path of the built page
 * @param {object} [options]
 * @param {number} [options.port] the first port tried; the next ones follow while they are taken; 0 lets the system choose
 * @param {Record<string, Buffer>} [options.instead] answers by path (`/dossier.readout.json`) that take the place of the folder's files
 * @param {(path: string) => void} [options.onRequest] is told each path asked for
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends with a slash
 */
export const serve = async (folder, { port = 4173, instead = {}, onRequest } = {}) => {
  const server = createServer(async (request, response) => {
    const send = (status, headers = {}, body = '') => {
      response.writeHead(status, { 'Content-Security-Policy': headerPolicy, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    } catch {
      return send(400);
    }
    if (path.endsWith('/')) path += 'index.html';
    onRequest?.(path);
    const extension = extname(path);
    const headers = { 'Content-Type': types[extension] ?? 'application/octet-stream', Vary: 'Accept-Encoding' };
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && compressible.has(extension);
    const replaced = instead[path];
    if (replaced !== undefined) {
      return send(200, { ...headers, 'Cache-Control': 'no-cache', ...(gzip && { 'Content-Encoding': 'gzip' }) }, gzip ? gzipSync(replaced) : replaced);
    }
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep) || file.endsWith('.gz')) return send(404);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return send(404, { 'Content-Type': types['.txt'] }, 'There is no such file.\n');
    const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${gzip ? '-g' : ''}"`;
    // The build names files under assets/ by their content; everything else keeps its name when it changes.
    headers['Cache-Control'] = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    headers.ETag = tag;
    if (request.headers['if-none-match'] === tag) return send(304, headers);
    if (!gzip) return send(200, headers, await readFile(file));
    const ready = await readFile(`${file}.gz`).catch(() => undefined);
    return send(200, { ...headers, 'Content-Encoding': 'gzip' }, ready ?? gzipSync(await readFile(file)));
  });
  const listen = (at) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve(server.address().port);
      });
    });
  for (let at = port; ; at += 1) {
    try {
      const got = await listen(at);
      const close = () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { address: `http://127.0.0.1:${got}/`, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || at >= port + 100) throw error;
    }
  }
};
