import type { AccountCell, AccountRow, CompareView } from '../../query/accounts/account-views.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { MatrixCell, MatrixView } from '../../query/matrix/matrix-views.ts';
import type { ConnectionView, PathView } from '../../query/path-views.ts';
import type { ClaimView } from '../../query/views.ts';

/** Something on the page that can be put into the briefing. */
export type BriefSource =
  | { readonly is: 'claim'; readonly claim: ClaimView }
  | { readonly is: 'path'; readonly path: PathView; readonly family: string }
  | { readonly is: 'tree'; readonly connection: ConnectionView }
  | { readonly is: 'entity'; readonly entity: EntityRef }
  | { readonly is: 'matrix-cell'; readonly view: MatrixView; readonly cell: MatrixCell }
  | { readonly is: 'account-cell'; readonly view: CompareView; readonly row: AccountRow; readonly cell: AccountCell; readonly says: string }
  | { readonly is: 'comparison'; readonly view: CompareView; readonly rows: readonly AccountRow[]; readonly title: string }
  /** The canvas as it is now: each picture is one of its own. */
  | { readonly is: 'figure' };

/** The key that the item has in a briefing; null for a picture, which is never there already. */
export function briefKey(source: BriefSource): string | null {
  switch (source.is) {
    case 'claim':
      return `claim:${source.claim.id}`;
    case 'path':
      return `path:${source.path.id}`;
    case 'tree':
      return `tree:${source.connection.ends.map((end) => end.id).join(',')}`;
    case 'entity':
      return `entity:${source.entity.id}`;
    case 'matrix-cell': {
      const { view, cell } = source;
      return `cell:${view.mode}:${[view.rows[cell.row], view.columns[cell.column]].flatMap((head) => head?.entity.id ?? []).join(':')}`;
    }
    case 'account-cell':
      return `account:${source.view.columns[source.cell.column]?.key ?? ''}:${source.row.key}`;
    case 'comparison':
      return `comparison:${source.view.columns.map((column) => column.key).join(',')}`;
    case 'figure':
      return null;
  }
}
