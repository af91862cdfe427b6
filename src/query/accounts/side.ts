import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import type { Store } from '../../store/store.ts';
import { kindOf } from '../admit.ts';
import type { SideKey, SideView } from './account-views.ts';

/** A side by index; what its kind has not is -1. `low` and `high` are days of a window. */
export interface Side {
  readonly key: SideKey;
  readonly is: SideView['is'];
  readonly actor: number;
  readonly event: number;
  readonly source: number;
  readonly low: number;
  readonly high: number;
}

const none = { actor: -1, event: -1, source: -1, low: OPEN_LOW, high: OPEN_HIGH };

/** A side of the graph by its key (account-views.ts says how keys are written); undefined where it names what is not here. */
export function readSide(store: Store, key: SideKey): Side | undefined {
  const at = key.indexOf(':');
  const [is, rest] = [key.slice(0, at), key.slice(at + 1)];
  const of = (id: string, kind?: 'actor' | 'event' | 'source'): number | undefined => {
    const entity = store.entities.indexOf(id);
    return entity < 0 || (kind !== undefined && kindOf(store, entity) !== kind) ? undefined : entity;
  };
  switch (is) {
    case 'account': {
      const split = rest.split('@');
      const [actor, event] = [of(split[0] ?? '', 'actor'), of(split[1] ?? '', 'event')];
      return actor === undefined || event === undefined || split.length !== 2 ? undefined : { ...none, key, is, actor, event };
    }
    case 'source': {
      const source = of(rest, 'source');
      return source === undefined ? undefined : { ...none, key, is, source };
    }
    case 'speaker': {
      const actor = of(rest);
      return actor === undefined ? undefined : { ...none, key, is, actor };
    }
    case 'event': {
      const event = of(rest, 'event');
      return event === undefined ? undefined : { ...none, key, is, event };
    }
    case 'window': {
      const date = parseEdtf(rest);
      return date === undefined ? undefined : { ...none, key, is, low: date.low, high: date.high };
    }
    default:
      return undefined;
  }
}

/** The key of an account, of everything said of an event, of a speaker, of a source. */
export const sideKey = {
  account: (store: Store, actor: number, event: number): SideKey => `account:${store.entities.ids[actor]}@${store.entities.ids[event]}`,
  event: (store: Store, event: number): SideKey => `event:${store.entities.ids[event]}`,
  speaker: (store: Store, actor: number): SideKey => `speaker:${store.entities.ids[actor]}`,
  source: (store: Store, source: number): SideKey => `source:${store.entities.ids[source]}`,
};

/** The sources that are an actor's account of an event, in the dossier's order. */
export function accountSources(store: Store, actor: number, event: number): number[] {
  const found: number[] = [];
  const { accountActor, accountEvent } = store.entities;
  for (let source = 0; source < store.entities.count; source++) if (accountActor[source] === actor && accountEvent[source] === event) found.push(source);
  return found;
}

/** The side itself was read in full: all of the sources that make it. */
export function isComplete(store: Store, side: Side): boolean {
  const sources = side.is === 'source' ? [side.source] : side.is === 'account' ? accountSources(store, side.actor, side.event) : [];
  return sources.length > 0 && sources.every((source) => {
    const item = store.entities.items[source]!;
    return item.kind === 'source' && item.complete === true;
  });
}
