import { ROLE_A, ROLE_F, ROLE_T, forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { TYPE_OMISSION } from '../../store/type-table.ts';
import type { Admit } from '../admit.ts';
import { sharesOf, type Attention } from './divergence.ts';
import type { RowTable } from './row-table.ts';
import { claimsOfSide, pieceTest, speaksFor } from './side-claims.ts';
import { isComplete, type Side } from './side.ts';
import { stanceTowards, StanceTally } from './stance-of.ts';

/** What one side has in one row. */
export interface RowFacts {
  /** Claims that say something, ascending; omissions apart. */
  readonly claims: number[];
  readonly omissions: number[];
  /** Greatest attention that a source reports for it, 0 to 1; -1 = none reports any. */
  attention: number;
  /** Claims other than reports of attention. */
  substance: number;
  stance: StanceTally | undefined;
}

/** One side read: its claims sorted into rows. */
export interface SideFacts {
  readonly side: Side;
  readonly claims: readonly number[];
  readonly rows: ReadonlyMap<number, RowFacts>;
  readonly attention: Attention;
  /** Rows with claims, the mean share being 1 / present. */
  readonly present: number;
  readonly complete: boolean;
  readonly own: (piece: number) => boolean;
}

/** What a claim weighs that is no report of attention: a thing said is a thing at least mentioned. */
const mentionMass = 0.5;

/**
 * Sorts a side's claims into rows. A claim weighs what its type says of attention (stressed 1, mentioned 0.5), any other claim 0.5, an
 * omission nothing; it is spread evenly over its rows, so that an agenda of twelve topics counts once. Shares are of the sum, so length earns nothing.
 */
export function sideFacts(store: Store, admitted: Admit, side: Side, table: RowTable): SideFacts {
  const { claims, types } = store;
  const found = claimsOfSide(store, admitted, side);
  const own = pieceTest(store, side);
  const rows = new Map<number, RowFacts>();
  const mass = new Map<number, number>();
  const holders = new Holders(store, admitted, side, own);
  for (const claim of found) {
    const of = table.rowsOf(claim, side.event);
    if (of.length === 0) continue;
    const type = claims.type[claim]!;
    const omission = (types.flags[type]! & TYPE_OMISSION) !== 0;
    const attention = types.relations[type]!.attention;
    const share = (attention ?? mentionMass) / of.length;
    for (const row of of) {
      let facts = rows.get(row);
      if (facts === undefined) rows.set(row, (facts = { claims: [], omissions: [], attention: -1, substance: 0, stance: undefined }));
      if (omission) {
        facts.omissions.push(claim);
        continue;
      }
      facts.claims.push(claim);
      if (attention === undefined) facts.substance++;
      else facts.attention = Math.max(facts.attention, attention);
      mass.set(row, (mass.get(row) ?? 0) + share);
    }
    if (!omission) takeStance(store, claim, side, table, of, rows, holders);
  }
  return { side, claims: found, rows, attention: sharesOf(mass), present: mass.size, complete: isComplete(store, side), own };
}

/** Counts the claim's stance in those of its rows that it is to or about, where it is the stance of one who speaks here. */
function takeStance(store: Store, claim: number, side: Side, table: RowTable, of: readonly number[], rows: ReadonlyMap<number, RowFacts>, holders: Holders): void {
  if (!mayTakeStance(store, claim)) return;
  if (!holders.holds(claim)) return;
  const add = (row: number, role: number): void => {
    const facts = of.includes(row) ? rows.get(row) : undefined;
    const stance = facts === undefined ? undefined : stanceTowards(store, claim, role);
    if (stance !== undefined) (facts!.stance ??= new StanceTally()).add(stance);
  };
  forEachParticipant(store, claim, (entity, role) => {
    if (role === ROLE_T || role === ROLE_A) add(entity === side.event ? table.itself() : table.rowOf(entity), role);
  });
}

/** A quick no for the most claims: neither a stance of its own nor a leaning type. */
function mayTakeStance(store: Store, claim: number): boolean {
  return ((store.claims.flags[claim]! >> 3) & 7) !== 0 || store.claims.relation(claim).lean !== undefined;
}

/** Who speaks in a side, and for whom: only their own stances are the side's. */
class Holders {
  readonly #store: Store;
  readonly #admitted: Admit;
  readonly #own: (piece: number) => boolean;
  readonly #side: Side;
  readonly #speaksFor = new Map<number, ReadonlySet<number>>();

  constructor(store: Store, admitted: Admit, side: Side, own: (piece: number) => boolean) {
    this.#store = store;
    this.#admitted = admitted;
    this.#own = own;
    this.#side = side;
  }

  /** Whether somebody in `from` is the side's actor, or the one who speaks in a piece of it, or what these speak for. */
  holds(claim: number): boolean {
    const { evidence } = this.#store;
    const speakers: number[] = this.#side.actor >= 0 ? [this.#side.actor] : [];
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (this.#admitted.evidence[piece] === 1 && this.#own(piece)) speakers.push(evidence.speaker[piece]!);
    }
    let held = false;
    forEachParticipant(this.#store, claim, (entity, role) => {
      if (role === ROLE_F && !held) held = speakers.some((speaker) => this.#for(speaker).has(entity));
    });
    return held;
  }

  #for(speaker: number): ReadonlySet<number> {
    let found = this.#speaksFor.get(speaker);
    if (found === undefined) this.#speaksFor.set(speaker, (found = speaksFor(this.#store, speaker)));
    return found;
  }
}
