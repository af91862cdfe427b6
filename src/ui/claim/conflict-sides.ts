import type { ConflictRef } from '../../query/views.ts';

export type ConflictSide = ConflictRef['against'][number];

/** The claims that stand against one in conflicts of a kind, each once. */
export function sidesOf(contested: readonly ConflictRef[], kind: ConflictRef['kind']): readonly ConflictSide[] {
  const sides = contested.filter((conflict) => conflict.kind === kind).flatMap((conflict) => conflict.against);
  return [...new Map(sides.map((side) => [side.claim, side])).values()];
}
