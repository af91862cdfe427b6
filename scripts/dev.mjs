import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();
const { createServer } = await import('vite');
const at = process.argv.indexOf('--port');
const server = await createServer({ root, server: { host: '127.0.0.1', ...(at > 0 && { port: Number(process.argv[at + 1]) }) } });
await server.listen();
server.printUrls();
const end = () => void server.close().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
