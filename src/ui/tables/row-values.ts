import type { EntityRef } from '../../query/filter.ts';
import type { ClaimColumn, ClaimRow, EntityColumn, EntityRow } from '../../query/tables/table-views.ts';
import { quadName } from '../widgets/quad-words.ts';
import type { CsvValue } from './csv.ts';

const names = (refs: readonly EntityRef[]): string => refs.map((ref) => ref.label).join('; ');

/** What a claim has in a column, as text or number: for files, the clipboard and tooltips. */
export function claimValue(row: ClaimRow, column: ClaimColumn): CsvValue {
  switch (column) {
    case 'says':
      return row.says;
    case 'type':
      return row.typeLabel;
    case 'family':
      return row.family;
    case 'quad':
      return row.quad === 'none' ? '' : quadName(row.quad).toLowerCase();
    case 'from':
      return names(row.from);
    case 'to':
      return names(row.to);
    case 'about':
      return names(row.about);
    case 'at':
      return row.at?.label ?? '';
    case 'when':
      return row.when?.text ?? '';
    case 'stance':
      return row.stance ?? '';
    case 'quantity':
      return row.quantity ? [row.quantity.value, row.quantity.unit, row.quantity.per && `per ${row.quantity.per}`].filter((part) => part !== undefined && part !== '').join(' ') : '';
    case 'modality':
      return row.modality;
    case 'polarity':
      return row.polarity;
    case 'certainty':
      return row.certainty;
    case 'source':
      return names(row.sources);
    case 'speaker':
      return row.attribution;
    case 'citation':
      return row.citation;
    case 'independent':
      return row.independent;
    case 'contested':
      return row.contested ? 'contested' : '';
    case 'weight':
      return Math.round(row.weight * 100) / 100;
  }
}

export function entityValue(row: EntityRow, column: EntityColumn): CsvValue {
  switch (column) {
    case 'label':
      return row.entity.label;
    case 'when':
      return row.when?.text ?? '';
    default:
      return row[column];
  }
}
