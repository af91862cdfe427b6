import type { DossierHead } from '../model/dossier.ts';
import type { Issue } from '../model/issue.ts';
import type { EntityRef } from '../query/filter.ts';
import type { Failure } from './failure.ts';
import type { Paper } from './paper.ts';

/** What a command found: data for `--json` and lines for people. */
export interface Answer {
  /** The question as it was understood. */
  readonly query: object;
  readonly result: object;
  readonly lines: (paper: Paper) => readonly string[];
  /** How the question was understood where that is not plain. */
  readonly notes?: readonly string[];
  readonly issues?: readonly Issue[];
  readonly head?: DossierHead;
  /** 1 when the input is bad or a proof fails. */
  readonly exit?: 0 | 1;
}

/** What `--json` writes, documented in README.md; `readout` is raised when a member changes its meaning or goes away. */
export interface Envelope {
  readonly readout: 1;
  readonly command: string;
  readonly ok: boolean;
  readonly dossier: { readonly id: string; readonly title: string } | null;
  readonly query: object | null;
  readonly result: object | null;
  readonly notes: readonly string[];
  readonly issues: readonly Issue[];
  readonly suggestions: readonly EntityRef[];
}

/** The envelope of an answer or, without one, of a failure. */
export const envelope = (command: string, answer: Answer | undefined, failure?: Pick<Failure, 'head' | 'issues' | 'suggestions'>): Envelope => {
  const head = answer?.head ?? failure?.head;
  return {
    readout: 1,
    command,
    ok: answer !== undefined && (answer.exit ?? 0) === 0,
    dossier: head === undefined ? null : { id: head.id, title: head.title },
    query: answer?.query ?? null,
    result: answer?.result ?? null,
    notes: answer?.notes ?? [],
    issues: answer?.issues ?? failure?.issues ?? [],
    suggestions: failure?.suggestions ?? [],
  };
};

/** JSON with every control character escaped, so that a terminal shows it and does not obey it. */
export const toJson = (value: unknown): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  `${JSON.stringify(value, null, 2).replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
