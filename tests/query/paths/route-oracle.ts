import type { RouteQuestion } from '../../../src/query/paths/search-routes.ts';

/** A tie as a test writes it. */
export interface TestTie {
  readonly a: number;
  readonly b: number;
  readonly claim: number;
  readonly price: number;
  readonly endsOnly: boolean;
  /** a lies below b. */
  readonly up: boolean;
}

export interface TestQuestion extends Omit<RouteQuestion, 'graph'> {
  readonly n: number;
  readonly ties: readonly TestTie[];
}

/**
 * Every loopless path between the ends that keeps every rule, cheapest first and then by node numbers: found by trying all of
 * them, and with each rule written as its sentence in the design reads, on whole paths.
 */
export function allRoutes(question: TestQuestion): { cost: number; nodes: number[] }[] {
  const { n, from, to, barred, through, maxSteps, nodePrices } = question;
  const found: { cost: number; nodes: number[] }[] = [];
  const starts = new Set(from);
  const goals = new Set(to);
  const between = (u: number, v: number) => question.ties.filter((tie) => (tie.a === u && tie.b === v) || (tie.a === v && tie.b === u));
  const visit = (nodes: number[]) => {
    const here = nodes[nodes.length - 1]!;
    if (goals.has(here)) {
      const cost = priceOf(nodes);
      if (cost !== null && through.every((w) => nodes.includes(w)) && (maxSteps === 0 || nodes.length - 1 <= maxSteps)) found.push({ cost, nodes });
      return;
    }
    for (let next = 0; next < n; next++) {
      if (nodes.includes(next) || starts.has(next) || (barred?.[next] && !goals.has(next))) continue;
      if (between(here, next).length > 0) visit([...nodes, next]);
    }
  };
  const priceOf = (nodes: number[]): number | null => {
    let cost = 0;
    const steps = nodes.slice(1).map((v, i) => {
      const first = i === 0;
      const last = i === nodes.length - 2;
      return between(nodes[i]!, v).filter((tie) => first || last || !tie.endsOnly);
    });
    for (const [i, ties] of steps.entries()) {
      if (ties.length === 0) return null;
      cost += Math.min(...ties.map((tie) => tie.price));
      if (i > 0) cost += nodePrices[nodes[i]!]!;
    }
    for (let i = 1; i < steps.length; i++) {
      const [x, y, z] = [nodes[i - 1]!, nodes[i]!, nodes[i + 1]!];
      const below = (tie: TestTie, part: number) => tie.up && tie.a === part;
      if (steps[i - 1]!.every((tie) => below(tie, x)) && steps[i]!.every((tie) => below(tie, z))) return null;
      const outer = new Set(between(x, z).map((tie) => tie.claim));
      if (steps[i - 1]!.every((tie) => outer.has(tie.claim)) || steps[i]!.every((tie) => outer.has(tie.claim))) return null;
      const { low, high } = question.days;
      const together = (s: TestTie, t: TestTie) => low[s.claim]! <= high[t.claim]! && low[t.claim]! <= high[s.claim]!;
      const office = steps[i - 1]!.every((tie) => tie.endsOnly) || steps[i]!.every((tie) => tie.endsOnly);
      if (office && !steps[i - 1]!.some((s) => steps[i]!.some((t) => together(s, t)))) return null;
      void y;
    }
    return choices(steps.map((ties) => [...new Set(ties.map((tie) => tie.claim))])).some(sound) ? cost : null;
  };
  const sound = (claims: readonly number[]): boolean => {
    if (new Set(claims).size < claims.length) return false;
    if (!question.inOrder) return true;
    // Some days can be picked for the claims that never go back.
    for (let i = 0; i < claims.length; i++) {
      for (let j = i + 1; j < claims.length; j++) if (question.days.low[claims[i]!]! > question.days.high[claims[j]!]!) return false;
    }
    return true;
  };
  for (const start of from) visit([start]);
  return found.sort((p, q) => p.cost - q.cost || lexical(p.nodes, q.nodes));
}

function choices(options: readonly (readonly number[])[]): number[][] {
  return options.reduce<number[][]>((sofar, option) => sofar.flatMap((some) => option.map((claim) => [...some, claim])), [[]]);
}

function lexical(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
