import { forEachParticipant } from '../../store/participants.ts';
import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { TYPE_OMISSION } from '../../store/type-table.ts';
import type { Admit } from '../admit.ts';
import { claimView, sayings } from '../claim-view.ts';
import { opponents } from '../contested.ts';
import { inSentence } from '../in-sentence.ts';
import type { OpposingView, PathStep, PathView } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import type { ClaimView } from '../views.ts';
import { isGathering } from './co-occurrence.ts';
import type { JudgedPath, JudgedStep } from './judged-path.ts';
import { citationOf, sentencesOf, thinnestOf } from './path-words.ts';

/** Claims shown of a step at most, the one read out included. */
const claimsShown = 12;

/** The judged path as plain data, with its sentences. Yields after each step. */
export function* pathView(store: Store, admit: Admit, judged: JudgedPath, family: string): Steps<PathView> {
  const ref = (entity: number) => store.entities.ref(entity);
  const steps: PathStep[] = [];
  for (const step of judged.steps) {
    steps.push(stepView(store, admit, step));
    yield;
  }
  yield;
  const thinnest = thinnestOf(store, judged.steps, judged.thinnest, steps);
  const agenda = judged.agenda < 0 ? undefined : agendaSays(store, judged.agenda, besideOf(judged));
  return {
    id: pathId(judged.route.nodes.map((node) => store.entities.ids[node]!)),
    cost: judged.route.cost,
    entities: judged.route.nodes.map(ref),
    steps,
    score: Math.round(judged.score),
    terms: judged.terms.map((term) => ({ ...term, value: round(term.value) })),
    thinnest,
    throughActors: judged.throughActors,
    ...(agenda !== undefined && { agenda }),
    family,
    text: [...sentencesOf(steps), ...(agenda === undefined ? [] : [agenda]), thinnest.says].join(' '),
  };
}

/** What a path has before and after the event on whose agenda it rests. */
function besideOf({ route: { nodes }, agenda }: JudgedPath): readonly number[] {
  const at = nodes.indexOf(agenda);
  return [nodes[at - 1]!, nodes[at + 1]!];
}

/** The same from either end, so that a pin outlives a swap of the ends. */
function pathId(ids: readonly string[]): string {
  const [forth, back] = [ids.join('~'), ids.toReversed().join('~')];
  return forth < back ? forth : back;
}

/** That what stands on both sides of an event shares no more than its agenda. */
export function agendaSays(store: Store, event: number, beside: readonly number[]): string {
  const name = inSentence(store, store.entities.ref(event));
  const others = joinNames(beside.map((entity) => store.entities.ref(entity).label));
  return isGathering(store, event)
    ? `This is a common agenda, not a connection: all that is said is that ${others} came up in ${name}.`
    : `This is a common time, not a connection: all that is said is that ${others} came before or after ${name}.`;
}

/** A weighed step as plain data. */
export function stepView(store: Store, admit: Admit, step: JudgedStep): PathStep {
  const first = step.ties[0]!;
  const claims = step.ties.slice(0, claimsShown).map((tie) => claimView(store, tie.claim, admit));
  const where = whereOf(store, step, claims[0]!);
  return {
    from: store.entities.ref(step.from),
    to: store.entities.ref(step.to),
    claims,
    against: first.direction === 'against',
    roles: first.roles,
    cost: Math.min(...step.ties.map((tie) => tie.price)),
    strength: round(step.strength),
    cautions: step.cautions,
    ...(where !== undefined && { where }),
    ...(step.within && { within: true as const }),
    opposing: opposingOf(store, admit, step),
    leftOutBy: leftOutBy(store, admit, step),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

const prepositions: Readonly<Record<string, string>> = { summit: 'at', meeting: 'at', visit: 'during', process: 'during' };

/** Where the claim read out was done, if that is an end of the step which its sentence does not name. */
function whereOf(store: Store, step: JudgedStep, claim: ClaimView): string | undefined {
  const at = store.claims.at(step.ties[0]!.claim);
  if (at < 0 || (at !== step.from && at !== step.to)) return undefined;
  const ref = store.entities.ref(at);
  // Also inside a longer name ("Trump's account of the November call").
  const says = claim.says.toLowerCase();
  if ([ref.label, ref.short, ...store.entities.items[at]!.aliases].some((name) => says.includes(name.toLowerCase()))) return undefined;
  return `${prepositions[ref.subtype] ?? 'in'} ${inSentence(store, ref)}`;
}

/** Of the contradictions and of the tensions in which the claim read out stands, the opponent that has most to do with the step. */
function opposingOf(store: Store, admit: Admit, step: JudgedStep): OpposingView[] {
  const { claim } = step.ties[0]!;
  const near = (other: number) => {
    let shared = 0;
    forEachParticipant(store, other, (entity) => (shared += Number(entity === step.from || entity === step.to)));
    return shared;
  };
  return (['contradiction', 'tension'] as const).flatMap((kind) => {
    let nearest = -1;
    for (const conflict of store.conflictsOf(claim)) {
      if (store.conflicts[conflict]!.kind !== kind) continue;
      for (const other of opponents(store, admit, conflict, claim)) if (nearest < 0 || near(other) > near(nearest)) nearest = other;
    }
    return nearest < 0 ? [] : [{ kind, claim: store.claims.id(nearest), ...sayings(store, nearest, admit) }];
  });
}

const omissions = new WeakMap<Store, Map<number, readonly number[]>>();

/** Claims that an account leaves this entity out; remembered. */
function omissionsOf(store: Store, entity: number): readonly number[] {
  let known = omissions.get(store);
  if (known === undefined) omissions.set(store, (known = new Map()));
  let found = known.get(entity);
  if (found === undefined) {
    const { start, items } = store.adjacency;
    const { flags } = store.types;
    const of: number[] = [];
    for (let i = start[entity]!; i < start[entity + 1]!; i++) {
      const claim = items[i]!;
      if ((flags[store.claims.type[claim]!]! & TYPE_OMISSION) !== 0 && store.claims.to[claim] === entity && store.claims.from[claim]! >= 0) of.push(claim);
    }
    known.set(entity, (found = of));
  }
  return found;
}

/** Omissions by an account of an event of this step, of a topic of this step. */
function leftOutBy(store: Store, admit: Admit, step: JudgedStep): PathStep['leftOutBy'] {
  const events = new Set([step.from, step.to]);
  const at = store.claims.at(step.ties[0]!.claim);
  if (at >= 0) events.add(at);
  const found = new Map<number, PathStep['leftOutBy'][number]>();
  for (const entity of [step.from, step.to]) {
    for (const claim of omissionsOf(store, entity)) {
      if (found.has(claim) || (!admit.all && !admit.claims[claim])) continue;
      const event = store.entities.accountEvent[store.claims.from[claim]!]!;
      if (event === entity || !events.has(event)) continue;
      const view = claimView(store, claim, admit);
      found.set(claim, { claim: view.id, says: view.says, citation: citationOf(view) });
    }
  }
  return [...found.values()];
}
