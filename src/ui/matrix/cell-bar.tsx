import type { MatrixCell } from '../../query/matrix/matrix-views.ts';
import { quadName } from '../widgets/quad-words.ts';
import { plural } from '../widgets/format.ts';

interface Part {
  readonly tint: string;
  readonly count: number;
  readonly words: string;
}

/** What the claims of a cell say, as a bar: against to for, or conflict to cooperation. */
export function CellBar({ cell, mode }: { readonly cell: MatrixCell; readonly mode: 'stance' | 'quad' }) {
  const parts = partsOf(cell, mode).filter((part) => part.count > 0);
  if (parts.length === 0) return null;
  return (
    <div className="cell-bar">
      <div className="bar2" role="img" aria-label={parts.map((part) => `${part.count} ${part.words}`).join(', ')}>
        {parts.map((part) => <i key={part.words} className={part.tint} style={{ flex: part.count }} title={`${part.words}: ${plural(part.count, 'claim')}`} />)}
      </div>
      <ul className="who" aria-hidden="true">{parts.map((part) => <li key={part.words}>{part.words} {part.count}</li>)}</ul>
    </div>
  );
}

function partsOf(cell: MatrixCell, mode: 'stance' | 'quad'): readonly Part[] {
  if (mode === 'quad') {
    const { quads } = cell;
    return [
      { tint: 'conf-3', count: quads['material-conflict'], words: quadName('material-conflict').toLowerCase() },
      { tint: 'conf-2', count: quads['verbal-conflict'], words: quadName('verbal-conflict').toLowerCase() },
      { tint: 'none-1', count: quads.none, words: 'structure' },
      { tint: 'coop-2', count: quads['verbal-cooperation'], words: quadName('verbal-cooperation').toLowerCase() },
      { tint: 'coop-3', count: quads['material-cooperation'], words: quadName('material-cooperation').toLowerCase() },
    ];
  }
  const none = Math.max(0, cell.count - cell.supports - cell.opposes - cell.ambiguous - cell.neutral);
  return [
    { tint: 'conf-3', count: cell.opposes, words: 'opposes' },
    { tint: 'amb-2', count: cell.ambiguous, words: 'ambiguous' },
    { tint: 'amb-1', count: cell.neutral, words: 'neutral' },
    { tint: 'none-1', count: none, words: 'no stance' },
    { tint: 'coop-3', count: cell.supports, words: 'supports' },
  ];
}
