import type { Kind } from '../model/entity.ts';
import type { Quad } from '../model/vocabulary.ts';
import type { Grade } from '../query/accounts/account-views.ts';

/*
 * What a person has collected. Items hold plain data, sentences and citations included, so that a briefing can be read, printed and
 * exported when the dossier has changed or is not there.
 */

export interface BriefedRef {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
}
export interface BriefedEvidence {
  readonly source: { readonly id: string; readonly label: string; readonly published?: string };
  readonly paragraphs: readonly number[];
  /** "Xi, via Chinese state media"; empty where the source speaks for itself. */
  readonly voice: string;
  /** "7 Insights ¶32". */
  readonly citation: string;
  readonly quote?: string;
}
export interface BriefedClaim {
  readonly id: string;
  readonly says: string;
  readonly when?: string;
  /** "hedged", "still to come": what a reader must know before taking it for a plain fact. */
  readonly marks: readonly string[];
  readonly evidence: readonly BriefedEvidence[];
  /** What stands against it. */
  readonly against: readonly { readonly says: string; readonly voice: string; readonly citation: string }[];
}
export interface BriefedStep {
  readonly from: BriefedRef;
  readonly to: BriefedRef;
  readonly phrase: string;
  readonly quad: Quad;
  /** The arrow points back, from `to` to `from`. */
  readonly back: boolean;
  readonly claim?: BriefedClaim;
  readonly marks: readonly string[];
  readonly leftOut: readonly { readonly says: string; readonly citation: string }[];
  /** What stands against the step, and how ("In tension with"); missing in briefings of older pages. */
  readonly opposed?: readonly { readonly how: string; readonly says: string; readonly voice: string; readonly citation: string }[];
}
export interface BriefedCell {
  readonly grade: Grade;
  readonly stance?: string;
  readonly change?: string;
  readonly count: number;
  readonly claim?: BriefedClaim;
}

interface Common {
  /** What it is of: two items never have the same. */
  readonly key: string;
  readonly title: string;
  /** What the person has written below it. */
  readonly note: string;
  /** The view that it was taken from, as a hash. */
  readonly address?: string;
}
export interface ClaimItem extends Common {
  readonly is: 'claim';
  readonly claim: BriefedClaim;
}
export interface PathItem extends Common {
  readonly is: 'path';
  readonly family: string;
  /** 0 to 100. */
  readonly score: number;
  readonly steps: readonly BriefedStep[];
  readonly thinnest: string;
}
/** The small graph that joins three or more ends. */
export interface TreeItem extends Common {
  readonly is: 'tree';
  readonly ends: readonly BriefedRef[];
  readonly steps: readonly BriefedStep[];
  readonly thinnest: string;
  /** How it was found, and how much better another one could be. */
  readonly detail: string;
}
/** An entity, a cell of the matrix or of the accounts: words about it, and claims. */
export interface ClaimsItem extends Common {
  readonly is: 'entity' | 'cell';
  readonly refs: readonly BriefedRef[];
  readonly detail: string;
  readonly claims: readonly BriefedClaim[];
  /** Claims that there are in all. */
  readonly total: number;
}
export interface ComparisonItem extends Common {
  readonly is: 'comparison';
  readonly detail: string;
  readonly columns: readonly { readonly label: string; readonly detail: string }[];
  readonly rows: readonly { readonly ref: BriefedRef; readonly label: string; readonly relation: string; readonly cells: readonly BriefedCell[] }[];
  /** Rows that there are in all. */
  readonly total: number;
}
export interface FigureItem extends Common {
  readonly is: 'figure';
  readonly detail: string;
  /** A data URI of a PNG. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  readonly refs: readonly BriefedRef[];
}
export interface TextItem extends Common {
  readonly is: 'text';
}
export type BriefingItem = ClaimItem | PathItem | TreeItem | ClaimsItem | ComparisonItem | FigureItem | TextItem;

export interface Briefing {
  /** Id of the dossier that it was collected from. */
  readonly dossier: string;
  readonly title: string;
  readonly items: readonly BriefingItem[];
}

/** One change of a briefing; keys that it does not hold change nothing. */
export type BriefingEdit =
  | { readonly edit: 'add'; readonly item: BriefingItem }
  | { readonly edit: 'remove'; readonly key: string }
  /** Puts an item at a place among the others, from 0. */
  | { readonly edit: 'move'; readonly key: string; readonly to: number }
  | { readonly edit: 'note'; readonly key: string; readonly note: string }
  | { readonly edit: 'title'; readonly title: string }
  | { readonly edit: 'empty' };

export const emptyBriefing: Briefing = Object.freeze({ dossier: '', title: '', items: [] });

/** The briefing after a change; the same object (===) when nothing changes. */
export function editBriefing(briefing: Briefing, change: BriefingEdit): Briefing {
  const { items } = briefing;
  switch (change.edit) {
    case 'add':
      return items.some((item) => item.key === change.item.key) ? briefing : { ...briefing, items: [...items, change.item] };
    case 'remove':
      return items.some((item) => item.key === change.key) ? { ...briefing, items: items.filter((item) => item.key !== change.key) } : briefing;
    case 'move': {
      const at = items.findIndex((item) => item.key === change.key);
      const to = Math.max(0, Math.min(items.length - 1, change.to));
      const item = items[at];
      if (item === undefined || at === to) return briefing;
      const others = items.filter((each) => each !== item);
      return { ...briefing, items: [...others.slice(0, to), item, ...others.slice(to)] };
    }
    case 'note': {
      const had = items.find((item) => item.key === change.key);
      if (!had || had.note === change.note) return briefing;
      return { ...briefing, items: items.map((item) => (item === had ? { ...item, note: change.note } : item)) };
    }
    case 'title':
      return briefing.title === change.title ? briefing : { ...briefing, title: change.title };
    case 'empty':
      return items.length === 0 && briefing.title === '' ? briefing : { ...briefing, title: '', items: [] };
  }
}

/** Names the text that an edit types into, so that typing is one change; undefined for all others. */
export function typedInto(change: BriefingEdit): string | undefined {
  return change.edit === 'note' ? `briefing note ${change.key}` : change.edit === 'title' ? 'briefing title' : undefined;
}

/** A key that no item has, here or in another tab: "text:k3x90a". */
export function freshKey(briefing: Briefing, prefix: string): string {
  const key = `${prefix}:${Math.random().toString(36).slice(2, 8)}`;
  return briefing.items.some((item) => item.key === key) ? freshKey(briefing, prefix) : key;
}

/** For the live region: "Added to the briefing, now 3 items"; '' for typing. */
export function wordsOfEdit(change: BriefingEdit, { items }: Briefing): string {
  const now = `${items.length} ${items.length === 1 ? 'item' : 'items'}`;
  switch (change.edit) {
    case 'add':
      return `Added to the briefing, now ${now}`;
    case 'remove':
      return `Taken out of the briefing, now ${now}`;
    case 'move': {
      const at = items.findIndex((item) => item.key === change.key);
      return `Moved to ${at + 1} of ${items.length}`;
    }
    case 'empty':
      return 'The briefing is empty';
    default:
      return '';
  }
}

/** All claims of an item, in the order in which they are read. */
export function claimsOf(item: BriefingItem): readonly BriefedClaim[] {
  switch (item.is) {
    case 'claim':
      return [item.claim];
    case 'path':
    case 'tree':
      return item.steps.flatMap((step) => step.claim ?? []);
    case 'entity':
    case 'cell':
      return item.claims;
    case 'comparison':
      return item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.claim ?? []));
    case 'figure':
    case 'text':
      return [];
  }
}

/** All entities that an item is of, each once. */
export function refsOf(item: BriefingItem): readonly BriefedRef[] {
  const refs = ((): readonly BriefedRef[] => {
    switch (item.is) {
      case 'path':
      case 'tree':
        return item.steps.flatMap((step) => [step.from, step.to]);
      case 'entity':
      case 'cell':
      case 'figure':
        return item.refs;
      case 'comparison':
        return item.rows.map((row) => row.ref);
      case 'claim':
      case 'text':
        return [];
    }
  })();
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
