import { refsOf, type BriefedClaim, type BriefedStep, type Briefing, type BriefingItem, type ComparisonItem } from '../../session/briefing.ts';
import { worthOf } from '../../session/briefing-items.ts';
import { escapeXml } from '../paths/svg-text.ts';
import type { BriefingFrame } from './briefing-markdown.ts';
import { briefedCellWords, cutWords, whoAndWhere } from './item-words.ts';
import { citationsOf, numberSources, type NumberedSource } from './number-sources.ts';
import { pathStrip, svgUri } from './path-strip.ts';

type Sources = ReadonlyMap<string, NumberedSource>;

/** The look of the page on the screen and in print. */
export const briefingStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1c20;--ink2:#474b54;--ink3:#62666f;--line:#d9d4c8;--well:#f6f3ec;--mark:#a3195b}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#f1eee7;--ink2:#c6c9cf;--ink3:#a0a6b0;--line:#3a404a;--well:#1f2329;--mark:#f586b8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.5 Inter,"Helvetica Neue",Arial,sans-serif}
main{max-width:820px;margin:0 auto;padding:40px 24px 64px}
h1,h2{font-family:"Source Serif 4",Charter,Georgia,serif;font-weight:600;line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:32px}h2{font-size:21px}
header{border-bottom:1px solid var(--line);padding-bottom:16px}
.about,.meta{color:var(--ink3);font-size:13px;margin:6px 0 0}
.item{margin:28px 0;break-inside:avoid-page}
.item.comparison,.item.entity,.item.cell{break-inside:auto}
.claim{font-family:"Source Serif 4",Charter,Georgia,serif;font-size:17px;line-height:1.45;margin:6px 0 0}
li .claim,td .claim{font-size:15px}
blockquote{margin:0;padding-left:16px;border-left:3px solid var(--line)}
.by{color:var(--ink3);font-size:12.5px;margin:2px 0 0}
.by a{color:inherit}
.marks{color:var(--mark);font-weight:600}
.against{margin:8px 0 0;padding-left:12px;border-left:2px solid var(--mark);font-size:13px;color:var(--ink2)}
.note{margin:10px 0 0;padding:8px 12px;background:var(--well);border-radius:4px;white-space:pre-line}
.text{margin:24px 0;font-size:16px;white-space:pre-line}
ol,ul{margin:10px 0 0;padding-left:24px}li{margin:8px 0;break-inside:avoid}
figure{margin:12px 0 0}img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:4px}
.scroll{overflow-x:auto;margin-top:12px}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:left;vertical-align:top;border-top:1px solid var(--line);padding:8px 10px 8px 0;min-width:120px}
thead{display:table-header-group}tr{break-inside:avoid}
small{display:block;font-weight:400;color:var(--ink3)}
footer{margin-top:40px;border-top:1px solid var(--line);padding-top:16px;font-size:13px}
footer ol{padding-left:28px}:target{background:var(--well)}
@page{margin:18mm 16mm}
@media print{main{max-width:none;padding:0}body{font-size:11pt}a{text-decoration:none;color:inherit}.open{display:none}.scroll{overflow:visible}}
`;

/**
 * A briefing as one HTML page that needs nothing else: inline style, no script, pictures as data URIs, numbered sources. Text from data is
 * escaped, never taken for markup. `bare` leaves the style out, for who brings it by other means.
 */
export function briefingHtml(briefing: Briefing, frame: BriefingFrame, bare = false): string {
  const sources = numberSources(briefing);
  const title = briefing.title || `Briefing: ${frame.dossier}`;
  const count = briefing.items.length;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    bare ? '' : `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${text(title)}</title>`,
    bare ? '' : `<style>${briefingStyle}</style>`,
    '</head><body><main>',
    `<header><h1>${text(title)}</h1><p class="about">${text(frame.dossier)} · ${text(frame.day)} · ${count} ${count === 1 ? 'item' : 'items'}, ${sources.size} ${sources.size === 1 ? 'source' : 'sources'}</p></header>`,
    ...briefing.items.map((item) => itemHtml(item, sources, frame)),
    sources.size === 0 ? '' : `<footer><h2>Sources</h2><ol>${[...sources.values()].map((source) => `<li id="source-${source.number}">${text(source.label)}</li>`).join('')}</ol></footer>`,
    '</main></body></html>',
    '',
  ].filter((line, index, all) => line !== '' || index === all.length - 1).join('\n');
}

function itemHtml(item: BriefingItem, sources: Sources, frame: BriefingFrame): string {
  if (item.is === 'text') return `<p class="text">${text(item.note)}</p>`;
  const open = item.address === undefined ? '' : `<p class="meta open"><a href="${text(`${frame.page}${item.address}`)}">Open in Readout</a></p>`;
  const head = item.is === 'claim' ? '' : `<h2>${text(item.title)}</h2>`;
  const note = item.note.trim() === '' ? '' : `<p class="note">${text(item.note.trim())}</p>`;
  return `<section class="item ${item.is}">${head}${body(item, sources)}${note}${open}</section>`;
}

function body(item: Exclude<BriefingItem, { is: 'text' }>, sources: Sources): string {
  switch (item.is) {
    case 'claim':
      return `<blockquote>${claimHtml(item.claim, sources)}</blockquote>${against(item.claim)}`;
    case 'path': {
      const strip = pathStrip(item);
      const alt = `The path from left to right: ${refsOf(item).map((ref) => ref.label).join(', ')}`;
      return [
        `<p class="meta">${text([item.family, worthOf(item)].filter((part) => part !== '').join(' · '))}</p>`,
        `<figure><img src="${svgUri(strip.svg)}" width="${strip.width}" height="${strip.height}" alt="${text(alt)}"></figure>`,
        `${stepsHtml(item.steps, sources)}<p class="meta">${text(item.thinnest)}</p>`,
      ].join('');
    }
    case 'tree':
      return `${stepsHtml(item.steps, sources)}<p class="meta">${text(`${item.thinnest} ${item.detail}`)}</p>`;
    case 'entity':
    case 'cell': {
      const cut = cutWords(item.claims.length, item.total, 'claims');
      return `<p class="meta">${text(item.detail)}</p><ul>${item.claims.map((claim) => `<li>${claimHtml(claim, sources)}</li>`).join('')}</ul>${cut === '' ? '' : `<p class="meta">${text(cut)}</p>`}`;
    }
    case 'comparison':
      return comparison(item, sources);
    case 'figure':
      return `<figure><img src="${text(item.picture)}" width="${item.width}" height="${item.height}" alt="${text(`${item.title}: ${item.refs.map((ref) => ref.label).join(', ')}`)}"><figcaption class="meta">${text(item.detail)}</figcaption></figure>`;
  }
}

function stepsHtml(steps: readonly BriefedStep[], sources: Sources): string {
  const items = steps.map((step) => {
    const says = step.claim ? claimHtml(step.claim, sources) : `<p class="claim">${text(`${step.from.label} – ${step.to.label}`)}</p>`;
    const marks = step.marks.length > 0 ? `<p class="by marks">${text(step.marks.join(', '))}</p>` : '';
    const left = step.leftOut.map((each) => `<p class="by">Left out: ${text(each.says)} (${text(each.citation)})</p>`).join('');
    const opposed = (step.opposed ?? []).map((each) => `<p class="against">${text(each.how)}: ${text(each.says)} (${text(whoAndWhere(each))})</p>`).join('');
    return `<li>${says}${marks}${opposed}${left}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

function comparison(item: ComparisonItem, sources: Sources): string {
  const cut = cutWords(item.rows.length, item.total, 'topics');
  const head = item.columns.map((column) => `<th scope="col">${text(column.label)}<small>${text(column.detail)}</small></th>`).join('');
  const rows = item.rows.map((row) => {
    const cells = row.cells.map((cell) => `<td><b>${text(briefedCellWords(cell))}</b>${cell.claim ? claimHtml(cell.claim, sources) : ''}</td>`).join('');
    return `<tr><th scope="row">${text(row.label)}<small>${text(row.relation)}</small></th>${cells}</tr>`;
  });
  return `<p class="meta">${text(item.detail)}</p><div class="scroll"><table><thead><tr><th scope="col">Topic</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${cut === '' ? '' : `<p class="meta">${text(cut)}</p>`}`;
}

/** A sentence, and below it who says so, as links to the list of sources. */
function claimHtml(claim: BriefedClaim, sources: Sources): string {
  const cited = citationsOf(claim, sources).map(({ voice, number, place }) => [voice === '' ? '' : text(voice), `<a href="#source-${number}">[${number}]</a>`, text(place)].filter((part) => part !== '').join(' '));
  const about = [cited.join('; '), text(claim.when ?? '')].filter((part) => part !== '').join(' · ');
  const marks = claim.marks.length > 0 ? ` <span class="marks">${text(claim.marks.join(', '))}</span>` : '';
  return `<p class="claim">${text(claim.says)}</p><p class="by">${about}${marks}</p>`;
}

function against(claim: BriefedClaim): string {
  return claim.against.map((each) => `<p class="against">Against it: ${text(each.says)} (${text(whoAndWhere(each))})</p>`).join('');
}

function text(data: string): string {
  return escapeXml(data);
}
