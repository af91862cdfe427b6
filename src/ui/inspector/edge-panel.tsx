import type { ClaimView } from '../../query/views.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { capital } from '../claim/claim-words.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { BackBar } from './back-bar.tsx';
import { Capped } from './capped.tsx';
import { commonPair } from './common-pair.ts';

/** The claims behind an edge, or any few opened together, by relation. */
export function EdgePanel({ claims }: { readonly claims: readonly ClaimView[] }) {
  const session = useSession();
  const pair = commonPair(claims);
  const { view } = useSignal(session.state);
  const byType = new Map<string, ClaimView[]>();
  for (const claim of claims) byType.set(claim.typeLabel, [...(byType.get(claim.typeLabel) ?? []), claim]);
  return (
    <>
      <header className="hd">
        <BackBar />
        <h2 className="title pair-title" tabIndex={-1}>
          {pair === null ? plural(claims.length, 'claim') : (
            <>
              <KindGlyph kind={pair[0].kind} /> {pair[0].label} <span aria-hidden="true">–</span><span className="vh">and</span> <KindGlyph kind={pair[1].kind} /> {pair[1].label}
            </>
          )}
        </h2>
        <p className="meta">{plural(claims.length, 'claim')} {view === 'accounts' ? 'in this cell' : view === 'matrix' || view === 'tables' ? 'opened together' : 'on this line'}</p>
        {pair !== null && (
          <div className="acts">
            <Button small icon="links" onClick={() => session.dispatch({ type: 'links', a: [pair[0].id], b: [pair[1].id] })}>All that ties them</Button>
          </div>
        )}
      </header>
      {[...byType].map(([label, group]) => (
        <section key={label} className="grp" aria-label={capital(label)}>
          <h3 className="sec">{capital(label)} <span className="n">{plural(group.length, 'claim')}</span></h3>
          <Capped items={group} page={40}>{(claim) => <ClaimCard key={claim.id} claim={claim} />}</Capped>
        </section>
      ))}
    </>
  );
}
