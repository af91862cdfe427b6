import type { ConnectionView, PathStep, PathView, PathsView } from '../../query/path-views.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { ClaimView } from '../../query/views.ts';
import { listed, voicesOf } from '../claim/claim-words.ts';
import { thinnestSteps, warningsOf } from '../../session/thinnest-step.ts';
import { branchFrom } from './branch-from.ts';
import { noConnection, noConnectionIn, type NoConnection } from './no-connection.ts';
import { answerNotes, stepMarks, stepObjections, stepSentence } from './path-words.ts';
import { sourceLine, type CitedSource } from './source-lines.ts';

/** Characters that Markdown would take for markup, escaped, so that text from data stays text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, (mark) => `\\${mark}`).replace(/\s+/gu, ' ');
}

/** "Xi, via CCTV, 7 Insights ¶18; Article, CiberCuba ¶9": who says so and where. */
function vouchedBy(claim: ClaimView): string {
  return voicesOf(claim.evidence).map((voice) => [voice.attribution, ...voice.citations].join(', ')).join('; ');
}

/** Who vouches for a step's best claim, where, and when it happened; empty without a claim. */
export function stepAbout(step: PathStep): string {
  const claim = step.claims[0];
  return claim === undefined ? '' : [vouchedBy(claim), claim.when?.text ?? ''].filter((part) => part !== '').join('; ');
}

function stepLine(step: PathStep, number: number, thinnest: boolean, branch?: EntityRef): string {
  const begins = `${number}. ${branch === undefined ? '' : `*Another branch, from ${escapeMarkdown(branch.label)}:* `}`;
  if (step.claims.length === 0) return `${begins}${escapeMarkdown(stepSentence(step))}`;
  const marks = stepMarks(step, thinnest);
  const note = marks.length === 0 ? '' : ` *${escapeMarkdown(marks.join(', '))}*`;
  const objections = stepObjections(step).map((each) => `\n   - ${escapeMarkdown(each)}`).join('');
  return `${begins}${escapeMarkdown(stepSentence(step))} (${escapeMarkdown(stepAbout(step))})${note}${objections}`;
}

/**
 * One path as Markdown, under its family's name: that it is no connection, where it is none and `told` does not say that it is told already; a numbered list of
 * sentences, each with who says so and where; and the thinnest step named.
 */
export function pathMarkdown(path: PathView, family: string, instead = noConnection(path), told = false): string {
  const first = path.entities[0];
  const last = path.entities.at(-1);
  const title = `${first?.label ?? '?'} to ${last?.label ?? '?'}: ${family} (${instead ?? `${Math.round(path.score)}/100`})`;
  const thinnest = thinnestSteps(path);
  const steps = path.steps.map((step, index) => stepLine(step, index + 1, thinnest.has(index)));
  return [
    `### ${escapeMarkdown(title)}`,
    '',
    ...(told ? [] : warningsOf(path).flatMap((says) => [escapeMarkdown(says), ''])),
    ...steps,
    '',
    escapeMarkdown(path.thinnest.says),
    '',
    ...path.terms.map((term) => `- ${escapeMarkdown(term.label)}: ${term.value.toFixed(2)} (${escapeMarkdown(term.words)})`),
  ].join('\n');
}

/** The tree that joins three or more ends, as a numbered list of sentences, each saying where it leaves what came before. */
function connectionMarkdown(connection: ConnectionView): string {
  const { ends, steps, says, thinnest } = connection;
  const at = thinnestSteps(connection);
  return [
    `### ${escapeMarkdown(connectionTitle(ends))}`,
    '',
    ...steps.map((step, index) => stepLine(step, index + 1, at.has(index), branchFrom(steps, index))),
    '',
    escapeMarkdown(`${thinnest.says} ${says}`.trim()),
  ].join('\n');
}

/** "Soybeans, Taiwan and Japan together". */
export function connectionTitle(ends: PathsView['from']): string {
  return `${listed(ends.map((end) => end.label))} together`;
}

const insteadWords: Readonly<Record<NoConnection, string>> = { 'common agenda': 'a common agenda', 'separate facts': 'separate facts, no connection', 'side by side': 'only set side by side' };

/**
 * "How Soybeans and Taiwan are connected", with all ends where there are more; where none of the paths connects them, "Soybeans and Taiwan: nothing recorded connects
 * them", or, if something else than these paths may, what they are instead.
 */
export function answerTitle(view: Pick<PathsView, 'from' | 'to' | 'connection' | 'families' | 'unconnected'>, paths: readonly PathView[]): string {
  const { from, to, connection, unconnected } = view;
  const names = (refs: PathsView['from']): string => [...new Set(refs.map((ref) => ref.label))].join(' / ');
  const ends = connection ? listed(connection.ends.map((end) => end.label)) : `${names(from)} and ${names(to)}`;
  if (connection?.agenda !== undefined) return `${ends}: nothing recorded connects them all`;
  const instead = new Set(paths.map((path) => noConnectionIn(view, path)));
  const [first] = instead;
  if (connection || first === undefined || instead.has(undefined)) return `How ${ends} are connected`;
  if (instead.size === 1 && first === 'common agenda') return `${ends}: ${insteadWords[first]}`;
  // Said of what was asked; under limits, or in so many steps, it is not nothing.
  if (unconnected?.startsWith('Nothing recorded')) return `${ends}: nothing recorded connects them`;
  return `${ends}: ${instead.size === 1 ? insteadWords[first] : insteadWords['separate facts']}`;
}

/** What is told under the title: that the tree of all ends, or the single path, is no connection, where it is none. */
export function underTitle({ connection }: Pick<PathsView, 'connection'>, paths: readonly PathView[]): readonly string[] {
  const only = connection ?? (paths.length === 1 ? paths[0] : undefined);
  return only === undefined ? [] : warningsOf(only);
}

/** What is said before the paths where there are more ends than two. */
export function onlyTwo({ from, to }: Pick<PathsView, 'from' | 'to'>): string {
  return `Paths between ${from[0]?.label ?? '?'} and ${to[0]?.label ?? '?'} only`;
}

/** What of an answer is saved as text or picture. */
export type SavedView = Pick<PathsView, 'from' | 'to' | 'families' | 'connection' | 'cut' | 'unconnected' | 'notes'>;

/** What a path's family is called. */
export function familyLabel({ families }: Pick<PathsView, 'families'>, path: PathView): string {
  return families.find((family) => family.paths.some(({ id }) => id === path.id))?.label ?? path.family;
}

/** Several paths of an answer as one Markdown text with their sources and, last, the address that shows them. */
export function pathsMarkdown(view: SavedView, paths: readonly PathView[], sources: readonly CitedSource[], address: string): string {
  const under = underTitle(view, paths);
  return [
    `## ${escapeMarkdown(answerTitle(view, paths))}`,
    '',
    ...under.flatMap((says) => [`**${escapeMarkdown(says)}**`, '']),
    ...(view.connection ? [connectionMarkdown(view.connection), '', ...(paths.length > 0 ? [`*${escapeMarkdown(onlyTwo(view))}:*`, ''] : [])] : []),
    ...answerNotes(view).flatMap((note) => [`*${escapeMarkdown(note)}*`, '']),
    ...paths.flatMap((path) => [pathMarkdown(path, familyLabel(view, path), noConnectionIn(view, path), !view.connection && under.length > 0), '']),
    'Sources:',
    '',
    ...sources.map((source) => `- ${escapeMarkdown(sourceLine(source))}`),
    '',
    `<${address}>`,
    '',
  ].join('\n');
}
