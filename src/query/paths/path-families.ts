import type { Store } from '../../store/store.ts';
import { isGathering } from './co-occurrence.ts';
import type { JudgedPath } from './judge-path.ts';

/** Paths that tell the same kind of story. */
export interface Family {
  readonly key: string;
  readonly label: string;
  readonly throughActors: boolean;
  readonly paths: readonly JudgedPath[];
}

/**
 * Groups paths by the kinds of what they pass and of the relations they rest on, best first; families without an actor in the
 * middle come before those through actors, and common agendas after what relates the ends; each group in order of its best path. Labels say what the members have in common.
 */
export function familiesOf(store: Store, paths: readonly JudgedPath[]): Family[] {
  const groups = new Map<string, JudgedPath[]>();
  for (const path of paths) {
    const key = familyKey(store, path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  const families = [...groups].map(([key, members]): Family => {
    members.sort(byScore(store));
    return { key, label: labelOf(store, members), throughActors: members[0]!.throughActors, paths: members };
  });
  const together = (family: Family) => Number(family.paths[0]!.onlyTogether);
  return families.sort((a, b) => Number(a.throughActors) - Number(b.throughActors) || together(a) - together(b) || byScore(store)(a.paths[0]!, b.paths[0]!));
}

/** Best score first; ties by price, then by the ids passed. */
export function byScore(store: Store): (a: JudgedPath, b: JudgedPath) => number {
  const ids = (path: JudgedPath) => path.route.nodes.map((node) => store.entities.ids[node]!).join(' ');
  return (a, b) => b.score - a.score || a.route.cost - b.route.cost || (ids(a) < ids(b) ? -1 : 1);
}

const middle = (path: JudgedPath): readonly number[] => path.route.nodes.slice(1, -1);

function familyKey(store: Store, path: JudgedPath): string {
  if (path.onlyTogether) return 'together';
  const kinds = middle(path).map((node) => {
    const { kind, subtype } = store.entities.ref(node);
    return kind === 'event' ? `${kind}/${subtype}` : kind;
  });
  return kinds.length === 0 ? 'direct' : kinds.join(' ');
}

/** Named after the best path; where all members pass one entity, after that; a single event or actor by what it does. */
function labelOf(store: Store, members: readonly JudgedPath[]): string {
  const ref = (node: number) => store.entities.ref(node);
  const best = middle(members[0]!);
  if (best.length === 0) return 'Tied directly';
  if (members[0]!.onlyTogether) {
    const gathering = best.find((node) => isGathering(store, node));
    const names = [...new Set(members.flatMap((path) => middle(path).filter((node) => isGathering(store, node)).map((node) => ref(node).short)))];
    return `Raised in the same ${gathering === undefined ? 'event' : ref(gathering).subtype}${names.length === 1 ? `: ${names[0]!}` : ''}`;
  }
  if (best.length === 1) {
    const { kind, subtype, short } = ref(best[0]!);
    const one = members.length === 1 ? `: ${short}` : '';
    if (kind === 'event') return `Around one ${subtype}${one}`;
    if (kind === 'actor') return `One actor has to do with both${one}`;
    return `One issue between them${one}`;
  }
  const shared = best.filter((node) => members.every((path) => middle(path).includes(node)));
  if (members.length > 1 && shared.length === 1) return `By way of ${ref(shared[0]!).short}`;
  return capital(best.map((node) => ref(node).short).join(' – '));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
