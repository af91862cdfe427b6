import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { Button } from '../widgets/button.tsx';
import { ResourceView } from '../widgets/resource-view.tsx';
import { BackBar } from './back-bar.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { useKeptFocus } from '../widgets/use-kept-focus.ts';
import { SelectionPanel } from './selection-panel.tsx';
import { useClaimFocus } from './use-claim-focus.ts';
import './inspector.css';

/** Over the start or beside the paths: the way back to them alone, and the way to all that is known of what is selected. */
function BesideBar() {
  const session = useSession();
  const { selection, view } = useSignal(session.state);
  const lead = selection.at(-1);
  return (
    <div className="back-bar beside">
      <Button small icon="chevron-left" onClick={() => session.dispatch({ type: 'clear' })}>{view === 'paths' ? 'Back to the paths' : 'Back to the start'}</Button>
      {lead !== undefined && <ActionLink className="cite" action={{ type: 'select', entity: lead, open: true }}>Open in Links</ActionLink>}
    </div>
  );
}

/** What is known of what is open: claims first, then a pair, then what is selected; with nothing open, what to select. */
export function Inspector() {
  const session = useSession();
  const state = useSignal(session.state);
  const claims = resourceValue(useSignal(session.claims));
  const kept = useKeptFocus();
  useClaimFocus(kept.ref, state.claims.length === 0 ? null : (claims ?? []).map((claim) => claim.id).join(' ') || null);
  return <div {...kept}><Known /></div>;
}

function Known() {
  const session = useSession();
  const state = useSignal(session.state);
  const entity = useSignal(session.entity);
  const claims = useSignal(session.claims);
  if (state.claims.length > 0)
    return (
      <div className="inspector">
        <ResourceView resource={claims} what="these claims">
          {(views) => {
            const [first] = views;
            if (first === undefined) return <div className="hd"><BackBar /><p className="note">This claim is not in the open dossier.</p></div>;
            return views.length === 1 ? <ClaimPanel key={first.id} claim={first} /> : <EdgePanel claims={views} />;
          }}
        </ResourceView>
      </div>
    );
  if (state.pair !== null || state.selection.length === 0) return <LinksPanel />;
  return (
    <div className="inspector">
      {(state.view === 'paths' || state.view === 'overview') && <BesideBar />}
      {state.selection.length > 1 && <SelectionPanel selection={state.selection} />}
      {state.selection.length === 1 && (
        <ResourceView resource={entity} what="its claims">{(view) => <EntityPanel key={view.ref.id} view={view} />}</ResourceView>
      )}
    </div>
  );
}
