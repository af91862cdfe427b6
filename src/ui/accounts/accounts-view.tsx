import { useState } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { plural } from '../widgets/format.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { accountsTitle } from './accounts-title.ts';
import { ChangesPart } from './changes-part.tsx';
import { ComparePart } from './compare-part.tsx';
import { ContestedPart } from './contested-part.tsx';
import { hasBefore } from './side-kinds.ts';
import { SidesPicker } from './sides-picker.tsx';
import { useAccounts } from './use-accounts.ts';
import '../claim/claim.css';
import './accounts.css';

const parts = [
  { part: 'compare', label: 'Side by side' },
  { part: 'changes', label: 'What changed' },
  { part: 'contested', label: 'Contested' },
] as const;

/** What each side stresses, leaves out or contradicts: side by side, against last time, and where claims cannot both hold. */
export default function AccountsView() {
  const session = useSession();
  const { question, sides, ask } = useAccounts();
  const accounts = resourceValue(useSignal(session.accounts));
  const compare = resourceValue(useSignal(session.compare));
  const changes = resourceValue(useSignal(session.changes));
  const contested = resourceValue(useSignal(session.contested));
  const { part, previous } = question;
  const title = part === 'contested' ? 'What cannot all be true' : part === 'changes' ? changesTitle(changes) : compare ? accountsTitle(compare) : 'Accounts compared';
  const lede = part === 'compare' ? compare?.says : part === 'changes' ? changes?.says : contested && contestedSays(contested.contradictions, contested.tensions, contested.claims);
  return (
    <section className="accounts-view" id="table" aria-label="Accounts">
      <header className="acc-top">
        <h1>{title}</h1>
        <div className="acc-parts" role="group" aria-label="Part">
          {parts.map((each) => (
            <Chip key={each.part} on={part === each.part} onPress={() => ask({ part: each.part })}>
              {each.label}
              {each.part === 'contested' && contested && <b>{contested.contradictions + contested.tensions}</b>}
            </Chip>
          ))}
        </div>
        {lede && <Lede key={lede} text={lede} />}
      </header>
      {part === 'compare' && (
        <ComparePart
          title={title}
          chooser={
            <>
              <SidesPicker />
              {accounts && (previous || hasBefore(accounts, sides)) && (
                <Chip on={previous} title="Adds, for each account and event, the one before it in its series" onPress={() => ask({ previous: !previous })}>With the time before</Chip>
              )}
            </>
          }
        />
      )}
      {part === 'changes' && <ChangesPart />}
      {part === 'contested' && <ContestedPart />}
    </section>
  );
}

/** What the table says in a few sentences; where there is little room the rest is folded. */
function Lede({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className={open ? 'lede open' : 'lede'}>{text}</p>
      {text.length > longLede && !open && <button type="button" className="cite lede-more" onClick={() => setOpen(true)}>Read on</button>}
    </>
  );
}

/** Characters that four lines of a phone hold at least. */
const longLede = 150;

function changesTitle(view: { readonly before: { readonly label: string } | null; readonly after: { readonly label: string } | null } | undefined): string {
  return view?.before && view.after ? `What changed from the ${view.before.label} to the ${view.after.label}` : 'What changed';
}

function contestedSays(contradictions: number, tensions: number, claims: number): string {
  if (contradictions + tensions === 0) return '';
  return `${plural(contradictions, 'contradiction')} and ${plural(tensions, 'tension')}, ${plural(claims, 'claim')} in all. In a contradiction only one can hold; claims in tension may both be true, but pull apart.`;
}
