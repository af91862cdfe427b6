import { certainties, type Modality } from '../../model/claim.ts';
import { quantityWords } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { dateView } from '../date-view.ts';
import type { ChangeKind, ChangeReason, Grade } from './account-views.ts';
import { isKnownSilence, speaks } from './grade-of.ts';
import type { RowTable } from './row-table.ts';
import type { RowFacts, SideFacts } from './side-facts.ts';

/** One side's hold on one row. */
export interface Hold {
  readonly side: SideFacts;
  readonly facts: RowFacts | undefined;
  readonly grade: Grade;
}

const level: Readonly<Record<Grade, number>> = { stresses: 2, mentions: 1, denies: 1, omitted: 0, absent: 0, 'not-reported': 0 };
const firmness: Readonly<Record<Modality, number>> = { hypothetical: 0, future: 1, historical: 2, asserted: 2 };
const pastWords: Readonly<Record<Grade, string>> = {
  stresses: 'stressed', mentions: 'mentioned', denies: 'contradicted', omitted: 'left out', absent: 'not in the account', 'not-reported': 'not reported',
};
/** A mean stance that moves by this much has moved. */
const stanceStep = 0.5;
/** Where a row has more figures or dates than this, they are a series (event data) and no position. */
const fewest = 4;

/**
 * What became of a row, by the rules of docs/accounts.md. undefined where neither says anything and nothing vouches for both silences.
 * `new` and `gone` first; then a stance that turned or firmer and softer at once = shifted; firmer; softer; other matters beside it = shifted; unchanged.
 */
export function changeOf(store: Store, table: RowTable, row: number, before: Hold, now: Hold): { kind: ChangeKind; tag: string; reasons: ChangeReason[]; gap: boolean } | undefined {
  const [was, is] = [speaks(before.grade), speaks(now.grade)];
  if (!was && !is) return before.grade === now.grade && isKnownSilence(now.grade) ? { kind: 'unchanged', tag: 'unchanged', reasons: [], gap: false } : undefined;
  if (!was) return { kind: 'new', tag: 'new', reasons: [attention(before.grade, now.grade, 1)], gap: before.grade === 'not-reported' };
  if (!is) return { kind: 'gone', tag: `was ${pastWords[before.grade]}`, reasons: [attention(before.grade, now.grade, -1)], gap: now.grade === 'not-reported' };
  const reasons = [
    ...attentionReasons(before, now),
    ...stanceReasons(before, now),
    ...modalityReasons(store, before, now),
    ...certaintyReasons(store, before, now),
    ...quantityReasons(store, before, now),
    ...dateReasons(store, before, now),
    ...contentReasons(store, table, row, before, now),
  ];
  const turned = reasons.some((reason) => reason.aspect === 'stance' && reason.direction === 0);
  const [firmer, softer] = [reasons.some((reason) => reason.direction > 0), reasons.some((reason) => reason.direction < 0)];
  const kind: ChangeKind = turned || (firmer && softer) ? 'shifted' : firmer ? 'firmer' : softer ? 'softer' : reasons.length > 0 ? 'shifted' : 'unchanged';
  return { kind, tag: kind, reasons, gap: false };
}

const attention = (was: Grade, is: Grade, direction: 1 | -1): ChangeReason => ({ aspect: 'attention', direction, says: `${nowWords[is]}, was ${pastWords[was]}` });
const nowWords: Readonly<Record<Grade, string>> = {
  stresses: 'stressed now', mentions: 'mentioned now', denies: 'contradicted now', omitted: 'left out now', absent: 'not in the account now', 'not-reported': 'not reported now',
};

function attentionReasons(before: Hold, now: Hold): ChangeReason[] {
  const step = level[now.grade] - level[before.grade];
  return step === 0 ? [] : [attention(before.grade, now.grade, step > 0 ? 1 : -1)];
}

function stanceReasons(before: Hold, now: Hold): ChangeReason[] {
  const [old, fresh] = [before.facts?.stance, now.facts?.stance];
  if (old === undefined || fresh === undefined) return [];
  const words = `${stanceWords(fresh.says)}, was ${stanceWords(old.says)}`;
  if (old.value * fresh.value < 0) return [{ aspect: 'stance', direction: 0, says: words }];
  const step = Math.abs(fresh.value) - Math.abs(old.value);
  return Math.abs(step) < stanceStep ? [] : [{ aspect: 'stance', direction: step > 0 ? 1 : -1, says: words }];
}

const stanceWords = (stance: string | undefined): string =>
  ({ supports: 'for it', opposes: 'against it', both: 'for and against', ambiguous: 'ambiguous', neutral: 'neutral' })[stance ?? 'neutral'] ?? 'neutral';

/** Claims that say something beyond how much attention there is. */
const substance = (store: Store, hold: Hold): number[] => (hold.facts?.claims ?? []).filter((claim) => store.claims.relation(claim).attention === undefined);

function modalityReasons(store: Store, before: Hold, now: Hold): ChangeReason[] {
  const firmest = (hold: Hold): number => Math.max(-1, ...substance(store, hold).map((claim) => firmness[store.claims.modality(claim)]));
  const [old, fresh] = [firmest(before), firmest(now)];
  if (old < 0 || fresh < 0 || old === fresh) return [];
  const words = ['only possible', 'announced', 'said to be so'];
  return [{ aspect: 'modality', direction: fresh > old ? 1 : -1, says: `${words[fresh]} now, was ${words[old]}` }];
}

function certaintyReasons(store: Store, before: Hold, now: Hold): ChangeReason[] {
  const firmest = (hold: Hold): number => Math.min(certainties.length, ...substance(store, hold).map((claim) => certainties.indexOf(store.claims.certainty(claim))));
  const [old, fresh] = [firmest(before), firmest(now)];
  if (old >= certainties.length || fresh >= certainties.length || old === fresh) return [];
  return [{ aspect: 'certainty', direction: fresh < old ? 1 : -1, says: `${certainties[fresh]} now, was ${certainties[old]}` }];
}

function quantityReasons(store: Store, before: Hold, now: Hold): ChangeReason[] {
  const figures = (hold: Hold): string[] => [...new Set(substance(store, hold).flatMap((claim) => store.claims.quantity(claim) ?? []).map(quantityWords))];
  const [old, fresh] = [figures(before), figures(now)];
  if (Math.max(old.length, fresh.length) > fewest) return [];
  const added = fresh.filter((figure) => !old.includes(figure));
  if (old.length === 0 && added.length > 0) return [{ aspect: 'quantity', direction: 1, says: `with a figure now: ${added.join(', ')}` }];
  if (old.length > 0 && fresh.length === 0) return [{ aspect: 'quantity', direction: -1, says: `no figure any more, was ${old.join(', ')}` }];
  return added.length > 0 ? [{ aspect: 'quantity', direction: 0, says: `another figure: ${added.join(', ')}, was ${old.join(', ')}` }] : [];
}

function dateReasons(store: Store, before: Hold, now: Hold): ChangeReason[] {
  const dates = (hold: Hold): string[] => [...new Set(substance(store, hold).flatMap((claim) => dateView(store.dates, store.claims.date[claim]!)?.text ?? []))];
  const [old, fresh] = [dates(before), dates(now)];
  if (Math.max(old.length, fresh.length) > fewest) return [];
  if (old.length === 0 && fresh.length > 0) return [{ aspect: 'date', direction: 1, says: `with a date now: ${fresh.join(', ')}` }];
  if (old.length > 0 && fresh.length === 0) return [{ aspect: 'date', direction: -1, says: `no date any more, was ${old.join(', ')}` }];
  return fresh.some((date) => !old.includes(date)) && !old.some((date) => fresh.includes(date)) ? [{ aspect: 'date', direction: 0, says: `another date: ${fresh.join(', ')}, was ${old.join(', ')}` }] : [];
}

/** What the row is spoken of together with: other matters altogether now. */
function contentReasons(store: Store, table: RowTable, row: number, before: Hold, now: Hold): ChangeReason[] {
  const beside = (hold: Hold): Map<number, number> => {
    const found = new Map<number, number>();
    for (const claim of substance(store, hold)) for (const other of table.rowsOf(claim, hold.side.side.event)) if (other !== row) found.set(other, (found.get(other) ?? 0) + 1);
    return found;
  };
  const [old, fresh] = [beside(before), beside(now)];
  if (old.size === 0 || fresh.size === 0 || [...old.keys()].some((other) => fresh.has(other))) return [];
  const name = (of: Map<number, number>): string => table.label([...of].sort((a, b) => b[1] - a[1] || (table.key(a[0]) < table.key(b[0]) ? -1 : 1))[0]![0], []);
  return [{ aspect: 'content', direction: 0, says: `beside ${name(fresh)} now, was beside ${name(old)}` }];
}
