import { useState, type MouseEvent, type ReactNode } from 'react';
import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { noConnection } from './no-connection.ts';
import { PathDetail } from './path-detail.tsx';
import { PathMarks } from './path-marks.tsx';
import type { RankedFamily } from './path-order.ts';
import { PathRoute } from './path-route.tsx';

/** So many others of an open family are listed before the rest is asked for. */
const othersShown = 2;

interface FamilyItemProps {
  readonly ranked: RankedFamily;
  readonly shown: ShownPaths;
  readonly isPinned?: boolean;
  /** Told of a path that was clicked; `add` with Shift. */
  readonly onFocus: (id: string, add: boolean) => void;
}

/** One family: its best path, or the focused one with all its steps, and the others of the family below. A pinned path stands alone. */
export function FamilyItem({ ranked, shown, isPinned = false, onFocus }: FamilyItemProps) {
  const { family } = ranked;
  const [all, setAll] = useState(false);
  const open = family.paths.find((path) => path.id === shown.focused?.id);
  const path = open ?? ranked.best;
  const others = family.paths.filter((each) => each !== path);
  const listed = all ? others : others.slice(0, othersShown);
  const rest = others.length - listed.length;
  const focus = (id: string) => (event: MouseEvent) => onFocus(id, event.shiftKey);
  const number = shown.numberOf(path.id);
  const instead = noConnection(path, family.group);
  const marksOf = (each: PathView, focused: boolean) => (
    <span className="marks">
      <PathMarks path={each.id} number={shown.numberOf(each.id)} focused={focused} />
      <BriefButton source={{ is: 'path', path: each, family: family.label }} what={`path ${shown.numberOf(each.id)}`} />
    </span>
  );
  return (
    <li className={`fam${open === undefined ? '' : ' is'}${instead === undefined ? '' : ' apart'}`} data-brief-here="">
      <header>
        <span className="rank num-t" aria-hidden="true">{number}</span>
        <h4>
          <button type="button" data-path={path.id} aria-expanded={open !== undefined} onClick={focus(path.id)}>
            <span className="vh">Path {number}: </span>{family.label}
            {/* Never alone on a line of its own. */}
            {family.kind !== undefined && <span className="of-kind">&nbsp;{family.kind}</span>}
          </button>
        </h4>
        {instead === undefined ? <span className="score num-t">{Math.round(path.score)}<small> /100</small></span> : <span className="score">{instead !== 'side by side' && <span className="tag plain">{instead}</span>}</span>}
        {open !== undefined && marksOf(path, true)}
      </header>
      {open === undefined ? <Brief path={path} more={isPinned ? 0 : others.length} marks={marksOf(path, false)} /> : <PathDetail path={open} connects={instead === undefined} shown={shown} />}
      {open !== undefined && others.length > 0 && (
        <div className="siblings">
          <p className="meta">{plural(others.length, 'other')} of this family</p>
          <ul>
            {listed.map((each) => (
              <li key={each.id} data-brief-here="">
                <button type="button" data-path={each.id} aria-expanded={false} onClick={focus(each.id)}>
                  <span className="rank num-t"><span className="vh">Path </span>{shown.numberOf(each.id)}</span>
                  <PathRoute entities={each.entities} />
                  {noConnection(each, family.group) === undefined ? <span className="num-t">{Math.round(each.score)}</span> : <span className="tag plain">{noConnection(each, family.group)}</span>}
                </button>
                {marksOf(each, false)}
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="more"><span className="meta">{rest} more</span> <Button small aria-label={`Show ${plural(rest, 'more path')} of this family`} onClick={() => setAll(true)}>Show</Button></p>}
        </div>
      )}
    </li>
  );
}

function Brief({ path, more, marks }: { readonly path: PathView; readonly more: number; readonly marks: ReactNode }) {
  const says = path.steps[path.telling ?? 0]?.claims[0]?.says;
  return (
    <>
      {says !== undefined && <p className="one says">{says}</p>}
      <p className="by"><PathRoute entities={path.entities} /></p>
      <div className="foot">
        <p className="mini">
          <span>{plural(path.steps.length, 'step')}</span>
          {more > 0 && <span><b>{more} more of this family</b></span>}
          {path.terms.filter((term) => term.name === 'weakest' || term.name === 'specific').map((term) => (
            <span key={term.name}>{term.label} <b className="num-t">{term.value.toFixed(2)}</b></span>
          ))}
        </p>
        {marks}
      </div>
    </>
  );
}
