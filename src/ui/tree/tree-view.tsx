import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { EntityId } from '../../model/ids.ts';
import { pathFrom } from '../keys/run-binding.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { groupsOf, moveInTree, treeRows, type TreeRow } from './tree-rows.ts';
import { TreeRowView } from './tree-row.tsx';
import { useClaims } from './use-claims.ts';
import './tree.css';

const rowHeight = { group: 36, entity: 32, relation: 32, claim: 56 } as const;

/** The graph as a tree: group, entity, relation, claim; does what the canvas does, by keyboard and for screen readers as well. */
export default function TreeView() {
  const session = useSession();
  const page = usePage();
  const scene = useSignal(session.scene);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(groupsOf(scene).map((group) => group.key)));
  const [current, setCurrent] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wantFocus = useRef(false);
  const holdsFocus = useRef(false);

  // Groups that appear later (a selection was made) come opened, at once: the current row may have gone there.
  const keys = groupsOf(scene).map((group) => group.key);
  const [seen, setSeen] = useState<ReadonlySet<string>>(opened);
  const fresh = keys.filter((key) => !seen.has(key));
  if (fresh.length > 0) {
    setSeen(new Set([...seen, ...fresh]));
    setOpened(new Set([...opened, ...fresh]));
  }

  const openClaims = useMemo(() => scene.edges.filter((edge) => [...opened].some((key) => key.endsWith(`/${edge.id}`))).flatMap((edge) => edge.claims), [scene.edges, opened]);
  const [claims, failure] = useClaims(openClaims);
  const rows = useMemo(() => treeRows(scene, opened, claims), [scene, opened, claims]);
  const at = rowAt(rows, current);
  const row = rows[at];
  const entity = row && entityOf(row);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight[rows[index]?.is ?? 'entity'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    rangeExtractor: (range) => {
      const seenRows: number[] = [];
      const first = Math.max(0, range.startIndex - range.overscan);
      const last = Math.min(range.count - 1, range.endIndex + range.overscan);
      for (let index = first; index <= last; index++) seenRows.push(index);
      // The focused row stays in the document, or focus would be lost by scrolling.
      if (at < first) seenRows.unshift(at);
      if (at > last && at < range.count) seenRows.push(at);
      return seenRows;
    },
  });

  const go = (index: number) => {
    const to = rows[index];
    if (!to) return;
    wantFocus.current = true;
    setCurrent(to.key);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  // Whoever came from the canvas by a key goes on from the list; its rows are there only once its height is known.
  useEffect(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.closest('.canvas,[data-to-list]')) wantFocus.current = true;
  }, []);
  useEffect(() => {
    // A row that a selection takes to another group is another element, and takes the focus away with it.
    const lost = holdsFocus.current && document.activeElement === document.body;
    if (!wantFocus.current && !lost) return;
    const target = scroller.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    if (!target) return;
    wantFocus.current = false;
    target.focus();
  });
  const toggle = (key: string, open: boolean) =>
    setOpened((old) => {
      const next = new Set(old);
      if (open) next.add(key);
      else next.delete(key);
      return next;
    });
  const activate = (target: TreeRow, add: boolean) => {
    switch (target.is) {
      case 'group':
        return toggle(target.key, !target.open);
      case 'entity':
        return session.intent({ type: 'select', entity: target.node.id, add });
      case 'relation':
        return session.intent({ type: 'select-edge', edge: target.edge.id, claims: target.edge.claims });
      case 'claim':
        return session.dispatch({ type: 'open-claims', claims: [target.id] });
    }
  };
  const act = {
    expand: (id: EntityId) => session.expand(id),
    hide: (id: EntityId) => {
      go(Math.max(0, at - 1));
      session.dispatch({ type: 'hide', entities: [id] });
    },
    path: (id: EntityId) => pathFrom(session, [id], id),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = page.letters.peek() ? event.key.toLowerCase() : '';
    if (event.key === 'Enter' || event.key === ' ') activate(row, event.shiftKey);
    else if (event.key === 'ArrowRight' && row.open === false) toggle(row.key, true);
    else if (event.key === 'ArrowLeft' && row.open) toggle(row.key, false);
    else if (event.key === '*') setOpened(new Set([...opened, ...rows.filter((other) => other.parent === row.parent && other.open === false).map((other) => other.key)]));
    else if (entity && letter === 'e') act.expand(entity);
    else if (entity && letter === 'h') act.hide(entity);
    else if (entity && letter === 'p') act.path(entity);
    else {
      const to = moveInTree(rows, at, event.key);
      if (to === null) {
        if (/^Arrow|^Home$|^End$/.test(event.key)) event.preventDefault();
        return;
      }
      go(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="tree">
      <div className="tree-tools" role="toolbar" aria-label="With the current row">
        <Button small icon="target" disabled={!entity} onClick={() => entity && session.dispatch({ type: 'select', entity, open: true })}>Open</Button>
        <Button small icon="expand" disabled={!entity} onClick={() => entity && act.expand(entity)}>Expand</Button>
        <Button small icon="hide" disabled={!entity} onClick={() => entity && act.hide(entity)}>Hide</Button>
        <Button small icon="path" disabled={!entity} onClick={() => entity && act.path(entity)}>Path from here</Button>
      </div>
      {failure && <p className="note fail" role="alert">Could not read the claims: {failure}</p>}
      <div ref={scroller} className="tree-scroll">
        <div role="tree" aria-label={`${scene.title}, as a list`} aria-multiselectable="true" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown} onFocus={() => (holdsFocus.current = true)} onBlur={() => (holdsFocus.current = false)}>
          {virtual.getVirtualItems().map((item) => {
            const target = rows[item.index];
            return (
              target && (
                <TreeRowView
                  key={target.key}
                  ref={virtual.measureElement}
                  index={item.index}
                  top={item.start}
                  row={target}
                  current={item.index === at}
                  onPress={(shift) => {
                    wantFocus.current = true;
                    setCurrent(target.key);
                    activate(target, shift);
                  }}
                  onToggle={() => {
                    wantFocus.current = true;
                    setCurrent(target.key);
                    toggle(target.key, !target.open);
                  }}
                  onFocus={() => setCurrent(target.key)}
                  onHover={(on) => session.canvas?.highlight(on ? highlightOf(target) : null)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where the current row is now: of an entity that has gone to another group, there; the first row where it is gone. */
function rowAt(rows: readonly TreeRow[], current: string | null): number {
  const same = rows.findIndex((row) => row.key === current);
  if (same >= 0 || current === null) return Math.max(0, same);
  const [, ...inGroup] = current.split('/');
  return Math.max(0, rows.findIndex((row) => row.level > 1 && row.key.endsWith(`/${inGroup.join('/')}`)));
}

function entityOf(row: TreeRow): EntityId | undefined {
  if (row.is === 'entity') return row.node.id;
  return row.is === 'relation' ? row.other.id : undefined;
}

function highlightOf(row: TreeRow): { entity?: EntityId; edge?: string } | null {
  if (row.is === 'entity') return { entity: row.node.id };
  return row.is === 'relation' ? { edge: row.edge.id } : null;
}
