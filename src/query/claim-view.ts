import { edgeLabel } from '../model/template.ts';
import { rolePairs } from '../model/vocabulary.ts';
import { claimsIn, forEachParticipant, ROLE_A, ROLE_F, ROLE_T } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { TYPE_OMISSION } from '../store/type-table.ts';
import { admit, type Admit } from './admit.ts';
import { independentOf } from './claim-order.ts';
import { opponents } from './contested.ts';
import { dateView } from './date-view.ts';
import { attribution, bestPiece, citation, evidenceView } from './evidence-view.ts';
import { nameSpans } from './name-spans.ts';
import type { EntityRef } from './filter.ts';
import type { ConflictId } from '../model/ids.ts';
import type { ClaimView, ConflictRef, EvidenceView, Span } from './views.ts';

/** A claim with all that a panel shows of it; the evidence that the filter takes away is left out. */
export function claimView(store: Store, claim: number, admitted: Admit = admit(store, undefined)): ClaimView {
  const { claims, entities, types, dates } = store;
  const relation = claims.relation(claim);
  const members: EntityRef[][] = [[], [], []];
  const taking = new Set<number>();
  forEachParticipant(store, claim, (entity, role) => {
    taking.add(entity);
    if (role <= ROLE_A) members[role]!.push(entities.ref(entity));
  });
  const at = claims.at(claim);
  const when = dateView(dates, claims.date[claim]!);
  const condition = claims.condition(claim);
  const native = claims.native(claim);
  const says = claims.says(claim);
  const optional = { role: claims.role(claim), stance: claims.stance(claim), status: claims.status(claim), quantity: claims.quantity(claim) };
  const glossed = claimsIn(store, claim);
  return {
    id: claims.id(claim),
    type: relation.id,
    typeLabel: relation.label,
    family: relation.family,
    quad: claims.quad(claim),
    omission: (types.flags[claims.type[claim]!]! & TYPE_OMISSION) !== 0,
    phrase: phraseOf(store, claim),
    says,
    spans: spansOf(store, claim, says, taking),
    from: members[ROLE_F]!,
    to: members[ROLE_T]!,
    ofClaims: [
      ...glossed.from.map((other) => ({ id: claims.id(other), says: claims.says(other), end: 'from' as const })),
      ...glossed.to.map((other) => ({ id: claims.id(other), says: claims.says(other), end: 'to' as const })),
    ],
    about: members[ROLE_A]!,
    ...(at >= 0 && { at: entities.ref(at) }),
    ...(when !== undefined && { when }),
    ...defined(optional),
    ...(condition !== undefined && { condition: { event: entities.ref(entities.indexOf(condition.event)), holds: condition.holds } }),
    modality: claims.modality(claim),
    polarity: claims.polarity(claim),
    evidence: piecesOf(store, claim, admitted),
    independent: independentOf(store, admitted, claim),
    contested: conflictRefs(store, claim, admitted),
    readings: store
      .readings(claim)
      .filter((reading) => admitted.claims[reading] === 1)
      .map((reading) => ({ id: claims.id(reading), ...sayings(store, reading, admitted) })),
    ...(native !== undefined && { native }),
  };
}

/** Words for an edge over a claim: of the given role pair (index into `rolePairs`), else of the pair that its type words best. */
export function phraseOf(store: Store, claim: number, pair?: number): string {
  return edgeLabel(store.claims.relation(claim), formOf(store, claim), store.claims.nameOf, pair === undefined ? undefined : rolePairs[pair]);
}

/** A sentence, who says it and where it stands. */
export function sayings(store: Store, claim: number, admitted?: Admit): { says: string; attribution: string; citation: string } {
  const piece = bestPiece(store, claim, admitted);
  return { says: store.claims.says(claim), attribution: attribution(store, piece), citation: citation(store, piece) };
}

function formOf(store: Store, claim: number): Parameters<typeof edgeLabel>[1] {
  const { claims, entities } = store;
  const ids: string[][] = [[], [], []];
  forEachParticipant(store, claim, (entity, role) => {
    if (role <= ROLE_A) ids[role]!.push(entities.ids[entity]!);
  });
  const glossed = claimsIn(store, claim);
  return {
    from: [...ids[ROLE_F]!, ...glossed.from.map((other) => claims.id(other))],
    to: [...ids[ROLE_T]!, ...glossed.to.map((other) => claims.id(other))],
    about: ids[ROLE_A]!,
    role: claims.role(claim),
    stance: claims.stance(claim),
    status: claims.status(claim),
    quantity: claims.quantity(claim),
    condition: claims.condition(claim),
    modality: claims.modality(claim),
    polarity: claims.polarity(claim),
  };
}

function spansOf(store: Store, claim: number, says: string, taking: Set<number>): Span[] {
  const { evidence } = store;
  const near = new Set(taking);
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    near.add(evidence.source[piece]!).add(evidence.speaker[piece]!);
    for (const voice of evidence.voices(piece)) near.add(voice);
  }
  return nameSpans(store, says, near);
}

function piecesOf(store: Store, claim: number, admitted: Admit): EvidenceView[] {
  const { start } = store.evidence;
  const views: EvidenceView[] = [];
  for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) if (admitted.evidence[piece] === 1) views.push(evidenceView(store, piece));
  return views;
}

function conflictRefs(store: Store, claim: number, admitted: Admit): ConflictRef[] {
  const refs = store.conflictsOf(claim).flatMap((index): ConflictRef[] => {
    const conflict = store.conflicts[index]!;
    const against = opponents(store, admitted, index, claim).map((other) => ({ claim: store.claims.id(other), ...sayings(store, other, admitted) }));
    return against.length === 0 ? [] : [{ conflict: conflict.id as ConflictId, kind: conflict.kind, says: conflict.says, against }];
  });
  return [...refs.filter((ref) => ref.kind === 'contradiction'), ...refs.filter((ref) => ref.kind === 'tension')];
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
