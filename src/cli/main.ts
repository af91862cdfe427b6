import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { join } from 'node:path';
import { envelope, toJson, type Answer } from './answer.ts';
import { links, path, search, show, stats, type PathOptions } from './commands/ask.ts';
import { check } from './commands/check.ts';
import { compare, type CompareOptions } from './commands/compare.ts';
import { conflicts, type ConflictsOptions } from './commands/conflicts.ts';
import { format } from './commands/format.ts';
import { pack } from './commands/pack.ts';
import { verify } from './commands/verify.ts';
import { Failure, misunderstood } from './failure.ts';
import { processHost, type Host } from './host.ts';
import { makeInk } from './ink.ts';
import { schemaFiles } from './schema-files.ts';
import { safeLine, setText, type Paper } from './paper.ts';
import type { FilterOptions } from './read-filter.ts';
import { issueLine } from './render/issue-lines.ts';

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return number;
};
const atLeastZero = (text: string): number => {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0 || text.trim() === '') throw new InvalidArgumentError('It takes a number from 0.');
  return number;
};
const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

interface Common {
  readonly dossier: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

const filterOptions = (command: Command): Command =>
  command
    .option('--types <types>', 'only these relation types (ids or labels, with commas)', repeated)
    .option('--sources <sources>', 'only claims that one of these sources tells; --without source=… leaves out what a source tells', repeated)
    .option('--speakers <actors>', 'only what these said or relayed', repeated)
    .option('--only <facet=values>', 'only claims with one of these values of a facet', repeated)
    .option('--without <facet=values>', 'no claims with these values of a facet', repeated)
    .option('--since <date>', 'nothing before this date (EDTF: 2025, 2025-11, 2025-11-24)')
    .option('--until <date>', 'nothing after this date')
    .option('--as-of <date>', 'only what had been published on this date')
    .addOption(new Option('--contested <which>', 'only contested claims, or none').choices(['only', 'without']));

const program = (home: string, act: (command: string, options: Common, ask: () => Promise<Answer>) => Promise<void>, places: { cwd: string; home: string }): Command => {
  const root = new Command('readout')
    .description('Who said what about which issue, to whom, when and according to which source; and how two issues are connected.')
    .helpOption('-h, --help', 'say how it is used')
    .helpCommand('help [command]', 'say how a command is used')
    .showSuggestionAfterError()
    .exitOverride();
  const add = (name: string, description: string): Command =>
    root
      .command(name)
      .description(description)
      .addOption(new Option('--dossier <folder|file>', 'the dossier to ask').default(join(home, 'graph', 'trump-xi-calls'), 'the two Trump–Xi calls'))
      .option('--json', 'answer with JSON on standard output', false)
      .addOption(new Option('--quiet', 'say nothing when all is well').default(false).hideHelp());

  add('check', 'validate a dossier: one line per issue')
    .argument('[dossier]', 'folder or file; the same as --dossier')
    .action((named: string | undefined, options: Common) => act('check', options, () => check(named ?? options.dossier, places)));
  add('format', 'put the files of a dossier in their fixed order')
    .argument('[dossier]', 'folder; the same as --dossier')
    .option('--check', 'only say which files are not in order; exit 1 if there are any', false)
    .action((named: string | undefined, options: Common & { check: boolean }) => act('format', options, () => format(named ?? options.dossier, options.check, places)));
  filterOptions(add('stats', 'what a dossier holds, in figures')).action((options: Common & FilterOptions) =>
    act('stats', options, () => stats(options.dossier, options, places)),
  );
  filterOptions(add('search', 'entities and claims that a text matches'))
    .argument('<text...>')
    .option('--limit <n>', 'so many hits at most', wholeNumber, 20)
    .action((words: string[], options: Common & FilterOptions & { limit: number }) => act('search', options, () => search(options.dossier, words.join(' '), options, places)));
  filterOptions(add('show', 'an entity and its claims, with their evidence'))
    .argument('<entity...>', 'id, label or alias')
    .option('--all', 'every claim of every relation', false)
    .action((words: string[], options: Common & FilterOptions & { all: boolean }) => act('show', options, () => show(options.dossier, words.join(' '), options, places)));
  filterOptions(add('path', 'how one issue is connected to another: the best paths, with the evidence for each step'))
    .argument('<from>', 'id, label or alias')
    .argument('<to>')
    .argument('[more...]', 'further ends: the best small graph that connects them all')
    .option('--through <entities>', 'every path passes these', repeated)
    .option('--avoid <entities>', 'no path passes these', repeated)
    .option('--avoid-kinds <kinds>', 'no path passes entities of these kinds', repeated)
    .option('--max-steps <n>', 'so many steps at most', wholeNumber)
    .option('--k <n>', 'so many paths at most', wholeNumber)
    .option('--further <n>', 'so many of the ways that are left out as well, and why they are', wholeNumber)
    .option('--hub-price <factor>', 'how dear it is to pass what touches everything; 1 unless told', atLeastZero)
    .option('--min-sources <n>', 'so many independent voices for every step', wholeNumber)
    .option('--in-order', 'no step rests on what happened after the next', false)
    .option('--explain', 'say what each score is made of', false)
    .option('--full', 'read out the claims of what is no connection too', false)
    .action((from: string, to: string, more: string[], options: Common & PathOptions) => act('path', options, () => path(options.dossier, [from, to, ...more], options, places)));
  filterOptions(add('links', 'all claims that tie two entities'))
    .argument('<actor>', 'id, label or alias')
    .argument('<topic>')
    .option('--all', 'every claim of every relation', false)
    .action((from: string, to: string, options: Common & FilterOptions & { all: boolean }) => act('links', options, () => links(options.dossier, from, to, options, places)));
  filterOptions(add('compare', 'what each side stresses, leaves out or contradicts, and what changed since the time before'))
    .argument('[side...]', 'actor@event (an account), a source, an event, an actor (all that it says) or a date; without any, what the dossier suggests')
    .option('--previous', 'set each account against the one of the event before', false)
    .option('--all', 'every row in full', false)
    .action((sides: string[], options: Common & CompareOptions) => act('compare', options, () => compare(options.dossier, sides, options, places)));
  filterOptions(add('conflicts', 'claims that cannot all hold or pull apart, who stands where, and what would settle it'))
    .option('--over <entity>', 'only what is over this, or has it in a claim')
    .addOption(new Option('--kind <kind>', 'only these').choices(['contradiction', 'tension']))
    .action((options: Common & ConflictsOptions) => act('conflicts', options, () => conflicts(options.dossier, options, places)));
  add('verify', 'check every evidence locator against the articles that you have')
    .requiredOption('--texts <folder>', 'where the articles are, as text files')
    .option('--stamp', 'write the hashes that are missing', false)
    .option('--complete', 'also fail on paragraphs that no claim rests on', false)
    .action((options: Common & { texts: string; stamp: boolean; complete: boolean }) => act('verify', options, () => verify(options.dossier, options, places)));
  add('pack', 'write a dossier as one file that the page and every command open')
    .argument('<file>', 'such as my-dossier.readout.json')
    .action((file: string, options: Common) => act('pack', options, () => pack(options.dossier, file, places)));
  return root;
};

/**
 * Runs one command.
 * @param argv what was typed after `readout`
 * @returns the exit status: 0 done, 1 bad input or a proof that fails, 2 a question that cannot be understood
 */
export const run = async (argv: readonly string[], host: Host): Promise<number> => {
  const paper: Paper = { ink: makeInk(host.colour), width: host.columns };
  const written = (lines: readonly string[]) => `${lines.map(safeLine).join('\n')}\n`;
  const places = { cwd: host.cwd, home: host.home };
  let exit = 0;
  const act = async (name: string, options: Common, ask: () => Promise<Answer>): Promise<void> => {
    const answer = await ask();
    exit = answer.exit ?? 0;
    if (options.json) host.write(toJson(envelope(name, answer)));
    else if (!options.quiet || exit !== 0) {
      for (const note of answer.notes ?? []) host.complain(written(setText(paper, note).map(paper.ink.dim)));
      host.write(written(answer.lines(paper)));
    }
  };
  const commands = program(host.home, act, places);
  for (const command of [commands, ...commands.commands]) {
    command.exitOverride().configureOutput({ writeOut: host.write, writeErr: () => {}, getOutHelpWidth: () => paper.width, getOutHasColors: () => host.colour });
  }
  const failed = (failure: Failure): number => {
    if (argv.includes('--json')) host.write(toJson(envelope(argv[0] ?? '', undefined, failure)));
    else {
      // What stops a command is told; warnings are for `check`.
      const errors = failure.issues.filter((issue) => issue.severity === 'error');
      host.complain(written((errors.length > 0 ? errors : failure.issues).map((issue) => issueLine(issue, paper.ink))));
    }
    return failure.exit;
  };
  try {
    if (argv.length === 0) commands.outputHelp();
    else await commands.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof Failure) return failed(error);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const message = error.message.replace(/^error: /, '').trim();
    const sentence = message.charAt(0).toUpperCase() + message.slice(1).replace(/\s+/g, ' ');
    return failed(misunderstood('usage', /[.?!)]$/.test(sentence) ? sentence : `${sentence}.`, 'See readout help.'));
  }
};

export { schemaFiles };

/** Runs one command in this process; `home` is Readout's folder. */
export const runHere = (argv: readonly string[], home: string): Promise<number> => {
  // Whoever reads only the first lines (`| head`) has what he wants: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return run(argv, processHost(home));
};
