import { forEachParticipant, ROLE_T, rolesOf } from '../../store/participants.ts';
import type { Store, StoreConflict } from '../../store/store.ts';
import { TYPE_OMISSION } from '../../store/type-table.ts';
import type { Admit } from '../admit.ts';
import { claimView, sayings } from '../claim-view.ts';
import { opponents } from '../contested.ts';
import { bestPiece } from '../evidence-view.ts';
import type { OpposingView, PathStep, PathView } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import type { ClaimView } from '../views.ts';
import type { JudgedPath, JudgedStep } from './judged-path.ts';
import { littleSaid } from './judged-step.ts';
import { agendaSays, apartSays, citationOf, placeOf, sentencesOf, thinnestOf } from './path-words.ts';

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
  const agenda = judged.agenda.length === 0 ? undefined : agendaSays(store, judged.agenda);
  const apart = judged.apart.length === 0 ? undefined : apartSays(store, judged.apart);
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
    ...(apart !== undefined && { apart }),
    family,
    text: [...sentencesOf(steps), ...[agenda, apart].filter((said) => said !== undefined), thinnest.says].join(' '),
  };
}

/** The same from either end, so that a pin outlives a swap of the ends. */
function pathId(ids: readonly string[]): string {
  const [forth, back] = [ids.join('~'), ids.toReversed().join('~')];
  return forth < back ? forth : back;
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
    count: step.claims,
    against: first.direction === 'against',
    roles: first.roles,
    cost: step.ties.reduce((least, tie) => Math.min(least, tie.price), Infinity),
    strength: round(step.strength),
    cautions: [...step.cautions, ...littleSaid(store, step.ties[0]!.claim)],
    ...(where !== undefined && { where }),
    ...(step.within && { within: true as const }),
    ...(first.beside !== null && { beside: true as const }),
    opposing: opposingOf(store, admit, step),
    leftOutBy: leftOutBy(store, admit, step),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Where the claim read out was done, if that is an end of the step which its sentence does not name. */
function whereOf(store: Store, step: JudgedStep, claim: ClaimView): string | undefined {
  const at = store.claims.at(step.ties[0]!.claim);
  if (at < 0 || (at !== step.from && at !== step.to)) return undefined;
  const ref = store.entities.ref(at);
  // Also inside a longer name ("Trump's account of the November call").
  const says = claim.says.toLowerCase();
  if ([ref.label, ref.short, ...store.entities.items[at]!.aliases].some((name) => says.includes(name.toLowerCase()))) return undefined;
  return placeOf(store, at);
}

/**
 * Of the contradictions and of the tensions in which the claim read out stands, the opponent that has most to do with the step. What pulls against it may do so over something that neither
 * sentence shows (a year, an occasion): then the conflict's own words say what.
 */
function opposingOf(store: Store, admit: Admit, step: JudgedStep): OpposingView[] {
  const { claim } = step.ties[0]!;
  const near = (other: number) => {
    let shared = 0;
    forEachParticipant(store, other, (entity) => (shared += Number(entity === step.from || entity === step.to)));
    return shared;
  };
  return (['contradiction', 'tension'] as const).flatMap((kind) => {
    let nearest = -1;
    let over: StoreConflict | null = null;
    for (const conflict of store.conflictsOf(claim)) {
      if (store.conflicts[conflict]!.kind !== kind) continue;
      for (const other of opponents(store, admit, conflict, claim)) {
        // A tension that has nothing to do with the two bears on another part of the claim.
        if (kind === 'tension' && near(other) === 0) continue;
        if (nearest < 0 || near(other) > near(nearest)) [nearest, over] = [other, isAdmitted(store, admit, conflict) ? store.conflicts[conflict]! : null];
      }
    }
    if (nearest < 0) return [];
    const opponent = { kind, claim: store.claims.id(nearest), ...sayings(store, nearest, admit) };
    return [kind === 'tension' && over !== null ? { ...opponent, says: over.says, attribution: '', citation: citationsOf(store, admit, over.sides.flatMap(({ claims }) => claims).filter((other) => other !== claim)) } : opponent];
  });
}

/** Claims of a conflict whose places are named: one of many is one of thousands in event data. */
const mostCited = 20;

/** Where the claims of a conflict stand, the paragraphs of a source together: "7 Insights ¶96, 97; CiberCuba ¶34". */
function citationsOf(store: Store, admit: Admit, claims: readonly number[]): string {
  const places = new Map<number, Set<number>>();
  for (const claim of claims.slice(0, mostCited)) {
    const piece = bestPiece(store, claim, admit);
    const source = store.evidence.source[piece]!;
    const known = places.get(source) ?? new Set();
    places.set(source, known);
    for (const { n } of store.evidence.paragraphs(piece)) known.add(n);
  }
  return [...places].map(([source, known]) => [store.entities.ref(source).short, ...(known.size === 0 ? [] : [`¶${[...known].sort((a, b) => a - b).join(', ')}`])].join(' ')).join('; ');
}

/** Whether all that a conflict speaks of is admitted: else its own words would tell what the question leaves out. */
const isAdmitted = (store: Store, admit: Admit, conflict: number): boolean =>
  admit.all || store.conflicts[conflict]!.sides.every(({ claims }) => claims.every((claim) => admit.claims[claim] === 1));

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
      if ((flags[store.claims.type[claim]!]! & TYPE_OMISSION) !== 0 && (rolesOf(store, claim, entity) & (1 << ROLE_T)) !== 0 && store.claims.from[claim]! >= 0) of.push(claim);
    }
    known.set(entity, (found = of));
  }
  return found;
}

/** Omissions of what stands at an end of this step, by an account of an event that it, or the claim read out, has to do with. */
function leftOutBy(store: Store, admit: Admit, step: JudgedStep): PathStep['leftOutBy'] {
  const { claim: read } = step.ties[0]!;
  const events = new Set([step.from, step.to, store.claims.at(read)]);
  const { evidence, entities } = store;
  for (let piece = evidence.start[read]!; piece < evidence.start[read + 1]!; piece++) {
    const said = evidence.at(piece);
    events.add(entities.accountEvent[evidence.source[piece]!]!).add(said).add(said < 0 ? -1 : entities.accountEvent[said]!);
  }
  events.delete(-1);
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
