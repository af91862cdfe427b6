import type { Steps } from '../steps.ts';
import { thatCount, type JudgedPath, type JudgedStep } from './judged-path.ts';
import { Pace } from './pace.ts';
import { pathWeights } from './path-weights.ts';

/** Paths split by whether another one dominates them, each in the order in which they came. */
export interface Sifted {
  readonly best: readonly JudgedPath[];
  readonly dominated: readonly JudgedPath[];
}

/**
 * Sets apart the paths that another one dominates (Pareto): a further entity cannot make a connection more telling, so a path that passes all that another one
 * passes, and more, stands behind it; so does, of two that pass the same, the second. It does not where the other one's weakest step is much thinner than
 * anything of its own, or the other is no more than a common agenda, joins facts that nothing connects, or denies something, and it does not. A part of an end stands for the end and does not count as passed; a
 * direct tie dominates nothing, it stands first and the others beside it. Input best first; O(paths^2 * passed) at worst, an
 * index by one entity of each set makes it far less.
 */
export function* siftDominated(paths: readonly JudgedPath[]): Steps<Sifted> {
  const pace = new Pace();
  // What could dominate comes before what it dominates.
  const candidates: Candidate[] = [];
  for (const [rank, path] of paths.entries()) {
    candidates.push({ path, rank, ...passedBy(path) });
    if (pace.due(2)) yield;
  }
  candidates.sort((a, b) => a.telling.size - b.telling.size || a.own.size - b.own.size || a.rank - b.rank);
  const best = new Set<JudgedPath>();
  /** Those kept, by the first entity of what they pass. */
  const byFirst = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    let dominated = false;
    for (const entity of candidate.own) {
      for (const other of byFirst.get(entity) ?? []) {
        if (pace.due(0.5)) yield;
        dominated ||= passesLess(other, candidate) && outweighs(other.path, candidate.path);
      }
    }
    if (dominated) continue;
    best.add(candidate.path);
    for (const entity of new Set([...candidate.own].slice(0, 1).concat([...candidate.telling].slice(0, 1)))) {
      const list = byFirst.get(entity);
      if (list === undefined) byFirst.set(entity, [candidate]);
      else list.push(candidate);
    }
  }
  return { best: paths.filter((path) => best.has(path)), dominated: paths.filter((path) => !best.has(path)) };
}

function passesLess(shorter: Passed, longer: Passed): boolean {
  if (isSubset(shorter.own, longer.own)) return true;
  return shorter.telling.size > 0 && isSubset(shorter.telling, longer.telling) && !isSubset(longer.own, shorter.own);
}

function outweighs(shorter: JudgedPath, longer: JudgedPath): boolean {
  if (isLess(shorter) > isLess(longer)) return false;
  return weakestOf(shorter) >= pathWeights.muchThinner * weakestOf(longer);
}

/** Whether a path passes all that a shorter one passes, and more; a direct tie passes nothing and is gone round by nobody. */
export const goesRound = (longer: JudgedPath, shorter: JudgedPath): boolean =>
  longer.steps.length > shorter.steps.length && shorter.steps.length > 1 && passesLess(passedBy(shorter), passedBy(longer));

/**
 * Whether a longer path only goes round what a shorter one says outright: where the two part, none of the longer one's steps is thinner than what it replaces, or else it is told by
 * sources that do not tell that.
 */
export function isRoundabout(longer: JudgedPath, shorter: JudgedPath): boolean {
  if (longer.steps.length <= shorter.steps.length || !passesLess(passedBy(shorter), passedBy(longer))) return false;
  const [a, b] = [shorter.route.nodes, longer.route.nodes];
  let before = 0;
  while (a[before + 1] === b[before + 1]) before++;
  let behind = 0;
  while (behind < a.length - 2 - before && a[a.length - 2 - behind] === b[b.length - 2 - behind]) behind++;
  const [said, round] = [shorter, longer].map(({ steps }) => thatCount(steps.slice(before, steps.length - behind))) as [readonly JudgedStep[], readonly JudgedStep[]];
  const known = new Set(said.flatMap(({ sources }) => [...sources]));
  return thinnestOf(round) <= thinnestOf(said) && round.some(({ sources }) => [...sources].some((source) => known.has(source)));
}

const thinnestOf = (steps: readonly JudgedStep[]): number => Math.min(...steps.map(({ strength }) => strength));

/** 2 = no more than an agenda, 1 = facts that nothing connects, or something denied, 0 = neither. */
const isLess = (path: JudgedPath): number => (path.agenda.length > 0 ? 2 : path.apart.length > 0 || path.steps.some((step) => step.cautions.includes('negated')) ? 1 : 0);

/** Strength of the thinnest step that counts. */
export const weakestOf = (path: JudgedPath): number => path.steps[path.thinnest]!.strength;

interface Candidate extends Passed {
  readonly path: JudgedPath;
  readonly rank: number;
}

interface Passed {
  /** All that it passes. */
  readonly own: ReadonlySet<number>;
  /** Without a part of an end, which stands for the end. */
  readonly telling: ReadonlySet<number>;
}

function passedBy({ route, steps }: JudgedPath): Passed {
  const inner = route.nodes.slice(1, -1);
  const own = new Set(inner);
  const parts = inner.filter((node) => steps.some((step) => step.within && (step.from === node || step.to === node)));
  return { own, telling: parts.length === 0 ? own : new Set(inner.filter((node) => !parts.includes(node))) };
}

function isSubset(set: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (set.size > other.size) return false;
  for (const entity of set) if (!other.has(entity)) return false;
  return true;
}
