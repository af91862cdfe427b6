import type { JudgedPath } from './judge-path.ts';
import { pathWeights } from './path-weights.ts';

/**
 * Picks at most `count` paths that are good and unlike each other: maximal marginal relevance, score against the greatest likeness
 * to a path already picked, over the entities passed, the claims read out, the relation types and the sources. Leaves out what scores far below the
 * best, and detours: paths that only add entities to one at least as good. Input best first; O(count * paths).
 */
export function choosePaths(paths: readonly JudgedPath[], count: number, typeOf: (claim: number) => number): JudgedPath[] {
  const least = (paths[0]?.score ?? 0) * pathWeights.worthShowing;
  const worthy: JudgedPath[] = [];
  for (const path of paths) {
    if (path.score < least) break;
    if (worthy.some((better) => isDetour(path, better))) continue;
    // A common agenda is said once or twice, not ten times.
    if (path.onlyTogether && worthy.filter((other) => other.onlyTogether).length >= pathWeights.agendas) continue;
    worthy.push(path);
  }
  const left = worthy.map((path) => ({ path, traits: traitsOf(path, typeOf), nearest: 0 }));
  const chosen: JudgedPath[] = [];
  while (chosen.length < count && left.length > 0) {
    let best = 0;
    let bestWorth = -Infinity;
    left.forEach(({ path, nearest }, i) => {
      const worth = (1 - pathWeights.likeness) * (path.score / 100) - pathWeights.likeness * nearest;
      if (worth > bestWorth + 1e-12) {
        best = i;
        bestWorth = worth;
      }
    });
    const [picked] = left.splice(best, 1);
    chosen.push(picked!.path);
    for (const other of left) other.nearest = Math.max(other.nearest, likeness(picked!.traits, other.traits));
  }
  return chosen;
}

/** Whether the path passes everything that the other one does, in the same order, and more. */
function isDetour(path: JudgedPath, better: JudgedPath): boolean {
  const { nodes } = path.route;
  const shorter = better.route.nodes;
  if (shorter.length >= nodes.length || shorter.length === 2) return false;
  let at = 0;
  for (const node of nodes) if (node === shorter[at]) at++;
  return at === shorter.length;
}

interface Traits {
  readonly entities: ReadonlySet<number>;
  readonly types: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
  readonly claims: ReadonlySet<number>;
}

function traitsOf(path: JudgedPath, typeOf: (claim: number) => number): Traits {
  return {
    entities: new Set(path.route.nodes.slice(1, -1)),
    types: new Set(path.steps.map((step) => typeOf(step.ties[0]!.claim))),
    sources: new Set(path.steps.flatMap((step) => [...step.sources])),
    claims: new Set(path.steps.map((step) => step.ties[0]!.claim)),
  };
}

function likeness(a: Traits, b: Traits): number {
  return 0.4 * overlap(a.entities, b.entities) + 0.3 * overlap(a.claims, b.claims) + 0.2 * overlap(a.types, b.types) + 0.1 * overlap(a.sources, b.sources);
}

/** Jaccard's coefficient; two empty sets are alike. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 1 : both / either;
}
