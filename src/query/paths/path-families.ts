import type { Store } from '../../store/store.ts';
import type { PathGroup } from '../path-views.ts';
import { inSentence } from '../in-sentence.ts';
import { isGathering, type Beside } from './co-occurrence.ts';
import type { JudgedPath } from './judged-path.ts';
import type { LeftOut, WhyLeftOut } from './left-out.ts';
import type { Ranked } from './rank-paths.ts';

/** Paths that tell the same kind of story. */
export interface Family {
  readonly key: string;
  readonly group: PathGroup;
  readonly heading: string;
  readonly label: string;
  /** What the paths hinge on, in a word; absent where the name says it, or the family has none. */
  readonly kind?: string;
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
  apart: 'No more than separate facts',
  agenda: 'No more than a common agenda',
  further: 'Left out above',
};

/** Why ways are left out, said of each of them. */
const reasons: Readonly<Record<WhyLeftOut, string>> = {
  round: 'All that a way above passes, and more',
  less: 'Much like a way above, or less telling',
  'far-fetched': 'Far-fetched: long or thin',
  untelling: 'Too long or too thin to tell anything',
  apart: 'Only separate facts',
  agenda: 'Only a common agenda',
  twice: 'One claim read twice',
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
      ...(hinge >= 0 && group !== 'beside' ? nameOf(store, group, hinge, members) : { label: labels[members[0]!.steps[0]!.ties[0]!.beside ?? 'none'] }),
      paths: members,
    }));
  });
}

/** Families of what is left out, by the reasons for that; the reason of the best way first. */
export function furtherFamilies(left: readonly LeftOut[]): Family[] {
  return [...new Set(left.map(({ why }) => why))].map((why) => {
    const paths = left.filter((each) => each.why === why).map(({ path }) => path);
    return { key: `further ${why}`, group: 'further', heading: headings.further, label: reasons[why], throughActors: paths.every((path) => path.throughActors), paths };
  });
}

/** Named from the data: what the paths hinge on, as a sentence has it, and its kind. */
function nameOf(store: Store, group: PathGroup, hinge: number, paths: readonly JudgedPath[]): Pick<Family, 'label' | 'kind'> {
  const ref = store.entities.ref(hinge);
  const name = inSentence(store, ref);
  const word = ref.kind === 'topic' ? 'issue' : ref.subtype;
  // "The November call" says itself that it is a call.
  const kind = name.toLowerCase().endsWith(word) ? {} : { kind: word };
  if (group !== 'agenda') return { label: `Through ${name}`, ...kind };
  const raised = isGathering(store, hinge) && paths.every(({ agenda }) => agenda.every(({ tie }) => tie.beside !== 'loose'));
  return { label: `${raised ? 'Raised in' : isGathering(store, hinge) ? 'About' : 'Before or after'} ${name}`, ...kind };
}
