import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { conflictViews } from '../conflict-views.ts';
import type { Steps } from '../steps.ts';
import { weightOf } from '../tied-neighbours.ts';
import type { ConflictView } from '../views.ts';
import type { ConflictRule, ContestedItem, ContestedQuery, ContestedView } from './account-views.ts';

/** Conflicts, declared and derived, by what they are over; each with why, who stands where, and what would settle it. */
export function* contestedGroups(store: Store, query: ContestedQuery): Steps<ContestedView> {
  const admitted = yield* admitInSteps(store, query.filter);
  const over = query.over === undefined ? undefined : store.entities.indexOf(query.over);
  if (over !== undefined && over < 0) return { groups: [], contradictions: 0, tensions: 0, claims: 0 };
  const found = conflictViews(store, { filter: query.filter, over }).filter((conflict) => query.kind === undefined || conflict.kind === query.kind);
  yield;
  const groups = new Map<string, ContestedItem[]>();
  for (const conflict of found) {
    const item = itemOf(conflict);
    groups.set(conflict.over.id, [...(groups.get(conflict.over.id) ?? []), item]);
  }
  const count = (items: readonly ConflictView[], kind: ConflictView['kind']): number => items.filter((item) => item.kind === kind).length;
  const views = [...groups.values()].map((items) => ({
    over: items[0]!.over,
    items: items.sort((a, b) => Number(a.kind === 'tension') - Number(b.kind === 'tension') || compareText(a.id, b.id)),
    contradictions: count(items, 'contradiction'),
    tensions: count(items, 'tension'),
  }));
  const weight = weights(store, admitted, views.map((view) => view.over.id));
  views.sort((a, b) => b.contradictions - a.contradictions || weight.get(b.over.id)! - weight.get(a.over.id)! || compareText(a.over.id, b.over.id));
  return {
    groups: views,
    contradictions: count(found, 'contradiction'),
    tensions: count(found, 'tension'),
    claims: new Set(found.flatMap((conflict) => conflict.sides.flatMap((side) => side.claims.map((claim) => claim.id)))).size,
  };
}

function weights(store: Store, admitted: Admit, ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id) => [id, weightOf(store, admitted, store.entities.indexOf(id))]));
}

function itemOf(conflict: ConflictView): ContestedItem {
  const rule = ruleOf(conflict);
  const { why, settles } = ruleWords(conflict, rule);
  return { ...conflict, rule, why, settles: conflict.settledBy ?? settles, stands: conflict.sides.map(standsOf) };
}

/** Who stands on a side: its holder, else all who say its claims. */
function standsOf(side: ConflictView['sides'][number]): string {
  if (side.holder !== undefined) return side.holder.label;
  return joinNames([...new Set(side.claims.flatMap((claim) => claim.evidence.map((piece) => piece.attribution)))]);
}

/** The rule that found a conflict, which its id begins with (derive-conflicts.ts). */
function ruleOf(conflict: ConflictView): ConflictRule {
  if (conflict.derived !== true) return 'declared';
  const name = /^derived-([a-z]+)-/.exec(conflict.id)?.[1];
  return rules.find((rule) => rule === name) ?? 'denial';
}
const rules: readonly ConflictRule[] = ['role', 'denial', 'figure', 'date', 'stance'];

function ruleWords({ over, kind, sides }: ConflictView, rule: ConflictRule): { why: string; settles: string } {
  const role = sides[0]?.claims[0]?.role;
  switch (rule) {
    case 'declared':
      return kind === 'contradiction'
        ? { why: 'The curators set these against each other: they cannot all be true.', settles: 'A source that speaks to the point and depends on neither side.' }
        : { why: 'The curators set these against each other: both may be true, but they pull apart.', settles: 'Nothing need settle it: both may hold at once.' };
    case 'role':
      return { why: `Only one can be ${role ?? 'it'} of ${over.label}, and several are named.`, settles: `A record of ${over.label} that both sides accept.` };
    case 'denial':
      return { why: 'The same thing is affirmed and denied of the same time.', settles: `A source on ${over.label} that depends on neither side.` };
    case 'figure':
      return { why: 'Two figures are given for one thing by different speakers.', settles: 'The published figure, or the wording of the original.' };
    case 'date':
      return { why: 'Two dates that do not overlap are given for one event by different speakers.', settles: `A dated record of ${over.label}.` };
    case 'stance':
      return { why: 'One and the same is said to be for and against it at the same time.', settles: 'Its own words on the matter, with their date.' };
  }
}
