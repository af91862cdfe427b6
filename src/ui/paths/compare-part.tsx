import { useState } from 'react';
import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { comparePaths } from './compare-paths.ts';
import { PathRoute } from './path-route.tsx';

/** Sets the open path beside any other: which is ahead, on what, and by how much. */
export function ComparePart({ path, shown }: { readonly path: PathView; readonly shown: ShownPaths }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const others = shown.listed.filter((each) => each.path.id !== path.id);
  const first = shown.listed[0]?.path.id === path.id;
  const other = others.find((each) => each.path.id === chosen) ?? others[0];
  if (other === undefined) return null;
  const [mine, theirs] = [`Path ${shown.numberOf(path.id)}`, `Path ${other.number}`];
  const place = (id: string) => shown.listed.findIndex((each) => each.path.id === id);
  const me = shown.listed[place(path.id)];
  if (me === undefined) return null;
  const { losses, gains, says } = comparePaths(me, other, mine.toLowerCase(), theirs.toLowerCase(), place(path.id) < place(other.path.id));
  return (
    <div className="why-not">
      <button type="button" className="cite" aria-expanded={open} onClick={() => setOpen(!open)}>{first ? 'Compare with another' : 'Why not this one?'}</button>
      {open && (
        <>
          <label className="against">
            <span className="meta">{mine} against</span>
            <select className="btn sm" value={other.path.id} onChange={(event) => setChosen(event.currentTarget.value)}>
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
                  <td>{each.points > 0 ? '−' : '+'}{Math.abs(each.points).toFixed(0)}</td>
                </tr>
              ))}
              <tr className="sum">
                <th scope="row">Score</th>
                <td>{Math.round(path.score)}</td>
                <td>{Math.round(other.path.score)}</td>
                <td>{other.path.score > path.score ? '−' : '+'}{Math.abs(Math.round(other.path.score) - Math.round(path.score))}</td>
              </tr>
            </tbody>
          </table>
          <p className="meta">{theirs}: <PathRoute entities={other.path.entities} /></p>
        </>
      )}
    </div>
  );
}
