/** Where in a file something is: 1-based line and column; `file` is relative to what the user named. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong (or doubtful) with the input. Errors block loading, warnings do not. */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly where?: Where;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint?: string;
}
