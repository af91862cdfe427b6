import { emptyBriefing, type Briefing } from '../../session/briefing.ts';
import type { Session } from '../../session/session.ts';
import type { Page } from '../shell/page.ts';

const writeAfterMs = 400;

/** Where briefings are kept between visits: this browser's storage, one for each dossier. A browser that keeps nothing loses nothing while the page is open. */
export interface BriefingShelf {
  load(dossier: string): Promise<Briefing | null>;
  /** Writes the session's briefing whenever it has changed, and tells the page when that fails; returns how to stop. */
  keep(session: Pick<Session, 'briefing'>, page: Pick<Page, 'briefingTrouble'>): () => void;
}

export function briefingShelf(storage: () => Storage = () => localStorage): BriefingShelf {
  let lost = 0;
  const keyOf = (dossier: string): string => `readout.briefing.${dossier}`;
  return {
    load: async (dossier) => {
      let text: string | null;
      try {
        text = storage().getItem(keyOf(dossier));
      } catch {
        return null;
      }
      if (text === null) return null;
      const { readBriefing } = await import('../../session/briefing-codec.ts');
      const read = readBriefing(text);
      lost = read === null ? Infinity : read.lost;
      return read && { ...read.briefing, dossier };
    },
    keep: (session, page) => {
      /** What storage holds, as far as this page knows: nothing is written before something has changed. */
      let kept = session.briefing.peek();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const write = (briefing: Briefing, codec: typeof import('../../session/briefing-codec.ts')): void => {
        kept = briefing;
        try {
          if (briefing.items.length === 0 && briefing.title === '') storage().removeItem(keyOf(briefing.dossier));
          else storage().setItem(keyOf(briefing.dossier), codec.writeBriefing(briefing));
          page.briefingTrouble.value = '';
        } catch (error) {
          page.briefingTrouble.value = isFull(error)
            ? 'This browser has no more room: the last changes are lost when the page is closed. Save the briefing as a file, or take out pictures.'
            : 'This browser keeps nothing: the briefing is lost when the page is closed. Save it as a file.';
        }
      };
      const flush = (): void => {
        clearTimeout(timer);
        const briefing = session.briefing.peek();
        if (codec && briefing !== kept && briefing.dossier !== '') write(briefing, codec);
      };
      let codec: typeof import('../../session/briefing-codec.ts') | undefined;
      const stop = session.briefing.subscribe((briefing) => {
        if (briefing.dossier !== kept.dossier || briefing === emptyBriefing) {
          // Another dossier was opened: what is shown is what storage holds.
          clearTimeout(timer);
          kept = briefing;
          if (lost > 0) page.briefingTrouble.value = lost === Infinity ? 'The briefing that this browser kept could not be read.' : `${lost} ${lost === 1 ? 'item' : 'items'} of the briefing could not be read.`;
          lost = 0;
          return;
        }
        if (briefing === kept) return;
        clearTimeout(timer);
        timer = setTimeout(() => void import('../../session/briefing-codec.ts').then((file) => ((codec = file), flush())), codec ? writeAfterMs : 0);
      });
      const leave = (): void => flush();
      globalThis.addEventListener?.('pagehide', leave);
      return () => {
        stop();
        clearTimeout(timer);
        globalThis.removeEventListener?.('pagehide', leave);
      };
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/iu.test(error.name);
}
