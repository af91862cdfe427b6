import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import type { PathGroup } from '../path-views.ts';
import { isGathering } from './co-occurrence.ts';
import type { JudgedPath } from './judged-path.ts';
import { type Ranked } from './rank-paths.ts';

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
  'without-actors': 'Without an actor in between',
  'through-actors': 'Through an actor',
  any: 'By what lies between',
  agenda: 'No more than a common agenda',
};

/**
 * Groups paths by the kind of what they hinge on (of an actor or event the subtype too); the families of a group in the order of their best paths, the paths of
 * a family in the order of the ranking.
 */
export function familiesOf(store: Store, ranked: Ranked): Family[] {
  return ranked.flatMap(({ group, paths }) => {
    const families = new Map<string, { hinges: number[]; paths: JudgedPath[] }>();
    for (const path of paths) {
      const { hinge } = path;
      const key = hinge >= 0 ? keyOf(store, group, hinge) : path.steps[0]!.ties[0]!.beside !== null ? 'beside' : 'tied';
      const family = families.get(key);
      if (family === undefined) families.set(key, { hinges: [hinge], paths: [path] });
      else {
        family.paths.push(path);
        if (!family.hinges.includes(hinge)) family.hinges.push(hinge);
      }
    }
    return [...families]
      .map(([key, { hinges, paths: members }]): Family => ({
        key: `${group} ${key}`, group, heading: headings[group], throughActors: members[0]!.throughActors,
        label: hinges[0]! >= 0 ? labelOf(store, group, hinges) : key === 'beside' ? headings.beside : headings.direct, paths: members,
      }));
  });
}

function keyOf(store: Store, group: PathGroup, hinge: number): string {
  const { kind, subtype } = store.entities.ref(hinge);
  if (group === 'agenda') return subtype;
  return kind === 'topic' ? kind : `${kind}/${subtype}`;
}

/** Named from the data: what the paths hinge on, by kind and name. */
function labelOf(store: Store, group: PathGroup, hinges: readonly number[]): string {
  const first = hinges[0]!;
  const { kind, subtype } = store.entities.ref(first);
  const names = joinNames(hinges.map((node) => store.entities.ref(node).short));
  if (group === 'agenda') return isGathering(store, first) ? `Raised in the same ${subtype}: ${names}` : `Before or after the same ${subtype}: ${names}`;
  const word = kind === 'topic' ? 'issue' : subtype;
  return hinges.length === 1 ? `By way of ${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}: ${names}` : `By way of ${pluralOf(word)}: ${names}`;
}

const pluralOf = (word: string): string => (/(s|x|ch|sh)$/.test(word) ? `${word}es` : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
