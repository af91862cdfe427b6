import { forEachParticipant, rolesOf } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { admit, vouches, type Admit } from './admit.ts';
import { compareText } from './claim-order.ts';
import { dateView, DateSpan } from './date-view.ts';
import { eventStatuses } from './entity-status.ts';
import type { Filter } from './filter.ts';
import { namesakesOf } from './namesakes.ts';
import { nodeView } from './node-view.ts';
import { directionOf, relationGroup, RelationRows } from './relation-groups.ts';
import { weightOf } from './tied-neighbours.ts';
import type { EntityView, RelationGroup } from './views.ts';

const ACTOR = 0;
const EVENT = 2;
const SOURCE = 3;
const partnersShown = 12;

export interface EntityQuestion {
  readonly filter?: Filter | undefined;
  /** Claims a relation at most. */
  readonly limit?: number | undefined;
  /** Keeps claims in which one of these takes part as well. */
  readonly tiedTo?: readonly number[] | undefined;
}

/** An entity with its admitted claims by relation, the heaviest relation and claim first. O(claims of the entity). */
export function entityView(store: Store, entity: number, question: EntityQuestion): EntityView {
  const admitted = admit(store, question.filter);
  const rows = relationRows(store, admitted, entity, question.tiedTo);
  const node = nodeView(store, admitted, entity);
  const item = store.entities.items[entity]!;
  const when = dateView(store.dates, store.entities.date[entity]!);
  const span = new DateSpan(store.dates);
  const partners = new Map<number, number>();
  for (const claim of claimsOf(store, admitted, entity)) {
    span.add(store.claims.effectiveDate(claim));
    const seen = new Set<number>();
    forEachParticipant(store, claim, (other) => {
      if (other === entity || store.entities.kind[other] !== ACTOR || admitted.hidden[other] === 1) return;
      if (!seen.has(other)) partners.set(other, (partners.get(other) ?? 0) + 1);
      seen.add(other);
    });
  }
  const spanned = span.view();
  const vouched = rows.vouched;
  return {
    ref: store.entities.ref(entity),
    entity: item,
    claims: node.weight,
    neighbours: node.degree,
    unfiltered: weightOf(store, admit(store, undefined), entity),
    ...(vouched > 0 && { vouches: vouched }),
    ...(when !== undefined && { when }),
    ...(spanned !== undefined && { span: spanned }),
    statuses: item.kind === 'event' ? eventStatuses(store, admitted, entity) : [],
    namesakes: namesakesOf(store, entity),
    partners: [...partners]
      .sort((a, b) => b[1] - a[1] || compareText(store.entities.ids[a[0]]!, store.entities.ids[b[0]]!))
      .slice(0, partnersShown)
      .map(([other, claims]) => ({ entity: store.entities.ref(other), claims })),
    groups: rows.rows.sorted().map((row) => relationGroup(store, admitted, row, 0, question.limit ?? 20)),
  };
}

/** A page of one relation's claims; undefined where the filter leaves none. */
export function relationView(store: Store, entity: number, key: string, question: EntityQuestion & { offset?: number | undefined }): RelationGroup | undefined {
  const admitted = admit(store, question.filter);
  const row = relationRows(store, admitted, entity, question.tiedTo).rows.get(key);
  return row && relationGroup(store, admitted, row, question.offset ?? 0, question.limit ?? 100);
}

/** How one who vouches for a claim without taking part in it stands to it. */
export const voucherDirection = (store: Store, entity: number): 'source' | 'voice' => (store.entities.kind[entity] === SOURCE ? 'source' : 'voice');

function* claimsOf(store: Store, admitted: Admit, entity: number): Generator<number> {
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) if (admitted.claims[items[i]!] === 1) yield items[i]!;
}

function relationRows(store: Store, admitted: Admit, entity: number, tiedTo: readonly number[] | undefined): { rows: RelationRows; vouched: number } {
  const rows = new RelationRows(store);
  const wanted = tiedTo === undefined || tiedTo.length === 0 ? undefined : new Set(tiedTo);
  const isTied = (claim: number): boolean => {
    let tied = wanted === undefined;
    if (!tied) forEachParticipant(store, claim, (other) => (tied ||= other !== entity && wanted!.has(other)));
    return tied;
  };
  const taking = new Set<number>();
  for (const claim of claimsOf(store, admitted, entity)) {
    taking.add(claim);
    if (isTied(claim)) rows.add(claim, directionOf(rolesOf(store, claim, entity)));
  }
  let vouched = 0;
  const { start, items } = store.vouched;
  const direction = voucherDirection(store, entity);
  for (let i = start[entity]!; i < start[entity + 1]!; i++) {
    const claim = items[i]!;
    if (admitted.claims[claim] === 0 || taking.has(claim) || !isTied(claim) || !vouches(store, admitted, entity, claim)) continue;
    vouched++;
    rows.add(claim, direction, store.entities.kind[entity] === EVENT);
  }
  return { rows, vouched };
}
