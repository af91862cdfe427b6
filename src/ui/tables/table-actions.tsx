import { useEffect, useRef, useState } from 'react';
import type { TableColumn } from '../../query/tables/table-views.ts';
import { saveBlob } from '../paths/save-blob.ts';
import { usePage } from '../shell/page.ts';
import { Button } from '../widgets/button.tsx';
import { count, plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { readCsv, type CsvSource } from './save-csv.ts';

interface TableActionsProps<Row> {
  readonly source: CsvSource<Row>;
  readonly shown: readonly TableColumn<string>[];
  readonly total: number;
  readonly selected: number;
  readonly fileName: string;
  readonly onCopy: () => void;
}

/** Copies the selected rows, and saves all rows under the filter as CSV. */
export function TableActions<Row>({ source, shown, total, selected, fileName, onCopy }: TableActionsProps<Row>) {
  const page = usePage();
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const save = async (columns: readonly TableColumn<string>[]) => {
    const mine = new AbortController();
    control.current = mine;
    setProgress({ done: 0, of: total });
    try {
      const blob = await readCsv({ ...source, columns }, mine.signal, (done, of) => setProgress({ done, of }));
      saveBlob(blob, fileName);
      page.say(`${plural(total, 'row')} saved as ${fileName}`);
    } catch (error) {
      page.say(mine.signal.aborted ? 'Saving was cancelled; no file was written.' : `The file could not be made: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setProgress(null);
    }
  };
  if (progress) {
    return (
      <span className="saving" role="status">
        <progress max={Math.max(1, progress.of)} value={progress.done} aria-label="Writing the file" />
        <span className="meta">{count(progress.done)} of {count(progress.of)}</span>
        <Button small onClick={() => control.current?.abort()}>Cancel</Button>
      </span>
    );
  }
  return (
    <>
      <Button small icon="copy" aria-keyshortcuts="Control+C" disabled={selected === 0} onClick={onCopy}>Copy {selected > 0 ? plural(selected, 'row') : 'selection'}</Button>
      <Popover
        label="Save as CSV"
        align="end"
        trigger={(props) => <button type="button" className="btn sm" disabled={total === 0} {...props}><Icon name="file" size={14} />CSV<Icon name="chevron-down" size={12} /></button>}
      >
        {(close) => (
          <>
            <p className="pad meta">All {plural(total, 'row')} under the filter, in this order.</p>
            <button type="button" className="choice" data-autofocus onClick={() => { close(); void save(shown); }}><span>Shown columns</span><span className="meta">{shown.length}</span></button>
            <button type="button" className="choice" onClick={() => { close(); void save(source.columns); }}><span>All columns</span><span className="meta">{source.columns.length}</span></button>
          </>
        )}
      </Popover>
    </>
  );
}
