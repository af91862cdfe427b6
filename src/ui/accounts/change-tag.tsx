import type { Change, Grade, Passage } from '../../query/accounts/account-views.ts';
import { Popover } from '../widgets/popover.tsx';
import { gradeWords } from './grade-words.ts';
import { PassageBlock } from './passage-view.tsx';

interface ChangeTagProps {
  readonly change: Change;
  /** What changed and with whom: "Soybeans, Trump". */
  readonly of: string;
  readonly tabIndex: number;
}

/** The tag of a change; opens both passages and the reasons for its name. */
export function ChangeTag({ change, of, tabIndex }: ChangeTagProps) {
  if (change.kind === 'unchanged') return <span className="chg same">{change.tag}</span>;
  return (
    <Popover
      label={`${of}: ${change.tag}`}
      className="change-pop"
      trigger={(props) => (
        <button type="button" className={`chg ${change.kind}`} tabIndex={tabIndex} title="Both passages" aria-label={`${change.tag}: both passages on ${of}`} {...props}>
          <span className="pill">{change.tag}</span>
        </button>
      )}
    >
      {() => <><h3 className="sec">{of} <span className="n">{change.tag}</span></h3><ChangePassages change={change} /></>}
    </Popover>
  );
}

/** What was said before, what is said now, and why the change is called what it is. */
export function ChangePassages({ change }: { readonly change: Change }) {
  return (
    <>
      {change.before && change.after && change.reasons.length > 0 && <ul className="change-why">{change.reasons.map((reason) => <li key={reason.says}>{reason.says}</li>)}</ul>}
      <div className={change.before && change.after ? 'before-after' : 'before-after one'}>
        <Side label="Before" passage={change.before} grade={change.was} />
        <Side label="Now" passage={change.after} grade={change.now} />
      </div>
    </>
  );
}

function Side({ label, passage, grade }: { readonly label: string; readonly passage: Passage | undefined; readonly grade: Grade }) {
  if (passage === undefined) {
    const { word, means } = gradeWords[grade];
    return <p className="meta silence">{label}: {word.toLowerCase()}{means && ` (${means})`}</p>;
  }
  return (
    <div className={label === 'Now' ? 'now' : undefined}>
      <h4 className="eyebrow">{label}</h4>
      <PassageBlock passage={passage} />
    </div>
  );
}
