import type { TableColumn, TableView } from '../../query/tables/table-views.ts';
import { byteOrderMark, csvLine, type CsvValue } from './csv.ts';

const perRead = 5000;

export interface CsvSource<Row> {
  readonly columns: readonly TableColumn<string>[];
  readonly read: (offset: number, limit: number, signal: AbortSignal) => Promise<TableView<string, Row>>;
  readonly idOf: (row: Row) => string;
  readonly value: (row: Row, column: string) => CsvValue;
}

/** All rows as a CSV file (RFC 4180, UTF-8 with a byte order mark), read a few thousand at a time; an aborted one rejects and leaves nothing behind. */
export async function readCsv<Row>({ columns, read, idOf, value }: CsvSource<Row>, signal: AbortSignal, onProgress: (done: number, of: number) => void): Promise<Blob> {
  const parts: string[] = [byteOrderMark, `${csvLine(['id', ...columns.map((column) => column.label)])}\r\n`];
  for (let offset = 0; ; ) {
    const view = await read(offset, perRead, signal);
    signal.throwIfAborted();
    parts.push(view.rows.map((row) => `${csvLine([idOf(row), ...columns.map((column) => value(row, column.id))])}\r\n`).join(''));
    offset += view.rows.length;
    onProgress(offset, view.total);
    if (view.rows.length === 0 || offset >= view.total) return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  }
}
