import type { AccountsView, SideKey, SideView } from '../../query/accounts/account-views.ts';

export type SideKind = SideView['is'];

/** What can be set against each other, with the words of the chooser. */
export const sideKinds: readonly { readonly is: SideKind; readonly label: string; readonly hint: string }[] = [
  { is: 'account', label: 'Accounts', hint: 'what a party told of an event, over all its sources' },
  { is: 'speaker', label: 'Speakers', hint: 'all that somebody says, wherever it stands' },
  { is: 'source', label: 'Sources', hint: 'what an article, a readout or a post has' },
  { is: 'event', label: 'Events', hint: 'events that follow one another in a series' },
  { is: 'window', label: 'Times', hint: 'claims that can lie in a stretch of time' },
];

/** The kind of a key; keys that no dossier makes count as accounts. */
export function kindOfSide(key: SideKey): SideKind {
  return sideKinds.find(({ is }) => key.startsWith(`${is}:`))?.is ?? 'account';
}

/** Sides of a kind, grouped by the event that accounts are of. */
export function sidesOfKind(accounts: AccountsView, is: SideKind): readonly { readonly label: string; readonly sides: readonly SideView[] }[] {
  const groups = new Map<string, SideView[]>();
  for (const side of accounts.sides) {
    if (side.is !== is) continue;
    const label = is === 'account' ? (side.event?.label ?? '') : '';
    groups.set(label, [...(groups.get(label) ?? []), side]);
  }
  return [...groups].map(([label, sides]) => ({ label, sides }));
}

/** What to compare first when a kind is chosen: what the dossier suggests, if it is of that kind, else its two weightiest (of events the last two). */
export function firstOfKind(accounts: AccountsView, is: SideKind): readonly SideKey[] {
  const suggested = accounts.suggested.filter((key) => kindOfSide(key) === is);
  if (suggested.length > 1) return suggested;
  const sides = accounts.sides.filter((side) => side.is === is);
  return (is === 'event' ? sides.slice(-2) : sides.slice(0, 2)).map((side) => side.key);
}

/** The sides with one added or taken out, in the order in which the dossier lists them; windows come last, as they were added. */
export function toggleSide(accounts: AccountsView, sides: readonly SideKey[], key: SideKey): readonly SideKey[] {
  const next = sides.includes(key) ? sides.filter((each) => each !== key) : [...sides, key];
  const order = new Map(accounts.sides.map((side, index) => [side.key, index] as const));
  const rank = (each: SideKey): number => order.get(each) ?? order.size + next.indexOf(each);
  return [...next].sort((a, b) => rank(a) - rank(b));
}

/** Two events that follow one another, and the sides that compare them: the accounts of both, else the events themselves. */
export interface EventPair {
  readonly key: string;
  readonly label: string;
  readonly sides: readonly SideKey[];
}

/** Every event of a series with the one before it, the last pair first. */
export function eventPairs({ series, sides }: Pick<AccountsView, 'series' | 'sides'>): readonly EventPair[] {
  const of = (is: SideKind, event: string): readonly SideKey[] => sides.filter((side) => side.is === is && side.event?.id === event).map((side) => side.key);
  const pairs = series.flatMap(({ events }) =>
    events.slice(1).map((event, index) => {
      const before = events[index]!;
      const [first, second] = [of('account', before.id), of('account', event.id)];
      const keys = first.length > 0 && second.length > 0 ? [...first, ...second] : [...of('event', before.id), ...of('event', event.id)];
      return { key: event.id as string, label: `${before.label} to ${event.label}`, sides: keys };
    }),
  );
  return pairs.reverse();
}

/** Whether an account or event among the sides has one before it that is not among them. */
export function hasBefore(accounts: AccountsView, sides: readonly SideKey[]): boolean {
  const chosen = accounts.sides.filter((side) => sides.includes(side.key) && side.event !== undefined);
  return chosen.some((side) => {
    const series = accounts.series.find(({ events }) => events.some((event) => event.id === side.event?.id));
    const before = series?.events[series.events.findIndex((event) => event.id === side.event?.id) - 1];
    return before !== undefined && !chosen.some((other) => other.event?.id === before.id && other.actor?.id === side.actor?.id);
  });
}
