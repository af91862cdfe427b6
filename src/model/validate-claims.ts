import type { Claim } from './claim.ts';
import { endsAdmit } from './ends-admit.ts';
import { checkDate, unstamped } from './validate-entities.ts';
import { checkHierarchy } from './validate-hierarchy.ts';
import { joinOr, type DossierPath, type Validation } from './validation.ts';
import type { RelationType } from './vocabulary.ts';

/** Most words that a quoted phrase may have. */
export const quoteLimit = 12;

/** Claims between two yields. */
const pace = 2000;

/** Checks each claim against its type and the entities it names, its evidence, and what claims say together. */
export function* validateClaims(validation: Validation): Generator<void, void, void> {
  const seen = new Set<string>();
  const hashes = new Map<string, string>();
  const silent = silentParagraphs(validation);
  for (const [index, claim] of validation.dossier.claims.entries()) {
    if (index % pace === pace - 1) yield;
    const path = ['claims', index];
    if (seen.has(claim.id)) validation.error('duplicate-id', [...path, 'id'], `there are two claims ${claim.id}`);
    seen.add(claim.id);
    if (validation.entities.has(claim.id)) validation.error('duplicate-id', [...path, 'id'], `${claim.id} is a claim and an entity`);
    const type = validation.types.get(claim.type);
    if (type === undefined) {
      if (!validation.isUnread(claim.type)) {
        validation.error('unknown-type', [...path, 'type'], `there is no relation type ${claim.type}`, validation.suggestion(claim.type, validation.types.keys()) ?? 'add it to the vocabulary');
      }
    } else {
      checkMembers(validation, claim, type, path);
    }
    checkParticipants(validation, claim, type, path);
    checkDate(validation, claim.when, [...path, 'when']);
    claim.evidence.forEach((_, e) => checkEvidence(validation, claim, e, [...path, 'evidence', e], hashes, silent));
  }
  yield;
  checkHierarchy(validation);
}

const members = ['role', 'stance', 'status', 'quantity', 'condition', 'native'] as const;

function checkMembers(validation: Validation, claim: Claim, type: RelationType, path: DossierPath): void {
  for (const member of members) {
    const given = claim[member] !== undefined;
    if (given && type[member] === 'none') {
      validation.error(`${member}-not-admitted`, [...path, member], `${type.id} takes no ${member}`, 'take it out, or use another type');
    } else if (!given && type[member] === 'required') {
      const roles = member === 'role' && type.roles.length > 0 ? `one of ${type.roles.join(', ')}` : undefined;
      validation.error(`${member}-missing`, path, `${type.id} needs a ${member}`, roles);
    }
  }
  if (claim.role !== undefined && type.role !== 'none' && type.roles.length > 0 && !type.roles.includes(claim.role)) {
    validation.error('role-unknown', [...path, 'role'], `${type.id} has no role ${claim.role}`, validation.suggestion(claim.role, type.roles) ?? `one of ${type.roles.join(', ')}`);
  }
  if (claim.to.length < type.minTo) {
    validation.error('to-too-few', path, `${type.id} needs ${type.minTo === 1 ? 'somebody or something' : `at least ${type.minTo}`} in \`to\`, and has ${claim.to.length === 0 ? 'nothing' : claim.to.length}`);
  }
}

function checkParticipants(validation: Validation, claim: Claim, type: RelationType | undefined, path: DossierPath): void {
  checkEnd(validation, claim, type, 'from', 'domain', path);
  checkEnd(validation, claim, type, 'to', 'range', path);
  claim.about.forEach((id, i) => {
    validation.expectEntity(id, ['topic', 'event'], 'what a claim is about', 'about-mismatch', [...path, 'about', i]);
  });
  if (claim.at !== undefined) validation.expectEntity(claim.at, ['event'], '`at`', 'at-not-event', [...path, 'at']);
  if (claim.condition !== undefined) {
    validation.expectEntity(claim.condition.event, ['event'], 'the event of a condition', 'condition-not-event', [...path, 'condition', 'event']);
  }
}

function checkEnd(validation: Validation, claim: Claim, type: RelationType | undefined, end: 'from' | 'to', setting: 'domain' | 'range', path: DossierPath): void {
  claim[end].forEach((id, i) => {
    const here = [...path, end, i];
    if (claim[end].indexOf(id) < i) validation.error('participant-twice', here, `${id} stands twice in \`${end}\``);
    if (id === claim.id) {
      validation.error('claim-of-itself', here, `${id} is a reading of itself`);
      return;
    }
    const entity = validation.entities.get(id);
    const isClaim = entity === undefined && validation.claims.has(id);
    if (entity === undefined && !isClaim) {
      if (validation.isUnread(id)) return;
      if (type?.[setting].includes('claim') && type[setting].length === 1) validation.unknownClaim(id, here);
      else validation.unknownEntity(id, here);
      return;
    }
    if (type === undefined || endsAdmit(type[setting], entity ?? 'claim')) return;
    const is = entity === undefined ? 'claim' : `${entity.kind}/${entity.subtype}`;
    const admitted = type[setting].length === 0 ? 'nothing' : joinOr(type[setting]);
    validation.error(`${setting}-mismatch`, here, `${type.id} admits ${admitted} in \`${end}\`, and ${id} is ${joinOr([is])}`);
  });
  if (end === 'from' && type?.viaAccount) {
    claim.from.forEach((id, i) => {
      const source = validation.entities.get(id);
      if (source?.kind !== 'source' || source.account !== undefined) return;
      validation.warning('source-without-account', [...path, 'from', i], `${id} is nobody's account of an event, so this claim ties nothing`, 'give the source an `account`');
    });
  }
}

function checkEvidence(
  validation: Validation,
  claim: Claim,
  index: number,
  path: DossierPath,
  hashes: Map<string, string>,
  silent: ReadonlySet<string>,
): void {
  const piece = claim.evidence[index];
  if (piece === undefined) return;
  const source = validation.expectEntity(piece.source, ['source'], 'the source of evidence', 'evidence-not-source', [...path, 'source']);
  piece.voices.forEach((id, i) => {
    validation.expectEntity(id, ['actor'], 'a voice', 'voice-not-actor', [...path, 'voices', i]);
    if (piece.voices.indexOf(id) < i) validation.error('voice-twice', [...path, 'voices', i], `${id} stands twice among the voices`);
  });
  if (piece.in !== undefined) validation.expectEntity(piece.in, ['source', 'event'], '`in`', 'in-mismatch', [...path, 'in']);
  if (piece.quote !== undefined) {
    const words = piece.quote.trim().split(/\s+/).length;
    if (words > quoteLimit) validation.error('quote-too-long', [...path, 'quote'], `the quote has ${words} words, and ${quoteLimit} is the most`, 'keep only the words that matter');
  }
  if (piece.paragraphs.length === 0 && piece.record === undefined && source?.subtype !== 'dataset' && source !== undefined) {
    validation.warning('evidence-without-paragraph', path, `the evidence does not say which paragraph of ${piece.source} it is`, 'add `paragraphs: [{n: 1}]`');
  }
  const listed = new Set<number>();
  piece.paragraphs.forEach((locator, i) => {
    const here = [...path, 'paragraphs', i];
    const key = `${piece.source} ${locator.n}`;
    if (listed.has(locator.n)) validation.error('paragraph-twice', here, `paragraph ${locator.n} is listed twice`);
    listed.add(locator.n);
    if (silent.has(key)) {
      validation.error('paragraph-asserts', here, `paragraph ${locator.n} of ${piece.source} is evidence here and listed as asserting nothing`, 'take it out of one of the two');
    }
    if (locator.sha256 === undefined) {
      unstamped(validation, piece.source, locator.n, here);
      return;
    }
    const known = hashes.get(key);
    if (known === undefined) hashes.set(key, locator.sha256);
    else if (known !== locator.sha256) validation.error('hash-differs', here, `paragraph ${locator.n} of ${piece.source} has another sha256 elsewhere`, 'run `readout verify` to see which is right');
  });
}

function silentParagraphs(validation: Validation): ReadonlySet<string> {
  const silent = new Set<string>();
  for (const entity of validation.dossier.entities) {
    if (entity.kind === 'source') for (const { n } of entity.assertsNothing) silent.add(`${entity.id} ${n}`);
  }
  return silent;
}
