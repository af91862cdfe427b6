import type { AccountsQuestion, Lens, MatrixQuestion, PathQuestion, TableQuestion, ViewState } from './state.ts';

/** A path question with no ends and the limits a person meets first. */
export const initialQuestion: PathQuestion = Object.freeze({
  from: [],
  to: [],
  also: [],
  through: [],
  avoid: [],
  maxSteps: 4,
  hubPrice: 1,
  inOrder: false,
  minIndependent: 0,
});

/** More steps than this are no limit that anybody sets; 0 stands for any number. */
export const mostSteps = 24;

/** Further ways of an answer that are listed at once, and at most. */
export const furtherAtOnce = 24;
export const mostFurther = 240;

/** What the dossier itself suggests to compare. */
export const initialAccounts: AccountsQuestion = Object.freeze({ sides: [], previous: false, part: 'compare', only: null, limit: 120 });

export const initialMatrix: MatrixQuestion = Object.freeze({ mode: 'stance', order: 'blocks', size: 12 });
export const initialTable: TableQuestion = Object.freeze({ kind: 'claims', text: '', sort: [], group: null, columns: [] });

export const initialLens: Lens = Object.freeze({ size: null, groups: false });

/** What is shown when a dossier is opened without an address. */
export const initialState: ViewState = Object.freeze({
  view: 'overview',
  selection: [],
  claims: [],
  filter: {},
  shown: null,
  pins: {},
  pair: null,
  question: initialQuestion,
  path: null,
  pathOrder: 'tells',
  further: 0,
  allPaths: false,
  pinned: [],
  together: [],
  accounts: initialAccounts,
  matrix: initialMatrix,
  table: initialTable,
  lens: initialLens,
  asList: false,
  tiedTo: [],
  around: [],
  brought: {},
});
