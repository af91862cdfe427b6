import { OPEN_HIGH, OPEN_LOW } from '../../model/edtf-date.ts';
import { forEachParticipant, ROLE_ACCOUNT_ACTOR, ROLE_ACCOUNT_EVENT, ROLE_F } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { TYPE_VIA_ACCOUNT } from '../../store/type-table.ts';
import { type Admit, admitInSteps, claimDays, kindOf } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { isoDay } from '../date-view.ts';
import type { Filter } from '../filter.ts';
import type { Steps } from '../steps.ts';
import type { AccountsView, SideKey, SideView } from './account-views.ts';
import { RowTable } from './row-table.ts';
import { seriesLabel, seriesOf } from './series.ts';
import { pieceTest } from './side-claims.ts';
import { readSide, sideKey } from './side.ts';
import { sideView } from './side-view.ts';

const mostOfAKind = 200;

interface Tally {
  readonly key: SideKey;
  readonly event: number;
  readonly claims: number[];
  readonly rows: Set<number>;
}

/** What can be compared, with how much each side has; remembered as long as the admission is. O(claims + evidence). */
export function* accounts(store: Store, query: { filter?: Filter | undefined }): Steps<AccountsView> {
  const admitted = yield* admitInSteps(store, query.filter);
  let view = memory.get(admitted);
  if (view === undefined) memory.set(admitted, (view = yield* list(store, admitted)));
  return view;
}

const memory = new WeakMap<Admit, AccountsView>();

function* list(store: Store, admitted: Admit): Steps<AccountsView> {
  const tallies = yield* tally(store, admitted);
  const series = [...seriesOf(store)].filter(([, events]) => events.length > 1);
  const listed = new Set(series.flatMap(([, events]) => events));
  const ofKind = (is: SideView['is']): Tally[] =>
    [...tallies.values()]
      .filter(({ key, event }) => key.startsWith(`${is}:`) && (is !== 'event' || listed.has(event)))
      .sort((a, b) => (is === 'account' || is === 'event' ? dayOf(store, a.event) - dayOf(store, b.event) : 0) || b.claims.length - a.claims.length || compareText(a.key, b.key))
      .slice(0, mostOfAKind);
  const kinds = { account: ofKind('account'), event: ofKind('event'), speaker: ofKind('speaker'), source: ofKind('source') };
  yield;
  return {
    sides: [...kinds.account, ...kinds.event, ...kinds.speaker, ...kinds.source].map(({ key, claims, rows }) => {
      const side = readSide(store, key)!;
      return sideView(store, admitted, side, claims, rows.size, pieceTest(store, side));
    }),
    series: series.map(([id, events]) => ({ id, label: seriesLabel(store, id, events), events: events.map((event) => store.entities.ref(event)) })),
    suggested: suggest(store, admitted, kinds),
  };
}

function* tally(store: Store, admitted: Admit): Steps<Map<SideKey, Tally>> {
  const { claims, evidence, entities, types } = store;
  const table = new RowTable(store);
  const tallies = new Map<SideKey, Tally>();
  let rows: readonly number[] = [];
  const tallyOf = (key: SideKey, event: number): Tally => {
    let found = tallies.get(key);
    if (found === undefined) tallies.set(key, (found = { key, event, claims: [], rows: new Set() }));
    return found;
  };
  const count = ({ event, claims: counted, rows: touched }: Tally, claim: number): void => {
    if (counted.at(-1) === claim) return;
    counted.push(claim);
    // Its own event is a row of an account only where a claim is about nothing else.
    const own = event < 0 ? -1 : table.rowOf(event);
    if (own >= 0 && rows.includes(own)) for (const row of table.rowsOf(claim, event)) touched.add(row);
    else for (const row of rows) touched.add(row);
  };
  // By entity, so that a piece of evidence costs no text.
  const known = { speaker: [] as Tally[], source: [] as Tally[], account: [] as Tally[], event: [] as Tally[] };
  const countSpeaker = (entity: number, claim: number): void => {
    if (kindOf(store, entity) === 'actor') count((known.speaker[entity] ??= tallyOf(sideKey.speaker(store, entity), -1)), claim);
  };
  const countSource = (entity: number, claim: number): void => {
    if (entity < 0 || kindOf(store, entity) !== 'source') return;
    count((known.source[entity] ??= tallyOf(sideKey.source(store, entity), -1)), claim);
    const [actor, event] = [entities.accountActor[entity]!, entities.accountEvent[entity]!];
    if (actor < 0 || event < 0) return;
    count((known.account[entity] ??= tallyOf(sideKey.account(store, actor, event), event)), claim);
    countEvent(event, claim);
  };
  const countEvent = (event: number, claim: number): void => {
    if (event >= 0 && kindOf(store, event) === 'event') count((known.event[event] ??= tallyOf(sideKey.event(store, event), event)), claim);
  };
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    rows = table.rowsOf(claim, -1);
    if ((types.flags[claims.type[claim]!]! & TYPE_VIA_ACCOUNT) !== 0) {
      forEachParticipant(store, claim, (entity, role) => {
        if (role === ROLE_F) countSource(entity, claim);
        else if (role === ROLE_ACCOUNT_ACTOR) countSpeaker(entity, claim);
        else if (role === ROLE_ACCOUNT_EVENT) countEvent(entity, claim);
      });
      continue;
    }
    countEvent(claims.at(claim), claim);
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (admitted.evidence[piece] === 0) continue;
      countSpeaker(evidence.speaker[piece]!, claim);
      countSource(evidence.source[piece]!, claim);
      countSource(evidence.at(piece), claim);
      countEvent(evidence.at(piece), claim);
    }
    if (claim % 2000 === 0) yield;
  }
  return tallies;
}

function dayOf(store: Store, event: number): number {
  const date = event < 0 ? 0 : store.entities.date[event]!;
  const low = date === 0 ? OPEN_LOW : store.dates.low[date]!;
  return low === OPEN_LOW ? Number.MAX_SAFE_INTEGER : low;
}

/** What to show first: the last two events of a series by those who gave accounts of both; accounts of one event; speakers; events; sources; the two halves of time. */
function suggest(store: Store, admitted: Admit, kinds: Readonly<Record<'account' | 'event' | 'speaker' | 'source', readonly Tally[]>>): SideKey[] {
  const told = new Map<number, Tally[]>();
  for (const account of kinds.account) told.set(account.event, [...(told.get(account.event) ?? []), account]);
  const runs = [...seriesOf(store).values()].map((events) => events.filter((event) => (told.get(event)?.length ?? 0) > 0).slice(-2));
  const best = runs.sort((a, b) => many(told, b) - many(told, a) || (a[0] ?? 0) - (b[0] ?? 0))[0];
  if (best !== undefined && best.length === 2) return best.flatMap((event) => told.get(event)!.slice(0, 4).map(({ key }) => key));
  const one = [...told.values()].sort((a, b) => b.length - a.length)[0];
  if (one !== undefined && one.length > 1) return one.slice(0, 4).map(({ key }) => key);
  for (const kind of ['speaker', 'event', 'source'] as const) if (kinds[kind].length > 1) return kinds[kind].slice(0, 2).map(({ key }) => key);
  return halves(store, admitted);
}

const many = (told: ReadonlyMap<number, readonly Tally[]>, events: readonly number[]): number => (events.length < 2 ? 0 : events.reduce((sum, event) => sum + told.get(event)!.length, 0));

/** Two windows with half of the dated claims each. */
function halves(store: Store, admitted: Admit): SideKey[] {
  const days: number[] = [];
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    const found = claimDays(store, claim, admitted.evidence);
    if (found !== null && found.low !== OPEN_LOW && found.high !== OPEN_HIGH) days.push(found.low);
  }
  days.sort((a, b) => a - b);
  const middle = days[days.length >> 1];
  if (middle === undefined || middle === days[0]) return [];
  return [`window:../${isoDay(middle - 1)}`, `window:${isoDay(middle)}/..`];
}
