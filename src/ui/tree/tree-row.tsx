import type { Ref } from 'react';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { count, plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import type { TreeRow } from './tree-rows.ts';

interface TreeRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly row: TreeRow;
  readonly index: number;
  /** Distance from the top of the tree, px. */
  readonly top: number;
  /** Has the tree's place in the tab order. */
  readonly current: boolean;
  readonly onPress: (shift: boolean) => void;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onHover: (on: boolean) => void;
}

/** One row of the list view. */
export function TreeRowView({ ref, row, index, top, current, onPress, onToggle, onFocus, onHover }: TreeRowProps) {
  const selected = row.is === 'entity' ? row.node.emphasis === 'selected' : undefined;
  return (
    <div
      ref={ref}
      data-index={index}
      role="treeitem"
      className={`tree-row is-${row.is}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      {...(row.open === undefined ? {} : { 'aria-expanded': row.open })}
      aria-selected={selected ?? false}
      tabIndex={current ? 0 : -1}
      onClick={(event) => onPress(event.shiftKey)}
      onFocus={onFocus}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <span
        className="tree-turn"
        aria-hidden="true"
        onClick={(event) => {
          if (row.open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {row.open !== undefined && <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={12} />}
      </span>
      <RowWords row={row} />
    </div>
  );
}

function RowWords({ row }: { readonly row: TreeRow }) {
  switch (row.is) {
    case 'group':
      return <><b>{row.label}</b> <span className="meta">{plural(row.members, 'entity', 'entities')}</span></>;
    case 'entity':
      return (
        <>
          <KindGlyph kind={row.node.kind} context={row.node.emphasis === 'context'} />
          <span className={row.node.bold ? 'tree-name is-bold' : 'tree-name'}>{row.node.label}</span>
          <span className="meta">{row.node.kind}, {row.node.subtype}{row.node.planned ? ', planned' : ''} · {plural(row.node.weight, 'claim')}{row.relations ? ` · ${plural(row.relations, 'relation')}` : ''}</span>
        </>
      );
    case 'relation':
      return (
        <>
          <QuadGlyph quad={row.edge.quad} omission={row.edge.omission} width={26} />
          {row.outward ? (
            <span>{row.edge.label} <b>{row.other.label}</b></span>
          ) : (
            <span><b>{row.other.label}</b> {row.edge.label} <span className="vh">this</span></span>
          )}
          {row.edge.step !== undefined && <span className="tag plain">step {row.edge.step}</span>}
          {row.edge.contested && <span className="tag contest"><ContestGlyph size={12} />contested</span>}
          {row.edge.blocked && <span className="tag contest">{row.edge.blocked}</span>}
          <span className="meta">{count(row.edge.count)}<span className="vh"> {row.edge.count === 1 ? 'claim' : 'claims'}</span></span>
        </>
      );
    case 'claim': {
      if (!row.claim) return <span className="meta">Reading the claim…</span>;
      const evidence = row.claim.evidence[0];
      return (
        <span className="tree-claim">
          <span className="says">{row.claim.says}</span>
          {evidence && <span className="meta">{evidence.attribution}{row.claim.when ? ` · ${row.claim.when.text}` : ''} · {evidence.citation}</span>}
        </span>
      );
    }
  }
}
