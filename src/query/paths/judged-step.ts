import type { Admit } from '../admit.ts';
import { isContested } from '../contested.ts';
import { modalityOf } from '../../store/claim-flags.ts';
import { forEachParticipant, ROLE_A, ROLE_F, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import { rolePairs, type RolePair } from '../../model/vocabulary.ts';
import { besideOf, isGathering, isLoose, type Beside } from './co-occurrence.ts';
import { namedIn } from './named-in.ts';
import { pathWeights } from './path-weights.ts';
import type { Steps } from '../steps.ts';
import { areOpposed, sayingOf } from './same-saying.ts';
import { tiePrice, doubtsOf } from './store-graph.ts';

/** Ties between two yields: a pair may have thousands. */
const slice = 1000;

/** How one claim ties two entities. */
export interface Tie {
  readonly claim: number;
  readonly roles: RolePair;
  /** What the claim speaks of at once: those in `from`, or the topics and objects, whichever are more. */
  readonly things: number;
  /** The claim runs from the step's first entity to its second, the other way, or neither. */
  readonly direction: 'along' | 'against' | 'none';
  readonly price: number;
  /** How it only places the one beside the other; null = it relates them. */
  readonly beside: Beside | null;
  /** All that joins the two is that somebody weighs the one against the other. */
  readonly rival: boolean;
  /** The claim's sentence does not name one of the two. */
  readonly unnamed: boolean;
  /** How firmly this claim alone ties them, 0 to 1, before its voices are counted. */
  readonly firmness: number;
}

/** The cheapest tie that a claim makes between two entities; `null` when it makes none. */
export function tieBetween(store: Store, admit: Admit, claim: number, u: number, v: number): Tie | null {
  let best: Tie | null = null;
  const unnamed = namedFactor(store, claim, u, v);
  forEachTie(store, claim, (a, b, pair, width) => {
    if (!((a === u && b === v) || (a === v && b === u))) return;
    const roles = rolePairs[pair]!;
    const price = tiePrice(store, admit, claim, pair, width, a, b);
    if (best !== null && (best as Tie).price <= price) return;
    const directed = roles === 'F-T' || roles === 'F-A' || roles === 'F-E';
    const things = width < 3 ? 1 : thingsOf(store, claim);
    const rival = roles === 'T-T' && store.claims.relation(claim).bearing === 'rival';
    best = {
      claim, roles, things, price, rival,
      beside: besideOf(store, claim, roles, a, b),
      unnamed: unnamed < 1,
      direction: directed ? (a === u ? 'along' : 'against') : 'none',
      firmness: firmness(store, admit, claim, roles, things) * unnamed * (rival ? pathWeights.claim.rival : 1) * attending(store, claim, roles, a, b),
    };
  });
  return best;
}

/** Who only took part in a gathering has less to do with it than what was done there. */
const attending = (store: Store, claim: number, roles: RolePair, a: number, b: number): number =>
  roles === 'F-T' && store.claims.relation(claim).agenda && store.entities.ref(a).kind === 'actor' && isGathering(store, b) ? pathWeights.claim.attending : 1;

function thingsOf(store: Store, claim: number): number {
  const from = new Set<number>();
  const to = new Set<number>();
  const about = new Set<number>();
  forEachParticipant(store, claim, (entity, role) => {
    if (role === ROLE_F) from.add(entity);
    else if (role === ROLE_T) to.add(entity);
    else if (role === ROLE_A) about.add(entity);
  });
  // To whom something was done is no further matter beside what it was about.
  const objects = about.size === 0 ? to : [...to].filter((entity) => store.entities.ref(entity).kind !== 'actor');
  return Math.max(from.size, new Set([...objects, ...about]).size);
}

function namedFactor(store: Store, claim: number, u: number, v: number): number {
  const named = namedIn(store, claim);
  const { unnamed } = pathWeights.claim;
  return (named.has(u) ? 1 : unnamed) * (named.has(v) ? 1 : unnamed);
}

function firmness(store: Store, admit: Admit, claim: number, roles: RolePair, things: number): number {
  const weights = pathWeights.claim;
  const relation = store.claims.relation(claim);
  let value = weights.roles[roles] * sureness(store, admit, claim);
  if (relation.annotates) value *= weights.reading;
  if (relation.hierarchy) value *= weights.hierarchy;
  if (relation.bearing === 'despite') value *= weights.despite;
  if (relation.attention !== undefined) value *= 0.5 + 0.5 * relation.attention;
  if (things > 2) value /= 1 + weights.crowd * Math.log(things - 1);
  return value;
}

/** How far a claim holds without a caution, 0 to 1: what is stated as fact and uncontradicted is 1. */
export function sureness(store: Store, admit: Admit, claim: number): number {
  const weights = pathWeights.claim;
  const { hedged, inferred, negated } = doubtsOf(store, admit, claim);
  const certainty = hedged ? weights.certainty.hedged : inferred ? weights.certainty.inferred : weights.certainty.stated;
  return certainty * weights.modality[modalityOf(store.claims.flags[claim]!)] * (isContested(store, admit, claim) ? weights.contested : 1) * (negated ? weights.negated : 1);
}

/**
 * What speaks for a step between u and v as its claim reads it: of the ties the leading one and those that say the same and are not opposed to it. Who says something
 * else about the two vouches for nothing that is read out.
 */
export function* campOf(store: Store, ties: readonly Tie[], lead: Tie, u: number, v: number): Steps<readonly Tie[]> {
  const saying = sayingOf(store, lead.claim, u, v);
  const alone = store.conflictsOf(lead.claim).length === 0;
  const camp = [lead];
  for (const [i, tie] of ties.entries()) {
    if (i % slice === slice - 1) yield;
    if (tie !== lead && sayingOf(store, tie.claim, u, v) === saying && (alone || !areOpposed(store, lead.claim, tie.claim))) camp.push(tie);
  }
  return camp;
}

/**
 * Strength of a step whose claims are vouched for by several voices: each further independent voice closes part of the gap. What only
 * places the two side by side never makes a step strong, however many say so.
 */
export function* stepStrength(store: Store, admit: Admit, ties: readonly Tie[]): Steps<number> {
  const together = ties.filter((tie) => tie.beside !== null);
  const related = ties.filter((tie) => tie.beside === null);
  return Math.max(yield* byVoices(store, admit, related), pathWeights.coOccurrence * (yield* byVoices(store, admit, together)));
}

function* byVoices(store: Store, admit: Admit, ties: readonly Tie[]): Steps<number> {
  const byVoice = new Map<number, number>();
  for (const [i, tie] of ties.entries()) {
    if (i % slice === slice - 1) yield;
    for (let piece = store.evidence.start[tie.claim]!; piece < store.evidence.start[tie.claim + 1]!; piece++) {
      if (!admit.all && !admit.evidence[piece]) continue;
      const voice = store.evidence.speaker[piece]!;
      byVoice.set(voice, Math.max(byVoice.get(voice) ?? 0, tie.firmness));
    }
  }
  let gap = 1;
  for (const value of byVoice.values()) gap *= 1 - pathWeights.voice * value;
  return 1 - gap;
}

/** Why a claim may not hold, or not yet. */
export type Caution = 'negated' | 'hypothetical' | 'future' | 'hedged' | 'inferred' | 'contested';

/** What the reader must be told about a claim that carries a step. */
export function cautionsOf(store: Store, admit: Admit, claim: number): Caution[] {
  const doubts = doubtsOf(store, admit, claim);
  const cautions: readonly (readonly [Caution, boolean])[] = [
    ['negated', doubts.negated], ['hypothetical', doubts.hypothetical], ['future', modalityOf(store.claims.flags[claim]!) === 'future'],
    ['hedged', doubts.hedged], ['inferred', doubts.inferred], ['contested', isContested(store, admit, claim)],
  ];
  return cautions.flatMap(([caution, holds]) => (holds ? [caution] : []));
}

/** That a claim says little of its two ends however surely it holds, in words. */
export function littleSaid(store: Store, claim: number): string[] {
  const relation = store.claims.relation(claim);
  return [...(isLoose(relation) ? [`only “${relation.label}”`] : []), ...(relation.attention !== undefined && relation.attention < 1 ? ['a bare mention'] : [])];
}
