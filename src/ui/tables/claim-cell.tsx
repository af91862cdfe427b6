import type { EntityRef } from '../../query/filter.ts';
import type { ClaimColumn, ClaimRow, EntityColumn, EntityRow } from '../../query/tables/table-views.ts';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { count } from '../widgets/format.ts';
import { kindName } from '../widgets/kind-words.ts';
import { claimValue, entityValue } from './row-values.ts';

/** What a claim shows in a column. */
export function claimCell(row: ClaimRow, column: ClaimColumn) {
  switch (column) {
    case 'says':
      return (
        <span className="cut says-cell" title={row.says}>
          {row.contested && <><ContestGlyph size={12} /><span className="vh">contested: </span></>}
          {row.says}
        </span>
      );
    case 'type':
      return <span className="cut with-glyph"><QuadGlyph quad={row.quad} omission={row.omission} width={22} /> {row.typeLabel}{row.polarity === 'negated' && ' (not)'}</span>;
    case 'from':
      return <Names refs={row.from} />;
    case 'to':
      return <Names refs={row.to} />;
    case 'about':
      return <Names refs={row.about} />;
    case 'at':
      return row.at ? <Names refs={[row.at]} /> : null;
    case 'source':
      return <Names refs={row.sources} />;
    default:
      return plain(claimValue(row, column));
  }
}

/** What an entity shows in a column. */
export function entityCell(row: EntityRow, column: EntityColumn) {
  if (column === 'label') return <span className="cut with-glyph" title={row.entity.label}><KindGlyph kind={row.kind} size={12} /> <b>{row.entity.label}</b></span>;
  if (column === 'kind') return <span className="cut">{kindName(row.kind)}</span>;
  return plain(entityValue(row, column));
}

function plain(value: string | number) {
  if (typeof value === 'number') return <span className={value === 0 ? 'cut zero' : 'cut'}>{count(value)}</span>;
  return <span className="cut" title={value}>{value}</span>;
}

function Names({ refs }: { readonly refs: readonly EntityRef[] }) {
  const first = refs[0];
  if (!first) return null;
  return (
    <span className="cut with-glyph" title={refs.map((ref) => ref.label).join(', ')}>
      <KindGlyph kind={first.kind} size={11} /> {refs.map((ref) => ref.short).join(', ')}
    </span>
  );
}
