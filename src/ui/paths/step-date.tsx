import { useEffect, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { ClaimView, DateView } from '../../query/views.ts';
import type { ViewState } from '../../session/state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { EntityLink } from '../widgets/entity-link.tsx';

/** Whether time is a part of the question, so that a reader wants to see when each step was. */
export function isTimed({ question, filter }: Pick<ViewState, 'question' | 'filter'>): boolean {
  return question.inOrder || filter.window !== undefined || filter.asOf !== undefined;
}

/** When a step's claim was, by the rule that the question goes by: its own date, else that of its occasion, else only when it was published; that as well where the question is of what was known. */
export function StepDate({ claim }: { readonly claim: ClaimView }) {
  const { filter } = useSignal(useSession().state);
  const at = claim.when === undefined ? claim.at : undefined;
  const ofEvent = useEventDate(at?.id);
  const date = claim.when ?? ofEvent;
  const published = [...new Set(claim.evidence.flatMap((piece) => piece.published?.text ?? []))];
  return (
    <>
      {at && <EntityLink entity={at} className="when">{at.short}</EntityLink>}
      {date && <time className="when" dateTime={date.edtf.slice(0, 10)}>{date.text}</time>}
      {date === undefined && ofEvent !== null && <span className="when">undated</span>}
      {(filter.asOf !== undefined || (date === undefined && ofEvent !== null)) && published.length > 0 && <span className="when">published {published.join(', ')}</span>}
    </>
  );
}

/** When an event is; undefined = without a date, null = not known yet. */
function useEventDate(id: EntityId | undefined): DateView | undefined | null {
  const session = useSession();
  const [read, setRead] = useState<{ readonly id: EntityId; readonly date: DateView | undefined } | null>(null);
  useEffect(() => {
    if (id === undefined) return undefined;
    let gone = false;
    session.readDates([id]).then((dates) => { if (!gone) setRead({ id, date: dates.get(id) }); }, () => undefined);
    return () => { gone = true; };
  }, [session, id]);
  return id === undefined ? undefined : read?.id === id ? read.date : null;
}
