import { certainties, modalities, polarities, stances } from '../../model/claim.ts';
import { formatEdtf, OPEN_HIGH, OPEN_LOW } from '../../model/edtf-date.ts';
import { families, quads } from '../../model/vocabulary.ts';
import { CONTESTED, modalityIndex, NEGATED, quadIndex } from '../../store/claim-flags.ts';
import { forEachParticipant, ROLE_A, ROLE_F, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { isoDay } from '../date-view.ts';
import { familyLabels, modalityLabels, polarityLabels, certaintyLabels, quadLabels, capital } from '../facet-labels.ts';
import type { SortColumn } from './table-order.ts';
import { foldText } from './row-text.ts';
import type { ClaimColumn, TableColumn } from './table-views.ts';

const column = (id: ClaimColumn, label: string, more: { numeric?: boolean; groupable?: boolean; usual?: boolean } = {}): TableColumn<ClaimColumn> => ({
  id, label, numeric: more.numeric ?? false, sortable: true, groupable: more.groupable ?? false, usual: more.usual ?? false,
});

/** The columns of the claims table, in the order in which they are offered. */
export const claimColumns: readonly TableColumn<ClaimColumn>[] = [
  column('says', 'Claim', { usual: true }),
  column('type', 'Relation', { groupable: true, usual: true }),
  column('from', 'Who', { groupable: true, usual: true }),
  column('to', 'To', { groupable: true, usual: true }),
  column('about', 'About', { groupable: true }),
  column('at', 'At', { groupable: true }),
  column('when', 'Date', { groupable: true, usual: true }),
  column('stance', 'Stance', { groupable: true }),
  column('quantity', 'Figure', { numeric: true }),
  column('family', 'Family', { groupable: true }),
  column('quad', 'Class', { groupable: true }),
  column('modality', 'Modality', { groupable: true }),
  column('polarity', 'Polarity', { groupable: true }),
  column('certainty', 'Certainty', { groupable: true }),
  column('speaker', 'Speaker', { groupable: true, usual: true }),
  column('source', 'Source', { groupable: true }),
  column('citation', 'Where', { usual: true }),
  column('independent', 'Voices', { numeric: true }),
  column('contested', 'Contested', { groupable: true }),
  column('weight', 'Weight', { numeric: true }),
];

const known = new WeakMap<Store, Map<ClaimColumn, SortColumn>>();

/** What a column sorts by, for every claim of the store; made when first asked for. O(claims). */
export function claimSortColumn(store: Store, of: ClaimColumn): SortColumn {
  let columns = known.get(store);
  if (columns === undefined) known.set(store, (columns = new Map()));
  let found = columns.get(of);
  if (found === undefined) columns.set(of, (found = make(store, of)));
  return found;
}

function make(store: Store, of: ClaimColumn): SortColumn {
  const { claims, evidence, entities, dates, types } = store;
  const numbers = (value: (claim: number) => number): SortColumn => ({ numbers: Float64Array.from({ length: claims.count }, (_, claim) => value(claim)) });
  const texts = (value: (claim: number) => string): SortColumn => ({ texts: Array.from({ length: claims.count }, (_, claim) => value(claim)) });
  const labels = entityLabels(store);
  const named = (entity: (claim: number) => number): SortColumn => texts((claim) => labels[entity(claim)] ?? '');
  const index = (at: number): number => (at < 0 ? NaN : at);
  switch (of) {
    case 'says':
      return texts((claim) => foldText(claims.says(claim)));
    case 'type': {
      const typeLabels = types.relations.map((type) => type.label.toLowerCase());
      return texts((claim) => typeLabels[claims.type[claim]!]!);
    }
    case 'family':
      return numbers((claim) => families.indexOf(claims.relation(claim).family));
    case 'quad':
      return numbers((claim) => quadIndex(claims.flags[claim]!));
    case 'from':
    case 'to':
    case 'about':
    case 'at':
    case 'source':
    case 'speaker':
      return named((claim) => entityIn(store, of, claim));
    case 'when':
      return numbers((claim) => {
        const date = claims.effectiveDate(claim);
        const [low, high] = [dates.low[date]!, dates.high[date]!];
        return date === 0 ? NaN : low !== OPEN_LOW ? low : high === OPEN_HIGH ? NaN : high;
      });
    case 'stance':
      return numbers((claim) => index(stances.indexOf(claims.stance(claim) ?? ('' as never))));
    case 'quantity':
      return numbers((claim) => claims.quantity(claim)?.value ?? NaN);
    case 'modality':
      return numbers((claim) => modalityIndex(claims.flags[claim]!));
    case 'polarity':
      return numbers((claim) => Number((claims.flags[claim]! & NEGATED) !== 0));
    case 'certainty':
      return numbers((claim) => certainties.indexOf(claims.certainty(claim)));
    case 'citation':
      return texts((claim) => {
        const piece = evidence.start[claim]!;
        const source = labels[evidence.source[piece]!] ?? '';
        const place = evidence.paragraphs(piece)[0]?.n ?? Number(evidence.record(piece) ?? 0);
        return `${source} ${String(Number.isFinite(place) ? place : 0).padStart(9, '0')}`;
      });
    case 'independent':
      return numbers((claim) => claims.independent(claim));
    case 'contested':
      return numbers((claim) => Number((claims.flags[claim]! & CONTESTED) !== 0));
    case 'weight':
      return numbers((claim) => claims.weight[claim]!);
  }
  function entityLabels({ entities: { count } }: Store): string[] {
    return Array.from({ length: count }, (_, entity) => entities.ref(entity).label.toLowerCase());
  }
}

/** The one entity that stands for a claim in a column; -1 = none. */
function entityIn(store: Store, of: ClaimColumn, claim: number): number {
  const { claims, evidence } = store;
  switch (of) {
    case 'from':
      return claims.from[claim]! >= 0 ? claims.from[claim]! : firstIn(store, claim, ROLE_F);
    case 'to':
      return claims.to[claim]! >= 0 ? claims.to[claim]! : firstIn(store, claim, ROLE_T);
    case 'about':
      return firstIn(store, claim, ROLE_A);
    case 'at':
      return claims.at(claim);
    case 'source':
      return evidence.source[evidence.start[claim]!]!;
    case 'speaker':
      return evidence.speaker[evidence.start[claim]!]!;
    default:
      return -1;
  }
}

function firstIn(store: Store, claim: number, role: number): number {
  let found = -1;
  forEachParticipant(store, claim, (entity, of) => {
    if (found < 0 && of === role) found = entity;
  });
  return found;
}

/** Groups of a column: the key of each claim, and what a key is called. Nothing has the key ''. */
export function claimGrouping(store: Store, of: ClaimColumn): { keyOf: (claim: number) => string; labelOf: (key: string) => string } {
  const { claims, entities, types } = store;
  const nothing = (label: (key: string) => string, word = 'None') => (key: string): string => (key === '' ? word : label(key));
  switch (of) {
    case 'type':
      return { keyOf: (claim) => claims.relation(claim).id, labelOf: (key) => types.relations[types.indexOf(key)]?.label ?? key };
    case 'family':
      return { keyOf: (claim) => claims.relation(claim).family, labelOf: (key) => familyLabels[key as keyof typeof familyLabels] };
    case 'quad':
      return { keyOf: (claim) => quads[quadIndex(claims.flags[claim]!)]!, labelOf: (key) => quadLabels[key as keyof typeof quadLabels] };
    case 'modality':
      return { keyOf: (claim) => modalities[modalityIndex(claims.flags[claim]!)]!, labelOf: (key) => modalityLabels[key as keyof typeof modalityLabels] };
    case 'polarity':
      return { keyOf: (claim) => polarities[Number((claims.flags[claim]! & NEGATED) !== 0)]!, labelOf: (key) => polarityLabels[key as keyof typeof polarityLabels] };
    case 'certainty':
      return { keyOf: (claim) => claims.certainty(claim), labelOf: (key) => certaintyLabels[key as keyof typeof certaintyLabels] };
    case 'stance':
      return { keyOf: (claim) => claims.stance(claim) ?? '', labelOf: nothing(capital, 'No stance') };
    case 'contested':
      return { keyOf: (claim) => ((claims.flags[claim]! & CONTESTED) === 0 ? 'no' : 'yes'), labelOf: (key) => (key === 'yes' ? 'Contested' : 'Not contested') };
    case 'when':
      return { keyOf: (claim) => monthKey(store, claim), labelOf: nothing(formatEdtf, 'Undated') };
    default:
      return {
        keyOf: (claim) => {
          const entity = entityIn(store, of, claim);
          return entity < 0 ? '' : entities.ids[entity]!;
        },
        labelOf: nothing((key) => entities.ref(entities.indexOf(key)).label, 'Nobody and nothing'),
      };
  }
}

function monthKey(store: Store, claim: number): string {
  const date = store.claims.effectiveDate(claim);
  const low = store.dates.low[date]!;
  return date === 0 || low === OPEN_LOW ? '' : isoDay(low).slice(0, 7);
}
