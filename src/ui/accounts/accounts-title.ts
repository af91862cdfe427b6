import type { CompareView, SideView } from '../../query/accounts/account-views.ts';
import { listed } from '../claim/claim-words.ts';
import { plural } from '../widgets/format.ts';

/** Longer lists are counted instead of named. */
const namedAtMost = 3;

/** What the table compares, as a heading: "What each side said of the November call and the February call". */
export function accountsTitle({ columns }: Pick<CompareView, 'columns'>): string {
  const kinds = new Set(columns.map((column) => column.is));
  const [only] = kinds;
  if (columns.length === 0) return 'Accounts compared';
  if (kinds.size > 1 || only === undefined) return `${plural(columns.length, 'side')} compared`;
  switch (only) {
    case 'account': {
      const events = distinct(columns.map((column) => withArticle(column.event?.label ?? column.label)));
      const actors = distinct(columns.map((column) => column.actor?.label ?? column.short));
      const who = actors.length === 1 ? (actors[0] ?? '') : 'each side';
      return `What ${who} said of ${events.length > namedAtMost ? plural(events.length, 'event') : listed(events)}`;
    }
    case 'event':
      return `What is said of ${names(columns, (column) => withArticle(column.label), 'event')}`;
    case 'speaker':
      return `What ${names(columns, (column) => column.label, 'speaker')} ${columns.length === 1 ? 'says' : 'say'}`;
    case 'source':
      return `What ${names(columns, (column) => column.label, 'source')} ${columns.length === 1 ? 'has' : 'have'}`;
    case 'window':
      return `${columns.length === 2 ? 'Two times' : plural(columns.length, 'time')} compared`;
  }
}

function names(columns: readonly SideView[], name: (column: SideView) => string, one: string): string {
  return columns.length > namedAtMost ? plural(columns.length, one) : listed(columns.map(name));
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

/** A possessive stands without an article: "Takaichi's remark". */
function withArticle(label: string): string {
  return /['’]s?\s/u.test(label) || /^the\s/iu.test(label) ? label : `the ${label}`;
}
