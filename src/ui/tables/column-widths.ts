import type { ClaimColumn, EntityColumn } from '../../query/tables/table-views.ts';

const widths: Partial<Record<ClaimColumn | EntityColumn, string>> = {
  says: 'minmax(260px,4fr)',
  label: 'minmax(220px,2fr)',
  type: 'minmax(136px,1fr)',
  from: 'minmax(132px,1fr)',
  to: 'minmax(132px,1fr)',
  about: 'minmax(140px,1fr)',
  at: 'minmax(130px,1fr)',
  source: 'minmax(130px,1fr)',
  speaker: 'minmax(116px,.8fr)',
  when: 'minmax(112px,.7fr)',
  citation: 'minmax(124px,.8fr)',
  quad: 'minmax(140px,.8fr)',
  quantity: 'minmax(120px,.8fr)',
  claims: 'minmax(84px,.5fr)',
  neighbours: 'minmax(108px,.5fr)',
  sources: 'minmax(88px,.5fr)',
  contested: 'minmax(100px,.5fr)',
  independent: 'minmax(84px,.5fr)',
  weight: 'minmax(88px,.5fr)',
};

/** A column's part of the width, for grid-template-columns. */
export function widthOfColumn(column: string): string {
  return widths[column as ClaimColumn] ?? 'minmax(110px,.7fr)';
}
