import { forEachParticipant, ROLE_A } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { independentOf } from '../claim-order.ts';
import { isContested } from '../contested.ts';
import { dateView } from '../date-view.ts';
import { attribution, bestPiece, citation } from '../evidence-view.ts';
import type { EntityRef } from '../filter.ts';
import { isOmission } from '../relation-groups.ts';
import type { Steps } from '../steps.ts';
import { claimColumns, claimGrouping, claimSortColumn } from './claim-columns.ts';
import { claimText } from './row-text.ts';
import { tableWindow } from './table-window.ts';
import type { ClaimRow, ClaimsTable, ClaimsTableQuery } from './table-views.ts';

/** A page of the admitted claims, sorted, grouped and searched; in the dossier's order unless told. */
export function* claimsTable(store: Store, query: ClaimsTableQuery): Steps<ClaimsTable> {
  const admitted = yield* admitInSteps(store, query.filter);
  yield;
  const page = yield* tableWindow(
    admitted,
    'claims',
    {
      rows: () => admittedClaims(admitted),
      text: (claim) => claimText(store, claim),
      sort: (column) => claimSortColumn(store, column),
      group: (column) => claimGrouping(store, column),
      columns: claimColumns,
    },
    query,
  );
  const { keyOf } = page;
  return {
    columns: claimColumns,
    total: page.total,
    all: page.all,
    offset: page.offset,
    rows: page.rows.map((claim) => ({ ...claimRow(store, admitted, claim), ...(keyOf !== undefined && { group: keyOf(claim) }) })),
    ...(page.groups !== undefined && { groups: page.groups }),
  };
}

function admittedClaims(admitted: Admit): number[] {
  const found: number[] = [];
  for (let claim = 0; claim < admitted.claims.length; claim++) if (admitted.claims[claim] === 1) found.push(claim);
  return found;
}

function claimRow(store: Store, admitted: Admit, claim: number): ClaimRow {
  const { claims, entities, evidence } = store;
  const members: EntityRef[][] = [[], [], []];
  forEachParticipant(store, claim, (entity, role) => {
    if (role <= ROLE_A) members[role]!.push(entities.ref(entity));
  });
  const relation = claims.relation(claim);
  const at = claims.at(claim);
  const when = dateView(store.dates, claims.effectiveDate(claim));
  const [stance, quantity] = [claims.stance(claim), claims.quantity(claim)];
  const piece = bestPiece(store, claim, admitted);
  const [sources, speakers] = [new Set<number>(), new Set<number>()];
  for (let v = evidence.start[claim]!; v < evidence.start[claim + 1]!; v++) {
    if (admitted.evidence[v] === 0) continue;
    sources.add(evidence.source[v]!);
    speakers.add(evidence.speaker[v]!);
  }
  return {
    id: claims.id(claim),
    says: claims.says(claim),
    typeLabel: relation.label,
    family: relation.family,
    quad: claims.quad(claim),
    from: members[0]!,
    to: members[1]!,
    about: members[2]!,
    ...(at >= 0 && { at: entities.ref(at) }),
    ...(when !== undefined && { when }),
    ...(stance !== undefined && { stance }),
    ...(quantity !== undefined && { quantity }),
    modality: claims.modality(claim),
    polarity: claims.polarity(claim),
    certainty: claims.certainty(claim),
    sources: [...sources].map((source) => entities.ref(source)),
    speakers: [...speakers].map((speaker) => entities.ref(speaker)),
    citation: citation(store, piece),
    attribution: attribution(store, piece),
    independent: independentOf(store, admitted, claim),
    contested: isContested(store, admitted, claim),
    omission: isOmission(store, claims.type[claim]!),
    weight: claims.weight[claim]!,
  };
}
