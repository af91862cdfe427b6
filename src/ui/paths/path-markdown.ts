import type { ConnectionView, PathStep, PathView, PathsView } from '../../query/path-views.ts';
import type { ClaimView } from '../../query/views.ts';
import { listed, voicesOf } from '../claim/claim-words.ts';
import { thinnestStep } from '../../session/thinnest-step.ts';
import { answerNotes, stepMarks, stepObjections, stepSentence, thinnestText } from './path-words.ts';
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

function stepLine(step: PathStep, number: number, thinnest: boolean): string {
  if (step.claims.length === 0) return `${number}. ${escapeMarkdown(stepSentence(step))}`;
  const marks = stepMarks(step, thinnest);
  const note = marks.length === 0 ? '' : ` *${escapeMarkdown(marks.join(', '))}*`;
  const objections = stepObjections(step).map((each) => `\n   - ${escapeMarkdown(each)}`).join('');
  return `${number}. ${escapeMarkdown(stepSentence(step))} (${escapeMarkdown(stepAbout(step))})${note}${objections}`;
}

/** One path as Markdown, under its family's name: a numbered list of sentences, each with who says so and where, and the thinnest step named. */
export function pathMarkdown(path: PathView, family: string): string {
  const first = path.entities[0];
  const last = path.entities.at(-1);
  const title = `${first?.label ?? '?'} to ${last?.label ?? '?'}: ${family} (${Math.round(path.score)}/100)`;
  const thinnest = thinnestStep(path);
  const steps = path.steps.map((step, index) => stepLine(step, index + 1, index === thinnest));
  return [
    `### ${escapeMarkdown(title)}`,
    '',
    ...steps,
    '',
    escapeMarkdown(thinnestText(path)),
    '',
    ...path.terms.map((term) => `- ${escapeMarkdown(term.label)}: ${term.value.toFixed(2)} (${escapeMarkdown(term.words)})`),
  ].join('\n');
}

/** The tree that joins three or more ends, as a numbered list of sentences, each under the two that it ties. */
function connectionMarkdown(connection: ConnectionView): string {
  const { ends, steps, says } = connection;
  const thinnest = thinnestStep(connection);
  return [
    `### ${escapeMarkdown(connectionTitle(ends))}`,
    '',
    ...steps.map((step, index) => stepLine(step, index + 1, index === thinnest)),
    '',
    escapeMarkdown(`${thinnestText(connection)} ${says}`.trim()),
  ].join('\n');
}

/** "Soybeans, Taiwan and Japan together". */
export function connectionTitle(ends: PathsView['from']): string {
  return `${listed(ends.map((end) => end.label))} together`;
}

/** "How Soybeans and Taiwan are connected", with all ends where there are more. */
export function answerTitle({ from, to, connection }: Pick<PathsView, 'from' | 'to' | 'connection'>): string {
  const names = (refs: PathsView['from']): string => [...new Set(refs.map((ref) => ref.label))].join(' / ');
  return `How ${connection ? listed(connection.ends.map((end) => end.label)) : `${names(from)} and ${names(to)}`} are connected`;
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
  return [
    `## ${escapeMarkdown(answerTitle(view))}`,
    '',
    ...(view.connection ? [connectionMarkdown(view.connection), '', ...(paths.length > 0 ? [`*${escapeMarkdown(onlyTwo(view))}:*`, ''] : [])] : []),
    ...answerNotes(view).flatMap((note) => [`*${escapeMarkdown(note)}*`, '']),
    ...paths.flatMap((path) => [pathMarkdown(path, familyLabel(view, path)), '']),
    'Sources:',
    '',
    ...sources.map((source) => `- ${escapeMarkdown(sourceLine(source))}`),
    '',
    `<${address}>`,
    '',
  ].join('\n');
}
