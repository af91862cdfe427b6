import { kinds } from '../../model/entity.ts';
import type { DossierHead } from '../../model/dossier.ts';
import type { Statistics } from '../../query/views.ts';
import { quads } from '../../model/vocabulary.ts';
import { glyphs, quadStyle } from '../ink.ts';
import { columnsOf, pad, setText, type Paper } from '../paper.ts';
import { count, plural } from '../plural.ts';

const barWidth = 24;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of at most `barWidth` characters, in eighths of one. */
export const bar = (value: number, highest: number): string => {
  const units = highest === 0 ? 0 : Math.max(1, Math.round((value / highest) * barWidth * 8));
  return value === 0 ? '' : '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
};

interface Row {
  readonly label: string;
  readonly value: number;
  readonly style?: (text: string) => string;
}

const chart = (heading: string, rows: readonly Row[], { ink }: Paper): readonly string[] => {
  if (rows.length === 0) return [];
  const labels = Math.max(...rows.map((row) => columnsOf(row.label)));
  const highest = Math.max(...rows.map((row) => row.value));
  const figures = count(highest).length;
  return [
    '',
    ink.bold(heading),
    ...rows.map((row) => `  ${pad(row.label, labels)}  ${count(row.value).padStart(figures)}  ${(row.style ?? ink.dim)(bar(row.value, highest))}`.trimEnd()),
  ];
};

/** What a dossier holds, in figures. */
export const statsLines = (head: DossierHead, statistics: Statistics, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const totals = kinds.map((kind) => `${ink[kind](glyphs[kind])} ${plural(statistics.entities[kind], kind)}`).join('   ');
  return [
    ink.bold(head.title),
    ...(head.description === undefined ? [] : setText(paper, head.description, '')),
    '',
    totals,
    `${plural(statistics.claims, 'claim')} on ${plural(statistics.evidence, 'piece')} of evidence; ${count(statistics.contested)} contested, ${plural(statistics.omissions, 'omission')}, ${plural(statistics.conflicts, 'declared conflict')}`,
    ...(statistics.span === undefined ? [] : [ink.dim(statistics.span.text)]),
    ...chart('Words and deeds', quads.map((quad) => ({ label: quad === 'none' ? 'neither' : quad.replace('-', ' '), value: statistics.quads[quad], style: quadStyle(ink, quad) })), paper),
    ...chart('Relations', statistics.types.slice(0, 15).map((type) => ({ label: type.label, value: type.claims })), paper),
    ...chart('Modality', Object.entries(statistics.modalities).map(([label, value]) => ({ label, value })), paper),
    ...chart('Sources', statistics.sources.map(({ source, claims, published }) => ({ label: published === undefined ? source.label : `${source.label}, ${published.text}`, value: claims })), paper),
    ...chart('Speakers', statistics.speakers.slice(0, 10).map(({ speaker, claims }) => ({ label: speaker.label, value: claims })), paper),
    ...kinds
      .filter((kind) => kind !== 'source')
      .flatMap((kind) =>
        chart(`Weightiest ${kind}s`, statistics.heaviest[kind].slice(0, 8).map(({ entity, claims }) => ({ label: entity.label, value: claims, style: ink[kind] })), paper),
      ),
  ];
};
