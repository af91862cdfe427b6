import type { ContestedItem, ContestedView } from '../../query/accounts/account-views.ts';
import { setParagraph, setText, type Paper } from '../paper.ts';
import { plural } from '../plural.ts';
import { citationOf } from './claim-lines.ts';
import { entityName } from './entity-lines.ts';

/** One conflict: what it is, why, who stands where with which claims, what would settle it. */
const itemLines = (item: ContestedItem, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const sign = item.kind === 'contradiction' ? ink.contested('≠') : ink.dim('~');
  const kind = item.kind === 'contradiction' ? ink.contested('contradiction') : ink.dim('tension');
  return [
    '',
    ...setParagraph(paper, [{ text: item.says, style: ink.bold }, { text: `[${item.kind}${item.rule === 'declared' ? '' : `, found by rule: ${item.rule}`}]`, style: () => kind, whole: true }], ` ${sign} `, '   '),
    ...(item.rule === 'declared' ? [] : setText(paper, item.why, '   ').map(ink.dim)),
    ...item.sides.flatMap((side, index) => [
      ...setParagraph(paper, [{ text: item.stands[index] ?? '', style: ink.underline }], '   '),
      ...side.claims.flatMap((claim) => {
        const [best] = claim.evidence;
        return setParagraph(paper, [{ text: claim.says }, ...(best === undefined ? [] : [{ text: citationOf(best), style: ink.dim, whole: true }])], `     ${ink.dim('–')} `, '       ');
      }),
    ]),
    ...setParagraph(paper, [{ text: item.settles }], `   ${ink.dim('settled by')} `, '              '),
  ];
};

/** Conflicts by what they are over. */
export const conflictsLines = (view: ContestedView, paper: Paper): readonly string[] => {
  const { ink } = paper;
  if (view.groups.length === 0) return ['Nothing here contradicts anything else, as far as the filter lets through.'];
  return [
    `${plural(view.contradictions, 'contradiction')} and ${plural(view.tensions, 'tension')} over ${plural(view.groups.length, 'matter')}, with ${plural(view.claims, 'claim')}`,
    ...view.groups.flatMap((group) => ['', ink.bold(entityName(group.over, ink)), ...group.items.flatMap((item) => itemLines(item, paper))]),
  ];
};
