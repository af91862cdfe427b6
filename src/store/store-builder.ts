import { certainties, type Claim, type Evidence, type Modality, type Polarity, type Stance, type Status } from '../model/claim.ts';
import type { Conflict } from '../model/conflict.ts';
import type { DossierHead } from '../model/dossier.ts';
import type { Entity } from '../model/entity.ts';
import { quadOf } from '../model/quad-of.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { ClaimColumns, type ClaimDetail, type Native } from './claim-columns.ts';
import { FURTHER, packFlags } from './claim-flags.ts';
import { DateTableBuilder } from './date-table.ts';
import { entityTable } from './entity-table.ts';
import { EvidenceColumns, type EvidenceDetail } from './evidence-columns.ts';
import { GrowingColumn } from './growing-column.ts';
import { linkStore } from './link-store.ts';
import { FROM_CLAIM, ROLE_A, ROLE_C, ROLE_E, ROLE_F, ROLE_T, TO_CLAIM } from './participants.ts';
import type { Store } from './store.ts';
import { typeTable } from './type-table.ts';

/** A claim of one imported record: indices, nothing parsed twice. Everything but `type`, `from` and `source` may be left out. */
export interface ClaimRow {
  readonly type: number;
  readonly from: number;
  /** -1 or absent = nobody. */
  readonly to?: number;
  /** From `date()`; 0 or absent = none. */
  readonly date?: number;
  readonly source: number;
  /** Who speaks, when it is not the source itself. */
  readonly speaker?: number;
  /** Row or record number in the source. */
  readonly record?: number;
  /** From `native()`. */
  readonly native?: number;
  readonly certainty?: number;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly stance?: Stance;
  readonly status?: Status;
  /** Absent = `<dossier>-<number>`. */
  readonly id?: string;
  /** Absent = made from the template when asked for. */
  readonly says?: string;
}

/**
 * Writes entities and claims straight into columns; `finish` gives the store. Rows cost no object of their own, so half a million
 * records take the same road as a hand-made dossier. What it is given has been validated: unknown ids and types throw.
 */
export class StoreBuilder {
  readonly #head: DossierHead;
  readonly #vocabulary: Vocabulary;
  readonly #types;
  readonly #dates = new DateTableBuilder();
  readonly #entities: Entity[] = [];
  readonly #index = new Map<string, number>();
  readonly #conflicts: Conflict[] = [];

  readonly #type = new GrowingColumn(Uint16Array);
  readonly #flags = new GrowingColumn(Uint16Array);
  readonly #from = new GrowingColumn(Int32Array);
  readonly #to = new GrowingColumn(Int32Array);
  readonly #date = new GrowingColumn(Uint32Array);
  readonly #ids: (string | undefined)[] = [];
  readonly #says: (string | undefined)[] = [];
  readonly #details = new Map<number, ClaimDetail>();
  #native: GrowingColumn<Int32Array> | null = null;
  readonly #natives: Native[] = [];
  readonly #nativeIndex = new Map<string, number>();

  readonly #furtherClaim = new GrowingColumn(Uint32Array);
  readonly #furtherStart = new GrowingColumn(Uint32Array);
  readonly #furtherRole = new GrowingColumn(Uint8Array);
  readonly #furtherItem = new GrowingColumn(Int32Array);
  /** Claims named by readings, found once all claims are in. */
  readonly #pending: { readonly at: number; readonly id: string }[] = [];

  readonly #evidenceStart = new GrowingColumn(Uint32Array);
  readonly #source = new GrowingColumn(Int32Array);
  readonly #speaker = new GrowingColumn(Int32Array);
  readonly #certainty = new GrowingColumn(Uint8Array);
  #record: GrowingColumn<Int32Array> | null = null;
  readonly #evidenceDetails = new Map<number, EvidenceDetail>();

  constructor(head: DossierHead, vocabulary: Vocabulary) {
    this.#head = head;
    this.#vocabulary = vocabulary;
    this.#types = typeTable(vocabulary);
  }

  get claimCount(): number {
    return this.#type.length;
  }

  /** Index of the new entity. */
  addEntity(entity: Entity): number {
    if (this.#index.has(entity.id)) throw new Error(`entity ${entity.id} is there already`);
    const index = this.#entities.push(entity) - 1;
    this.#index.set(entity.id, index);
    return index;
  }

  /** -1 = no such entity yet. */
  entityIndex(id: string): number {
    return this.#index.get(id) ?? -1;
  }

  /** Throws where the vocabulary has no such type. */
  typeIndex(id: string): number {
    const index = this.#types.indexOf(id);
    if (index < 0) throw new Error(`the vocabulary has no type ${id}`);
    return index;
  }

  /** Index of a date, interned. */
  date(edtf: string | undefined): number {
    return this.#dates.intern(edtf);
  }

  /** Index of what a record said in its own scheme, interned. */
  native(native: Native): number {
    const key = `${native.scheme}\t${native.code}\t${native.quad ?? ''}\t${native.intensity ?? ''}`;
    let index = this.#nativeIndex.get(key);
    if (index === undefined) {
      index = this.#natives.push(native) - 1;
      this.#nativeIndex.set(key, index);
    }
    return index;
  }

  /** Writes one record as a claim with one piece of evidence; the claim's index. */
  addRow(row: ClaimRow): number {
    const relation = this.#types.relations[row.type];
    if (relation === undefined) throw new Error(`no type ${row.type}`);
    const native = row.native === undefined ? undefined : this.#natives[row.native];
    const quad = quadOf(relation, { ...(row.polarity && { polarity: row.polarity }), ...(row.stance && { stance: row.stance }), ...(row.status && { status: row.status }), ...(native && { native }) });
    const { modality = 'asserted', polarity = 'affirmed', stance, status } = row;
    const claim = this.#claim(row.type, packFlags({ modality, polarity, stance, status, quad }), row.from, row.to ?? -1, row.date ?? 0);
    if (row.id !== undefined) this.#ids[claim] = row.id;
    if (row.says !== undefined) this.#says[claim] = row.says;
    if (row.native !== undefined) this.#setNative(claim, row.native);
    const piece = this.#piece(row.source, row.speaker ?? -1, row.certainty ?? 0);
    if (row.record !== undefined) {
      this.#record ??= new GrowingColumn(Int32Array);
      while (this.#record.length < piece) this.#record.push(-1);
      this.#record.push(row.record);
    }
    if (row.speaker !== undefined) this.#evidenceDetails.set(piece, { paragraphs: [], voices: [row.speaker], at: -1 });
    return claim;
  }

  /** Writes a curated claim with all that it has; the claim's index. */
  addClaim(claim: Claim): number {
    const type = this.typeIndex(claim.type);
    const quad = quadOf(this.#types.relations[type]!, claim);
    const [first] = claim.from;
    const [second] = claim.to;
    const from = first === undefined ? -1 : this.entityIndex(first);
    const to = second === undefined ? -1 : this.entityIndex(second);
    const index = this.#claim(type, packFlags({ ...claim, stance: claim.stance, status: claim.status, quad }), from, to, this.#dates.intern(claim.when));
    this.#ids[index] = claim.id;
    this.#says[index] = claim.says;
    const { role, quantity, condition } = claim;
    if (role !== undefined || quantity !== undefined || condition !== undefined) {
      this.#details.set(index, { ...(role !== undefined && { role }), ...(quantity && { quantity }), ...(condition && { condition }) });
    }
    if (claim.native !== undefined) this.#setNative(index, this.native(claim.native));
    this.#further(claim, index, from >= 0 ? 1 : 0, to >= 0 ? 1 : 0);
    for (const piece of claim.evidence) this.#addEvidence(piece);
    return index;
  }

  addConflict(conflict: Conflict): void {
    this.#conflicts.push(conflict);
  }

  /** The finished store; the builder is spent. */
  finish(): Store {
    const steps = this.finishSteps();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same in a few steps, none of them long. */
  *finishSteps(): Generator<void, Store, void> {
    this.#furtherStart.push(this.#furtherItem.length);
    this.#evidenceStart.push(this.#source.length);
    const entities = entityTable(this.#entities, this.#index, this.#dates);
    const dates = this.#dates.done();
    const speaker = this.#speaker.done();
    const source = this.#source.done();
    for (let piece = 0; piece < speaker.length; piece++) {
      if (speaker[piece]! >= 0) continue;
      const account = entities.accountActor[source[piece]!]!;
      speaker[piece] = account >= 0 ? account : source[piece]!;
    }
    if (this.#record !== null) while (this.#record.length < source.length) this.#record.push(-1);
    const evidence = new EvidenceColumns(
      {
        start: this.#evidenceStart.done(),
        source,
        speaker,
        certainty: this.#certainty.done(),
        record: this.#record?.done() ?? null,
        details: this.#evidenceDetails,
      },
      entities,
    );
    if (this.#native !== null) while (this.#native.length < this.claimCount) this.#native.push(-1);
    yield;
    const item = this.#furtherItem.done();
    const claims = new ClaimColumns(
      {
        type: this.#type.done(),
        flags: this.#flags.done(),
        from: this.#from.done(),
        to: this.#to.done(),
        date: this.#date.done(),
        further: { claim: this.#furtherClaim.done(), start: this.#furtherStart.done(), role: this.#furtherRole.done(), item },
        details: this.#details,
        native: this.#native?.done() ?? null,
        natives: this.#natives,
        ids: this.#ids,
        idPrefix: this.#head.id,
        says: this.#says,
      },
      { types: this.#types, entities, evidence, dates },
    );
    for (const { at, id } of this.#pending) {
      item[at] = claims.indexOf(id);
      if (item[at] === -1) throw new Error(`a reading names ${id}, which is neither an entity nor a claim`);
    }
    return yield* linkStore({ head: this.#head, vocabulary: this.#vocabulary, types: this.#types, entities, claims, evidence, dates }, this.#conflicts);
  }

  #claim(type: number, flags: number, from: number, to: number, date: number): number {
    this.#flags.push(flags);
    this.#from.push(from);
    this.#to.push(to);
    this.#date.push(date);
    this.#evidenceStart.push(this.#source.length);
    return this.#type.push(type);
  }

  #setNative(claim: number, native: number): void {
    this.#native ??= new GrowingColumn(Int32Array);
    while (this.#native.length < claim) this.#native.push(-1);
    this.#native.push(native);
  }

  #further(claim: Claim, index: number, skipFrom: number, skipTo: number): void {
    const before = this.#furtherItem.length;
    for (const id of claim.from.slice(skipFrom)) this.#putMember(id, ROLE_F, FROM_CLAIM);
    for (const id of claim.to.slice(skipTo)) this.#putMember(id, ROLE_T, TO_CLAIM);
    for (const id of claim.about) this.#put(ROLE_A, this.#known(id));
    if (claim.at !== undefined) this.#put(ROLE_E, this.#known(claim.at));
    if (claim.condition !== undefined) this.#put(ROLE_C, this.#known(claim.condition.event));
    if (this.#furtherItem.length === before) return;
    this.#furtherClaim.push(index);
    this.#furtherStart.push(before);
    this.#flags.set(index, this.#flags.get(index) | FURTHER);
  }

  #putMember(id: string, role: number, claimRole: number): void {
    const entity = this.entityIndex(id);
    if (entity >= 0) this.#put(role, entity);
    else this.#pending.push({ at: this.#put(claimRole, -1), id });
  }

  #put(role: number, item: number): number {
    this.#furtherRole.push(role);
    return this.#furtherItem.push(item);
  }

  #known(id: string): number {
    const index = this.entityIndex(id);
    if (index < 0) throw new Error(`no entity ${id}`);
    return index;
  }

  #piece(source: number, speaker: number, certainty: number): number {
    this.#speaker.push(speaker);
    this.#certainty.push(certainty);
    return this.#source.push(source);
  }

  #addEvidence(evidence: Evidence): void {
    const voices = evidence.voices.map((voice) => this.#known(voice));
    const piece = this.#piece(this.#known(evidence.source), voices[0] ?? -1, certainties.indexOf(evidence.certainty));
    const { paragraphs, quote, record } = evidence;
    if (paragraphs.length === 0 && voices.length === 0 && evidence.in === undefined && quote === undefined && record === undefined) return;
    this.#evidenceDetails.set(piece, {
      paragraphs,
      voices,
      at: evidence.in === undefined ? -1 : this.#known(evidence.in),
      ...(quote !== undefined && { quote }),
      ...(record !== undefined && { record }),
    });
  }
}
