import { useEffect, useId, useRef, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { ClaimView, RelationGroup } from '../../query/views.ts';
import { capital } from '../claim/claim-words.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { count, plural } from '../widgets/format.ts';
import { OmitGlyph } from '../widgets/omit-glyph.tsx';

/** How many claims one press of "n more" brings; what `Session.moreClaims` gives at most. */
const page = 20;

/** Claims by relation, each relation with its count and the rest on demand; what is left out stands last. */
export function RelationGroups({ groups, focus }: { readonly groups: readonly RelationGroup[]; /** the entity whose claims these are */ readonly focus?: EntityId }) {
  const said = groups.filter((group) => !group.omission);
  const omitted = groups.filter((group) => group.omission);
  return [...said, ...omitted].map((group) => <Group key={group.key} group={group} focus={focus} />);
}

type More = { readonly is: 'idle' } | { readonly is: 'loading' } | { readonly is: 'failed'; readonly message: string };

function Group({ group, focus }: { readonly group: RelationGroup; readonly focus: EntityId | undefined }) {
  const session = useSession();
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const [added, setAdded] = useState<readonly ClaimView[]>([]);
  const [more, setMore] = useState<More>({ is: 'idle' });
  // A new answer (other entity, other filter) starts from its own first claims.
  const [held, setHeld] = useState(group);
  if (held !== group) {
    setHeld(group);
    setAdded([]);
    setMore({ is: 'idle' });
  }
  const asked = useRef(group);
  useEffect(() => {
    asked.current = group;
  }, [group]);

  const claims = added.length === 0 ? group.claims : [...group.claims, ...added];
  const rest = group.count - claims.length;
  const load = async () => {
    setMore({ is: 'loading' });
    const first = claims.length;
    try {
      const next = await session.moreClaims(group.key, first);
      if (asked.current !== group) return;
      setAdded((old) => [...old, ...next]);
      setMore({ is: 'idle' });
      // The button may be gone: what it brought takes the focus, so that reading goes on there.
      requestAnimationFrame(() => list.current?.children[first]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true }));
    } catch (error) {
      if (asked.current !== group) return;
      setMore(error instanceof Error && error.name === 'AbortError' ? { is: 'idle' } : { is: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <section className="grp" aria-labelledby={heading}>
      <div className="grp-head">
        <h3 className="sec" id={heading}>
          {group.omission && <OmitGlyph />}
          {capital(group.label)}
          <span className="n">{countWords(group, claims.length)}</span>
        </h3>
        <span className="grow" />
        {rest > 0 && (
          <Button small disabled={more.is === 'loading'} onClick={() => void load()} aria-describedby={heading}>
            {more.is === 'loading' ? 'Reading…' : `${count(Math.min(rest, page))} more`}
          </Button>
        )}
        {rest <= 0 && added.length > 0 && <Button small onClick={() => setAdded([])} aria-describedby={heading}>Fewer</Button>}
      </div>
      <ul ref={list}>{claims.map((claim) => <ClaimCard key={claim.id} claim={claim} {...(focus === undefined ? {} : { focus })} />)}</ul>
      {more.is === 'failed' && (
        <p className="note fail" role="alert">
          The rest could not be read: {more.message} <Button small icon="retry" onClick={() => void load()}>Try again</Button>
        </p>
      )}
    </section>
  );
}

function countWords(group: RelationGroup, shown: number): string {
  const what = group.omission && group.direction === 'to' ? 'account' : 'claim';
  return shown < group.count ? `${count(shown)} of ${plural(group.count, what)}` : plural(group.count, what);
}
