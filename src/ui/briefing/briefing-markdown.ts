import type { BriefedClaim, BriefedStep, Briefing, BriefingItem } from '../../session/briefing.ts';
import { worthOf } from '../../session/briefing-items.ts';
import { escapeMarkdown } from '../paths/path-markdown.ts';
import { briefedCellWords, cutWords, whoAndWhere } from './item-words.ts';
import { citationsOf, numberSources, type NumberedSource } from './number-sources.ts';

type Sources = ReadonlyMap<string, NumberedSource>;

export interface BriefingFrame {
  /** The dossier's title. */
  readonly dossier: string;
  /** The day it is written, as people read it. */
  readonly day: string;
  /** Address of the page, without a hash: links of the items go there. */
  readonly page: string;
}

/** A briefing as one Markdown text: items in order with notes, every sentence with who says so, the numbered sources last. */
export function briefingMarkdown(briefing: Briefing, frame: BriefingFrame): string {
  const sources = numberSources(briefing);
  const blocks = [
    `# ${escapeMarkdown(briefing.title || `Briefing: ${frame.dossier}`)}`,
    `${escapeMarkdown(frame.dossier)} · ${escapeMarkdown(frame.day)}`,
    ...briefing.items.flatMap((item) => itemBlocks(item, sources, frame)),
    ...(sources.size > 0 ? ['## Sources', [...sources.values()].map((source) => `${source.number}. ${escapeMarkdown(source.label)}`).join('\n')] : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function itemBlocks(item: BriefingItem, sources: Sources, frame: BriefingFrame): readonly string[] {
  const note = paragraphs(item.note);
  if (item.is === 'text') return note;
  const view = item.address === undefined ? [] : [`[Open in Readout](<${linkTarget(`${frame.page}${item.address}`)}>)`];
  return [...(item.is === 'claim' ? [] : [`## ${escapeMarkdown(item.title)}`]), ...body(item, sources), ...note, ...view];
}

function body(item: Exclude<BriefingItem, { is: 'text' }>, sources: Sources): readonly string[] {
  switch (item.is) {
    case 'claim':
      return [`> ${claimText(item.claim, sources)}`, ...against(item.claim)];
    case 'path':
      return [
        escapeMarkdown([item.family, worthOf(item)].filter((part) => part !== '').join(', ')),
        stepLines(item.steps, sources),
        escapeMarkdown(item.thinnest),
      ];
    case 'tree':
      return [stepLines(item.steps, sources), escapeMarkdown(`${item.thinnest} ${item.detail}`)];
    case 'entity':
    case 'cell':
      return [escapeMarkdown(item.detail), item.claims.map((claim) => `- ${claimText(claim, sources)}`).join('\n'), cutWords(item.claims.length, item.total, 'claims')];
    case 'comparison':
      return [
        escapeMarkdown(item.detail),
        [
          `| Topic | ${item.columns.map((column) => cellText(`${column.label} (${column.detail})`)).join(' | ')} |`,
          `| --- |${item.columns.map(() => ' --- |').join('')}`,
          ...item.rows.map((row) => `| ${cellText(row.label)} | ${row.cells.map((cell) => [`**${cellText(briefedCellWords(cell))}**`, cell.claim ? claimText(cell.claim, sources) : ''].filter((part) => part !== '').join(': ')).join(' | ')} |`),
        ].join('\n'),
        cutWords(item.rows.length, item.total, 'topics'),
      ];
    case 'figure':
      return [escapeMarkdown(item.detail), `![${escapeMarkdown(item.title)}](${item.picture})`];
  }
}

function stepLines(steps: readonly BriefedStep[], sources: Sources): string {
  return steps
    .map((step, index) => {
      const says = step.claim ? claimText(step.claim, sources) : escapeMarkdown(`${step.from.label} – ${step.to.label}`);
      const marks = step.marks.length > 0 ? ` *${escapeMarkdown(step.marks.join(', '))}*` : '';
      const opposed = (step.opposed ?? []).map((each) => `   - ${each.how}: ${escapeMarkdown(each.says)} (${escapeMarkdown(whoAndWhere(each))})`);
      return [`${index + 1}. ${says}${marks}`, ...opposed, ...step.leftOut.map((left) => `   - Left out: ${escapeMarkdown(left.says)} (${escapeMarkdown(left.citation)})`)].join('\n');
    })
    .join('\n');
}

/** A sentence with who says so: "Xi rang first (Xi, via Chinese state media \[1\] ¶32) *contested*". */
function claimText(claim: BriefedClaim, sources: Sources): string {
  const cited = citationsOf(claim, sources).map(({ voice, number, place }) => [escapeMarkdown(voice), `\\[${number}\\]`, place].filter((part) => part !== '').join(' '));
  const about = [cited.join('; '), escapeMarkdown(claim.when ?? '')].filter((part) => part !== '').join('; ');
  const marks = claim.marks.length > 0 ? ` *${escapeMarkdown(claim.marks.join(', '))}*` : '';
  return `${escapeMarkdown(claim.says)}${about === '' ? '' : ` (${about})`}${marks}`;
}

function against(claim: BriefedClaim): readonly string[] {
  return claim.against.length === 0 ? [] : [`Against it: ${claim.against.map((each) => `${escapeMarkdown(each.says)} (${escapeMarkdown(whoAndWhere(each))})`).join('; ')}`];
}

function cellText(text: string): string {
  return escapeMarkdown(text);
}

/** The paragraphs of a note; what begins a line like a heading, a list or a quote stays text. */
function paragraphs(note: string): readonly string[] {
  return note
    .split(/\n\s*\n/u)
    .map((part) => part.split('\n').map((line) => escapeMarkdown(line.trim()).replace(/^([-+]|=+|\d+[.)])/u, (mark) => (/\d/u.test(mark) ? mark.replace(/[.)]$/u, (end) => `\\${end}`) : `\\${mark}`))).join('  \n'))
    .filter((part) => part.trim() !== '');
}

function linkTarget(url: string): string {
  return url.replaceAll('<', '%3C').replaceAll('>', '%3E').replace(/\s/gu, '%20');
}
