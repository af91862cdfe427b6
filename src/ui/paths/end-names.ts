import type { PathEnd } from '../../session/session.ts';

/** What is filled, in words. */
export const endNames: Readonly<Record<PathEnd, string>> = { from: 'From', to: 'To', also: 'a further end', through: 'Through', avoid: 'Avoid' };
