import type { EntityId } from '../../model/ids.ts';
import type { PathQuestion } from '../../session/state.ts';

/** Ends of a path question; several entities of one name are one end. */
export type Ends = readonly (readonly EntityId[])[];
export type Pair = readonly [first: number, second: number];

/**
 * The ends of a question, in the order of `before` where they are the same ones: what is chosen among them does not move under who chooses. A further
 * end can be one entity only; one that stands for a group of `before` is that group still.
 */
export function endsOf({ from, to, also }: Pick<PathQuestion, 'from' | 'to' | 'also'>, before: Ends): Ends {
  const further = also.filter((id) => !from.includes(id) && !to.includes(id)).map((id) => [id]);
  const now: Ends = [from, to, ...further].filter((end) => end.length > 0);
  const found = before.map((group) => now.find((end) => end.every((id) => group.includes(id))));
  if (now.length !== before.length || new Set(found).size !== now.length || found.includes(undefined)) return now;
  return before.map((group, index) => (further.includes(found[index] as EntityId[]) ? group : found[index]!));
}

/** Every two of so many ends, each pair once. */
export function pairsOf(ends: number): readonly Pair[] {
  return Array.from({ length: ends }, (_, first) => Array.from({ length: ends - first - 1 }, (__, more): Pair => [first, first + more + 1])).flat();
}

/** The pair that a question reads alone: its first two ends, whichever way round. */
export function pairRead(ends: Ends, { from, to }: Pick<PathQuestion, 'from' | 'to'>): Pair | undefined {
  const is = (index: number, end: readonly EntityId[]): boolean => ends[index]!.length === end.length && end.every((id) => ends[index]!.includes(id));
  return pairsOf(ends.length).find(([a, b]) => (is(a, from) && is(b, to)) || (is(a, to) && is(b, from)));
}

/** The question that reads a pair alone, the others being further ends; of a group the entity that the tree holds (`held`), else its first. */
export function readPair(ends: Ends, [first, second]: Pair, held: ReadonlySet<EntityId>): Pick<PathQuestion, 'from' | 'to' | 'also'> {
  const others = ends.filter((_, index) => index !== first && index !== second);
  return { from: ends[first]!, to: ends[second]!, also: others.flatMap((group) => group.find((id) => held.has(id)) ?? group.slice(0, 1)) };
}
