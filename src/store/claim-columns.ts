import type { Certainty, Claim, Modality, Polarity, Quantity, Stance, Status } from '../model/claim.ts';
import { certainties } from '../model/claim.ts';
import type { ClaimId } from '../model/ids.ts';
import { pluralOf, renderClaim, type Named } from '../model/template.ts';
import type { Quad, RelationType } from '../model/vocabulary.ts';
import { FURTHER, modalityOf, polarityOf, quadOfFlags, stanceOf, statusOf } from './claim-flags.ts';
import type { DateTable } from './date-table.ts';
import type { EntityTable } from './entity-table.ts';
import type { EvidenceColumns } from './evidence-columns.ts';
import { FROM_CLAIM, furtherRow, ROLE_A, ROLE_E, ROLE_F, ROLE_T, TO_CLAIM, type FurtherTable } from './participants.ts';
import { TYPE_VIA_ACCOUNT, type TypeTable } from './type-table.ts';

export type Native = NonNullable<Claim['native']>;

/** What only few claims have. */
export interface ClaimDetail {
  readonly role?: string;
  readonly quantity?: Quantity;
  readonly condition?: NonNullable<Claim['condition']>;
}

export interface ClaimParts {
  readonly type: Uint16Array;
  readonly flags: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly date: Uint32Array;
  readonly further: FurtherTable;
  readonly details: ReadonlyMap<number, ClaimDetail>;
  /** Index into `natives`, -1 = none; null = no claim has one. */
  readonly native: Int32Array | null;
  readonly natives: readonly Native[];
  /** undefined = the row's number under `idPrefix`. */
  readonly ids: readonly (string | undefined)[];
  readonly idPrefix: string;
  /** undefined = made from the type's template. */
  readonly says: readonly (string | undefined)[];
}

/** Claims by index: 16 bytes of columns each, accessors that materialise the rest on demand. */
export class ClaimColumns {
  readonly count: number;
  readonly type: Uint16Array;
  /** See claim-flags.ts. */
  readonly flags: Uint16Array;
  /** First entity of `from`; -1 = a claim stands there. */
  readonly from: Int32Array;
  /** First entity of `to`; -1 = nothing, or a claim. */
  readonly to: Int32Array;
  /** The claim's own date; 0 = none. */
  readonly date: Uint32Array;
  readonly further: FurtherTable;
  /** How much a claim counts for, 0 to 255 (claim-weight.ts says how). */
  readonly weight: Uint8Array;
  readonly #parts: ClaimParts;
  readonly #around: { types: TypeTable; entities: EntityTable; evidence: EvidenceColumns; dates: DateTable };
  #index: Map<string, number> | undefined;

  constructor(parts: ClaimParts, around: { types: TypeTable; entities: EntityTable; evidence: EvidenceColumns; dates: DateTable }) {
    this.count = parts.type.length;
    this.type = parts.type;
    this.flags = parts.flags;
    this.from = parts.from;
    this.to = parts.to;
    this.date = parts.date;
    this.further = parts.further;
    this.weight = new Uint8Array(this.count);
    this.#parts = parts;
    this.#around = around;
  }

  id(claim: number): ClaimId {
    return (this.#parts.ids[claim] ?? `${this.#parts.idPrefix}-${claim + 1}`) as ClaimId;
  }

  /** -1 = no such claim. */
  indexOf(id: string): number {
    if (this.#index === undefined) {
      this.#index = new Map();
      for (let i = 0; i < this.#parts.ids.length; i++) if (this.#parts.ids[i] !== undefined) this.#index.set(this.#parts.ids[i]!, i);
    }
    const known = this.#index.get(id);
    if (known !== undefined) return known;
    const prefix = `${this.#parts.idPrefix}-`;
    if (!id.startsWith(prefix)) return -1;
    const claim = Number(id.slice(prefix.length)) - 1;
    return Number.isInteger(claim) && claim >= 0 && claim < this.count && this.#parts.ids[claim] === undefined ? claim : -1;
  }

  relation(claim: number): RelationType {
    return this.#around.types.relations[this.type[claim]!]!;
  }

  modality = (claim: number): Modality => modalityOf(this.flags[claim]!);
  polarity = (claim: number): Polarity => polarityOf(this.flags[claim]!);
  stance = (claim: number): Stance | undefined => stanceOf(this.flags[claim]!);
  status = (claim: number): Status | undefined => statusOf(this.flags[claim]!);
  quad = (claim: number): Quad => quadOfFlags(this.flags[claim]!);
  role = (claim: number): string | undefined => this.#parts.details.get(claim)?.role;
  quantity = (claim: number): Quantity | undefined => this.#parts.details.get(claim)?.quantity;
  condition = (claim: number): Claim['condition'] => this.#parts.details.get(claim)?.condition;

  native(claim: number): Native | undefined {
    const index = this.#parts.native?.[claim] ?? -1;
    return index < 0 ? undefined : this.#parts.natives[index];
  }

  /** The firmest of its evidence. */
  certainty(claim: number): Certainty {
    const { start, certainty } = this.#around.evidence;
    let best = certainties.length - 1;
    for (let v = start[claim]!; v < start[claim + 1]!; v++) best = Math.min(best, certainty[v]!);
    return certainties[best]!;
  }

  /** Distinct first voices. */
  independent(claim: number): number {
    const { start, speaker } = this.#around.evidence;
    const from = start[claim]!;
    const to = start[claim + 1]!;
    let distinct = 0;
    for (let v = from; v < to; v++) {
      let earlier = from;
      while (earlier < v && speaker[earlier] !== speaker[v]) earlier++;
      if (earlier === v) distinct++;
    }
    return distinct;
  }

  /** Event in which it was done, as the claim itself says; -1 = none. */
  ownAt(claim: number): number {
    if ((this.flags[claim]! & FURTHER) === 0) return -1;
    const { start, role, item } = this.further;
    const row = furtherRow(this.further, claim);
    for (let i = start[row]!; i < start[row + 1]!; i++) if (role[i] === ROLE_E) return item[i]!;
    return -1;
  }

  /** Event in which it was done; for an account's attention or omission, else the event that the account is of; -1 = none. */
  at(claim: number): number {
    const own = this.ownAt(claim);
    if (own >= 0 || this.from[claim]! < 0) return own;
    if ((this.#around.types.flags[this.type[claim]!]! & TYPE_VIA_ACCOUNT) === 0) return -1;
    return this.#around.entities.accountEvent[this.from[claim]!]!;
  }

  /** Its own date, else its event's; 0 = none. */
  effectiveDate(claim: number): number {
    const own = this.date[claim]!;
    if (own !== 0) return own;
    const event = this.at(claim);
    return event < 0 ? 0 : this.#around.entities.date[event]!;
  }

  /** The curated sentence, else one made by the type's template. */
  says(claim: number): string {
    return this.#parts.says[claim] ?? renderClaim(this.relation(claim), this.#form(claim), this.nameOf);
  }

  /** What templates call an entity or, in a reading, a claim. */
  readonly nameOf = (id: string): Named | undefined => {
    const entity = this.#around.entities.indexOf(id);
    if (entity >= 0) {
      const named = this.#around.entities.ref(entity);
      return { label: named.label, kind: named.kind, plural: pluralOf(named) };
    }
    const claim = this.indexOf(id);
    return claim < 0 ? undefined : { label: this.says(claim), kind: 'claim' };
  };

  /** The claim in the shape of the model, `says` included. */
  get(claim: number): Claim {
    const { evidence } = this.#around;
    const pieces = [];
    for (let v = evidence.start[claim]!; v < evidence.start[claim + 1]!; v++) pieces.push(evidence.get(v));
    return { ...this.#form(claim), says: this.says(claim), evidence: pieces };
  }

  #form(claim: number): Omit<Claim, 'says' | 'evidence'> {
    const { dates, entities } = this.#around;
    const members = this.#members(claim);
    const at = this.ownAt(claim);
    const stance = this.stance(claim);
    const status = this.status(claim);
    const native = this.native(claim);
    return {
      id: this.id(claim),
      type: this.relation(claim).id,
      from: members.from as Claim['from'],
      to: members.to as Claim['to'],
      about: members.about as Claim['about'],
      ...(at >= 0 && { at: entities.ids[at]! }),
      ...(this.date[claim] !== 0 && { when: dates.text[this.date[claim]!]! }),
      ...this.#parts.details.get(claim),
      ...(stance !== undefined && { stance }),
      ...(status !== undefined && { status }),
      modality: this.modality(claim),
      polarity: this.polarity(claim),
      ...(native !== undefined && { native }),
    };
  }

  #members(claim: number): { from: string[]; to: string[]; about: string[] } {
    const { ids } = this.#around.entities;
    const members = { from: [] as string[], to: [] as string[], about: [] as string[] };
    if (this.from[claim]! >= 0) members.from.push(ids[this.from[claim]!]!);
    if (this.to[claim]! >= 0) members.to.push(ids[this.to[claim]!]!);
    if ((this.flags[claim]! & FURTHER) === 0) return members;
    const { start, role, item } = this.further;
    const row = furtherRow(this.further, claim);
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      if (role[i] === ROLE_F) members.from.push(ids[item[i]!]!);
      else if (role[i] === ROLE_T) members.to.push(ids[item[i]!]!);
      else if (role[i] === ROLE_A) members.about.push(ids[item[i]!]!);
      else if (role[i] === FROM_CLAIM) members.from.push(this.id(item[i]!));
      else if (role[i] === TO_CLAIM) members.to.push(this.id(item[i]!));
    }
    return members;
  }
}
