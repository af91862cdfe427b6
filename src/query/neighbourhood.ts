import { forEachParticipant } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { admit, vouches, type Admit } from './admit.ts';
import { compareText } from './claim-order.ts';
import type { Filter } from './filter.ts';
import { nodeView } from './node-view.ts';
import { directionLabel, directionOf, isOmission, RelationRows } from './relation-groups.ts';
import { forEachNeighbour } from './tied-neighbours.ts';
import type { ExpandOption, Neighbourhood } from './views.ts';

/**
 * What an entity is tied to, by relation and direction: the expand menu, with the neighbours that are not shown yet, the most claims first. A source that takes part in no claim
 * has what its claims are about as neighbours, though no relation ties it to them. O(ties of the entity).
 */
export function neighbourhood(store: Store, centre: number, question: { shown?: readonly number[]; filter?: Filter | undefined; limit?: number | undefined }): Neighbourhood {
  const admitted = admit(store, question.filter);
  const limit = question.limit ?? 20;
  const shown = new Set(question.shown ?? []);
  const rows = new RelationRows(store);
  const neighboursOf = new Map<string, Map<number, number>>();
  const all = new Map<number, number>();
  const seen = new Set<string>();
  let last = -1;
  forEachNeighbour(store, admitted, centre, (claim, neighbour, role) => {
    const direction = directionOf(1 << role);
    const key = `${direction}:${store.types.relations[store.claims.type[claim]!]!.id}`;
    if (claim !== last) seen.clear();
    last = claim;
    if (!seen.has(key)) rows.add(claim, direction);
    seen.add(key);
    let counts = neighboursOf.get(key);
    if (counts === undefined) neighboursOf.set(key, (counts = new Map()));
    if (!seen.has(`${key} ${neighbour}`)) counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1);
    if (!seen.has(String(neighbour))) all.set(neighbour, (all.get(neighbour) ?? 0) + 1);
    seen.add(`${key} ${neighbour}`).add(String(neighbour));
  });
  const relations = rows.sorted().map((row): ExpandOption => {
    const counts = neighboursOf.get(row.key)!;
    const hidden = byCount(store, counts).filter((neighbour) => !shown.has(neighbour));
    const relation = store.types.relations[row.type]!;
    return {
      key: row.key,
      label: directionLabel(store, row),
      quad: relation.quad === 'none' ? store.claims.quad(row.claims[0]!) : relation.quad,
      family: relation.family,
      omission: isOmission(store, row.type),
      neighbours: counts.size,
      hidden: hidden.length,
      next: hidden.slice(0, limit).map((neighbour) => store.entities.ref(neighbour)),
    };
  });
  if (all.size === 0 && store.entities.kind[centre] === SOURCE) countVouched(store, admitted, centre, all);
  return {
    centre: store.entities.ref(centre),
    relations,
    neighbours: byCount(store, all).slice(0, neighboursShown).map((neighbour) => nodeView(store, admitted, neighbour)),
  };
}

const SOURCE = 3;

/** Counts the participants of the claims that an entity carries or says. */
function countVouched(store: Store, admitted: Admit, centre: number, counts: Map<number, number>): void {
  const { start, items } = store.vouched;
  for (let i = start[centre]!; i < start[centre + 1]!; i++) {
    const claim = items[i]!;
    if (admitted.claims[claim] === 0 || !vouches(store, admitted, centre, claim)) continue;
    const members = new Set<number>();
    forEachParticipant(store, claim, (entity) => members.add(entity));
    for (const entity of members) if (entity !== centre && admitted.hidden[entity] === 0) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
}

/** A hub's further neighbours are reached through its relations, twenty at a time. */
const neighboursShown = 500;

function byCount(store: Store, counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(store.entities.ids[a[0]]!, store.entities.ids[b[0]]!)).map(([entity]) => entity);
}
