import type { MouseEvent, ReactNode } from 'react';
import type { PathView } from '../../query/path-views.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { PathDetail } from './path-detail.tsx';
import { PathMarks } from './path-marks.tsx';
import type { RankedFamily } from './path-order.ts';

interface FamilyItemProps {
  readonly ranked: RankedFamily;
  readonly focused: PathView | undefined;
  readonly best: PathView | undefined;
  readonly isPinned?: boolean;
  /** Numbers of the paths in the answer. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Told of a path that was clicked; `add` with Shift. */
  readonly onFocus: (id: string, add: boolean) => void;
}

/** One family: its best path, or the focused one with all its steps, and the others of the family below. A pinned path stands alone. */
export function FamilyItem({ ranked, focused, best, isPinned = false, numbers, onFocus }: FamilyItemProps) {
  const { family, rank } = ranked;
  const open = family.paths.find((path) => path.id === focused?.id);
  const path = open ?? ranked.best;
  const others = family.paths.filter((each) => each !== path);
  const focus = (id: string) => (event: MouseEvent) => onFocus(id, event.shiftKey);
  const numberOf = (each: PathView): number => numbers.get(each.id) ?? 0;
  const marks = (
    <>
      <PathMarks path={path} number={numberOf(path)} focused={open !== undefined} />
      <BriefButton source={{ is: 'path', path, family: family.label }} what={`path ${numberOf(path)}`} />
    </>
  );
  return (
    <li className={open === undefined ? 'fam' : 'fam is'} data-brief-here="">
      <header>
        <span className="rank num-t" aria-hidden="true">{rank}</span>
        <h4>
          <button type="button" data-path={path.id} aria-expanded={open !== undefined} onClick={focus(path.id)}>
            {family.label}
          </button>
        </h4>
        <span className="score num-t">{Math.round(path.score)}<small> /100</small></span>
        {open !== undefined && marks}
      </header>
      {open === undefined ? <Brief path={path} paths={isPinned ? 1 : family.paths.length} marks={marks} /> : <PathDetail path={open} number={numberOf(open)} best={best} />}
      {open !== undefined && others.length > 0 && (
        <div className="siblings">
          <p className="meta">{plural(others.length, 'other path')} of this family</p>
          <ul>
            {others.map((each) => (
              <li key={each.id} data-brief-here="">
                <button type="button" data-path={each.id} aria-expanded={false} onClick={focus(each.id)}>
                  <Route path={each} />
                  <span className="num-t">{Math.round(each.score)}</span>
                </button>
                <PathMarks path={each} number={numberOf(each)} focused={false} />
                <BriefButton source={{ is: 'path', path: each, family: family.label }} what={`path ${numberOf(each)}`} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function Brief({ path, paths, marks }: { readonly path: PathView; readonly paths: number; readonly marks: ReactNode }) {
  return (
    <>
      <p className="one"><Route path={path} /></p>
      <div className="foot">
        <p className="mini">
          <span>{plural(paths, 'path')}, {paths > 1 && 'best '}{plural(path.steps.length, 'step')}</span>
          {path.terms.filter((term) => term.name === 'weakest' || term.name === 'specific').map((term) => (
            <span key={term.name}>{term.label} <b className="num-t">{term.value.toFixed(2)}</b></span>
          ))}
        </p>
        {marks}
      </div>
    </>
  );
}

/** The entities of a path in order, by glyph and short name. */
function Route({ path }: { readonly path: PathView }) {
  return (
    <span className="route">
      {path.entities.map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && <><span className="to" aria-hidden="true"> → </span><span className="vh">, </span></>}
          <span className="stop"><KindGlyph kind={entity.kind} size={11} />{entity.short}</span>
        </span>
      ))}
    </span>
  );
}
