import { statuses, type Status } from '../model/claim.ts';
import { NEGATED } from '../store/claim-flags.ts';
import { ROLE_F, ROLE_T, rolesOf } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';
import { heaviest } from './claim-order.ts';
import { attribution, bestPiece, citation } from './evidence-view.ts';
import type { StatusView } from './views.ts';

const EVENT = 2;

/** What one claim says became of an event: its own status for the events in `from`, what its type implies for those in `to`; nothing if negated. */
export function statusIn(store: Store, claim: number, event: number): Status | undefined {
  const { claims } = store;
  if ((claims.flags[claim]! & NEGATED) !== 0) return undefined;
  const own = claims.status(claim);
  const implied = claims.relation(claim).implies[claims.modality(claim)];
  if (own === undefined && implied === undefined) return undefined;
  const roles = rolesOf(store, claim, event);
  if (own !== undefined && (roles & (1 << ROLE_F)) !== 0) return own;
  return implied !== undefined && (roles & (1 << ROLE_T)) !== 0 ? implied : undefined;
}

/** The statuses of an event by who says so, in the order of `statuses`, the weightiest claim first; the same words once. */
export function eventStatuses(store: Store, admitted: Admit, event: number): StatusView[] {
  const bySatus = claimsByStatus(store, admitted, event);
  return statuses.flatMap((status) => {
    const claims = bySatus.get(status);
    if (claims === undefined) return [];
    const says = new Map<string, StatusView['says'][number]>();
    for (const claim of heaviest(store, claims, 0, claims.length)) {
      const piece = bestPiece(store, claim, admitted);
      const view = { attribution: attribution(store, piece), citation: citation(store, piece), claim: store.claims.id(claim) };
      const key = `${view.attribution}\n${view.citation}`;
      if (!says.has(key)) says.set(key, view);
    }
    return [{ status, says: [...says.values()] }];
  });
}

/** An event that somebody plans or awaits, and nobody says has begun. */
export function isPlanned(store: Store, admitted: Admit, entity: number): boolean {
  if (store.entities.kind[entity] !== EVENT) return false;
  let planned = false;
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) {
    const claim = items[i]!;
    if (admitted.claims[claim] === 0) continue;
    const status = statusIn(store, claim, entity);
    if (status === 'occurred' || status === 'ongoing') return false;
    if (status === 'planned' || status === 'pending') planned = true;
  }
  return planned;
}

function claimsByStatus(store: Store, admitted: Admit, event: number): Map<Status, number[]> {
  const found = new Map<Status, number[]>();
  const { start, items } = store.adjacency;
  for (let i = start[event]!; i < start[event + 1]!; i++) {
    const claim = items[i]!;
    const status = admitted.claims[claim] === 0 ? undefined : statusIn(store, claim, event);
    if (status === undefined) continue;
    const list = found.get(status);
    if (list === undefined) found.set(status, [claim]);
    else list.push(claim);
  }
  return found;
}
