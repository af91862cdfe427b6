import type { Store } from '../../store/store.ts';
import { isGathering } from './co-occurrence.ts';
import type { Apart, JudgedStep, Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { turnAt, type Turn } from './path-terms.ts';
import { pathWeights } from './path-weights.ts';
import { toldTogether } from './told-together.ts';

/**
 * Where steps told one after another come apart: one that is no connection; a gathering passed at which something only came up; two causes or signs of one thing; facts that only meet at
 * an actor, at a gathering, or at what has to do with everything. What is told together is one matter (told-together.ts), and what is brought about may bring about more.
 */
export function apartOf(judging: Judging, steps: readonly JudgedStep[], turns: readonly Turn[]): readonly Apart[] {
  const found: Apart[] = steps.length < 2 ? [] : steps.filter(isLooseStep).map(({ from, to, ties }) => ({ is: 'hangs', end: from, on: to, tie: ties[0]! }));
  const facts: number[] = [];
  for (const [i, turn] of turns.entries()) {
    const [before, after] = [steps[i]!, steps[i + 1]!];
    // A step that is no connection is told as such already.
    if (isLooseStep(before) || isLooseStep(after)) continue;
    found.push(...breakAt(judging, before, after, turn, facts));
  }
  return facts.length === 0 ? found : [...found, { is: 'facts', at: facts }];
}

/**
 * Where a tree comes apart, `terminals` left out, which were asked about: at an actor, a gathering or a hub where its branches fall into groups that nothing connects; where a step is no connection.
 */
export function treeApart(judging: Judging, steps: readonly JudgedStep[], terminals: ReadonlySet<number>): readonly Apart[] {
  const found: Apart[] = steps.filter(isLooseStep).map(({ from, to, ties }) => ({ is: 'hangs', end: from, on: to, tie: ties[0]! }));
  const facts: number[] = [];
  const inner = new Set(steps.flatMap(({ from, to }) => [from, to]).filter((node) => !terminals.has(node)));
  for (const node of inner) {
    const branches = steps.filter((step) => (step.from === node || step.to === node) && !isLooseStep(step)).map((step) => towards(step, node));
    // Branches that hang together by any chain of pairs are one group.
    const breaks: { readonly what: readonly Apart[]; readonly facts: readonly number[]; readonly i: number; readonly j: number }[] = [];
    const groups = branches.map((_, i) => i);
    const groupOf = (i: number): number => (groups[i] === i ? i : groupOf(groups[i]!));
    for (const [i, one] of branches.entries()) {
      for (const [j, other] of branches.entries()) {
        if (j <= i) continue;
        const at: number[] = [];
        const what = breakAt(judging, one, away(other, node), turnAt(judging, node, one, away(other, node)), at);
        if (what.length + at.length === 0) groups[groupOf(j)] = groupOf(i);
        else breaks.push({ what, facts: at, i, j });
      }
    }
    for (const { what, facts: at, i, j } of breaks) {
      if (groupOf(i) === groupOf(j)) continue;
      for (const each of what) if (!found.some((other) => sameBreak(each, other))) found.push(each);
      for (const entity of at) if (!facts.includes(entity)) facts.push(entity);
    }
  }
  return facts.length === 0 ? found : [...found, { is: 'facts', at: facts }];
}

/** What of a turn is no connection; a place where facts only meet is added to `facts`. */
function breakAt(judging: Judging, before: JudgedStep, after: JudgedStep, turn: Turn, facts: number[]): readonly Apart[] {
  const { store } = judging;
  const { entity } = turn;
  const [into, out] = [before.ties[0]!, after.ties[0]!];
  if (turn.collider) return [{ is: 'collider', one: before.from, other: after.to, on: entity }];
  const gathering = isGathering(store, entity);
  const beside = gathering && (into.beside ?? out.beside) !== null;
  const { kind } = store.entities.ref(entity);
  const meets = kind === 'actor' || gathering || (kind === 'topic' && turn.own < pathWeights.apart && !carries(store, into, 'along') && !carries(store, out, 'against'));
  if (!beside && (!meets || turn.chain || turn.common >= pathWeights.apart)) return [];
  if (toldTogether(judging, into.claim, out.claim, beside && (into.beside === 'agenda' || out.beside === 'agenda'))) return [];
  if (beside) return [into.beside !== null ? { is: 'hangs', end: before.from, on: entity, tie: into } : { is: 'hangs', end: after.to, on: entity, tie: out }];
  if (!facts.includes(entity)) facts.push(entity);
  return [];
}

/** Whether a claim hands what is said of a broad issue on: the other is part of it, needs it or brings it about. Remarks do not, nor does what the issue itself rests on, nor what is about it. */
function carries(store: Store, { claim, direction }: Tie, towards: Tie['direction']): boolean {
  const { family, agenda } = store.claims.relation(claim);
  return family === 'structure' && !agenda && direction === towards;
}

const isLooseStep = ({ ties: [tie] }: JudgedStep): boolean => tie!.beside === 'loose';

function sameBreak(a: Apart, b: Apart): boolean {
  return a.is === b.is && (a.is === 'hangs' ? b.is === 'hangs' && a.end === b.end && a.on === b.on : a.is === 'collider' && b.is === 'collider' && a.on === b.on);
}

/** The step told so that it ends, or begins, at a node. */
const towards = (step: JudgedStep, node: number): JudgedStep => (step.to === node ? step : turned(step));
const away = (step: JudgedStep, node: number): JudgedStep => (step.from === node ? step : turned(step));

function turned(step: JudgedStep): JudgedStep {
  const [first, ...others] = step.ties;
  const direction = first!.direction === 'along' ? 'against' : first!.direction === 'against' ? 'along' : 'none';
  return { ...step, from: step.to, to: step.from, ties: [{ ...first!, direction }, ...others] };
}
