import { lazy, Suspense, useMemo, useState } from 'react';
import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { ClaimColumn, ClaimRow, EntityColumn, EntityRow, TableColumn, TableView } from '../../query/tables/table-views.ts';
import { initialTable } from '../../session/initial-state.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { SidePanel } from '../shell/side-panel.tsx';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { useSlow } from '../widgets/resource-view.tsx';
import { useNarrow } from '../widgets/use-narrow.ts';
import { claimCell, entityCell } from './claim-cell.tsx';
import { widthOfColumn } from './column-widths.ts';
import { tabLine, type CsvValue } from './csv.ts';
import { DataTable } from './data-table.tsx';
import { claimValue, entityValue } from './row-values.ts';
import { TableActions } from './table-actions.tsx';
import { TableBar } from './table-bar.tsx';
import { usePages } from './use-pages.ts';
import './tables.css';

const Inspector = lazy(() => import('../inspector/inspector.tsx').then((file) => ({ default: file.Inspector })));

/** Claims and entities as long tables; what is picked in them is what is selected everywhere. */
export function TablesView() {
  const session = useSession();
  const state = useSignal(session.state);
  const { kind } = state.table ?? initialTable;
  // Open claims stand in the page's own panel; a selection made elsewhere does not hide the claims.
  const inspecting = kind === 'entities' && state.claims.length === 0 && state.selection.length > 0;
  return (
    <div id="table" className={inspecting ? 'tables-view is-open' : 'tables-view'}>
      <h1 className="vh">Tables</h1>
      {kind === 'claims' ? <ClaimsTable key="claims" /> : <EntitiesTable key="entities" />}
      {inspecting && <SidePanel side="right" label="Details"><Suspense fallback={null}><Inspector /></Suspense></SidePanel>}
    </div>
  );
}

function ClaimsTable() {
  const session = useSession();
  const { claims } = useSignal(session.state);
  return (
    <TableFor<ClaimColumn, ClaimRow>
      read={(query, signal) => session.claimsTable(query, signal)}
      idOf={(row) => row.id}
      nameOf={(row) => row.says}
      cell={claimCell}
      value={claimValue}
      picked={claims}
      onPick={(ids) => session.dispatch({ type: 'open-claims', claims: ids as readonly ClaimId[] })}
    />
  );
}

function EntitiesTable() {
  const session = useSession();
  const { selection } = useSignal(session.state);
  return (
    <TableFor<EntityColumn, EntityRow>
      read={(query, signal) => session.entitiesTable(query, signal)}
      idOf={(row) => row.entity.id}
      nameOf={(row) => row.entity.label}
      cell={entityCell}
      value={entityValue}
      picked={selection}
      onPick={(ids) => session.dispatch(ids.length === 1 ? { type: 'select', entity: ids[0] as EntityId } : { type: 'select-many', entities: ids as readonly EntityId[] })}
    />
  );
}

interface TableForProps<Column extends string, Row> {
  readonly read: (query: { filter: object; text: string; sort?: readonly { column: Column; descending: boolean }[]; group?: Column; offset: number; limit: number }, signal: AbortSignal) => Promise<TableView<Column, Row>>;
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly cell: (row: Row, column: Column) => React.ReactNode;
  readonly value: (row: Row, column: Column) => CsvValue;
  readonly picked: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
}

/** So many rows can be picked at once. */
const mostPicked = 200;

function TableFor<Column extends string, Row>({ read, idOf, nameOf, cell, value, picked, onPick }: TableForProps<Column, Row>) {
  const session = useSession();
  const page = usePage();
  const state = useSignal(session.state);
  const overview = resourceValue(useSignal(session.overview));
  const filteredOut = useSignal(session.filteredOut);
  const narrow = useNarrow();
  const table = state.table ?? initialTable;
  const { filter } = state;
  const [columns, setColumns] = useState<readonly TableColumn<Column>[]>([]);
  // A row that was seen can be copied when it is no longer in view.
  const seen = useMemo(() => new Map<string, Row>(), []);
  const question = {
    filter,
    text: table.text,
    ...(table.sort.length > 0 && { sort: table.sort.map((each) => ({ column: each.replace(/^-/u, '') as Column, descending: each.startsWith('-') })) }),
    ...(table.group !== null && { group: table.group as Column }),
  };
  const ask = async (offset: number, limit: number, signal: AbortSignal): Promise<TableView<Column, Row>> => {
    const view = await read({ ...question, offset, limit }, signal);
    return view;
  };
  const pages = usePages<Row>(`${overview?.head.id ?? ''} ${JSON.stringify(question)}`, async (offset, limit, signal) => {
    const view = await ask(offset, limit, signal);
    setColumns((old) => (old.length === view.columns.length ? old : view.columns));
    for (const row of view.rows) seen.set(idOf(row), row);
    return view;
  });
  const slow = useSlow(pages.is === 'loading' ? pages.since : null);
  const wanted = columns.filter((column) => table.columns.includes(column.id));
  const shown = wanted.length > 0 ? wanted : columns.filter((column) => column.usual);
  const selected = useMemo(() => new Set(picked), [picked]);

  const pick = (row: Row, how: 'alone' | 'toggle', between: readonly Row[]) => {
    const id = idOf(row);
    if (between.length > 0) {
      if (between.length > mostPicked) page.say(`At most ${mostPicked} rows can be selected at once; CSV takes them all.`);
      return onPick(between.slice(0, mostPicked).map(idOf));
    }
    if (how === 'alone') return onPick(selected.size === 1 && selected.has(id) ? [] : [id]);
    onPick(selected.has(id) ? picked.filter((each) => each !== id) : [...picked, id].slice(-mostPicked));
  };
  const copy = () => {
    const rows = picked.map((id) => seen.get(id)).filter((row): row is NonNullable<typeof row> => row !== undefined);
    const lines = [tabLine(shown.map((column) => column.label)), ...rows.map((row) => tabLine(shown.map((column) => value(row, column.id))))];
    navigator.clipboard.writeText(lines.join('\n')).then(
      () => page.say(`${plural(rows.length, 'row')} copied`),
      () => page.say('The browser does not let the page copy.'),
    );
  };
  const copyable = picked.filter((id) => seen.has(id)).length;
  const fileName = `${overview?.head.id ?? 'readout'}-${table.kind}.csv`;
  return (
    <section className="table-part" aria-label={table.kind === 'claims' ? 'Claims' : 'Entities'}>
      <TableBar table={table} columns={columns} shown={shown.map((column) => column.id)} total={pages.total} all={pages.all} narrow={narrow}>
        <TableActions
          source={{ columns, read: ask, idOf, value: (row, column) => value(row, column as Column) }}
          shown={shown} total={pages.total} selected={copyable} fileName={fileName} onCopy={copy}
        />
      </TableBar>
      {pages.is === 'loading' && slow && pages.all === 0 && <p className="note" role="status">Reading the table… <Button small onClick={() => pages.cancel()}>Cancel</Button></p>}
      {pages.is === 'failed' && <div className="note fail" role="alert"><p><b>Could not read the table.</b> {pages.message}</p><Button small icon="retry" onClick={() => pages.retry()}>Try again</Button></div>}
      {pages.is === 'cancelled' && <div className="note"><p>Cancelled{pages.total === 0 ? ': nothing was read.' : '. What you see is what was read before.'}</p><Button small icon="retry" onClick={() => pages.retry()}>Try again</Button></div>}
      {pages.is === 'ready' && pages.total === 0 ? (
        <div className="note">
          <p>{table.text ? `Nothing contains “${table.text}”` : 'There is nothing to list'}{filteredOut ? `, ${filteredOut}` : ''}.</p>
          <p className="acts">
            {table.text && <Button small onClick={() => session.dispatch({ type: 'table', question: { text: '' } })}>Clear the text</Button>}
            {filteredOut && <Button small onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear all filters</Button>}
          </p>
        </div>
      ) : (
        pages.total > 0 && (
          <DataTable
            label={table.kind === 'claims' ? 'Claims' : 'Entities'}
            pages={pages} columns={shown} widthOf={widthOfColumn} idOf={idOf} nameOf={nameOf}
            cell={(row, column) => cell(row, column as Column)}
            sort={table.sort} onSort={(sort) => session.dispatch({ type: 'table', question: { sort } })}
            selected={selected} onPick={pick} onCopy={copy} narrow={narrow}
          />
        )
      )}
    </section>
  );
}
