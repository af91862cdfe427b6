import { accounts } from '../query/accounts/accounts.ts';
import { changes } from '../query/accounts/changes.ts';
import { compare } from '../query/accounts/compare.ts';
import { contestedGroups } from '../query/accounts/contested-groups.ts';
import { matrixView } from '../query/matrix/matrix-view.ts';
import { centrality } from '../query/metrics/centrality.ts';
import { communitiesView } from '../query/metrics/communities-view.ts';
import type { Steps } from '../query/steps.ts';
import { claimsTable } from '../query/tables/claims-table.ts';
import { entitiesTable } from '../query/tables/entities-table.ts';
import { timelineView } from '../query/time/timeline-view.ts';
import type { Store } from '../store/store.ts';
import type { ViewQuestions } from './view-questions.ts';

type Answers = { readonly [Q in keyof ViewQuestions]: (store: Store, query: Parameters<ViewQuestions[Q]>[0]) => Steps<Awaited<ReturnType<ViewQuestions[Q]>>> };

/** The kernel that answers each question of the views. */
export const viewAnswers: Answers = {
  accounts,
  compare,
  changes,
  contested: contestedGroups,
  timeline: timelineView,
  matrix: matrixView,
  claimsTable,
  entitiesTable,
  communities: communitiesView,
  centrality,
};
