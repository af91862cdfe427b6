import type { ContestedItem, ContestedView } from '../../query/accounts/account-views.ts';
import { ClaimSentence } from '../claim/claim-sentence.tsx';
import { voicesOf } from '../claim/claim-words.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { Chip } from '../widgets/chip.tsx';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { Tag } from '../widgets/tag.tsx';
import { PartState } from './part-state.tsx';
import { useAccounts } from './use-accounts.ts';

/** Claims that cannot all hold, or pull apart: over what, who stands where, why, and what would settle it. */
export function ContestedPart() {
  const contested = useSignal(useSession().contested);
  return <PartState resource={contested} doing="Looking for what is contested">{(view) => <Contested view={view} />}</PartState>;
}

function Contested({ view }: { readonly view: ContestedView }) {
  const filteredOut = useSignal(useSession().filteredOut);
  const { question, ask } = useAccounts();
  const { only } = question;
  const groups = view.groups.map((group) => ({ ...group, items: group.items.filter((item) => only === null || item.kind === only) })).filter((group) => group.items.length > 0);
  if (view.groups.length === 0) {
    return <div className="acc-empty"><p className="says">{filteredOut ? 'Nothing is contested under the filters.' : 'Nothing in this dossier is contested, as far as its claims and its curators say.'}</p></div>;
  }
  const chip = (kind: 'contradiction' | 'tension', label: string, n: number) => (
    <Chip on={only === kind} disabled={n === 0 && only !== kind} onPress={() => ask({ only: only === kind ? null : kind })}>{label} · {n}</Chip>
  );
  return (
    <>
      <div className="acc-bar">
        <div className="acc-chips" role="group" aria-label="Contested">
          <Chip on={only === null} onPress={() => ask({ only: null })}>All · {view.contradictions + view.tensions}</Chip>
          {chip('contradiction', 'Contradictions', view.contradictions)}
          {chip('tension', 'Tensions', view.tensions)}
        </div>
      </div>
      <div className="acc-scroll">
        {groups.map((group) => (
          <section key={group.over.id} className="over" aria-labelledby={`over-${group.over.id}`}>
            <h2 className="title" id={`over-${group.over.id}`}><EntityLink entity={group.over} glyph /></h2>
            {group.items.map((item) => <Point key={item.id} item={item} />)}
          </section>
        ))}
      </div>
    </>
  );
}

function Point({ item }: { readonly item: ContestedItem }) {
  const heading = `point-${item.id}`;
  return (
    <article className={`point ${item.kind}`} aria-labelledby={heading}>
      <h3 id={heading}>
        <Tag look={item.kind === 'contradiction' ? 'contest' : 'plain'}>{item.kind === 'contradiction' && <ContestGlyph size={12} />}{item.kind}</Tag>
        <span className="says">{item.says}</span>
      </h3>
      <ul className="stands">
        {item.sides.map((side, index) => (
          <li key={index}>
            <h4>{side.holder ? <EntityLink entity={side.holder} glyph>{item.stands[index] ?? side.holder.label}</EntityLink> : (item.stands[index] ?? 'Others')}</h4>
            <ul>
              {side.claims.map((claim) => (
                <li key={claim.id}>
                  <p className="says"><ClaimSentence claim={claim} /></p>
                  <p className="who">
                    {voicesOf(claim.evidence).slice(0, 3).map((voice) => (
                      <span key={voice.attribution} className="voice">
                        <span className="speaker">{voice.attribution}</span>
                        {voice.citations.map((citation) => <ActionLink key={citation} className="cite" action={{ type: 'open-claims', claims: [claim.id] }}>{citation}</ActionLink>)}
                      </span>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <dl className="settle">
        <div><dt>Why</dt><dd>{item.why}</dd></div>
        <div><dt>What would settle it</dt><dd>{item.settles}</dd></div>
      </dl>
    </article>
  );
}
