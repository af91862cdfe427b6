import type { AccountsView, ChangesQuery, ChangesView, CompareQuery, CompareView, ContestedQuery, ContestedView } from '../query/accounts/account-views.ts';
import type { Filter } from '../query/filter.ts';
import type { MatrixQuery, MatrixView } from '../query/matrix/matrix-views.ts';
import type { CentralityQuery, CentralityView, CommunitiesQuery, CommunitiesView } from '../query/metrics/metric-views.ts';
import type { ClaimsTable, ClaimsTableQuery, EntitiesTable, EntitiesTableQuery } from '../query/tables/table-views.ts';
import type { TimelineQuery, TimelineView } from '../query/time/timeline-views.ts';
import type { CallOptions } from './call-options.ts';

/** What the views beyond the picture ask: accounts, time, overview. Ids that the graph does not know are left out, never an error (an address may be old). */
export interface ViewQuestions {
  /** What can be compared. */
  accounts(query: { filter?: Filter }, options?: CallOptions): Promise<AccountsView>;
  compare(query: CompareQuery, options?: CallOptions): Promise<CompareView>;
  /** What changed from one event of a series to the next, actor by actor. */
  changes(query: ChangesQuery, options?: CallOptions): Promise<ChangesView>;
  contested(query: ContestedQuery, options?: CallOptions): Promise<ContestedView>;
  timeline(query: TimelineQuery, options?: CallOptions): Promise<TimelineView>;
  matrix(query: MatrixQuery, options?: CallOptions): Promise<MatrixView>;
  claimsTable(query: ClaimsTableQuery, options?: CallOptions): Promise<ClaimsTable>;
  entitiesTable(query: EntitiesTableQuery, options?: CallOptions): Promise<EntitiesTable>;
  communities(query: CommunitiesQuery, options?: CallOptions): Promise<CommunitiesView>;
  centrality(query: CentralityQuery, options?: CallOptions): Promise<CentralityView>;
}
