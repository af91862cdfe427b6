import type { TableColumn } from '../../query/tables/table-views.ts';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';

interface ColumnChoiceProps {
  readonly columns: readonly TableColumn<string>[];
  readonly shown: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns are shown; at least one. */
export function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  const toggle = (id: string) => {
    const next = columns.filter((column) => (column.id === id ? !shown.includes(id) : shown.includes(column.id))).map((column) => column.id);
    if (next.length > 0) onChange(next);
  };
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={(props) => <button type="button" className="btn sm" {...props}><Icon name="table" size={14} />Columns<Icon name="chevron-down" size={12} /></button>}
    >
      {() => (
        <fieldset className="column-choice">
          <legend className="vh">Columns shown</legend>
          {columns.map((column) => (
            <label key={column.id} className="choice">
              <input type="checkbox" checked={shown.includes(column.id)} onChange={() => toggle(column.id)} />
              <span>{column.label}</span>
            </label>
          ))}
          <div className="rule" />
          <button type="button" className="choice" onClick={() => onChange([])}><span>The usual columns</span></button>
        </fieldset>
      )}
    </Popover>
  );
}
