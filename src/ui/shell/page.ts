import { createContext, useContext } from 'react';
import { signal, type Signal } from '@preact/signals-core';
import type { DossierInput } from './dossier-input.ts';
import type { Issue } from '../../model/issue.ts';
import type { MakeCanvas } from '../../scene/scene.ts';
import { stored } from './stored.ts';
import { createTheme, type Theme } from './theme.ts';

/** A kind of file that can be opened, as it is told to people. */
export interface AcceptedFormat {
  readonly label: string;
  /** In a list: "a dossier folder". */
  readonly short: string;
  readonly detail: string;
  /** File name endings with their dot: ".readout.json". */
  readonly endings: readonly string[];
}

/** What the composition root hands to the page. */
export interface PageParts {
  readonly loadCanvas: () => Promise<MakeCanvas>;
  readonly formats: readonly AcceptedFormat[];
  /** The dossier that is served beside the page; null when there is none. */
  readonly loadSample: ((signal: AbortSignal) => Promise<DossierInput>) | null;
}

/** What is open on the page and this browser's preferences: nothing that the address holds. */
export interface Page extends PageParts {
  readonly theme: Theme;
  readonly searching: Signal<boolean>;
  /** What the search begins with when it opens next. */
  readonly searchFor: Signal<string>;
  readonly keysOpen: Signal<boolean>;
  readonly filtering: Signal<boolean>;
  /** Narrow screens: the canvas fills the page. */
  readonly fullCanvas: Signal<boolean>;
  /** Fills the page with the canvas, which the browser's Back undoes, or leaves that. */
  fillPage(on: boolean): void;
  /** The briefing is open, and why it could not be kept in this browser ('' = it is kept). */
  readonly briefing: Signal<boolean>;
  readonly briefingTrouble: Signal<string>;
  /** Whether single letters act as keys. */
  readonly letters: Signal<boolean>;
  readonly widths: { readonly left: Signal<number>; readonly right: Signal<number> };
  /** The dossier that is served beside the page is being fetched, since then (ms). */
  readonly fetching: Signal<{ readonly since: number; readonly cancel: () => void } | null>;
  /** Why the dossier that is served beside the page could not be had. */
  readonly problem: Signal<{ readonly name: string; readonly issues: readonly Issue[] } | null>;
  /** A short message over the page. */
  readonly toast: Signal<string>;
  say(message: string): void;
}

/** The dossier beside the page has errors, found by the server that built it. */
export class SampleError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('The dossier beside the page has errors.');
    this.name = 'SampleError';
    this.issues = issues;
  }
}

/** Least and greatest width of a side panel, px. */
export const narrowest = 320;
export const widest = 640;

export function createPage(parts: PageParts): Page {
  const width = (name: string, initial: number) =>
    stored(`width.${name}`, initial, (raw) => (typeof raw === 'number' && raw >= narrowest && raw <= widest ? raw : undefined));
  const toast = signal('');
  const fullCanvas = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ...parts,
    theme: createTheme(),
    searching: signal(false),
    searchFor: signal(''),
    keysOpen: signal(false),
    filtering: signal(false),
    briefing: signal(false),
    briefingTrouble: signal(''),
    fullCanvas,
    fillPage(on) {
      if (on) history.pushState('full', '');
      else if (history.state === 'full') return history.back();
      fullCanvas.value = on;
    },
    letters: stored('letters', true, (raw) => (typeof raw === 'boolean' ? raw : undefined)),
    widths: { left: width('left', 472), right: width('right', 424) },
    fetching: signal(null),
    problem: signal(null),
    toast,
    say(message) {
      clearTimeout(timer);
      toast.value = message;
      timer = setTimeout(() => (toast.value = ''), 4000);
    },
  };
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs a PageContext around it');
  return page;
}
