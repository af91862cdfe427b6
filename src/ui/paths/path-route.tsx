import type { EntityRef } from '../../query/filter.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';

/** The entities of a path in order, by glyph and short name. */
export function PathRoute({ entities }: { readonly entities: readonly EntityRef[] }) {
  return (
    <span className="route">
      {entities.map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && <><span className="to" aria-hidden="true"> → </span><span className="vh">, </span></>}
          <span className="stop"><KindGlyph kind={entity.kind} size={11} />{entity.short}</span>
        </span>
      ))}
    </span>
  );
}
