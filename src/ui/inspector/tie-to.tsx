import { useEffect, useRef } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { Popover } from '../widgets/popover.tsx';

/** A button that asks for a second entity and shows all claims that tie the two. */
export function TieTo({ from }: { readonly from: EntityRef }) {
  return (
    <Popover
      label={`What ties ${from.label} to another`}
      className="tie-pop"
      trigger={(props) => <button type="button" className="btn sm" {...props}>Links to…</button>}
    >
      {(close) => <Field from={from} close={close} />}
    </Popover>
  );
}

function Field({ from, close }: { readonly from: EntityRef; readonly close: () => void }) {
  const session = useSession();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the popover is placed, or the page would scroll to where it was.
    const frame = requestAnimationFrame(() => root.current?.querySelector('input')?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={root}>
      <EntityCombobox
        label="Links to"
        value={[]}
        placeholder={`Ties to ${from.short}`}
        onChange={(entities) => {
          if (entities.length === 0) return;
          close();
          session.dispatch({ type: 'links', a: [from.id], b: entities.map((entity) => entity.id) });
        }}
      />
    </div>
  );
}
