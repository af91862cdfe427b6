export interface Binding {
  /** As they are drawn. */
  readonly keys: readonly string[];
  /** In the list of all keys. */
  readonly label: string;
  /** In the status line. */
  readonly short: string;
  readonly group: 'Find' | 'Graph' | 'Selection' | 'Page';
  /** A printing key alone: acts only outside text fields and can be switched off. */
  readonly letter: boolean;
}

/** Every key of the page. */
export const bindings = {
  search: { keys: ['/'], label: 'Search', short: 'search', group: 'Find', letter: true },
  filters: { keys: ['F'], label: 'Filters', short: 'filters', group: 'Find', letter: true },
  asOf: { keys: ['A'], label: 'As-of date', short: 'as of', group: 'Find', letter: true },
  open: { keys: ['Enter'], label: 'Open what is selected, on the graph', short: 'open', group: 'Selection', letter: false },
  expand: { keys: ['E'], label: 'Expand what is selected', short: 'expand', group: 'Selection', letter: true },
  hide: { keys: ['H'], label: 'Hide what is selected', short: 'hide', group: 'Selection', letter: true },
  families: { keys: ['↑', '↓'], label: 'Previous and next path, in the answer to a path question', short: 'path', group: 'Selection', letter: false },
  path: { keys: ['P'], label: 'Path from here; with two or more selected, path between them', short: 'path from here', group: 'Selection', letter: true },
  swap: { keys: ['S'], label: 'Swap the two ends of a path', short: 'swap', group: 'Selection', letter: true },
  next: { keys: ['[', ']'], label: 'Previous and next neighbour', short: 'step through neighbours', group: 'Selection', letter: true },
  clear: { keys: ['Esc'], label: 'Close what is open, then clear the selection', short: 'clear', group: 'Selection', letter: false },
  cells: { keys: ['↑', '↓', '←', '→'], label: 'Move by cell, in a table', short: 'move by cell', group: 'Selection', letter: false },
  evidence: { keys: ['Enter'], label: 'Open the evidence of a cell', short: 'open evidence', group: 'Selection', letter: false },
  brush: { keys: ['Shift', '←', '→'], label: 'Move the time window, on one of its two ends', short: 'move the window', group: 'Find', letter: false },
  differences: { keys: ['D'], label: 'Accounts: only where sides differ', short: 'only differences', group: 'Find', letter: true },
  changes: { keys: ['C'], label: 'Accounts: only what changed', short: 'only changes', group: 'Find', letter: true },
  fit: { keys: ['\\'], label: 'Fit everything into view', short: 'fit', group: 'Graph', letter: true },
  zoom: { keys: ['+', '−'], label: 'Zoom in and out', short: 'zoom', group: 'Graph', letter: true },
  list: { keys: ['L'], label: 'Show the graph as a list, and back', short: 'as list', group: 'Graph', letter: true },
  brief: { keys: ['B'], label: 'Add what has the focus, or is selected, to the briefing; again takes it out', short: 'to briefing', group: 'Page', letter: true },
  undo: { keys: ['Ctrl', 'Z'], label: 'Undo', short: 'undo', group: 'Page', letter: false },
  redo: { keys: ['Ctrl', 'Shift', 'Z'], label: 'Redo', short: 'redo', group: 'Page', letter: false },
  keys: { keys: ['?'], label: 'All keys', short: 'all keys', group: 'Page', letter: true },
} as const satisfies Record<string, Binding>;

export type BindingId = keyof typeof bindings;
export const bindingGroups = ['Find', 'Selection', 'Graph', 'Page'] as const satisfies readonly Binding['group'][];
