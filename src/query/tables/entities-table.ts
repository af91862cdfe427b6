import { OPEN_LOW } from '../../model/edtf-date.ts';
import { kinds } from '../../model/entity.ts';
import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps, isAdmitted, kindOf } from '../admit.ts';
import { dateView } from '../date-view.ts';
import { capital, kindLabels } from '../facet-labels.ts';
import { nodeView } from '../node-view.ts';
import type { Steps } from '../steps.ts';
import { entityFigures, type EntityFigures } from './entity-figures.ts';
import { entityText, foldText } from './row-text.ts';
import type { SortColumn } from './table-order.ts';
import { tableWindow } from './table-window.ts';
import type { EntitiesTable, EntitiesTableQuery, EntityColumn, EntityRow, TableColumn } from './table-views.ts';

const column = (id: EntityColumn, label: string, more: { numeric?: boolean; groupable?: boolean; usual?: boolean } = {}): TableColumn<EntityColumn> => ({
  id, label, numeric: more.numeric ?? false, sortable: true, groupable: more.groupable ?? false, usual: more.usual ?? false,
});

const entityColumns: readonly TableColumn<EntityColumn>[] = [
  column('label', 'Name', { usual: true }),
  column('kind', 'Kind', { groupable: true, usual: true }),
  column('subtype', 'Subtype', { groupable: true, usual: true }),
  column('claims', 'Claims', { numeric: true, usual: true }),
  column('neighbours', 'Neighbours', { numeric: true, usual: true }),
  column('sources', 'Sources', { numeric: true, usual: true }),
  column('when', 'Date', { usual: true }),
  column('supports', 'For it', { numeric: true }),
  column('opposes', 'Against it', { numeric: true }),
  column('omissions', 'Left out', { numeric: true }),
  column('contested', 'Contested', { numeric: true, usual: true }),
];

/** A page of the admitted entities, sorted, grouped and searched; those with most claims first unless told. */
export function* entitiesTable(store: Store, query: EntitiesTableQuery): Steps<EntitiesTable> {
  const admitted = yield* admitInSteps(store, query.filter);
  yield;
  const figures = yield* entityFigures(store, admitted);
  yield;
  const page = yield* tableWindow(
    admitted,
    'entities',
    {
      rows: () => Array.from({ length: store.entities.count }, (_, entity) => entity).filter((entity) => isAdmitted(store, admitted, entity)),
      text: (entity) => entityText(store, entity),
      sort: (of) => sortColumn(store, admitted, figures, of),
      group: (of) => ({
        keyOf: (entity) => (of === 'kind' ? kindOf(store, entity) : store.entities.items[entity]!.subtype),
        labelOf: (key) => (of === 'kind' ? kindLabels[key as keyof typeof kindLabels] : capital(key)),
      }),
      columns: entityColumns,
    },
    { ...query, sort: query.sort ?? [{ column: 'claims', descending: true }, { column: 'label' }] },
  );
  const { keyOf } = page;
  return {
    columns: entityColumns,
    total: page.total,
    all: page.all,
    offset: page.offset,
    rows: page.rows.map((entity) => ({ ...entityRow(store, admitted, figures, entity), ...(keyOf !== undefined && { group: keyOf(entity) }) })),
    ...(page.groups !== undefined && { groups: page.groups }),
  };
}

function sortColumn(store: Store, admitted: Admit, figures: EntityFigures, of: EntityColumn): SortColumn {
  const { entities, dates } = store;
  const all = { length: entities.count };
  switch (of) {
    case 'label':
      return { texts: Array.from(all, (_, entity) => foldText(entities.ref(entity).label)) };
    case 'kind':
      return { numbers: Float64Array.from(entities.kind) };
    case 'subtype':
      return { texts: Array.from(all, (_, entity) => `${kinds.indexOf(kindOf(store, entity))} ${entities.items[entity]!.subtype}`) };
    case 'neighbours':
      return { numbers: Float64Array.from(all, (_, entity) => nodeView(store, admitted, entity).degree) };
    case 'when':
      return { numbers: Float64Array.from(all, (_, entity) => (entities.date[entity] === 0 || dates.low[entities.date[entity]!] === OPEN_LOW ? NaN : dates.low[entities.date[entity]!]!)) };
    default:
      return { numbers: figures[of] };
  }
}

function entityRow(store: Store, admitted: Admit, figures: EntityFigures, entity: number): EntityRow {
  const when = dateView(store.dates, store.entities.date[entity]!);
  return {
    entity: store.entities.ref(entity),
    kind: kindOf(store, entity),
    subtype: store.entities.items[entity]!.subtype,
    claims: figures.claims[entity]!,
    neighbours: nodeView(store, admitted, entity).degree,
    ...(when !== undefined && { when }),
    sources: figures.sources[entity]!,
    contested: figures.contested[entity]!,
    supports: figures.supports[entity]!,
    opposes: figures.opposes[entity]!,
    omissions: figures.omissions[entity]!,
  };
}
