import { claim, evidence, native, quantity, type Claim } from '../model/claim.ts';
import { conflict, type Conflict } from '../model/conflict.ts';
import { dossierHead, type Dossier, type DossierHead } from '../model/dossier.ts';
import { actor, entity as taggedEntity, event, locator, sameAs, source, topic, type Entity, type Kind } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import { issueOrder } from '../model/issue-order.ts';
import { visitClaimReferences, visitConflictReferences, visitEntityReferences } from '../model/references.ts';
import { validateDossier } from '../model/validate.ts';
import type { DossierPath, Locate } from '../model/validation.ts';
import { relationType, vocabulary, type RelationType, type Vocabulary } from '../model/vocabulary.ts';
import { z } from 'zod/mini';
import { canonicalOrder } from './canonical-order.ts';
import type { ReadResult } from './read-result.ts';
import { schemaIssues } from './schema-issues.ts';

const { types: _types, ...headShape } = vocabulary.shape;
const vocabularyHead = z.strictObject(headShape);
const kindSchemas = { actor, topic, event, source } as const satisfies Record<Kind, z.ZodMiniType>;

/** Keys worth suggesting for one that is not known. */
const knownKeys = [
  ...new Set(
    [actor, topic, event, source, claim, evidence, quantity, native, conflict, dossierHead, relationType, vocabularyHead, locator, sameAs].flatMap((schema) =>
      Object.keys(schema.shape),
    ),
  ),
];

/**
 * A dossier being put together from parts that may be wrong. What has the right shape is kept and checked against the rest, so that
 * one broken item hides none of the other issues. Each part comes with a function that finds its places, by path from the part.
 */
export class DossierDraft {
  readonly #issues: Issue[] = [];
  readonly #unread = new Set<string>();
  readonly #namedByUnread = new Set<string>();
  #head: { value: DossierHead | undefined; locate: Locate } | undefined;
  #vocabulary: { id: string; label: string } | undefined;
  readonly #types: { value: RelationType; locate: Locate }[] = [];
  #entities: { value: Entity; locate: Locate; shared: boolean }[] = [];
  readonly #claims: { value: Claim; locate: Locate }[] = [];
  readonly #conflicts: { value: Conflict; locate: Locate }[] = [];

  add(...issues: readonly Issue[]): void {
    this.#issues.push(...issues);
  }

  setHead(raw: unknown, locate: Locate): void {
    this.#head = { value: this.#parse(dossierHead, raw, locate), locate };
  }

  /** Adds a vocabulary's types; of two vocabularies, a type that is told the same twice is one. */
  addVocabulary(raw: unknown, locate: Locate): void {
    const { types, ...head } = isRecord(raw) ? raw : {};
    this.#vocabulary ??= this.#parse(vocabularyHead, isRecord(raw) ? head : raw, locate) ?? { id: 'unread', label: 'unread' };
    if (!isRecord(raw)) return;
    if (!Array.isArray(types)) {
      this.#fail('missing-key', ['types'], locate, 'types must be a list of relation types');
      return;
    }
    types.forEach((type: unknown, index) => {
      const place: Locate = (path) => locate(['types', index, ...path]);
      const value = this.#parse(relationType, type, place);
      if (value !== undefined) this.#addType(value, place);
    });
  }

  /** Adds a vocabulary that is known to be right, such as the program's own. */
  useVocabulary(known: Vocabulary): void {
    this.#vocabulary ??= { id: known.id, label: known.label };
    for (const type of known.types) this.#addType(type, () => undefined);
  }

  get hasVocabulary(): boolean {
    return this.#vocabulary !== undefined;
  }

  /** Adds an entity; its kind comes from the file it stands in, else from its own `kind`. Shared ones stay only if something names them. */
  addEntity(raw: unknown, locate: Locate, kind?: Kind, shared = false): void {
    if (kind === undefined) {
      const value = this.#parse(taggedEntity, raw, locate);
      if (value !== undefined) this.#entities.push({ value, locate, shared });
      return;
    }
    const value = this.#parse<object>(kindSchemas[kind], raw, locate);
    if (value !== undefined) this.#entities.push({ value: { ...value, kind } as Entity, locate, shared });
  }

  addClaim(raw: unknown, locate: Locate): Claim | undefined {
    const value = this.#parse(claim, raw, locate);
    if (value !== undefined) this.#claims.push({ value, locate });
    return value;
  }

  addConflict(raw: unknown, locate: Locate): void {
    const value = this.#parse(conflict, raw, locate);
    if (value !== undefined) this.#conflicts.push({ value, locate });
  }

  /** Checks the whole. Gives the dossier in canonical order, or every issue there is. */
  finish(): ReadResult {
    this.#dropUnusedShared();
    const dossier: Dossier = {
      format: 'readout-dossier',
      version: 1,
      dossier: this.#head?.value ?? { id: 'unread', title: 'unread', short: 'unread', language: 'en', curators: [] },
      vocabulary: { ...(this.#vocabulary ?? { id: 'unread', label: 'unread' }), types: this.#types.map((type) => type.value) },
      entities: this.#entities.map((entity) => entity.value),
      claims: this.#claims.map((item) => item.value),
      conflicts: this.#conflicts.map((item) => item.value),
    };
    const found = validateDossier(dossier, { locate: (path) => this.#locate(path), alsoKnown: this.#unread, alsoUsed: this.#namedByUnread });
    const issues = issueOrder([...this.#issues, ...found]);
    if (issues.some((issue) => issue.severity === 'error')) return { ok: false, issues };
    return { ok: true, dossier: canonicalOrder(dossier), issues };
  }

  #addType(value: RelationType, locate: Locate): void {
    const twin = this.#types.find((known) => known.value.id === value.id);
    if (twin === undefined || JSON.stringify(twin.value) !== JSON.stringify(value)) this.#types.push({ value, locate });
  }

  #parse<T>(schema: z.ZodMiniType<T>, raw: unknown, locate: Locate): T | undefined {
    const result = schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    this.#issues.push(...schemaIssues(result.error, locate, knownKeys, 'shape' in schema ? Object.keys(schema.shape as object) : []));
    if (isRecord(raw)) {
      const { id, ...rest } = raw;
      if (typeof id === 'string') this.#unread.add(id);
      collectText(rest, this.#namedByUnread);
    }
    return undefined;
  }

  #fail(code: string, path: DossierPath, locate: Locate, message: string): void {
    const where = locate(path);
    this.#issues.push({ code, severity: 'error', ...(where && { where }), message });
  }

  #locate([list, index, ...rest]: DossierPath): ReturnType<Locate> {
    switch (list) {
      case 'dossier':
        return this.#head?.locate(index === undefined ? [] : [index, ...rest]);
      case 'vocabulary': {
        const [position, ...inner] = rest;
        return this.#types[Number(position)]?.locate(inner);
      }
      case 'entities':
        return this.#entities[Number(index)]?.locate(rest);
      case 'claims':
        return this.#claims[Number(index)]?.locate(rest);
      case 'conflicts':
        return this.#conflicts[Number(index)]?.locate(rest);
      default:
        return undefined;
    }
  }

  #dropUnusedShared(): void {
    const byId = new Map(this.#entities.map((entity) => [entity.value.id as string, entity]));
    const kept = new Set<string>(this.#namedByUnread);
    const keep = (id: string): void => {
      if (kept.has(id)) return;
      kept.add(id);
      const entity = byId.get(id);
      if (entity !== undefined) visitEntityReferences(entity.value, (other) => byId.get(other)?.value.kind === 'actor', keep);
    };
    for (const { value } of this.#claims) visitClaimReferences(value, keep);
    for (const { value } of this.#conflicts) visitConflictReferences(value, keep);
    for (const { value, shared } of this.#entities) if (!shared) keep(value.id);
    this.#entities = this.#entities.filter((entity) => !entity.shared || kept.has(entity.value.id));
  }
}

function collectText(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collectText(inner, texts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
