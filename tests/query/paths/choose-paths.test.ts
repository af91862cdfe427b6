import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePaths } from '../../../src/query/paths/choose-paths.ts';
import { siftDominated } from '../../../src/query/paths/dominance.ts';
import type { JudgedPath } from '../../../src/query/paths/judged-path.ts';
import { pathWeights } from '../../../src/query/paths/path-weights.ts';
import { runSteps } from '../../../src/query/steps.ts';

/** What choosing reads of a path: the entities passed and, by step, a claim, its firmness, a source, whether the step is within an end, whether it is denied. */
interface Drawn {
  readonly passed: readonly number[];
  readonly steps: readonly { readonly claim: number; readonly strength: number; readonly source: number; readonly within: boolean; readonly negated: boolean }[];
  readonly score: number;
  readonly is: 'path' | 'agenda' | 'apart';
}

const typeOf = (claim: number): number => claim % 3;

function judged({ passed, steps: drawn, score, is }: Drawn): JudgedPath {
  const nodes = [0, ...passed, 99];
  const steps = nodes.slice(1).map((to, i) => {
    const { claim, strength, source, within, negated } = drawn[i % drawn.length]!;
    // Only what touches an end can be a part of it.
    const inEnd = within && (i === 0 || i === nodes.length - 2);
    return { from: nodes[i]!, to, within: inEnd, strength, sources: new Set([source]), cautions: negated ? ['negated'] : [], ties: [{ claim }] };
  });
  const counted = steps.map((_, i) => i).filter((i) => steps.every((step) => step.within) || !steps[i]!.within);
  const thinnest = counted.reduce((least, i) => (steps[i]!.strength < steps[least]!.strength ? i : least));
  const path = { route: { nodes, cost: 512 * steps.length }, steps, terms: [], score, thinnest, throughActors: false, agenda: is === 'agenda' ? [{}] : [], apart: is === 'apart' ? [{}] : [], stutters: false, hinge: Math.max(-1, ...passed) };
  return path as unknown as JudgedPath;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  passed: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
  steps: fc.array(fc.record({ claim: fc.nat(9), strength: fc.constantFrom(0.1, 0.3, 0.5, 0.9), source: fc.nat(2), within: fc.boolean(), negated: fc.boolean() }), { minLength: 5, maxLength: 5 }),
  score: fc.integer({ min: 0, max: 100 }),
  is: fc.constantFrom<Drawn['is'][]>('path', 'path', 'path', 'agenda', 'apart'),
});
/** Best first, as the ranking hands them over. */
const paths = fc.array(drawn, { maxLength: 12 }).map((all) => all.map(judged).sort((a, b) => b.score - a.score));

test('what dominates is found as by comparing every two', () => {
  fc.assert(
    fc.property(paths, (all) => {
      const found = runSteps(siftDominated(all));
      expect(found).toEqual(siftedByAll(all));
      expect([...found.best, ...found.dominated].sort((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
    }),
    { numRuns: 2000 },
  );
});

/** By definition: a path is dominated by one that is kept, passes less or the same and stands before it, and is not worse in kind or much thinner. */
function siftedByAll(all: readonly JudgedPath[]): { best: JudgedPath[]; dominated: JudgedPath[] } {
  const own = (path: JudgedPath) => new Set(path.route.nodes.slice(1, -1));
  const telling = (path: JudgedPath) => {
    const parts = path.steps.filter((step) => step.within).flatMap(({ from, to }) => [from, to]);
    return new Set([...own(path)].filter((node) => !parts.includes(node)));
  };
  const within = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].every((node) => b.has(node));
  const rank = (path: JudgedPath) => (path.agenda.length > 0 ? 2 : path.apart.length > 0 || path.steps.some((step) => step.cautions.includes('negated')) ? 1 : 0);
  const weakest = (path: JudgedPath) => path.steps[path.thinnest]!.strength;
  const dominates = (a: JudgedPath, b: JudgedPath) =>
    own(a).size > 0 && (within(own(a), own(b)) || (telling(a).size > 0 && within(telling(a), telling(b)) && !within(own(b), own(a)))) && rank(a) <= rank(b) && weakest(a) >= pathWeights.muchThinner * weakest(b);
  const kept: JudgedPath[] = [];
  const inOrder = [...all].sort((a, b) => telling(a).size - telling(b).size || own(a).size - own(b).size || all.indexOf(a) - all.indexOf(b));
  for (const path of inOrder) if (!kept.some((other) => dominates(other, path))) kept.push(path);
  return { best: all.filter((path) => kept.includes(path)), dominated: all.filter((path) => !kept.includes(path)) };
}

describe('the choice among paths', () => {
  test('is the one of the greatest marginal relevance each time, worked out anew', () => {
    fc.assert(
      fc.property(paths, fc.nat(6), fc.constantFrom(0, 30, 60), fc.nat(1), (all, count, least, before) => {
        const picked = all.slice(0, before);
        expect(runSteps(choosePaths(all, count, least, typeOf, picked))).toEqual(chosenAnew(all, count, least, picked));
      }),
      { numRuns: 2000 },
    );
  });

  function chosenAnew(all: readonly JudgedPath[], count: number, least: number, picked: readonly JudgedPath[]): JudgedPath[] {
    const worth = Math.max(least, (all[0]?.score ?? 0) * pathWeights.worthShowing);
    const chosen: JudgedPath[] = [];
    while (chosen.length < count) {
      const taken = [...picked, ...chosen];
      const free = all.filter((path) => path.score >= worth && !taken.includes(path) && taken.every((other, i) => !isRepeated(other, path) && !isDetour(other, path) && !isCrowded(path, taken.slice(0, i + 1))));
      if (free.length === 0) break;
      const value = (path: JudgedPath) => (1 - pathWeights.likeness) * (path.score / 100) - pathWeights.likeness * Math.max(0, ...taken.map((other) => likeness(other, path)));
      const near = free.filter((path) => path.score >= free[0]!.score - pathWeights.asGood);
      const fewest = Math.min(...near.map(({ steps }) => steps.length));
      const among = chosen.length > 0 ? free : near.filter(({ steps }) => steps.length === fewest);
      chosen.push(among.reduce((best, path) => (value(path) > value(best) + 1e-12 ? path : best)));
    }
    return chosen;
  }

  /** So many of those taken hinge on the same entity that it is closed to others, the last of them taken being one of them. */
  const isCrowded = (path: JudgedPath, taken: readonly JudgedPath[]) => {
    const last = taken.at(-1)!;
    return last.hinge >= 0 && last.hinge === path.hinge && taken.filter(({ hinge }) => hinge === path.hinge).length > pathWeights.onOneHinge - 1;
  };
  const isDetour = (one: JudgedPath, other: JudgedPath) =>
    one.hinge >= 0 && one.hinge === other.hinge && ((other.steps.length > one.steps.length && other.score < one.score) || String(one.route.nodes.slice(1, -1)) === String(other.route.nodes.slice(1, -1)));
  const claimsOf = ({ steps }: JudgedPath) => steps.map(({ ties }) => ties[0]!.claim);
  function isRepeated(one: JudgedPath, other: JudgedPath): boolean {
    const [a, b] = [claimsOf(one), claimsOf(other)];
    if (a.every((claim) => b.includes(claim)) || b.every((claim) => a.includes(claim))) return true;
    const [u, v] = [one.route.nodes, other.route.nodes];
    const differ = u.length === v.length ? u.map((_, i) => i).filter((i) => u[i] !== v[i]) : [];
    if (differ.length !== 1) return false;
    const [at] = differ as [number];
    const same = (i: number) => a[i] === b[i];
    const like = (i: number) => typeOf(a[i]!) === typeOf(b[i]!);
    return (same(at - 1) && like(at)) || (same(at) && like(at - 1));
  }
  function likeness(one: JudgedPath, other: JudgedPath): number {
    const jaccard = (a: readonly number[], b: readonly number[]) => {
      const [x, y] = [new Set(a), new Set(b)];
      const either = new Set([...x, ...y]).size;
      return either === 0 ? 1 : [...x].filter((item) => y.has(item)).length / either;
    };
    const sources = ({ steps }: JudgedPath) => steps.flatMap((step) => [...step.sources]);
    return (
      0.4 * jaccard(one.route.nodes.slice(1, -1), other.route.nodes.slice(1, -1)) + 0.3 * jaccard(claimsOf(one), claimsOf(other)) +
      0.2 * jaccard(claimsOf(one).map(typeOf), claimsOf(other).map(typeOf)) + 0.1 * jaccard(sources(one), sources(other))
    );
  }
});
