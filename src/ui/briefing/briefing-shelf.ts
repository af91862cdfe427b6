import { emptyBriefing, type Briefing } from '../../session/briefing.ts';
import type { Session } from '../../session/session.ts';
import type { Page } from '../shell/page.ts';

const writeAfterMs = 400;
/** So many texts that storage held are remembered, to tell what another tab had seen when it wrote. */
const mostWritings = 8;

/**
 * Where briefings are kept between visits: this browser's storage, one for each dossier. Several tabs on one dossier take over what the others write,
 * by the rule of `mergeBriefings`. A browser that keeps nothing loses nothing while the page is open.
 */
export interface BriefingShelf {
  load(dossier: string): Promise<Briefing | null>;
  /** Writes the session's briefing whenever it has changed, takes over what other tabs have written, and tells the page of both; returns how to stop. */
  keep(session: Pick<Session, 'briefing' | 'reworkBriefing'>, page: Pick<Page, 'briefingTrouble' | 'say'>): () => void;
}

interface Parts {
  readonly codec: typeof import('../../session/briefing-codec.ts');
  readonly merging: typeof import('../../session/merge-briefings.ts');
}
/** Needed only once something was collected. */
const loadParts = async (): Promise<Parts> => {
  const [codec, merging] = await Promise.all([import('../../session/briefing-codec.ts'), import('../../session/merge-briefings.ts')]);
  return { codec, merging };
};

/** What storage holds, as far as this page knows. */
interface Stored {
  readonly text: string | null;
  readonly briefing: Briefing;
  /** Names of this text and of those that it was made of, the newest first. */
  readonly writings: readonly string[];
}

export function briefingShelf(storage: () => Storage = () => localStorage): BriefingShelf {
  let lost = 0;
  let loaded: { readonly dossier: string; readonly text: string; readonly writings: readonly string[] } | undefined;
  const keyOf = (dossier: string): string => `readout.briefing.${dossier}`;
  const read = (dossier: string): string | null | undefined => {
    try {
      return storage().getItem(keyOf(dossier));
    } catch {
      return undefined;
    }
  };
  return {
    load: async (dossier) => {
      const text = read(dossier) ?? null;
      if (text === null) return null;
      const found = (await loadParts()).codec.readBriefing(text);
      lost = found === null ? Infinity : found.lost;
      loaded = { dossier, text, writings: found?.writings ?? [] };
      return found && { ...found.briefing, dossier };
    },
    keep: (session, page) => {
      let stored: Stored = { text: null, briefing: session.briefing.peek(), writings: [] };
      /** What storage held, by the name of the writing; '' = before any had a name. */
      let held = new Map<string, Briefing>();
      /** What was written last, or could not be: nothing is written before something has changed. */
      let written = stored.briefing;
      let parts: Parts | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const remember = (next: Stored): void => {
        stored = next;
        held.set(next.writings[0] ?? '', next.briefing);
        if (held.size > mostWritings) held.delete(held.keys().next().value!);
      };
      const write = (briefing: Briefing, { codec }: Parts): void => {
        written = briefing;
        const writings = [Math.random().toString(36).slice(2, 10), ...stored.writings].slice(0, mostWritings);
        const text = briefing.items.length === 0 && briefing.title === '' ? null : codec.writeBriefing(briefing, writings);
        try {
          if (text === null) storage().removeItem(keyOf(briefing.dossier));
          else storage().setItem(keyOf(briefing.dossier), text);
          remember({ text, briefing, writings });
          page.briefingTrouble.value = '';
        } catch (error) {
          page.briefingTrouble.value = isFull(error)
            ? 'This browser has no more room: the last changes are lost when the page is closed. Save the briefing as a file, or take out pictures.'
            : 'This browser keeps nothing: the briefing is lost when the page is closed. Save it as a file.';
        }
      };
      /** Takes over what another tab has written since this one read or wrote last. */
      const takeOver = ({ codec, merging }: Parts): void => {
        const had = session.briefing.peek();
        const text = read(had.dossier);
        if (text === undefined || text === stored.text) return;
        const found = text === null ? { briefing: emptyBriefing, writings: stored.writings } : codec.readBriefing(text);
        if (found === null) return;
        const theirs = { ...found.briefing, dossier: had.dossier };
        // What the other tab had seen of this one's: two that write at one time have not seen each other's.
        const before = [...found.writings.slice(1), ...(found.writings.length < mostWritings ? [''] : [])];
        const seen = text === null || found.writings.length === 0 ? undefined : before.find((name) => held.has(name));
        const base = (seen === undefined ? undefined : held.get(seen)) ?? stored.briefing;
        remember({ text, briefing: theirs, writings: found.writings });
        session.reworkBriefing((mine) => merging.mergeBriefings(base, mine, theirs));
        const after = session.briefing.peek();
        written = merging.sameBriefing(after, theirs) ? after : theirs;
        news.add(had, after, merging.wordsOfMerge);
      };
      const news = createNews((words) => page.say(words));
      const flush = (): void => {
        clearTimeout(timer);
        if (!parts || session.briefing.peek().dossier === '') return;
        if (session.briefing.peek() !== written) takeOver(parts);
        const briefing = session.briefing.peek();
        if (briefing !== written) write(briefing, parts);
        clearTimeout(timer);
      };
      const writeSoon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => void loadParts().then((file) => ((parts = file), flush())), parts ? writeAfterMs : 0);
      };
      const look = (): void => {
        const { dossier } = session.briefing.peek();
        if (dossier === '' || (read(dossier) ?? null) === stored.text) return;
        void loadParts().then((file) => {
          parts = file;
          takeOver(file);
          if (session.briefing.peek() !== written) writeSoon();
        });
      };
      const stop = session.briefing.subscribe((briefing) => {
        if (briefing.dossier !== written.dossier || briefing === emptyBriefing) {
          // Another dossier was opened: what is shown is what storage holds.
          clearTimeout(timer);
          const own = loaded?.dossier === briefing.dossier ? loaded : undefined;
          held = new Map();
          remember({ text: own?.text ?? null, briefing, writings: own?.writings ?? [] });
          written = briefing;
          if (lost > 0) page.briefingTrouble.value = lost === Infinity ? 'The briefing that this browser kept could not be read.' : `${lost} ${lost === 1 ? 'item' : 'items'} of the briefing could not be read.`;
          lost = 0;
          return look();
        }
        if (briefing !== written) writeSoon();
      });
      const ends = [
        listen('pagehide', flush),
        listen('storage', (event) => (event as StorageEvent).key === keyOf(session.briefing.peek().dossier) && look()),
        // A page that slept may have missed it.
        listen('pageshow', look),
        listen('visibilitychange', () => (isHidden() ? undefined : (look(), news.tell()))),
      ];
      return () => {
        stop();
        clearTimeout(timer);
        for (const end of ends) end();
      };
    },
  };
}

/** Tells what has come from other tabs; once the page is looked at, all that came meanwhile. */
function createNews(say: (words: string) => void) {
  let since: { readonly before: Briefing; after: Briefing; readonly wordsOf: (before: Briefing, after: Briefing) => string } | undefined;
  const tell = (): void => {
    const words = since?.wordsOf(since.before, since.after) ?? '';
    since = undefined;
    if (words !== '') say(words);
  };
  return {
    add: (before: Briefing, after: Briefing, wordsOf: (before: Briefing, after: Briefing) => string): void => {
      since = { before: since?.before ?? before, after, wordsOf };
      if (!isHidden()) tell();
    },
    tell,
  };
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.hidden;
}

function listen(type: string, act: (event: Event) => void): () => void {
  globalThis.addEventListener?.(type, act);
  return () => globalThis.removeEventListener?.(type, act);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/iu.test(error.name);
}
