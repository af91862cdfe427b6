import type { Dossier } from './dossier.ts';
import type { Entity, Kind } from './entity.ts';
import type { Issue, Where } from './issue.ts';
import { nearest } from './nearest.ts';
import type { RelationType } from './vocabulary.ts';

export type DossierPath = readonly (string | number)[];
/** Finds the place of a value by its path in the dossier (`['claims', 3, 'from', 0]`); of the nearest that exists, where it is absent. */
export type Locate = (path: DossierPath) => Where | undefined;

/** Of one kind of issue so many are told one by one; a file with a slip in every line must not become a list of half a million. */
const toldEach = 1000;
/** Suggestions compare an id with every known one: a file full of unknown ids gets them for the first few only. */
const suggestionLimit = 100;

/** One run over a dossier: what is known, and the issues found so far. */
export class Validation {
  readonly issues: Issue[] = [];
  readonly entities = new Map<string, Entity>();
  readonly claims = new Map<string, number>();
  readonly types = new Map<string, RelationType>();
  readonly dossier: Dossier;
  /** Ids that items which could not be read name: they are used, by all one can tell. */
  readonly alsoUsed: ReadonlySet<string>;
  readonly #locate: Locate;
  readonly #alsoKnown: ReadonlySet<string>;
  readonly #told = new Map<string, number>();
  #suggestions = 0;

  constructor(dossier: Dossier, locate: Locate, alsoKnown: ReadonlySet<string>, alsoUsed: ReadonlySet<string>) {
    this.dossier = dossier;
    this.alsoUsed = alsoUsed;
    this.#locate = locate;
    this.#alsoKnown = alsoKnown;
    for (const entity of dossier.entities) if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
    dossier.claims.forEach((claim, index) => {
      if (!this.claims.has(claim.id)) this.claims.set(claim.id, index);
    });
    for (const type of dossier.vocabulary.types) if (!this.types.has(type.id)) this.types.set(type.id, type);
  }

  error(code: string, path: DossierPath, message: string, hint?: string): void {
    this.#report('error', code, path, message, hint);
  }

  warning(code: string, path: DossierPath, message: string, hint?: string): void {
    this.#report('warning', code, path, message, hint);
  }

  /** True where an id stands in the input but in an item that could not be read: that item has its own issues. */
  isUnread(id: string): boolean {
    return this.#alsoKnown.has(id);
  }

  /** "did you mean a or b?", or undefined where nothing known comes near. */
  suggestion(word: string, known: Iterable<string>): string | undefined {
    if (this.#suggestions >= suggestionLimit) return undefined;
    this.#suggestions += 1;
    const near = nearest(word, known);
    return near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`;
  }

  /**
   * Reports an id that names no entity, or one of another kind than the place admits; gives the entity where it is right.
   * `what` names the place in the message: "the event of the account".
   */
  expectEntity(id: string, kinds: readonly Kind[], what: string, code: string, path: DossierPath): Entity | undefined {
    const entity = this.entities.get(id);
    if (entity === undefined) {
      if (!this.isUnread(id)) this.unknownEntity(id, path);
      return undefined;
    }
    if (kinds.includes(entity.kind)) return entity;
    this.error(code, path, `${what} must be ${joinOr(kinds)}, and ${id} is ${article(entity.kind)}`);
    return undefined;
  }

  unknownEntity(id: string, path: DossierPath): void {
    const hint = this.suggestion(id, this.entities.keys()) ?? 'add it to actors, topics, events or sources';
    this.error('unknown-entity', path, `there is no entity ${id}`, hint);
  }

  unknownClaim(id: string, path: DossierPath): void {
    if (!this.isUnread(id)) this.error('unknown-claim', path, `there is no claim ${id}`, this.suggestion(id, this.claims.keys()));
  }

  /** Says how many more there are of the kinds that came too often to be told one by one. To be called once, at the end. */
  sumUp(): void {
    for (const [key, count] of this.#told) {
      const [severity, code] = key.split(' ') as [Issue['severity'], string];
      if (count > toldEach) this.issues.push({ code, severity, message: `and ${(count - toldEach).toLocaleString('en')} more of the kind ${code}` });
    }
  }

  #report(severity: Issue['severity'], code: string, path: DossierPath, message: string, hint: string | undefined): void {
    const key = `${severity} ${code}`;
    const count = (this.#told.get(key) ?? 0) + 1;
    this.#told.set(key, count);
    if (count > toldEach) return;
    const where = this.#locate(path);
    this.issues.push({ code, severity, ...(where && { where }), message, ...(hint !== undefined && { hint }) });
  }
}

/** "a topic or an event". */
export function joinOr(words: readonly string[]): string {
  return words.map(article).join(' or ');
}

function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
