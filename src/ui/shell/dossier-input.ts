import type { Session } from '../../session/session.ts';

/** Files to be opened, as the session takes them. */
export type DossierInput = Parameters<Session['open']>[0];
