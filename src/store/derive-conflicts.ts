import { modalities, stances } from '../model/claim.ts';
import type { Conflict } from '../model/conflict.ts';
import { formatEdtf } from '../model/edtf-date.ts';
import { quantityWords } from '../model/template.ts';
import { modalityIndex, NEGATED, stanceOf } from './claim-flags.ts';
import { claimsIn, forEachParticipant, ROLE_F, ROLE_T } from './participants.ts';
import type { Store, StoreConflict } from './store.ts';

type Parts = Pick<Store, 'claims' | 'entities' | 'evidence' | 'types' | 'dates'>;
type Side = StoreConflict['sides'][number];

const HYPOTHETICAL = modalities.indexOf('hypothetical');
const SUPPORTS = stances.indexOf('supports');
const OPPOSES = stances.indexOf('opposes');

/**
 * Contradictions that follow from the claims by exact rules, each over one proposition and one time:
 * two answers to who had a part that only one can have (functional roles); the same proposition affirmed and negated; the same
 * figure with two values, or for one event two dates that do not overlap, per different speakers; one holder for and against the same thing. What could be is never set against what is, and pairs that
 * a declared conflict already sets against each other are left to it. O(claims), after grouping by a key; in steps.
 */
export function* deriveConflicts(parts: Parts, declared: readonly Conflict[]): Generator<void, StoreConflict[], void> {
  const found: StoreConflict[] = [];
  const known = declaredPairs(parts, declared);
  const add = (rule: string, key: string, over: number, says: string, sides: readonly Side[]): void => {
    if (over < 0 || isDeclared(sides, known)) return;
    found.push({ id: `derived-${rule}-${key}`, kind: 'contradiction', over, says, derived: true, sides });
  };
  for (const group of yield* groups(parts, functionalKey)) splitFunctional(parts, group, add);
  for (const group of yield* groups(parts, negationKey)) splitNegation(parts, group, add);
  for (const group of yield* groups(parts, quantityKey)) splitQuantity(parts, group, add);
  for (const group of yield* groups(parts, dateKey)) splitDate(parts, group, add);
  for (const group of yield* groups(parts, stanceKey)) splitStance(parts, group, add);
  return found;
}

/** Claims between two yields. */
const pace = 16_384;

type Add = (rule: string, key: string, over: number, says: string, sides: readonly Side[]) => void;

function* groups(parts: Parts, keyOf: (parts: Parts, claim: number) => string | undefined): Generator<void, number[][], void> {
  const byKey = new Map<string, number[]>();
  for (let claim = 0; claim < parts.claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    const key = keyOf(parts, claim);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [claim]);
    else group.push(claim);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

/** Claims that may be set against each other at all: what is said to be so, with nothing but entities at the ends. */
function isPlain(parts: Parts, claim: number): boolean {
  return modalityIndex(parts.claims.flags[claim]!) !== HYPOTHETICAL && parts.claims.condition(claim) === undefined;
}

function functionalKey(parts: Parts, claim: number): string | undefined {
  const role = parts.claims.role(claim);
  if (role === undefined || !parts.claims.relation(claim).functional.includes(role)) return undefined;
  if ((parts.claims.flags[claim]! & NEGATED) !== 0 || !isPlain(parts, claim)) return undefined;
  return [parts.claims.type[claim], role, members(parts, claim, ROLE_T)].join('|');
}

function splitFunctional(parts: Parts, group: readonly number[], add: Add): void {
  const bySet = bucket(group, (claim) => members(parts, claim, ROLE_F));
  if (bySet.size < 2) return;
  const over = parts.claims.to[group[0]!]!;
  if (over < 0) return;
  const role = parts.claims.role(group[0]!)!;
  const who = [...bySet.values()].map((claims) => `${names(parts, claims[0]!, ROLE_F)} (${speakers(parts, claims)})`);
  const says = `Who was ${role} of ${label(parts, over)}: ${who.join(' or ')}.`;
  add('role', `${role.replace(/[^\p{L}\p{N}]+/gu, '-')}-${parts.entities.ids[over]}`, over, says, sidesOf(parts, bySet.values()));
}

function negationKey(parts: Parts, claim: number): string | undefined {
  const { claims } = parts;
  if (!isPlain(parts, claim)) return undefined;
  // Rows of event data are never negated: without this the key of half a million claims would be built for nothing.
  if (!hasNegated(parts)[claims.type[claim]!]) return undefined;
  return [proposition(parts, claim), claims.stance(claim), claims.status(claim), claims.role(claim), quantityText(parts, claim), claims.modality(claim)].join('|');
}

const negatedTypes = new WeakMap<object, Uint8Array>();
function hasNegated(parts: Parts): Uint8Array {
  let types = negatedTypes.get(parts.claims);
  if (types === undefined) {
    types = new Uint8Array(parts.types.count);
    for (let claim = 0; claim < parts.claims.count; claim++) if ((parts.claims.flags[claim]! & NEGATED) !== 0) types[parts.claims.type[claim]!] = 1;
    negatedTypes.set(parts.claims, types);
  }
  return types;
}

function splitNegation(parts: Parts, group: readonly number[], add: Add): void {
  const yes = group.filter((claim) => (parts.claims.flags[claim]! & NEGATED) === 0);
  const no = group.filter((claim) => (parts.claims.flags[claim]! & NEGATED) !== 0);
  const [left, right] = [yes.filter((a) => no.some((b) => sameTime(parts, a, b))), no.filter((b) => yes.some((a) => sameTime(parts, a, b)))];
  if (left.length === 0 || right.length === 0) return;
  const says = `Affirmed by ${speakers(parts, left)}, denied by ${speakers(parts, right)}: ${parts.claims.says(left[0]!)}`;
  add('denial', parts.claims.id(left[0]!), overOf(parts, left[0]!), says, sidesOf(parts, [left, right]));
}

function quantityKey(parts: Parts, claim: number): string | undefined {
  const quantity = parts.claims.quantity(claim);
  if (quantity === undefined || !isPlain(parts, claim)) return undefined;
  const { claims } = parts;
  return [proposition(parts, claim), claims.modality(claim), claims.flags[claim]! & NEGATED, claims.role(claim), claims.stance(claim), claims.date[claim], quantity.unit, quantity.per].join('|');
}

function splitQuantity(parts: Parts, group: readonly number[], add: Add): void {
  const byValue = bucket(group, (claim) => String(parts.claims.quantity(claim)!.value));
  if (byValue.size < 2 || new Set(group.map((claim) => speakers(parts, [claim]))).size < 2) return;
  const figures = [...byValue.values()].map((claims) => `${quantityWords(parts.claims.quantity(claims[0]!)!)} (${speakers(parts, claims)})`);
  add('figure', parts.claims.id(group[0]!), overOf(parts, group[0]!), `Two figures for one thing: ${figures.join(' or ')}.`, sidesOf(parts, byValue.values()));
}

/** Claims that say when one event comes about: by its status, or by what their type implies of the event that they are to. */
function dateKey(parts: Parts, claim: number): string | undefined {
  const { claims } = parts;
  if (claims.date[claim] === 0 || (claims.flags[claim]! & NEGATED) !== 0 || !isPlain(parts, claim)) return undefined;
  const status = claims.status(claim) ?? claims.relation(claim).implies[claims.modality(claim)];
  // What goes on may do so at many times.
  if (status === undefined || status === 'ongoing') return undefined;
  const event = claims.status(claim) === undefined ? claims.to[claim]! : claims.from[claim]!;
  const item = event < 0 ? undefined : parts.entities.items[event]!;
  if (item?.kind !== 'event' || item.subtype === 'process') return undefined;
  return [proposition(parts, claim), claims.modality(claim), claims.role(claim), status].join('|');
}

function splitDate(parts: Parts, group: readonly number[], add: Add): void {
  const byDate = bucket(group, (claim) => String(parts.claims.date[claim]));
  const apart = [...byDate.values()].filter((claims) => [...byDate.values()].some((others) => !sameTime(parts, claims[0]!, others[0]!) && speakers(parts, claims) !== speakers(parts, others)));
  if (apart.length < 2) return;
  const first = group[0]!;
  const event = parts.claims.status(first) === undefined ? parts.claims.to[first]! : parts.claims.from[first]!;
  const days = apart.map((claims) => `${formatEdtf(parts.dates.text[parts.claims.date[claims[0]!]!]!)} (${speakers(parts, claims)})`);
  add('date', parts.claims.id(first), event, `Two dates for ${label(parts, event)}: ${days.join(' or ')}.`, sidesOf(parts, apart));
}

function stanceKey(parts: Parts, claim: number): string | undefined {
  const stance = stanceOf(parts.claims.flags[claim]!);
  if (stance !== 'supports' && stance !== 'opposes') return undefined;
  if ((parts.claims.flags[claim]! & NEGATED) !== 0 || !isPlain(parts, claim)) return undefined;
  return [proposition(parts, claim), parts.claims.modality(claim)].join('|');
}

function splitStance(parts: Parts, group: readonly number[], add: Add): void {
  const byStance = bucket(group, (claim) => String(stances.indexOf(stanceOf(parts.claims.flags[claim]!)!)));
  const pro = byStance.get(String(SUPPORTS)) ?? [];
  const con = byStance.get(String(OPPOSES)) ?? [];
  const [left, right] = [pro.filter((a) => con.some((b) => sameTime(parts, a, b))), con.filter((b) => pro.some((a) => sameTime(parts, a, b)))];
  if (left.length === 0 || right.length === 0) return;
  const over = overOf(parts, left[0]!);
  const says = `${names(parts, left[0]!, ROLE_F)} both for and against ${label(parts, over)}: for per ${speakers(parts, left)}, against per ${speakers(parts, right)}.`;
  add('stance', parts.claims.id(left[0]!), over, says, sidesOf(parts, [left, right]));
}

/** Type and everyone who takes part, by role. */
function proposition(parts: Parts, claim: number): string {
  const members: string[] = [];
  forEachParticipant(parts, claim, (entity, role) => members.push(`${role}:${entity}`));
  const glossed = claimsIn(parts, claim);
  for (const other of glossed.from) members.push(`f${other}`);
  for (const other of glossed.to) members.push(`t${other}`);
  return `${parts.claims.type[claim]}|${members.sort().join(',')}`;
}

function members(parts: Parts, claim: number, role: number): string {
  const found: number[] = [];
  forEachParticipant(parts, claim, (entity, of) => {
    if (of === role) found.push(entity);
  });
  return found.sort((a, b) => a - b).join(',');
}

function names(parts: Parts, claim: number, role: number): string {
  return members(parts, claim, role).split(',').filter((text) => text !== '').map((text) => label(parts, Number(text))).join(' and ');
}

function speakers(parts: Parts, claims: readonly number[]): string {
  const found = new Set<string>();
  for (const claim of claims) {
    for (let piece = parts.evidence.start[claim]!; piece < parts.evidence.start[claim + 1]!; piece++) found.add(parts.entities.ref(parts.evidence.speaker[piece]!).short);
  }
  return [...found].sort().join(', ');
}

const label = (parts: Parts, entity: number): string => (entity < 0 ? '' : parts.entities.ref(entity).label);
const quantityText = (parts: Parts, claim: number): string => {
  const quantity = parts.claims.quantity(claim);
  return quantity === undefined ? '' : quantityWords(quantity);
};

/** What a contradiction is over: what the claim is to, else the first participant. */
function overOf(parts: Parts, claim: number): number {
  const { to, from } = parts.claims;
  if (to[claim]! >= 0) return to[claim]!;
  let first = from[claim]!;
  forEachParticipant(parts, claim, (entity) => {
    if (first < 0) first = entity;
  });
  return first;
}

/** Whether both can speak of one time; no date admits any. */
function sameTime(parts: Parts, a: number, b: number): boolean {
  const { low, high } = parts.dates;
  const [first, second] = [parts.claims.effectiveDate(a), parts.claims.effectiveDate(b)];
  return low[first]! <= high[second]! && low[second]! <= high[first]!;
}

function bucket(claims: readonly number[], keyOf: (claim: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const claim of claims) found.set(keyOf(claim), [...(found.get(keyOf(claim)) ?? []), claim]);
  return found;
}

/** A side is held by the one who says all of it, where there is just one. */
function sidesOf(parts: Parts, sides: Iterable<readonly number[]>): Side[] {
  return [...sides].map((claims) => {
    const held = new Set<number>();
    for (const claim of claims) for (let piece = parts.evidence.start[claim]!; piece < parts.evidence.start[claim + 1]!; piece++) held.add(parts.evidence.speaker[piece]!);
    return { claims, holder: held.size === 1 ? [...held][0]! : -1 };
  });
}

function declaredPairs(parts: Parts, declared: readonly Conflict[]): Set<string> {
  const pairs = new Set<string>();
  for (const conflict of declared) {
    conflict.sides.forEach((side, i) => {
      for (const other of conflict.sides.slice(i + 1)) {
        for (const a of side.claims) for (const b of other.claims) pairs.add(pairKey(parts.claims.indexOf(a), parts.claims.indexOf(b)));
      }
    });
  }
  return pairs;
}

/** True when every pair of sides has claims that a declared conflict sets against each other. */
function isDeclared(sides: readonly Side[], known: ReadonlySet<string>): boolean {
  return sides.every((side, i) => sides.slice(i + 1).every((other) => side.claims.some((a) => other.claims.some((b) => known.has(pairKey(a, b))))));
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
