import { useCallback, useEffect, useRef, useState } from 'react';
import type { TableGroup, TableView } from '../../query/tables/table-views.ts';

export const pageSize = 200;
/** Pages passed while scrolling fast are not asked for. */
const settleMs = 30;

export interface Pages<Row> {
  readonly is: 'loading' | 'ready' | 'failed' | 'cancelled';
  readonly since: number;
  readonly message: string;
  readonly total: number;
  readonly all: number;
  readonly groups: readonly TableGroup[] | undefined;
  row(index: number): Row | undefined;
  /** Tells which rows are on the screen. */
  want(from: number, to: number): void;
  cancel(): void;
  retry(): void;
}

interface Loaded<Row> {
  readonly key: string;
  readonly total: number;
  readonly all: number;
  readonly groups: readonly TableGroup[] | undefined;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/**
 * Rows of a long table, page by page as they come into view. A new question (`key`) keeps the old rows until its first page is there; pages of an
 * abandoned question are dropped.
 */
export function usePages<Row>(key: string, fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<TableView<string, Row>>): Pages<Row> {
  const [loaded, setLoaded] = useState<Loaded<Row> | null>(null);
  const [status, setStatus] = useState<{ readonly is: Pages<Row>['is']; readonly since: number; readonly message: string }>({ is: 'loading', since: 0, message: '' });
  const [tries, setTries] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const pending = useRef(new Set<number>());
  const range = useRef<readonly [number, number]>([0, 0]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef(fetch);
  asking.current = fetch;

  const read = useCallback((page: number, control: AbortController) => {
    if (pending.current.has(page)) return;
    pending.current.add(page);
    asking.current(page * pageSize, pageSize, control.signal).then(
      (view) => {
        if (control.signal.aborted) return;
        pending.current.delete(page);
        setLoaded((old) => {
          const same = old?.key === key;
          return { key, total: view.total, all: view.all, groups: view.groups, pages: new Map([...(same ? old.pages : []), [page, view.rows] as const]) };
        });
        if (pending.current.size === 0) setStatus({ is: 'ready', since: 0, message: '' });
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        pending.current.delete(page);
        const cancelled = error instanceof Error && error.name === 'AbortError';
        setStatus({ is: cancelled ? 'cancelled' : 'failed', since: 0, message: error instanceof Error ? error.message : String(error) });
      },
    );
  }, [key]);

  useEffect(() => {
    const control = new AbortController();
    abort.current = control;
    pending.current = new Set();
    setStatus({ is: 'loading', since: Date.now(), message: '' });
    read(0, control);
    return () => {
      clearTimeout(timer.current);
      control.abort();
    };
  }, [read, tries]);

  const ready = loaded?.key === key;
  const fill = useCallback(() => {
    const control = abort.current;
    if (!ready || !control || control.signal.aborted || !loaded) return;
    const [from, to] = range.current;
    const lastPage = Math.max(0, Math.ceil(loaded.total / pageSize) - 1);
    for (let page = Math.floor(from / pageSize); page <= Math.min(lastPage, Math.floor(to / pageSize)); page++) if (!loaded.pages.has(page)) read(page, control);
  }, [loaded, ready, read]);
  useEffect(fill, [fill]);

  return {
    ...status,
    total: loaded?.total ?? 0,
    all: loaded?.all ?? 0,
    groups: loaded?.groups,
    row: (index) => loaded?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    want: (from, to) => {
      if (range.current[0] === from && range.current[1] === to) return;
      range.current = [from, to];
      clearTimeout(timer.current);
      timer.current = setTimeout(fill, settleMs);
    },
    cancel: () => {
      abort.current?.abort();
      setStatus({ is: 'cancelled', since: 0, message: '' });
    },
    retry: () => setTries((n) => n + 1),
  };
}
