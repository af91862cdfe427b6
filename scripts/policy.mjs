import { createHash } from 'node:crypto';

/*
 * Cytoscape makes a style element at run time. Its text is fixed, so it is let in by its hash and nothing else is.
 */
const libraryStyles = ['.__________cytoscape_container { position: relative; }'];
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${libraryStyles.map(hash).join(' ')}`,
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The content security policy for a `<meta>` element, which cannot hold frame-ancestors. */
export const metaPolicy = directives.join('; ');
/** The content security policy for a response's header. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
