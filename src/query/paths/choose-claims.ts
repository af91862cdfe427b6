import { FURTHER } from '../../store/claim-flags.ts';
import { forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import type { Admit } from '../admit.ts';
import type { Steps } from '../steps.ts';
import { matterOf } from './claim-matter.ts';
import { sureness, type Tie } from './judged-step.ts';
import { Pace } from './pace.ts';
import { pathWeights } from './path-weights.ts';
import { handsOn } from './hands-on.ts';
import { toldTogether } from './told-together.ts';
import type { ClaimDays } from './step-rule.ts';

/** Of the next steps the firmest claims, with which one is compared; of a step the firmest claims that are compared with each other. */
const [readBeside, compared] = [4, 64];

/** Steps that are read together: a path, or a tree. */
export interface ReadTogether {
  readonly arcs: readonly (readonly [number, number])[];
  /** Ties of each step, what relates before what only places side by side, the firmest first. */
  readonly options: readonly (readonly Tie[])[];
  /** What the reader asked about. */
  readonly ends: ReadonlySet<number>;
  readonly days: ClaimDays;
  readonly inOrder: boolean;
}

export interface ChosenClaims {
  /** For each step the ties that may carry it here, and which of them is read out. */
  readonly free: readonly (readonly Tie[])[];
  readonly first: readonly Tie[];
  /** Some step has no claim that says no more than the step: its claim ties another entity of the path to the step's end as well. */
  readonly stutters: boolean;
}

/**
 * Which claim each step reads out.
 * - A claim that also ties an earlier or later entity to this step's end says the same thing twice, at a distance: the way between them is a
 *   detour by one and the same claim. Such claims are set aside; a step that has no other stutters.
 * - Every step has a claim of its own, in order of time where asked: depth-first over the steps, from the one with fewest claims on; the first complete
 *   choice wins. The step rule has made sure that there is one among all claims; where what was set aside is needed for it, the path stutters.
 * - Among claims of like firmness the one that has most to do with the rest is read out: with the ends, with the other entities, with the claims beside it (a paragraph that tells both)
 *   (coherence: what stays active along a chain of news; Shahaf and Guestrin 2010).
 */
export function* chooseClaims(store: Store, admit: Admit, together: ReadTogether): Steps<ChosenClaims> {
  const { arcs, ends, days, inOrder } = together;
  const inPath = new Set<number>();
  for (const [u, v] of arcs) inPath.add(u).add(v);
  /** Claims that may be read beside those of a step. */
  const near = (i: number): readonly number[] =>
    arcs.flatMap((arc, j) => (j !== i && arc.some((node) => arcs[i]!.includes(node)) ? together.options[j]!.slice(0, readBeside).map((tie) => tie.claim) : []));
  /** Sources that alone tell what a step beside this one reads first. */
  const onlySourcesBeside = (i: number): readonly number[] =>
    arcs.flatMap((arc, j) => {
      if (j === i || !arc.some((node) => arcs[i]!.includes(node))) return [];
      const sources = sourcesOf(store, together.options[j]![0]!.claim);
      return sources.length === 1 ? sources : [];
    });
  const pace = new Pace();
  let stutters = false;
  const free: (readonly Tie[])[] = [];
  const preferred: (readonly Tie[])[] = [];
  for (const [i, [u, v]] of arcs.entries()) {
    const all = together.options[i]!;
    const saying = new Set<Tie>();
    for (const tie of all) {
      if (pace.due(0.3)) yield;
      if (saysMore(store, tie.claim, u, v, inPath)) saying.add(tie);
    }
    let steady = saying.size === 0 ? all : all.filter((tie) => !saying.has(tie));
    if (steady.length === 0) {
      stutters = true;
      steady = all;
    }
    free.push(steady);
    const beside = near(i);
    const toldBeside = (claim: number): boolean => beside.some((other) => other !== claim && toldTogether(store, admit, claim, other));
    // What hands on what is said of the place where it meets the next step holds the path together.
    const carries = (tie: Tie): boolean => (!ends.has(v) && handsOn(store, tie, 'along')) || (!ends.has(u) && handsOn(store, tie, 'against'));
    // Of like claims the one of the source that alone tells the step beside it, who may write of another month than the others; what only holds in spite of something last.
    const sources = onlySourcesBeside(i);
    // Two acts of one kind by the same actor are told side by side: bans by bans, purchases by purchases.
    const kindsBeside = new Set(beside.map((claim) => store.claims.type[claim]!));
    const isLikeBeside = ({ claim }: Tie): boolean => kindsBeside.has(store.claims.type[claim]!) && isAct(store, claim);
    const fits = (tie: Tie): number => pathWeights.choice.kind * Number(isLikeBeside(tie)) + pathWeights.choice.source * Number(sources.some((source) => sourcesOf(store, tie.claim).includes(source))) - pathWeights.choice.despite * Number(store.claims.relation(tie.claim).bearing === 'despite');
    preferred.push(byCloseness(steady, (tie) => closeness(store, tie.claim, u, v, inPath, ends) + pathWeights.choice.told * Number(toldBeside(tie.claim)) + Number(carries(tie)) + fits(tie), ({ claim }) => sureness(store, admit, claim)));
  }
  let chosen = assign(preferred, days, inOrder);
  if (chosen.includes(undefined)) {
    // What was set aside may be all that keeps the order, or gives every step a claim of its own.
    const anew = assign(together.options, days, inOrder);
    if (!anew.includes(undefined)) {
      chosen = anew;
      stutters = true;
    }
  }
  return {
    stutters,
    // A claim that was set aside and is read all the same stands among its own.
    free: free.map((ties, i) => (chosen[i] === undefined || ties.includes(chosen[i]) ? ties : together.options[i]!)),
    first: preferred.map((ties, i) => chosen[i] ?? ties[0]!),
  };
}

/** Something done, or what an account dwells on, rather than somebody's view or reading. */
function isAct(store: Store, claim: number): boolean {
  const { plover, attention, family } = store.claims.relation(claim);
  return plover !== undefined || attention !== undefined || family === 'structure';
}

function sourcesOf(store: Store, claim: number): readonly number[] {
  const { start, source } = store.evidence;
  return [...new Set(source.slice(start[claim]!, start[claim + 1]!))];
}

/** Whether a claim ties an end of the step to a further entity of the path. */
function saysMore(store: Store, claim: number, u: number, v: number, inPath: ReadonlySet<number>): boolean {
  if ((store.claims.flags[claim]! & FURTHER) === 0) return false;
  let others = false;
  forEachParticipant(store, claim, (entity) => (others ||= entity !== u && entity !== v && inPath.has(entity)));
  if (!others) return false;
  let more = false;
  forEachTie(store, claim, (a, b) => {
    const further = a === u || a === v ? b : b === u || b === v ? a : -1;
    more ||= further >= 0 && further !== u && further !== v && inPath.has(further);
  });
  return more;
}

/** How much a claim has to do with the rest of the path: entities that it takes in or names, what was asked about counting twice. */
function closeness(store: Store, claim: number, u: number, v: number, inPath: ReadonlySet<number>, ends: ReadonlySet<number>): number {
  let close = 0;
  for (const entity of matterOf(store, claim)) if (entity !== u && entity !== v && (inPath.has(entity) || ends.has(entity))) close += ends.has(entity) ? 2 : 1;
  return close;
}

/** Those of like firmness by how close they are, of equally close ones a plain fact before what is doubted; the others behind them as they were. */
function byCloseness(ties: readonly Tie[], close: (tie: Tie) => number, sure: (tie: Tie) => number): readonly Tie[] {
  const [best, second] = ties;
  const isLike = (tie: Tie) => (tie.beside === null) === (best!.beside === null) && tie.firmness >= best!.firmness * pathWeights.alike;
  if (second === undefined || !isLike(second)) return ties;
  let alike = 2;
  while (alike < Math.min(ties.length, compared) && isLike(ties[alike]!)) alike++;
  const value = ties.slice(0, alike).map((tie) => ({ tie, close: close(tie), plain: sure(tie) > 0.9 }));
  return [...value.sort((a, b) => b.close - a.close || Number(b.plain) - Number(a.plain)).map(({ tie }) => tie), ...ties.slice(alike)];
}

function assign(options: readonly (readonly Tie[])[], days: ClaimDays, inOrder: boolean): (Tie | undefined)[] {
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
