import type { Quad } from '../../model/vocabulary.ts';
import type { Statistics } from '../../query/views.ts';
import { EntityLink } from '../widgets/entity-link.tsx';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { count, plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { kindName, kindNames, kindOrder } from '../widgets/kind-words.ts';
import { OmitGlyph } from '../widgets/omit-glyph.tsx';
import { quadOrder } from '../widgets/quad-words.ts';

const quadWords: Record<Quad, string> = {
  'verbal-cooperation': 'cooperative words',
  'material-cooperation': 'cooperative deeds',
  'verbal-conflict': 'conflicting words',
  'material-conflict': 'conflicting deeds',
  none: 'structure and account',
};

/** What the dossier holds: entities by kind with the heaviest of each, claims by class. */
export function Holdings({ statistics }: { readonly statistics: Statistics }) {
  const entities = kindOrder.reduce((sum, kind) => sum + statistics.entities[kind], 0);
  const quad = statistics.quads;
  return (
    <div className="start-part">
      <h2 className="sec">
        In this dossier <span className="n">{plural(entities, 'entity', 'entities')}, {plural(statistics.claims, 'claim')}</span>
      </h2>
      <ul className="holdings">
        {kindOrder.map((kind) => (
          <li key={kind}>
            <KindGlyph kind={kind} size={15} />
            <b>{count(statistics.entities[kind])}</b>
            <span>{(statistics.entities[kind] === 1 ? kindName(kind) : kindNames(kind)).toLowerCase()}</span>
            <span className="meta">
              {statistics.heaviest[kind].slice(0, 4).map(({ entity }, index) => (
                <span key={entity.id}>{index > 0 && ', '}<EntityLink entity={entity}>{entity.short}</EntityLink></span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {statistics.claims > 0 && (
        <div className="quadbar" role="img" aria-label={`Claims by class: ${quadOrder.map((name) => `${count(quad[name])} ${quadWords[name]}`).join(', ')}`}>
          {quadOrder.filter((name) => quad[name] > 0).map((name) => <i key={name} className={`bar-${name}`} style={{ flexGrow: quad[name] }} />)}
        </div>
      )}
      <ul className="quadwords">
        <li><b>{count(quad['verbal-cooperation'] + quad['material-cooperation'])}</b> cooperative</li>
        <li><b>{count(quad['verbal-conflict'] + quad['material-conflict'])}</b> in conflict</li>
        <li><b>{count(quad.none)}</b> other</li>
        <li><ContestGlyph /><b>{count(statistics.contested)}</b> contested</li>
        <li><OmitGlyph /><b>{count(statistics.omissions)}</b> left out</li>
      </ul>
    </div>
  );
}
