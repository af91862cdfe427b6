import type { SearchHit, SearchView } from '../../query/views.ts';
import { kinds } from '../../model/entity.ts';
import { glyphs } from '../ink.ts';
import { setParagraph, type Paper } from '../paper.ts';
import { plural } from '../plural.ts';

const headings: Readonly<Record<SearchHit['kind'], string>> = { actor: 'Actors', topic: 'Topics', event: 'Events', source: 'Sources', claim: 'Claims' };

/** The label with the characters that matched underlined. */
const marked = (hit: SearchHit, paper: Paper): string => {
  if (paper.ink.underline('x') === 'x') return hit.label;
  let text = '';
  let at = 0;
  for (const [from, to] of hit.marks) {
    text += hit.label.slice(at, from) + paper.ink.underline(hit.label.slice(from, to));
    at = to;
  }
  return text + hit.label.slice(at);
};

/** What was found, by kind, and the question that the text asks. */
export const searchLines = (view: SearchView, text: string, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const groups = [...kinds, 'claim' as const].flatMap((kind) => {
    const hits = view.hits.filter((hit) => hit.kind === kind);
    if (hits.length === 0) return [];
    const all = view.counts[kind] ?? hits.length;
    return [
      '',
      `${ink.bold(headings[kind])} ${ink.dim(all > hits.length ? `${hits.length} of ${all}` : String(all))}`,
      ...hits.flatMap((hit) =>
        setParagraph(
          paper,
          [
            { text: marked(hit, paper) },
            { text: [hit.detail, hit.kind === 'claim' ? '' : plural(hit.claims, 'claim'), hit.kind === 'claim' ? '' : hit.id].filter(Boolean).join(' · '), style: ink.dim },
          ],
          kind === 'claim' ? `  ${ink.dim('–')} ` : `  ${ink[kind](glyphs[kind])} `,
          '    ',
        ),
      ),
    ];
  });
  const { question } = view;
  const asked = question === undefined ? [] : [`${ink.dim('Ask:')} readout ${question.kind === 'paths' ? 'path' : 'links'} ${question.from.id} ${question.to.id}`];
  if (groups.length === 0) return asked.length > 0 ? asked : [`Nothing here matches "${text}".`];
  return [...groups.slice(1), ...(asked.length > 0 ? ['', ...asked] : [])];
};
