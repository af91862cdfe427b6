import type { AccountRow } from '../../query/accounts/account-views.ts';
import type { AccountsOnly } from '../../session/state.ts';

/** Whether one side leaves out, denies or sees otherwise what another has, or somebody contradicts it. */
export function differs(row: Pick<AccountRow, 'relation'>): boolean {
  return row.relation === 'sides-differ' || row.relation === 'contested';
}

/** Rows of the chosen kind, in their order. */
export function rowsListed(rows: readonly AccountRow[], only: AccountsOnly | null): readonly AccountRow[] {
  if (only === 'differ') return rows.filter(differs);
  return only === 'changed' ? rows.filter((row) => row.changed) : rows;
}
