import { kinds, type Entity, type Kind } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { DateTableBuilder } from './date-table.ts';

/** An entity as it is named everywhere; the same object each time. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly label: string;
  readonly short: string;
  readonly kind: Kind;
  readonly subtype: string;
}

export interface EntityTable {
  readonly count: number;
  readonly ids: readonly EntityId[];
  readonly items: readonly Entity[];
  /** Index into `kinds`. */
  readonly kind: Uint8Array;
  /** Index into dates: an event's `when`, a source's `date` (or that of the source that carries it); 0 = none. */
  readonly date: Uint32Array;
  /** Of a source that is an account: the event it is of; -1 = none. */
  readonly accountEvent: Int32Array;
  /** Of a source that is an account: whose; -1 = none. */
  readonly accountActor: Int32Array;
  /** -1 = no such entity. */
  indexOf(id: string): number;
  ref(index: number): NamedEntity;
}

export function entityTable(items: readonly Entity[], index: ReadonlyMap<string, number>, dates: DateTableBuilder): EntityTable {
  const count = items.length;
  const indexOf = (id: string): number => index.get(id) ?? -1;
  const kind = new Uint8Array(count);
  const date = new Uint32Array(count);
  const accountEvent = new Int32Array(count).fill(-1);
  const accountActor = new Int32Array(count).fill(-1);
  items.forEach((entity, i) => {
    kind[i] = kinds.indexOf(entity.kind);
    if (entity.kind === 'event') date[i] = dates.intern(entity.when);
    if (entity.kind === 'source') {
      const carrier = entity.carriedBy === undefined ? undefined : items[indexOf(entity.carriedBy)];
      date[i] = dates.intern(entity.date ?? (carrier?.kind === 'source' ? carrier.date : undefined));
      if (entity.account !== undefined) {
        accountEvent[i] = indexOf(entity.account.event);
        accountActor[i] = indexOf(entity.account.actor);
      }
    }
  });
  const refs: (NamedEntity | undefined)[] = [];
  return {
    count,
    ids: items.map((entity) => entity.id),
    items,
    kind,
    date,
    accountEvent,
    accountActor,
    indexOf,
    ref(i) {
      const { id, label, short, kind: of, subtype } = items[i]!;
      return (refs[i] ??= { id, label, short: short ?? label, kind: of, subtype });
    },
  };
}
