import type { LocatorState } from '../../model/paragraphs.ts';
import type { SourceCheck, VerifyReport } from '../verify-texts.ts';
import { setParagraph, setText, type Paper } from '../paper.ts';
import { plural } from '../plural.ts';

const words: Readonly<Record<Exclude<LocatorState, 'exact' | 'unavailable'>, string>> = {
  moved: 'stands elsewhere now',
  changed: 'reads otherwise now',
  absent: 'is not in the text',
  unstamped: 'has no hash (--stamp writes it)',
};

/** Numbers with runs drawn together: 1, 2, 3, 7 -> "1–3, 7". */
export const runsOf = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};

const sourceLines = (check: SourceCheck, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const locators = Object.entries(check.locators).filter(([, number]) => number > 0);
  const claims = check.covered.reduce((sum, { claims: number }) => sum + number, 0);
  const item = (sign: string, text: string) => setText(paper, text, `  ${sign} `, '      ');
  return [
    '',
    `${ink.bold(check.label)}  ${ink.dim(check.text ?? 'text unavailable')}`,
    ...setParagraph(
      paper,
      locators.map(([state, number], index) => ({
        text: `${number} ${state}${index < locators.length - 1 ? ',' : ''}`,
        style: state === 'exact' ? ink.good : state === 'unavailable' ? ink.dim : ink.bad,
        whole: true,
      })),
      '  locators  ',
    ),
    ...check.problems
      .filter((problem): problem is typeof problem & { state: keyof typeof words } => problem.state in words)
      .flatMap((problem) => item(ink.bad('✗'), `¶${problem.n} ${words[problem.state]}${problem.movedTo === undefined ? '' : ` (¶${problem.movedTo})`}: ${problem.claim ?? 'listed as asserting nothing'}`)),
    ...(check.text === null || check.quotes === 0 ? [] : [`  quoted    ${plural(check.quotes - check.missingQuotes.length, 'phrase')} found`]),
    ...check.missingQuotes.flatMap(({ claim, quote }) => item(ink.bad('✗'), `not in quotation marks there: “${quote}” (${claim})`)),
    ...(check.paragraphs === null
      ? []
      : [
          ...setText(paper, `${check.paragraphs} paragraphs: ${check.covered.length} with ${plural(claims, 'locator')} of claims, ${check.assertsNothing} listed as asserting nothing, ${check.uncovered.length} neither`, '  covers    '),
          ...(check.uncovered.length === 0 ? [] : item(ink.doubtful('○'), `no claim rests on ¶${runsOf(check.uncovered)}`)),
          ...(check.both.length === 0 ? [] : item(ink.doubtful('○'), `listed as asserting nothing, yet claims rest on ¶${runsOf(check.both)}`)),
        ]),
  ];
};

/** What became of every locator, source by source, and what the texts hold beyond them. */
export const verifyLines = (report: VerifyReport, stamped: number, paper: Paper): readonly string[] => {
  const { ink } = paper;
  return [
    report.complete ? ink.good('Every locator is exact, and every paragraph is accounted for.') : report.exact ? ink.good('Every locator that could be checked is exact.') : ink.bad('Some evidence does not hold.'),
    ...(stamped === 0 ? [] : [`${plural(stamped, 'hash', 'hashes')} written.`]),
    ...report.sources.flatMap((check) => sourceLines(check, paper)),
    ...(report.unusedTexts.length === 0 ? [] : ['', ...setText(paper, `No source of the dossier: ${report.unusedTexts.join(', ')}`)]),
  ];
};
