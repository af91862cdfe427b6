/** What a command may touch of the machine that runs it. */
export interface Host {
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
  /** Width in characters that lines are wrapped to. */
  readonly columns: number;
  readonly colour: boolean;
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  /** Readout's own folder, where the default dossier and the standard vocabulary are. */
  readonly home: string;
}

/** Whether to write in colour: NO_COLOR and FORCE_COLOR decide (https://no-color.org), else whether a terminal reads it. */
export const wantsColour = (env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean => {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
};

/** Lines no narrower than 40 and no wider than 110 characters, which is as much as reads well. */
export const lineWidth = (columns: number | undefined, env: Readonly<Record<string, string | undefined>>): number =>
  Math.min(110, Math.max(40, columns ?? (Number(env['COLUMNS']) || 100)));

/** The process that this runs in; `home` is Readout's folder. */
export const processHost = (home: string): Host => ({
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  columns: lineWidth(process.stdout.columns, process.env),
  colour: wantsColour(process.env, process.stdout.isTTY),
  // npm runs a script in the package's folder and says in INIT_CWD where the user was.
  cwd: (process.env['npm_lifecycle_event'] === 'readout' && process.env['INIT_CWD']) || process.cwd(),
  home,
});
