import type { AccountCell, AccountRow, CompareView, Grade } from '../../query/accounts/account-views.ts';
import type { Ink } from '../ink.ts';
import { columnsOf, pad, setParagraph, setText, type Paper, type Piece } from '../paper.ts';
import { plural } from '../plural.ts';
import { citationOf } from './claim-lines.ts';
import { entityName } from './entity-lines.ts';

/** The signs of the page in characters, with what they mean. */
const signs: Readonly<Record<Grade, readonly [sign: string, words: string]>> = {
  stresses: ['●', 'stresses'], mentions: ['◉', 'mentions'], denies: ['≠', 'contradicted'], omitted: ['◌', 'leaves out'], absent: ['○', 'not in it'], 'not-reported': ['–', 'not reported'],
};

const signIn = (grade: Grade, ink: Ink): string => {
  const [sign] = signs[grade];
  return grade === 'denies' ? ink.contested(sign) : grade === 'not-reported' ? ink.dim(sign) : sign;
};

/** A row's label takes at most so much of the width; a column with words at least so much, one with a sign alone so much. */
const labelShare = 0.34;
const narrowest = 14;
const bare = 4;

const cut = (text: string, width: number): string => (columnsOf(text) <= width ? text : `${[...text].slice(0, Math.max(1, width - 1)).join('')}…`);

/** All rows at a glance: a sign for each side, and what changed; with more sides than there is room for words, signs under numbers. */
const gridLines = (view: CompareView, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const longest = Math.max(14, ...view.rows.map((row) => columnsOf(row.label))) + 2;
  const label = Math.min(longest, Math.floor(paper.width * labelShare));
  const roomy = Math.floor((paper.width - label) / view.columns.length);
  const worded = roomy >= narrowest;
  const width = worded ? Math.min(roomy, 20) : bare;
  const head = (words: (side: CompareView['columns'][number]) => string): string => `${' '.repeat(label)}${view.columns.map((side) => pad(cut(words(side), width - 1), width)).join('')}`.trimEnd();
  const several = new Set(view.columns.map((side) => side.event?.id)).size > 1;
  const heads = worded ? [ink.bold(head((side) => side.short)), ...(several ? [ink.dim(head((side) => side.event?.short ?? ''))] : [])] : [ink.bold(head((side) => String(view.columns.indexOf(side) + 1)))];
  return [
    '',
    ...(worded ? [] : view.columns.flatMap((side, index) => setText(paper, side.label, `${String(index + 1).padStart(2)} `))),
    ...heads,
    ...view.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const changed = cell.change !== undefined && cell.change.kind !== 'unchanged';
        const words = !worded ? '' : cut(changed ? cell.change!.tag : cell.grade === 'not-reported' ? '' : signs[cell.grade][1], width - 3);
        return `${signIn(cell.grade, ink)} ${changed ? ink.mark(words) : words}${' '.repeat(Math.max(0, width - 2 - columnsOf(words)))}`;
      });
      return `${pad(cut(row.label, label - 2), label)}${cells.join('')}`.trimEnd();
    }),
  ];
};

const cellLines = (view: CompareView, cell: AccountCell, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const side = view.columns[cell.column]!;
  const same = view.columns.some((other) => other !== side && other.short === side.short);
  const name = same && side.event !== undefined ? `${side.short}, ${side.event.short}` : side.short;
  const change = cell.change === undefined || cell.change.kind === 'unchanged' ? [] : [{ text: `[${cell.change.tag}${cell.change.reasons.length > 0 && cell.change.kind !== 'new' && cell.change.kind !== 'gone' ? `: ${cell.change.reasons.map((reason) => reason.says).join('; ')}` : ''}]`, style: ink.doubtful }];
  const pieces: Piece[] = [
    { text: name, style: ink.bold, whole: true },
    { text: `${signs[cell.grade][1]}${cell.grade === 'not-reported' ? '' : '.'}`, ...(cell.grade === 'denies' ? { style: ink.contested } : cell.grade === 'not-reported' ? { style: ink.dim } : {}) },
    ...change,
    ...(cell.best === undefined ? [] : [{ text: cell.best.says }, { text: citationOf(cell.best), style: ink.dim, whole: true }]),
    ...(cell.count > 1 ? [{ text: `and ${plural(cell.count - 1, 'more claim')}`, style: ink.dim, whole: true }] : []),
  ];
  return setParagraph(paper, pieces, `   ${signIn(cell.grade, ink)} `, '     ');
};

const rowLines = (view: CompareView, row: AccountRow, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const shown = row.cells.filter((cell) => cell.grade !== 'not-reported' || cell.change !== undefined);
  const silent = row.cells.filter((cell) => !shown.includes(cell)).map((cell) => view.columns[cell.column]!);
  return [
    '',
    `${row.itself || row.role !== undefined ? ink.event(`◆ ${row.label}`) : entityName(row.entity, ink)}  ${ink.dim(row.relationWords)}`,
    ...shown.flatMap((cell) => cellLines(view, cell, paper)),
    ...(silent.length === 0 ? [] : setText(paper, `not reported: ${silent.map((side) => (side.event === undefined ? side.short : `${side.short}, ${side.event.short}`)).join('; ')}`, '   – ').map(ink.dim)),
  ];
};

/** Sides against each other: how far apart, all rows at a glance, the most divergent ones in full. */
export const compareLines = (view: CompareView, paper: Paper, shown: number): readonly string[] => {
  const { ink } = paper;
  const measured = view.groups.filter((group) => group.columns.length > 1);
  const left = view.rows.length - Math.min(shown, view.rows.length);
  return [
    ...setText(paper, view.columns.map((side) => side.label).join('  ·  ')).map(ink.bold),
    ...setText(paper, view.says),
    '',
    ...(measured.length > 0 ? measured : [{ label: '', divergence: view.divergence }]).flatMap((group) => setParagraph(paper, [{ text: group.divergence.says }], group.label === '' ? '' : `${ink.dim(group.label)}  `)),
    ...gridLines(view, paper),
    ...setText(paper, Object.values(signs).map(([sign, words]) => `${sign} ${words}`).join('   ')).map(ink.dim),
    ...view.rows.slice(0, shown).flatMap((row) => rowLines(view, row, paper)),
    ...(left > 0 ? ['', ink.dim(`and ${plural(left, 'more row')} (--all tells them too)`)] : []),
    '',
    ...setText(paper, 'Leaves out rests on a source that says so. Not reported is a gap in what is here, and proves nothing.').map(ink.dim),
  ];
};
