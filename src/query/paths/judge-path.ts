import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { ScoreTerm } from '../path-views.ts';
import type { PairGraph } from './pair-graph.ts';
import { pathWeights } from './path-weights.ts';
import { cautionsOf, type Tie } from './judged-step.ts';
import type { Route } from './route-enumeration.ts';
import { exclusivity, passSpecificity } from './specificity.ts';
import type { ClaimDays } from './step-rule.ts';
import { weighPair } from './weighed-pair.ts';

/** A step with its claims weighed: the first tie is the one read out. */
export interface JudgedStep {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly Tie[];
  /** Claims there are; `ties` holds the heaviest where there are very many. */
  readonly claims: number;
  readonly strength: number;
  /** Exclusivity of the relation read out, 0 to 1. */
  readonly exclusivity: number;
  readonly cautions: readonly string[];
  /** First voices of all its claims. */
  readonly voices: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
}

export interface JudgedPath {
  readonly route: Route;
  readonly steps: readonly JudgedStep[];
  readonly terms: readonly ScoreTerm[];
  readonly score: number;
  readonly thinnest: number;
  readonly throughActors: boolean;
  /** Every step only places its ends side by side, or stands for part and whole: no more than a common agenda. */
  readonly onlyTogether: boolean;
}

/** What judging needs of the graph that was searched. */
export interface Judging {
  readonly store: Store;
  readonly admit: Admit;
  readonly graph: PairGraph;
  readonly days: ClaimDays;
  readonly inOrder: boolean;
}

/** Weighs steps that are read together: each with its claims, the one read out first. `atEnd` says which may rest on what serves ends only. */
export function weighSteps(judging: Judging, arcs: readonly (readonly [number, number])[], atEnd: (step: number) => boolean): JudgedStep[] {
  const { store, admit } = judging;
  const pairs = arcs.map(([u, v], i) => weighPair(store, admit, judging.graph, u, v, atEnd(i), judging.inOrder));
  const chosen = assignBest(pairs.map(({ ties }) => ties), judging.days, judging.inOrder);
  return pairs.map(({ ties, claims, strength, voices, sources }, i): JudgedStep => {
    const [from, to] = arcs[i]!;
    const first = chosen[i] ?? ties[0]!;
    return {
      from, to, claims, strength, voices, sources,
      ties: first === ties[0] ? ties : [first, ...ties.filter((tie) => tie !== first)],
      exclusivity: exclusivity(store, admit, from, to, first.claim) * (first.coOccurrence ? pathWeights.placed : 1),
      cautions: cautionsOf(store, admit, first.claim),
    };
  });
}

/** Weighs every step of a route and the whole, by the terms of path-weights.ts. */
export function judgePath(judging: Judging, route: Route): JudgedPath {
  const { store } = judging;
  const last = route.nodes.length - 2;
  const steps = weighSteps(judging, route.nodes.slice(1).map((to, i) => [route.nodes[i]!, to] as const), (i) => i === 0 || i === last);
  let thinnest = 0;
  steps.forEach((step, i) => {
    if (step.strength < steps[thinnest]!.strength - 1e-9) thinnest = i;
  });
  const terms = termsOf(judging, steps, thinnest);
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  const score = (100 * terms.reduce((sum, term) => sum + term.weight * term.value, 0)) / weight;
  const throughActors = route.nodes.slice(1, -1).some((node) => store.entities.ref(node).kind === 'actor');
  const onlyTogether = steps.length > 1 && steps.every(({ ties }) => ties[0]!.coOccurrence || store.claims.relation(ties[0]!.claim).hierarchy) && steps.some(({ ties }) => ties[0]!.coOccurrence);
  return { route, steps, terms, score, thinnest, throughActors, onlyTogether };
}

/**
 * Each step reads out a claim of its own, in order of time where asked: depth-first over the steps, from the one with fewest claims on,
 * firmest claims first; the first complete choice wins, which the step rule has made sure exists.
 */
function assignBest(options: readonly (readonly Tie[])[], days: ClaimDays, inOrder: boolean): (Tie | undefined)[] {
  const order = options.map((_, i) => i);
  if (!inOrder) order.sort((i, j) => options[i]!.length - options[j]!.length || i - j);
  const chosen: (Tie | undefined)[] = options.map(() => undefined);
  const used = new Set<number>();
  let tries = 0;
  const place = (at: number, day: number): boolean => {
    if (at === order.length) return true;
    if (++tries > 5000) return false;
    for (const tie of options[order[at]!]!) {
      if (used.has(tie.claim) || (inOrder && days.high[tie.claim]! < day)) continue;
      used.add(tie.claim);
      chosen[order[at]!] = tie;
      if (place(at + 1, inOrder ? Math.max(day, days.low[tie.claim]!) : day)) return true;
      used.delete(tie.claim);
      chosen[order[at]!] = undefined;
    }
    return false;
  };
  place(0, -0x80000000);
  return chosen;
}

function termsOf(judging: Judging, steps: readonly JudgedStep[], thinnest: number): ScoreTerm[] {
  const weights = pathWeights.terms;
  const voices = new Set<number>();
  const sources = new Set<number>();
  for (const step of steps) {
    for (const voice of step.voices) voices.add(voice);
    for (const source of step.sources) sources.add(source);
  }
  const specific = specificOf(judging, steps);
  const order = orderOf(judging, steps);
  const cautious = steps.filter((step) => step.cautions.some((word) => word !== 'a bare mention'));
  const kinds = [...new Set(cautious.flatMap((step) => step.cautions))];
  const weak = steps[thinnest]!;
  return [
    {
      name: 'weakest', label: 'Weakest step', value: weak.strength, weight: weights.weakest,
      words: `step ${thinnest + 1} rests on ${count(weak.claims, 'claim')} by ${count(weak.voices.size, 'voice')}`,
    },
    { name: 'specific', label: 'Specific', ...specific, weight: weights.specific },
    {
      name: 'sources', label: 'Sources', weight: weights.sources,
      value: steps.reduce((sum, step) => sum + Math.min(1, step.voices.size / 2), 0) / steps.length * 0.6 + 0.4 * Math.min(1, sources.size / 2),
      words: `${count(voices.size, 'independent voice')} in ${count(sources.size, 'source')}`,
    },
    { name: 'order', label: 'In time order', value: order.value, weight: weights.order, words: order.words },
    {
      name: 'sure', label: 'Sure', value: 1 - cautious.length / steps.length, weight: weights.sure,
      words: cautious.length === 0 ? 'every step is stated as fact and uncontested' : `${count(cautious.length, 'step')} of ${steps.length}: ${kinds.join(', ')}`,
    },
    {
      name: 'short', label: 'Short', weight: weights.short,
      value: pathWeights.short[Math.min(steps.length, pathWeights.short.length) - 1]!, words: count(steps.length, 'step'),
    },
  ];
}

/**
 * How particular the path is: the mean exclusivity of its relations, and what it passes through, where the greatest hub counts as
 * much as all the others together (a chain is as telling as its least telling link).
 */
function specificOf({ store, graph }: Judging, steps: readonly JudgedStep[]): { value: number; words: string } {
  const relation = steps.reduce((sum, step) => sum + step.exclusivity, 0) / steps.length;
  if (steps.length === 1) return { value: 0.5 + relation / 2, words: 'nothing stands between them' };
  const passed = steps.slice(1).map((step) => ({ entity: step.from, value: passSpecificity(graph, step.from) }));
  const hub = passed.reduce((a, b) => (b.value < a.value ? b : a));
  const mean = passed.reduce((sum, { value }) => sum + value, 0) / passed.length;
  const neighbours = graph.offsets[hub.entity + 1]! - graph.offsets[hub.entity]!;
  const { passed: share, relation: rest } = pathWeights.specific;
  return {
    value: share * (0.5 * hub.value + 0.5 * mean) + rest * relation,
    words: `${store.entities.ref(hub.entity).short}, its greatest hub, is tied to ${neighbours} others`,
  };
}

/** How many neighbouring steps follow each other in time; a path may be told from either end, so the better direction counts. */
function orderOf({ days }: Judging, steps: readonly JudgedStep[]): { value: number; words: string } {
  if (steps.length < 2) return { value: 1, words: 'one step' };
  let forward = 0;
  let backward = 0;
  let unknown = 0;
  for (let i = 1; i < steps.length; i++) {
    const a = steps[i - 1]!.ties[0]!.claim;
    const b = steps[i]!.ties[0]!.claim;
    const open = (claim: number) => days.low[claim]! === -0x80000000 && days.high[claim]! === 0x7fffffff;
    if (open(a) || open(b)) unknown++;
    else {
      if (days.low[a]! <= days.high[b]!) forward++;
      if (days.low[b]! <= days.high[a]!) backward++;
    }
  }
  const turns = steps.length - 1;
  const ordered = Math.max(forward, backward);
  const undated = unknown > 0 ? `, ${unknown} undated` : '';
  if (unknown === turns) return { value: 0.5, words: 'too little is dated to compare' };
  const way = forward >= backward ? 'follow in time' : 'follow back in time';
  return { value: (ordered + unknown / 2) / turns, words: `${ordered} of ${turns} ${way}${undated}` };
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
