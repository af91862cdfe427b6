import { useEffect, useState } from 'react';
import type { ClaimView } from '../../query/views.ts';
import type { MatrixCell, MatrixView } from '../../query/matrix/matrix-views.ts';
import type { CellReading } from '../../session/read-cell.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { Icon } from '../widgets/icon.tsx';
import { ResourceView } from '../widgets/resource-view.tsx';
import { plural } from '../widgets/format.ts';
import { CellBar } from './cell-bar.tsx';
import { stanceName } from './cell-look.ts';
import { cellVoices, gapNote } from './cell-voices.ts';
import { lights, useLit } from './lit-claims.ts';

/** The selected cell: what its claims say, on whom they rest, what is missing, and where to go from here. */
export function CellPanel({ view, cell }: { readonly view: MatrixView; readonly cell: MatrixCell }) {
  const session = useSession();
  const reading = useSignal(session.cell);
  const row = view.rows[cell.row]?.entity;
  const column = view.columns[cell.column]?.entity;
  if (!row || !column) return null;
  const total = cell.count + cell.omissions;
  return (
    <div className="cell-panel">
      <div className="cell-top"><p className="eyebrow">Selected cell</p><span className="grow" /><IconButton icon="close" label="Close" keys="Esc" onClick={() => session.dispatch({ type: 'clear' })} /></div>
      <h2 className="title"><EntityLink entity={row} /> and <EntityLink entity={column}>{column.label}</EntityLink></h2>
      <ResourceView resource={reading} what="the claims of this cell">
        {(found) => <Reading key={`${row.id} ${column.id}`} found={found} cell={cell} view={view} total={total} actor={row.label} />}
      </ResourceView>
      <div className="acts">
        <Button small variant="primary" icon="path" onClick={() => session.dispatch({ type: 'ask', question: { from: [row.id], to: [column.id], also: [] } })}>Paths between them</Button>
        <BriefButton source={{ is: 'matrix-cell', view, cell }} what="this cell" words />
        <Button small icon="links" onClick={() => session.dispatch({ type: 'links', a: [row.id], b: [column.id] })}>Show on graph</Button>
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly found: CellReading;
  readonly cell: MatrixCell;
  readonly view: MatrixView;
  readonly total: number;
  readonly actor: string;
}

function Reading({ found, cell, view, total, actor }: ReadingProps) {
  const session = useSession();
  const [more, setMore] = useState<readonly ClaimView[]>([]);
  const [failure, setFailure] = useState('');
  useEffect(() => setMore([]), [found]);
  const claims = [...found.claims, ...more];
  const voices = cellVoices(claims, new Set(found.own));
  const note = gapNote(actor, voices, cell.count, claims.length >= total);
  const next = cell.claims.slice(claims.length, claims.length + 40);
  const readMore = () => {
    setFailure('');
    session.readClaims(next).then((read) => setMore([...more, ...read]), (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const says = view.mode === 'stance' ? stanceName(cell) : '';
  return (
    <>
      <p className="meta">{[says, cell.count > 0 && plural(cell.count, 'claim'), cell.omissions > 0 && `left out ${cell.omissions === 1 ? 'once' : `${cell.omissions} times`}`, plural(voices.sources, 'source')].filter(Boolean).join(' · ')}</p>
      <CellBar cell={cell} mode={view.mode} />
      {note && <div className="gap"><Icon name="warning" /><p className="meta">{note}</p></div>}
      <ul className="cell-claims" aria-label={plural(total, 'claim')}>
        {claims.map((claim) => <LitCard key={claim.id} claim={claim} />)}
      </ul>
      {failure && <p className="note fail" role="alert">Could not read more claims: {failure}</p>}
      {next.length > 0 && <Button small onClick={readMore}>{Math.min(next.length, total - claims.length)} more of {total}</Button>}
      {cell.claims.length < total && claims.length >= cell.claims.length && <p className="meta">The {cell.claims.length} weightiest of {total}. The tables have them all.</p>}
    </>
  );
}

/** A claim that lights its mark on the timeline while it is pointed at, and is lit by it. */
function LitCard({ claim }: { readonly claim: ClaimView }) {
  const lit = useLit();
  const on = useSignal(lit).has(claim.id);
  return (
    <li className={on ? 'is-lit' : undefined} {...lights(lit, [claim.id])}>
      <ul><ClaimCard claim={claim} /></ul>
    </li>
  );
}
