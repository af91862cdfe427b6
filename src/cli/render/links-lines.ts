import type { EntityRef } from '../../query/filter.ts';
import type { LinksView } from '../../query/views.ts';
import type { Paper } from '../paper.ts';
import { plural } from '../plural.ts';
import { entityName } from './entity-lines.ts';
import { groupLines } from './group-lines.ts';

/** All claims that tie two entities. */
export const linksLines = (view: LinksView, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const names = (entities: readonly EntityRef[]) => entities.map((entity) => entityName(entity, ink)).join(', ');
  return [
    `${names(view.a)}  ${ink.dim('and')}  ${names(view.b)}  ${ink.dim(plural(view.count, 'claim'))}`,
    ...(view.count === 0
      ? ['', 'No claim here ties the two. That proves nothing about the world; a path may: readout path <from> <to>']
      : groupLines(view.groups, paper)),
  ];
};
