import type { Steps } from '../steps.ts';
import type { JudgedPath } from './judged-path.ts';
import { Pace } from './pace.ts';
import { pathWeights } from './path-weights.ts';

/**
 * Picks at most `count` paths that are good and unlike each other: maximal marginal relevance (Carbonell and Goldstein 1998), score against the greatest
 * likeness to a path already picked, over the entities passed, the claims read out, the relation types and the sources; and of those that hinge on one entity a
 * few, none of them a longer way than a better one. The first is the shortest of those about as good as the best. Leaves out what scores far below the best, or below `least`, what reads the same claims as one already picked, with or without others, and what differs from one in something interchangeable. `picked` were picked before. Input best first; O(count * paths).
 */
export function* choosePaths(paths: readonly JudgedPath[], count: number, least: number, typeOf: (claim: number) => number, picked: readonly JudgedPath[] = []): Steps<JudgedPath[]> {
  const pace = new Pace();
  const worth = Math.max(least, (paths[0]?.score ?? 0) * pathWeights.worthShowing);
  let left: { readonly path: JudgedPath; readonly traits: Traits; nearest: number }[] = [];
  for (const path of paths) {
    if (path.score < worth) break;
    left.push({ path, traits: traitsOf(path, typeOf), nearest: 0 });
    if (pace.due(3)) yield;
  }
  const chosen: JudgedPath[] = [];
  for (const path of picked) yield* take(path);
  while (chosen.length < count && left.length > 0) {
    let best = left[0]!;
    let bestWorth = -Infinity;
    // The one that leads is the shortest of those that score about as high as the best: a few points are no reason for a further step.
    const near = chosen.length > 0 ? left : left.filter(({ path }) => path.score >= left[0]!.path.score - pathWeights.asGood);
    const fewest = chosen.length > 0 ? Infinity : fewestSteps(near.map(({ path }) => path));
    for (const candidate of near) {
      if (candidate.path.steps.length > fewest) continue;
      const value = (1 - pathWeights.likeness) * (candidate.path.score / 100) - pathWeights.likeness * candidate.nearest;
      if (value > bestWorth + 1e-12) {
        best = candidate;
        bestWorth = value;
      }
    }
    chosen.push(best.path);
    yield* take(best.path);
  }
  return chosen;

  function* take(path: JudgedPath): Steps<void> {
    const { hinge } = path;
    const traits = traitsOf(path, typeOf);
    const full = hinge >= 0 && [...picked, ...chosen].filter((other) => other.hinge === hinge).length >= pathWeights.onOneHinge;
    left = left.filter((other) => other.path !== path && !(other.path.hinge === hinge && hinge >= 0 && (full || isDetour(other.path, path))) && !tellsTheSame(traits, other.traits) && !areTwins(path, other.path, typeOf));
    for (const other of left) {
      other.nearest = Math.max(other.nearest, likeness(traits, other.traits));
      if (pace.due(2)) yield;
    }
  }
}

/** Of two that hinge on the same, a longer way that tells less; and one that differs in its ends only, which bear one name. */
const isDetour = (other: JudgedPath, path: JudgedPath): boolean => (other.steps.length > path.steps.length && other.score < path.score) || passSame(other, path);

function passSame({ route: { nodes: a } }: JudgedPath, { route: { nodes: b } }: JudgedPath): boolean {
  return a.length === b.length && a.every((node, i) => i === 0 || i === a.length - 1 || node === b[i]);
}

/** Infinity where there are no paths. */
export const fewestSteps = (paths: readonly JudgedPath[]): number => paths.reduce((least, path) => Math.min(least, path.steps.length), Infinity);

/** Whether all claims of the one are read by the other too. */
function tellsTheSame({ claims: a }: Traits, { claims: b }: Traits): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const claim of fewer) if (!more.has(claim)) return false;
  return true;
}

/** Whether two paths differ in one entity only, of which a claim speaks in one breath with the other's and another of the same type says the same: measures of one answer, goods of one list. */
function areTwins(one: JudgedPath, other: JudgedPath, typeOf: (claim: number) => number): boolean {
  const [a, b] = [one.route.nodes, other.route.nodes];
  const differ = a.length === b.length ? a.flatMap((node, i) => (node === b[i] ? [] : [i])) : [];
  const [at = 0] = differ;
  if (differ.length !== 1 || at < 1 || at > a.length - 2) return false;
  const claim = (path: JudgedPath, step: number): number => path.steps[step]!.ties[0]!.claim;
  const isSame = (step: number): boolean => claim(one, step) === claim(other, step);
  const isAlike = (step: number): boolean => typeOf(claim(one, step)) === typeOf(claim(other, step));
  return (isSame(at - 1) && isAlike(at)) || (isSame(at) && isAlike(at - 1));
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
