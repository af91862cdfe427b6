import type { PathStep, PathView, PathsView } from '../../query/path-views.ts';
import type { ClaimView } from '../../query/views.ts';
import { listed, voicesOf } from '../claim/claim-words.ts';

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
  const claim = step.claims[0];
  if (claim === undefined) return `${number}. ${escapeMarkdown(`${step.from.label} – ${step.to.label}`)}`;
  const marks = [...step.cautions, ...(thinnest ? ['thinnest step'] : [])];
  const note = marks.length === 0 ? '' : ` *${escapeMarkdown(marks.join(', '))}*`;
  const left = step.leftOutBy.map((each) => `\n   - Left out: ${escapeMarkdown(each.says)} (${escapeMarkdown(each.citation)})`).join('');
  return `${number}. ${escapeMarkdown(claim.says)} (${escapeMarkdown(stepAbout(step))})${note}${left}`;
}

/** "The thinnest step is 3: only Trump says so." */
export function thinnestText(path: Pick<PathView, 'steps' | 'thinnest'>): string {
  const why = path.thinnest.why.replace(/[.\s]+$/u, '');
  return path.steps.length > 1 ? `The thinnest step is ${path.thinnest.step + 1}: ${why}.` : `Its one step: ${why}.`;
}

/** One path as Markdown, under its family's name: a numbered list of sentences, each with who says so and where, and the thinnest step named. */
export function pathMarkdown(path: PathView, family: string): string {
  const first = path.entities[0];
  const last = path.entities.at(-1);
  const title = `${first?.label ?? '?'} to ${last?.label ?? '?'}: ${family} (${Math.round(path.score)}/100)`;
  const steps = path.steps.map((step, index) => stepLine(step, index + 1, path.steps.length > 1 && index === path.thinnest.step));
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

/** The graph that connects three or more ends, as a numbered list of sentences. */
function connectionMarkdown({ ends, steps, says }: NonNullable<PathsView['connection']>): string {
  return [`### ${escapeMarkdown(connectionTitle(ends))}`, '', ...steps.map((step, index) => stepLine(step, index + 1, false)), '', escapeMarkdown(says)].join('\n');
}

/** "Soybeans, Taiwan and Japan together". */
export function connectionTitle(ends: PathsView['from']): string {
  return `${listed(ends.map((end) => end.label))} together`;
}

/** The sources that these paths rest on, each once, in the order in which they are first cited. */
export function sourcesOf(paths: readonly Pick<PathView, 'steps'>[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const path of paths)
    for (const step of path.steps)
      for (const piece of step.claims[0]?.evidence ?? [])
        if (!seen.has(piece.source.id)) seen.set(piece.source.id, `${piece.source.label}${piece.published === undefined ? '' : `, ${piece.published.text}`}`);
  return [...seen.values()];
}

/** Several paths of an answer as one Markdown text with their sources and, last, the address that shows them. */
export function pathsMarkdown(view: Pick<PathsView, 'from' | 'to' | 'families' | 'connection'>, paths: readonly PathView[], address: string): string {
  const familyOf = (path: PathView): string => view.families.find((family) => family.paths.includes(path))?.label ?? path.family;
  const names = (refs: PathsView['from']): string => [...new Set(refs.map((ref) => ref.label))].join(' / ');
  return [
    `## How ${escapeMarkdown(names(view.from))} and ${escapeMarkdown(names(view.to))} are connected`,
    '',
    ...(view.connection ? [connectionMarkdown(view.connection), ''] : []),
    ...paths.flatMap((path) => [pathMarkdown(path, familyOf(path)), '']),
    'Sources:',
    '',
    ...sourcesOf(view.connection ? [view.connection, ...paths] : paths).map((source) => `- ${escapeMarkdown(source)}`),
    '',
    `<${address}>`,
    '',
  ].join('\n');
}
