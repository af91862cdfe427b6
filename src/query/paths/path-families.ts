import type { Store } from '../../store/store.ts';
import type { PathGroup } from '../path-views.ts';
import { isGathering, type Beside } from './co-occurrence.ts';
import type { JudgedPath } from './judged-path.ts';
import type { Ranked } from './rank-paths.ts';

/** Paths that tell the same kind of story. */
export interface Family {
  readonly key: string;
  readonly group: PathGroup;
  readonly heading: string;
  readonly label: string;
  readonly throughActors: boolean;
  readonly paths: readonly JudgedPath[];
}

const headings: Readonly<Record<PathGroup, string>> = {
  direct: 'Tied directly',
  beside: 'Only set side by side',
  lead: 'Most telling, through an actor',
  nearest: 'What comes nearest',
  'without-actors': 'Without an actor in between',
  'through-actors': 'Through an actor',
  any: 'By what lies between',
  agenda: 'No more than a common agenda',
};

/** Of direct ties, by how far they only place the two beside each other. */
const labels: Readonly<Record<Beside | 'none', string>> = {
  none: headings.direct,
  agenda: 'Raised there',
  said: 'Said or done there',
  reason: 'A reason or a background',
  named: 'Only named together',
  loose: headings.beside,
};

/**
 * Groups paths by what they hinge on, so that a family's name is true of each of its paths; the families of a group in the order of their best paths, the paths of
 * a family in the order of the ranking.
 */
export function familiesOf(store: Store, { groups }: Ranked): Family[] {
  return groups.flatMap(({ group, paths }) => {
    const families = new Map<number, JudgedPath[]>();
    for (const path of paths) {
      const family = families.get(path.hinge);
      if (family === undefined) families.set(path.hinge, [path]);
      else family.push(path);
    }
    return [...families].map(([hinge, members]): Family => ({
      key: hinge < 0 ? group : `${group} ${store.entities.ids[hinge]!}`, group, heading: headings[group], throughActors: members[0]!.throughActors,
      label: hinge >= 0 && group !== 'beside' ? labelOf(store, group, hinge, members) : labels[members[0]!.steps[0]!.ties[0]!.beside ?? 'none'],
      paths: members,
    }));
  });
}

/** Named from the data: what the paths hinge on, by kind and name. */
function labelOf(store: Store, group: PathGroup, hinge: number, paths: readonly JudgedPath[]): string {
  const { kind, subtype, short } = store.entities.ref(hinge);
  if (group === 'agenda') {
    const raised = isGathering(store, hinge) && paths.every(({ agenda }) => agenda.every(({ tie }) => tie.beside !== 'loose'));
    return raised ? `Raised in the same ${subtype}: ${short}` : isGathering(store, hinge) ? `About the same ${subtype}: ${short}` : `Before or after the same ${subtype}: ${short}`;
  }
  const word = kind === 'topic' ? 'issue' : subtype;
  return `By way of ${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}: ${short}`;
}
