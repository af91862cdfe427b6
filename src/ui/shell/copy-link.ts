import type { Session } from '../../session/session.ts';
import type { Page } from './page.ts';

/** Puts the address of what is on the screen on the clipboard. */
export async function copyLink(session: Session, page: Page): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(session.address(), location.href).href);
    page.say('Link copied. It opens what you see now.');
  } catch {
    page.say('This browser does not allow copying here: the address bar holds the same link.');
  }
}
