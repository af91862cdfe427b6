import type { EntityView } from '../../query/views.ts';
import type { EntityRef } from '../../query/filter.ts';
import { glyphs, type Ink } from '../ink.ts';
import { setParagraph, setText, type Paper } from '../paper.ts';
import { plural } from '../plural.ts';
import { citationOf } from './claim-lines.ts';
import { groupLines } from './group-lines.ts';

/** An entity's glyph and name in the ink of its kind. */
export const entityName = (entity: EntityRef, ink: Ink): string => ink[entity.kind](`${glyphs[entity.kind]} ${entity.label}`);

/** An entity with what is known of it and its claims by relation. */
export const entityLines = (view: EntityView, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const { entity } = view;
  const about = (label: string, text: string) => setParagraph(paper, [{ text }], `  ${ink.dim(label.padEnd(10))} `, ' '.repeat(13));
  const hidden = view.unfiltered - view.claims;
  return [
    `${ink.bold(entityName(view.ref, ink))}  ${ink.dim(`${view.ref.kind}, ${view.ref.subtype} · ${view.ref.id}`)}`,
    ...(entity.description === undefined ? [] : setText(paper, entity.description, '  ')),
    ...(entity.kind === 'source' && entity.title !== entity.label ? about('title', entity.title) : []),
    ...(entity.kind === 'source' && entity.publisher !== undefined ? about('publisher', entity.publisher) : []),
    ...(entity.kind === 'source' && entity.author !== undefined ? about('author', entity.author) : []),
    ...(entity.kind === 'source' && entity.url !== undefined ? about('address', entity.url) : []),
    ...(view.when === undefined ? [] : about('when', view.when.text)),
    ...(entity.aliases.length === 0 ? [] : about('also', entity.aliases.join(', '))),
    ...(entity.sameAs.length === 0 ? [] : about('same as', entity.sameAs.map((same) => `${same.scheme} ${same.id}`).join(', '))),
    ...view.statuses.flatMap((status) =>
      about(status.status, status.says.map(citationOf).join('; ')),
    ),
    ...view.namesakes.flatMap((namesake) => about('see also', `${namesake.label}, the ${namesake.kind} (${namesake.id})`)),
    ...about('in all', `${plural(view.claims, 'claim')}${hidden > 0 ? ` of ${view.unfiltered}, the others filtered out` : ''}, ${plural(view.neighbours, 'neighbour')}`),
    ...groupLines(view.groups, paper),
  ];
};
