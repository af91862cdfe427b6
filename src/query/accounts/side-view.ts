import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { dateView } from '../date-view.ts';
import { formatEdtf } from '../../model/edtf-date.ts';
import { inSentence } from '../in-sentence.ts';
import type { SideView } from './account-views.ts';
import { accountSources, isComplete, type Side } from './side.ts';

const mostSources = 20;

/** How a side is called and what it is read from. `claims` are its own; `rows` how many rows they touch. */
export function sideView(store: Store, admitted: Admit, side: Side, claims: readonly number[], rows: number, own: (piece: number) => boolean): SideView {
  const { entities, dates } = store;
  const sources = side.is === 'account' ? accountSources(store, side.actor, side.event) : side.is === 'source' ? [side.source] : carriers(store, admitted, claims, own);
  const event = side.event >= 0 ? entities.ref(side.event) : undefined;
  const actor = side.actor >= 0 ? entities.ref(side.actor) : undefined;
  const when = side.event >= 0 ? dateView(dates, entities.date[side.event]!) : side.source >= 0 ? dateView(dates, entities.date[side.source]!) : undefined;
  return {
    key: side.key,
    is: side.is,
    ...names(store, side),
    detail: detailOf(store, side, sources),
    ...(actor !== undefined && { actor }),
    ...(event !== undefined && { event }),
    ...(when !== undefined && { when }),
    sources: sources.slice(0, mostSources).map((source) => entities.ref(source)),
    claims: claims.length,
    rows,
    complete: isComplete(store, side),
  };
}

function names(store: Store, side: Side): { label: string; short: string } {
  const ref = (entity: number): { label: string; short: string } => store.entities.ref(entity);
  switch (side.is) {
    case 'account':
      return { label: `${possessive(ref(side.actor).label)} account of ${inSentence(store, store.entities.ref(side.event))}`, short: ref(side.actor).short };
    case 'source':
      return { label: ref(side.source).label, short: ref(side.source).short };
    case 'speaker':
      return { label: ref(side.actor).label, short: ref(side.actor).short };
    case 'event':
      return { label: ref(side.event).label, short: ref(side.event).short };
    case 'window': {
      const words = formatEdtf(side.key.slice('window:'.length));
      return { label: words, short: words };
    }
  }
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

function detailOf(store: Store, side: Side, sources: readonly number[]): string {
  const [first] = sources;
  if (side.is === 'window' || sources.length !== 1) return sources.length === 0 ? 'no source' : `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`;
  const source = store.entities.items[first!]!;
  return side.is === 'source' ? source.subtype : store.entities.ref(first!).label;
}

/** The sources of the side's own pieces, those with most claims first. */
function carriers(store: Store, admitted: Admit, claims: readonly number[], own: (piece: number) => boolean): number[] {
  const { evidence, entities } = store;
  const counts = new Map<number, number>();
  for (const claim of claims) {
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (admitted.evidence[piece] === 0 || !own(piece)) continue;
      const source = evidence.source[piece]!;
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(entities.ids[a[0]]!, entities.ids[b[0]]!)).map(([source]) => source);
}
