import { createContext, useContext } from 'react';
import type { Session } from '../session/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session that the page shows; throws outside of a `SessionContext`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext around it');
  return session;
}
