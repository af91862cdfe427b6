import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { PairGraph } from './pair-graph.ts';

const counts = new WeakMap<Admit, Map<number, Uint32Array>>();

/** Admitted claims in which the entity takes part, by relation type; remembered per entity. */
function countsOf(store: Store, admit: Admit, entity: number): Uint32Array {
  let known = counts.get(admit);
  if (known === undefined) counts.set(admit, (known = new Map()));
  let counted = known.get(entity);
  if (counted === undefined) {
    counted = new Uint32Array(store.types.count);
    const { start, items } = store.adjacency;
    for (let i = start[entity]!; i < start[entity + 1]!; i++) {
      const claim = items[i]!;
      if (admit.all || admit.claims[claim]) counted[store.claims.type[claim]!]!++;
    }
    known.set(entity, counted);
  }
  return counted;
}

/**
 * How particular a relation is to the two entities that it ties, 0 to 1: its exclusivity, one over the claims of this type that touch
 * either of them, the one meant counted once (Hulpus, Prangnawarat and Hayes 2015, after PF-ITF, Pirro 2015); the square root, since the claims of
 * a dossier are few and their counts small.
 */
export function exclusivity(store: Store, admit: Admit, u: number, v: number, claim: number): number {
  const type = store.claims.type[claim]!;
  const atU = countsOf(store, admit, u)[type]!;
  const atV = countsOf(store, admit, v)[type]!;
  return 1 / Math.sqrt(Math.max(1, atU + atV - 1));
}

const dearest = new WeakMap<PairGraph, number>();

/** Neighbours of the greatest hub at least: what three or four have to do with is no hub because there is no greater one. */
const leastHub = 32;

/** How particular it is to pass through an entity, 0 to 1: 1 with two neighbours at most, 0 for the greatest hub, by logarithm of the degree. */
export function passSpecificity(graph: PairGraph, entity: number): number {
  let most = dearest.get(graph);
  if (most === undefined) {
    most = leastHub;
    for (let v = 0; v < graph.n; v++) most = Math.max(most, graph.offsets[v + 1]! - graph.offsets[v]!);
    dearest.set(graph, most);
  }
  return narrowness(graph, entity, most);
}

/** Neighbours from which on an entity has to do with everything, however many the greatest hub has. */
const everything = 50;

/** How particular an entity is in itself, 0 to 1 as `passSpecificity`, but by a scale that no other entity moves: 0 from 50 neighbours on. */
export function particularity(graph: PairGraph, entity: number): number {
  return Math.max(0, narrowness(graph, entity, everything));
}

function narrowness(graph: PairGraph, entity: number, most: number): number {
  const degree = Math.max(2, graph.offsets[entity + 1]! - graph.offsets[entity]!);
  return 1 - Math.log(degree / 2) / Math.log(most / 2);
}
