import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { comparePaths } from './compare-paths.ts';
import { PathRoute } from './path-route.tsx';

/** The path that is compared and the one that it is set against ('' = the first other): kept by the list, for a path that is pinned stands elsewhere in it. */
export interface Compared {
  readonly path: string;
  readonly against: string;
}
export const ComparedPaths = createContext<{ readonly compared: Compared | null; readonly compare: (next: Compared | null) => void }>({ compared: null, compare: () => undefined });

/** Sets the open path beside any other: which is ahead, on what, and by how much. */
export function ComparePart({ path, shown }: { readonly path: PathView; readonly shown: ShownPaths }) {
  const { compared, compare } = useContext(ComparedPaths);
  const open = compared?.path === path.id;
  const chosen = open ? compared.against : '';
  const part = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (open && asked.current) part.current?.scrollIntoView({ block: 'nearest' });
    asked.current = false;
  }, [open]);
  const toggle = () => {
    asked.current = true;
    compare(open ? null : { path: path.id, against: '' });
  };
  const others = shown.listed.filter((each) => each.path.id !== path.id);
  const first = shown.listed[0]?.path.id === path.id;
  const other = others.find((each) => each.path.id === chosen) ?? others[0];
  if (other === undefined) return null;
  const [mine, theirs] = [`Path ${shown.numberOf(path.id)}`, `Path ${other.number}`];
  const place = (id: string) => shown.listed.findIndex((each) => each.path.id === id);
  const me = shown.listed[place(path.id)];
  if (me === undefined) return null;
  const { losses, gains, says, rest, gap } = comparePaths(me, other, mine.toLowerCase(), theirs.toLowerCase(), place(path.id) < place(other.path.id));
  return (
    <div ref={part} className="why-not">
      <button type="button" className="cite" aria-expanded={open} onClick={toggle}>{first ? 'Compare with another' : 'Why not this one?'}</button>
      {open && (
        <>
          <label className="against">
            <span className="meta">{mine} against</span>
            <select className="btn sm" value={other.path.id} onChange={(event) => compare({ path: path.id, against: event.currentTarget.value })}>
              {others.map((each) => <option key={each.path.id} value={each.path.id}>{each.number} · {each.family.label}</option>)}
            </select>
          </label>
          <p>{says}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">Term</th>
                <th scope="col">{mine}</th>
                <th scope="col">{theirs}</th>
                <th scope="col">Points</th>
              </tr>
            </thead>
            <tbody>
              {[...losses, ...gains].map((each) => (
                <tr key={each.label}>
                  <th scope="row">{each.label}</th>
                  <td title={each.mineWords}>{each.mine.toFixed(2)}</td>
                  <td title={each.otherWords}>{each.other.toFixed(2)}</td>
                  <td>{signed(-each.points)}</td>
                </tr>
              ))}
              {rest !== 0 && <tr><th scope="row" colSpan={3}>Rounded off: scores are whole points</th><td>{signed(-rest)}</td></tr>}
              <tr className="sum">
                <th scope="row">Score</th>
                <td>{Math.round(path.score)}</td>
                <td>{Math.round(other.path.score)}</td>
                <td>{signed(-gap)}</td>
              </tr>
            </tbody>
          </table>
          <p className="meta">{theirs}: <PathRoute entities={other.path.entities} /></p>
        </>
      )}
    </div>
  );
}

/** Points with their sign: "+1.4". */
function signed(points: number): string {
  const words = Math.abs(points).toFixed(1);
  return words === '0.0' ? words : `${points < 0 ? '−' : '+'}${words}`;
}
