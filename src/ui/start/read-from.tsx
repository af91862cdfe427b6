import { useState } from 'react';
import type { Statistics } from '../../query/views.ts';
import { EntityLink } from '../widgets/entity-link.tsx';
import { count, plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';

const few = 4;

/** The sources that claims rest on, the heaviest first. */
export function ReadFrom({ sources }: { readonly sources: Statistics['sources'] }) {
  const [all, setAll] = useState(false);
  const cited = sources.filter(({ claims }) => claims > 0);
  if (!cited.length) return null;
  return (
    <div className="start-part">
      <h2 className="sec">Read from</h2>
      <ul className="read-from">
        {(all ? cited.slice(0, 500) : cited.slice(0, few)).map(({ source, claims, published }) => (
          <li key={source.id}>
            <KindGlyph kind="source" />
            {/* A long date goes below the name rather than take its room. */}
            <span className="of">
              <EntityLink entity={source} />
              <span className="meta">{plural(claims, 'claim')}</span>
              {published && <span className="meta when">{published.text}</span>}
            </span>
          </li>
        ))}
      </ul>
      {cited.length > few && (
        <button type="button" className="more" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Show fewer' : `All ${count(cited.length)} sources`}</button>
      )}
    </div>
  );
}
