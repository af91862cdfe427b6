import { useId, useState } from 'react';
import type { AccountsView, SideKey } from '../../query/accounts/account-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { asEdtf } from '../paths/window-text.ts';
import { Button } from '../widgets/button.tsx';
import { Chip } from '../widgets/chip.tsx';
import { count, plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { firstOfKind, kindOfSide, sideKinds, sidesOfKind, toggleSide, type SideKind } from './side-kinds.ts';
import { useAccounts } from './use-accounts.ts';

/** A longer list gets a field to search it. */
const listedAtOnce = 12;

/** Chooses what is compared: a kind of side, then which of that kind. Every change is shown at once. */
export function SidesPicker() {
  const session = useSession();
  const accounts = resourceValue(useSignal(session.accounts));
  const { sides } = useAccounts();
  const kinds = new Set(sides.map(kindOfSide));
  const [only] = kinds;
  const noun = kinds.size === 1 && only !== undefined ? words[only] : words.side;
  return (
    <Popover
      label="Choose what to compare"
      className="sides-pop"
      trigger={(props) => (
        <button type="button" className="btn sm" {...props}>
          Compare: {plural(sides.length, noun)} <Icon name="chevron-down" size={12} />
        </button>
      )}
    >
      {() => (accounts === undefined ? <p className="note">The sides are being read.</p> : <Choices accounts={accounts} />)}
    </Popover>
  );
}

const words: Readonly<Record<SideKind | 'side', string>> = { account: 'account', speaker: 'speaker', source: 'source', event: 'event', window: 'time', side: 'side' };

function Choices({ accounts }: { readonly accounts: AccountsView }) {
  const { sides, ask } = useAccounts();
  const first = sides[0];
  const [kind, setKind] = useState<SideKind>(first === undefined ? 'account' : kindOfSide(first));
  const [text, setText] = useState('');
  const groups = sidesOfKind(accounts, kind);
  const many = groups.reduce((sum, group) => sum + group.sides.length, 0);
  const wanted = text.trim().toLowerCase();
  const choose = (is: SideKind) => {
    setKind(is);
    setText('');
    const start = firstOfKind(accounts, is);
    if (start.length > 1 && !sides.some((key) => kindOfSide(key) === is)) ask({ sides: start });
  };
  return (
    <div className="sides">
      <div className="acc-chips" role="group" aria-label="Kind">
        {sideKinds.map(({ is, label, hint }) => <Chip key={is} on={kind === is} title={hint} onPress={() => choose(is)}>{label}</Chip>)}
      </div>
      <p className="meta">{sideKinds.find(({ is }) => is === kind)?.hint}</p>
      {kind === 'window' && <Windows accounts={accounts} />}
      {many > listedAtOnce && (
        <input type="search" className="sides-find" placeholder={`Find among ${count(many)}`} aria-label={`Find among ${plural(many, words[kind])}`} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      {kind !== 'window' && many === 0 && <p className="note">This dossier has none.</p>}
      {groups.map((group) => (
        <fieldset key={group.label}>
          <legend className={group.label === '' ? 'vh' : 'eyebrow'}>{group.label === '' ? words[kind] : group.label}</legend>
          {group.sides.filter((side) => wanted === '' || side.label.toLowerCase().includes(wanted)).map((side) => {
            const on = sides.includes(side.key);
            return (
              <label key={side.key} className="side-choice">
                <input type="checkbox" checked={on} disabled={on && sides.length < 2} onChange={() => ask({ sides: toggleSide(accounts, ofKind(sides, kind), side.key) })} />
                <span>{kind === 'account' ? (side.actor?.label ?? side.short) : side.label}<small className="meta">{side.detail}</small></span>
                <span className="meta num-t">{plural(side.claims, 'claim')}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

/** Sides of another kind are let go when one of this kind is chosen. */
function ofKind(sides: readonly SideKey[], kind: SideKind): readonly SideKey[] {
  return sides.filter((key) => kindOfSide(key) === kind);
}

/** Two times or more: written as dates, each from and to. */
function Windows({ accounts }: { readonly accounts: AccountsView }) {
  const { sides, ask } = useAccounts();
  const chosen = ofKind(sides, 'window');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState('');
  const help = useId();
  const add = async () => {
    const [low, high] = [asEdtf(from), asEdtf(to)];
    try {
      const { parseEdtf } = await import('../../model/edtf-date.ts');
      const text = `${low || '..'}/${high || '..'}`;
      if ((low === '' && high === '') || parseEdtf(text) === undefined) {
        setWrong(`“${low || 'any'} to ${high || 'any'}” is not a time: write dates such as 2025, Nov 2025 or 2025-11-24, the first before the second.`);
        return;
      }
      setWrong('');
      setFrom('');
      setTo('');
      ask({ sides: toggleSide(accounts, chosen.filter((key) => key !== `window:${text}`), `window:${text}`) });
    } catch {
      setWrong('The reader of dates could not be loaded. Are you offline? Try again.');
    }
  };
  return (
    <>
      <ul className="picked">
        {chosen.map((key) => (
          <li key={key}>
            <button type="button" className="chip" aria-label={`Take out ${key.slice(7)}`} disabled={chosen.length < 2} onClick={() => ask({ sides: chosen.filter((each) => each !== key) })}>
              {key.slice(7).replace('/', ' to ').replaceAll('..', 'any')} {chosen.length > 1 && <Icon name="close" size={12} />}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="window-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label className="field"><span className="meta">From</span><input type="text" placeholder="any" autoComplete="off" spellCheck={false} aria-describedby={help} value={from} onChange={(event) => setFrom(event.currentTarget.value)} /></label>
        <label className="field"><span className="meta">To</span><input type="text" placeholder="any" autoComplete="off" spellCheck={false} aria-describedby={help} value={to} onChange={(event) => setTo(event.currentTarget.value)} /></label>
        <p className={wrong === '' ? 'meta' : 'meta blocks'} id={help} role={wrong === '' ? undefined : 'alert'}>{wrong === '' ? 'Dates: 2025, Nov 2025, 2025-11-24, spring 2026' : wrong}</p>
        <div className="acts"><Button small type="submit" icon="plus">Add this time</Button></div>
      </form>
    </>
  );
}
