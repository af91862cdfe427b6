import type { EntityId } from '../model/ids.ts';
import type { AccountsView } from '../query/accounts/account-views.ts';

/** The last event among those that the sides are of which has one before it in its series; undefined where none has. */
export function changedEvent({ sides, series }: Pick<AccountsView, 'sides' | 'series'>, chosen: readonly string[]): EntityId | undefined {
  const events = new Set(sides.filter((side) => chosen.includes(side.key)).map((side) => side.event?.id));
  return series.flatMap((each) => each.events.slice(1)).findLast((event) => events.has(event.id))?.id;
}
