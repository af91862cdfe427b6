import type { SuggestedQuestion } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import './claim.css';

interface SuggestedProps {
  readonly kind: 'paths' | 'links';
  readonly title: string;
  /** Only pairs in which this is one. */
  readonly end?: string | undefined;
}

/** Pairs that this graph has something to say about, each a link that asks. */
export function Suggested({ kind, title, end }: SuggestedProps) {
  const session = useSession();
  const overview = useSignal(session.overview);
  const pairs = ('value' in overview ? (overview.value?.questions ?? []) : []).filter((question): question is Pair => question.kind === kind && question.from !== undefined && question.to !== undefined && (end === undefined || question.from.id === end || question.to.id === end));
  if (pairs.length === 0) return null;
  return (
    <div className="suggested">
      <h3 className="sec">{title}</h3>
      <ul>
        {pairs.slice(0, 6).map(({ from, to, detail }) => (
          <li key={`${from.id} ${to.id}`}>
            <ActionLink action={kind === 'paths' ? { type: 'ask', question: { from: [from.id], to: [to.id], also: [] } } : { type: 'links', a: [from.id], b: [to.id] }}>
              <span className="pair">
                <KindGlyph kind={from.kind} /> {from.label} <span className="to" aria-hidden="true">{kind === 'paths' ? '→' : '–'}</span><span className="vh">to</span> <KindGlyph kind={to.kind} /> {to.label}
              </span>
              <span className="meta">{detail}</span>
            </ActionLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Pair = SuggestedQuestion & { readonly from: NonNullable<SuggestedQuestion['from']>; readonly to: NonNullable<SuggestedQuestion['to']> };
