import { forEachParticipant, ROLE_A, ROLE_F, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import type { EntityRef } from '../filter.ts';
import { namesakesOf } from './namesakes.ts';

const ACTOR = 0;
const TOPIC = 1;
const EVENT = 2;

/** A row by number: a topic, event or actor; or the accounts' own event; or a part in one that only one can have had. */
export interface RowSubject {
  /** -1 = the accounts' own event, another one for each account. */
  readonly entity: number;
  readonly role?: string;
}

/**
 * What claims are about, as rows of a comparison. A claim stands in the row of every topic and event that it is from, to or about; a
 * claim that names none, in those of the actors that it is to or about (a polity in the row of its issue), so that event data compare too. The
 * event that the account is of is a row only for claims about nothing else. A part that only one can have had (functional roles) is a row of its own.
 */
export class RowTable {
  readonly #store: Store;
  readonly #subjects: RowSubject[] = [];
  readonly #byEntity: Int32Array;
  #itself = -1;
  readonly #byRole = new Map<string, number>();
  readonly #namesake: Int32Array;
  readonly #scratch = { things: [] as number[], actors: [] as number[], own: false };

  constructor(store: Store) {
    this.#store = store;
    this.#byEntity = new Int32Array(store.entities.count).fill(-1);
    this.#namesake = namesakesOf(store);
  }

  get count(): number {
    return this.#subjects.length;
  }

  subject(row: number): RowSubject {
    return this.#subjects[row]!;
  }

  /** Rows of one claim as read by a side whose account is of `event` (-1 = none), each once; empty for a claim about nobody. */
  rowsOf(claim: number, event: number): number[] {
    const { claims, entities } = this.#store;
    const relation = claims.relation(claim);
    const role = relation.functional.length === 0 ? undefined : claims.role(claim);
    if (role !== undefined && relation.functional.includes(role) && claims.to[claim]! >= 0) {
      const of = claims.to[claim]!;
      return [this.#roleRow(of === event ? -1 : of, role)];
    }
    const seen = this.#scratch;
    seen.things.length = 0;
    seen.actors.length = 0;
    seen.own = false;
    forEachParticipant(this.#store, claim, (entity, part) => {
      if (part !== ROLE_F && part !== ROLE_T && part !== ROLE_A) return;
      const kind = entities.kind[entity]!;
      if (entity === event) seen.own = true;
      else if (kind === TOPIC || kind === EVENT) seen.things.push(entity);
      else if (kind === ACTOR && part !== ROLE_F) seen.actors.push(entity);
    });
    if (seen.things.length > 0) return this.#entityRows(seen.things);
    if (seen.own) return [this.itself()];
    return this.#entityRows(seen.actors.map((actor) => (this.#namesake[actor]! >= 0 ? this.#namesake[actor]! : actor)));
  }

  /** The row of the accounts' own event. */
  itself(): number {
    if (this.#itself < 0) this.#itself = this.#subjects.push({ entity: -1 }) - 1;
    return this.#itself;
  }

  /** The row of an entity; -1 = none yet. */
  rowOf(entity: number): number {
    return this.#byEntity[entity]!;
  }

  /** The key of a row: an entity's id, `itself`, and `#role` after either. */
  key(row: number): string {
    const { entity, role } = this.#subjects[row]!;
    const of = entity < 0 ? 'itself' : this.#store.entities.ids[entity]!;
    return role === undefined ? of : `${of}#${role}`;
  }

  /** "Soybeans", "The call itself", "Initiator of the call". `events` are the accounts' own. */
  label(row: number, events: readonly EntityRef[]): string {
    const { entity, role } = this.#subjects[row]!;
    const subtypes = new Set(events.map((event) => event.subtype));
    const own = subtypes.size === 1 ? [...subtypes][0]! : 'event';
    const single = new Set(events.map((event) => event.id)).size === 1 ? events[0]! : undefined;
    if (role === undefined) return entity >= 0 ? this.#store.entities.ref(entity).label : (single?.label ?? `The ${own} itself`);
    const of = entity >= 0 ? this.#store.entities.ref(entity).label : (single?.label ?? `the ${own}`);
    return `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('-', ' ')} of ${of}`;
  }

  #entityRows(entities: readonly number[]): number[] {
    const rows: number[] = [];
    for (const entity of entities) {
      let row = this.#byEntity[entity]!;
      if (row < 0) this.#byEntity[entity] = row = this.#subjects.push({ entity }) - 1;
      if (!rows.includes(row)) rows.push(row);
    }
    return rows;
  }

  #roleRow(entity: number, role: string): number {
    const key = `${entity} ${role}`;
    let row = this.#byRole.get(key);
    if (row === undefined) this.#byRole.set(key, (row = this.#subjects.push({ entity, role }) - 1));
    return row;
  }
}
