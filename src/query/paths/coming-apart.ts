import type { RelationType } from '../../model/vocabulary.ts';
import { NEGATED } from '../../store/claim-flags.ts';
import { forEachParticipant, ROLE_A, ROLE_T, rolesOf } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { isGathering, isLoose, isSettled } from './co-occurrence.ts';
import type { Apart, JudgedStep, Judging } from './judged-path.ts';
import { handsOn } from './hands-on.ts';
import type { Tie } from './judged-step.ts';
import { turnAt, type Turn } from './path-terms.ts';
import { pathWeights } from './path-weights.ts';
import { sharesSource } from './share-paragraph.ts';
import { toldTogether } from './told-together.ts';
import { isBackground } from './whether-connected.ts';

/**
 * Where steps told one after another come apart: one that is no connection; a gathering passed at which something only came up; two causes or signs of one thing; facts that only meet at
 * an actor, at a gathering, or at what has to do with everything. What is told together is one matter (told-together.ts), and what is brought about may bring about more.
 */
export function apartOf(judging: Judging, steps: readonly JudgedStep[], turns: readonly Turn[]): readonly Apart[] {
  const isNone = noConnectionAmong(judging.store, steps);
  const found: Apart[] = steps.length < 2 ? [] : steps.filter(isNone).map(hanging);
  const facts: number[] = [];
  for (const [i, turn] of turns.entries()) {
    const [before, after] = [steps[i]!, steps[i + 1]!];
    // A step that is no connection is told as such already.
    if (isNone(before) || isNone(after)) continue;
    found.push(...breakAt(judging, before, after, turn, facts));
  }
  return facts.length === 0 ? found : [...found, { is: 'facts', at: facts }];
}

/**
 * Where a tree comes apart, `terminals` left out, which were asked about: at an actor, a gathering or a hub where any two of its branches only meet; where a step is no connection.
 */
export function treeApart(judging: Judging, steps: readonly JudgedStep[], terminals: ReadonlySet<number>): readonly Apart[] {
  const isNone = noConnectionAmong(judging.store, steps);
  const found: Apart[] = steps.filter(isNone).map(hanging);
  const facts: number[] = [];
  const inner = new Set(steps.flatMap(({ from, to }) => [from, to]).filter((node) => !terminals.has(node)));
  for (const node of inner) {
    const branches = steps.filter((step) => (step.from === node || step.to === node) && !isNone(step)).map((step) => towards(step, node));
    for (const [i, one] of branches.entries()) {
      for (const other of branches.slice(i + 1)) {
        const out = away(other, node);
        for (const each of breakAt(judging, one, out, turnAt(judging, node, one, out), facts)) if (!found.some((known) => sameBreak(known, each))) found.push(each);
      }
    }
  }
  return facts.length === 0 ? found : [...found, { is: 'facts', at: facts }];
}

/** How many breaks two steps make where they meet, a step that is no connection counted too. */
export function breaksAt(judging: Judging, before: JudgedStep, after: JudgedStep): number {
  if (isLooseStep(before) || isLooseStep(after)) return 1;
  const facts: number[] = [];
  return breakAt(judging, before, after, turnAt(judging, before.to, before, after), facts).length + facts.length;
}

/** What of a turn is no connection; a place where facts only meet is added to `facts`. */
function breakAt(judging: Judging, before: JudgedStep, after: JudgedStep, turn: Turn, facts: number[]): readonly Apart[] {
  const { store } = judging;
  const { entity } = turn;
  const [into, out] = [before.ties[0]!, after.ties[0]!];
  if (turn.collider) return [{ is: 'collider', one: before.from, other: after.to, on: entity }];
  const gathering = isGathering(store, entity);
  const beside = gathering && (into.beside ?? out.beside) !== null;
  const { kind, subtype } = store.entities.ref(entity);
  // Goods are what they are, however many have to do with them.
  const broad = kind === 'topic' && subtype !== 'goods' && turn.own < pathWeights.apart;
  const meets = (kind === 'actor' || gathering || broad) && !passesOn(store, before, after);
  // What two events have to do with a gathering as a whole is one course of events: a summit that it continues, a visit that it led to. What it was meant for and what came of it are two things.
  const purposeAndResult = [into, out].some((tie) => bears(store, tie, 'aim')) && [into, out].some((tie) => bears(store, tie, 'cause') || isSettled(store, tie.claim));
  if (gathering && !beside && isEvent(store, before.from) && isEvent(store, after.to) && !purposeAndResult) return [];
  if (!beside && (!meets || turn.chain || turn.common >= pathWeights.apart)) return [];
  // That somebody did neither of two things joins them least of all.
  const denied = (kind === 'actor' || gathering) && isDenied(store, into) && isDenied(store, out);
  const agenda = beside && (into.beside === 'agenda' || out.beside === 'agenda');
  const verdict = gathering && (isSignOf(store, into, 'against') || isSignOf(store, out, 'along'));
  // Of a gathering that both are only about a conflict is one matter: two readings of one silence on a visit.
  if (!denied && toldTogether(store, judging.admit, into.claim, out.claim, { paragraph: agenda || verdict, conflict: gathering && ![into, out].every(({ claim }) => rolesOf(store, claim, entity) === 1 << ROLE_A) })) return [];
  if (beside) return [into.beside !== null ? { is: 'hangs', end: before.from, on: entity, tie: into } : { is: 'hangs', end: after.to, on: entity, tie: out }];
  if (!facts.includes(entity)) facts.push(entity);
  return [];
}

/** What a gathering as a whole is said to show. */
const isSignOf = (store: Store, tie: Tie, away: Tie['direction']): boolean => tie.direction === away && bears(store, tie, 'sign');

const bears = (store: Store, { claim }: Tie, bearing: NonNullable<RelationType['bearing']>): boolean => store.claims.relation(claim).bearing === bearing;

const isEvent = (store: Store, entity: number): boolean => store.entities.ref(entity).kind === 'event';

const isDenied = (store: Store, { claim }: Tie): boolean => (store.claims.flags[claim]! & NEGATED) !== 0;

/** Events that settle something: what is agreed on a whole covers its parts. */
const settlements: ReadonlySet<string> = new Set(['agreement']);

/**
 * Whether one of two claims that meet hands what the other says of the meeting place on. What is part of a whole, needs it or brings it about shares in what is said of the whole, in what
 * is agreed on it, in what needs it, in what it brings about and in what it is part of itself; but not in what the whole is made of or stands on, in what only belongs to it as well, or in a sign of it.
 */
function passesOn(store: Store, before: JudgedStep, after: JudgedStep): boolean {
  const [into, out] = [before.ties[0]!, after.ties[0]!];
  const isOffice = ({ claim }: Tie): boolean => store.claims.relation(claim).endsOnly;
  const isPart = ({ claim }: Tie): boolean => store.claims.relation(claim).hierarchy;
  // What one source says of a whole goes for what that source, not another, counts among its parts.
  const isToldPart = isPart(into) || isPart(out) ? sharesSource(store, into.claim, out.claim) : true;
  const whole = after.from;
  /** What a claim says of the meeting place goes for its parts; `from` it, or `to` it, by the direction that leads away. */
  const goesForParts = ({ claim, direction, roles }: Tie, other: number, away: Tie['direction']): boolean => {
    const { family, bearing, hierarchy, agenda } = store.claims.relation(claim);
    // A sign is read off one thing, and says nothing of the others.
    if (bearing === 'sign') return false;
    // Nor does what somebody says of something else, about it.
    if (roles === 'F-A' && speaksOfElse(store, claim, whole)) return false;
    if (family !== 'structure' || bearing === 'despite') return true;
    if (direction === 'none') return false;
    if (direction === away) return hierarchy || bearing === 'cause';
    return bearing === 'need' || (agenda && settlements.has(store.entities.ref(other).subtype));
  };
  return (
    (handsOn(store, into, 'along') && (isOffice(into) || (isToldPart && goesForParts(out, after.to, 'along')))) ||
    (handsOn(store, out, 'against') && (isOffice(out) || (isToldPart && goesForParts(into, before.from, 'against'))))
  );
}

/** Whether a claim speaks of another topic or event than this entity; whom something was done to is none. */
function speaksOfElse(store: Store, claim: number, entity: number): boolean {
  let other = false;
  forEachParticipant(store, claim, (each, role) => (other ||= role === ROLE_T && each !== entity && store.entities.ref(each).kind !== 'actor'));
  return other;
}

const isLooseStep = ({ ties: [tie] }: JudgedStep): boolean => tie!.beside === 'loose' || tie!.beside === 'named' || isBackground(tie!);

/** Which of the steps are no connection. That one gathering of a series came before another leads from event to event, and to nothing else. */
function noConnectionAmong(store: Store, steps: readonly JudgedStep[]): (step: JudgedStep) => boolean {
  const isCourse = steps.every(({ from, to }) => isEvent(store, from) && isEvent(store, to));
  return (step) => isLooseStep(step) || (!isCourse && isLoose(store.claims.relation(step.ties[0]!.claim)));
}

const hanging = ({ from, to, ties: [tie] }: JudgedStep): Apart => ({ is: 'hangs', end: from, on: to, tie: { ...tie!, beside: tie!.beside ?? 'loose' } });

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
