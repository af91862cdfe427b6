import { useEffect, useState, type ReactNode } from 'react';
import type { TableColumn } from '../../query/tables/table-views.ts';
import type { TableQuestion } from '../../session/state.ts';
import { useSession } from '../session-context.ts';
import { count } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { ColumnChoice } from './column-choice.tsx';

interface TableBarProps {
  readonly table: TableQuestion;
  readonly columns: readonly TableColumn<string>[];
  readonly shown: readonly string[];
  readonly total: number;
  readonly all: number;
  readonly narrow: boolean;
  /** Copying and saving. */
  readonly children: ReactNode;
}

/** Which table, what its rows must contain, how they are grouped, which columns are shown. */
export function TableBar({ table, columns, shown, total, all, narrow, children }: TableBarProps) {
  const session = useSession();
  const set = (question: Partial<TableQuestion>) => session.dispatch({ type: 'table', question });
  const what = table.kind === 'claims' ? 'claims' : 'entities';
  return (
    <header className="table-bar">
      <div className="seg" role="group" aria-label="Table of">
        {(['claims', 'entities'] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={table.kind === kind} onClick={() => set({ kind })}>{kind === 'claims' ? 'Claims' : 'Entities'}</button>
        ))}
      </div>
      <TextField key={table.kind} text={table.text} label={`Only ${what} that contain`} onChange={(text) => set({ text })} />
      <p className="meta table-count" role="status">{total === all ? `${count(all)} ${what}` : `${count(total)} of ${count(all)} ${what}`}</p>
      <span className="grow" />
      <label className="pick">
        <span className="meta">Group by</span>
        <select value={table.group ?? ''} onChange={(event) => set({ group: event.currentTarget.value || null })}>
          <option value="">nothing</option>
          {columns.filter((column) => column.groupable).map((column) => <option key={column.id} value={column.id}>{column.label.toLowerCase()}</option>)}
        </select>
      </label>
      {narrow && (
        <label className="pick">
          <span className="meta">Sort by</span>
          <select value={table.sort[0] ?? ''} onChange={(event) => set({ sort: event.currentTarget.value ? [event.currentTarget.value] : [] })}>
            <option value="">usual order</option>
            {columns.filter((column) => column.sortable).flatMap((column) => [
              <option key={column.id} value={column.id}>{column.label}, up</option>,
              <option key={`-${column.id}`} value={`-${column.id}`}>{column.label}, down</option>,
            ])}
          </select>
        </label>
      )}
      <ColumnChoice columns={columns} shown={shown} onChange={(next) => set({ columns: next })} />
      {children}
    </header>
  );
}

const typingMs = 180;

/** A text field that tells what it holds a moment after the last key. */
function TextField({ text, label, onChange }: { readonly text: string; readonly label: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      if (typed !== text) onChange(typed);
      setTyped(null);
    }, typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <span className="table-find">
      <Icon name="search" size={14} />
      <input type="search" aria-label={label} placeholder={label} value={typed ?? text} onChange={(event) => setTyped(event.currentTarget.value)} />
    </span>
  );
}
