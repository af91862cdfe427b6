import { CONTESTED } from '../store/claim-flags.ts';
import { foundWords } from '../model/found-words.ts';
import { pluralOf } from '../model/template.ts';
import { forEachParticipant } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { type Admit, admitInSteps } from './admit.ts';
import { byWeight, compareText, independentOf } from './claim-order.ts';
import { conflictViews } from './conflict-views.ts';
import type { EntityRef, Filter } from './filter.ts';
import { linkingClaims } from './links-view.ts';
import { nameBook } from './name-spans.ts';
import { bestPaths } from './paths/best-paths.ts';
import type { JudgedPath } from './paths/judged-path.ts';
import { ask } from './paths/path-question.ts';
import { countMatters } from './paths/share-paragraph.ts';
import type { Standing } from './paths/whether-connected.ts';
import { heaviestEntities } from './heaviest-entities.ts';
import { inSentence } from './in-sentence.ts';
import { isOmission } from './relation-groups.ts';
import type { Steps } from './steps.ts';
import { forEachNeighbour, weightOf } from './tied-neighbours.ts';
import type { PathQuery } from './path-views.ts';
import type { SuggestedQuestion } from './views.ts';

const ACTOR = 0;
const TOPIC = 1;
/** Pairs of topics that are tried for a path at most, those that give one after which it is enough, and topics and actors that are looked at. */
const triedPairs = 18;
const enoughPairs = 6;
/** In a large dossier any of the best pairs has paths, and each takes long to search: two are tried. */
const manyClaims = 50_000;
const triedOfMany = 2;
const lookedAt = 14;
const pathsSuggested = 4;
/** The limits under which the page asks a suggested question, so that it finds what was promised (a test compares them with the session's). */
export const suggestedLimits = { maxSteps: 4, hubPrice: 1 } as const;
const pathBudget = 4000;
/** Routes judged for a pair that is only tried. */
const candidates = 120;
/** Claims per entity looked at for links: enough to rank, whatever the size of the graph. */
const mostClaims = 20_000;

/** Questions that this graph answers well, each tried out first: a path between two weighty issues that nothing ties directly, an omission, a conflict, a tie of actor and issue; last, further pairs. */
export function* suggestedQuestions(store: Store, filter: Filter | undefined): Steps<SuggestedQuestion[]> {
  const admitted = yield* admitInSteps(store, filter);
  yield* nameBook(store);
  yield* countMatters(store);
  const topics = heaviestOf(store, admitted, TOPIC);
  const actors = heaviestOf(store, admitted, ACTOR);
  yield;
  const paths = yield* pathQuestions(store, admitted, topics.length > 1 ? topics : [...topics, ...actors], filter);
  const path = paths[0];
  yield;
  const omission = omissionQuestion(store, admitted);
  yield;
  const links = yield* linksQuestion(store, admitted, actors, topics, new Set([path?.from?.id, path?.to?.id]));
  const conflict = conflictQuestion(store, filter, new Set([path?.from?.id, path?.to?.id, links?.from?.id, links?.to?.id]));
  const found = [path, omission, links, conflict].filter((question) => question !== undefined);
  const rest = found.length < 3 ? entityQuestions(store, admitted, [...topics, ...actors], 3 - found.length) : [];
  return [...found, ...rest, ...paths.slice(1)];
}

function heaviestOf(store: Store, admitted: Admit, kind: number): number[] {
  const of: number[] = [];
  for (let entity = 0; entity < store.entities.count; entity++) if (store.entities.kind[entity] === kind && admitted.hidden[entity] === 0) of.push(entity);
  return heaviestEntities(store, of, (entity) => weightOf(store, admitted, entity), lookedAt).map(({ entity }) => entity);
}

/** The pairs that answer best, the best first; further ones as far as they speak of something else. */
function* pathQuestions(store: Store, admitted: Admit, ends: readonly number[], filter: Filter | undefined): Steps<SuggestedQuestion[]> {
  const tied = new Map<number, ReadonlySet<number>>();
  for (const entity of ends) {
    tied.set(entity, neighboursOf(store, admitted, entity));
    yield;
  }
  const pairs: { from: number; to: number; weight: number }[] = [];
  for (const [i, from] of ends.entries()) {
    yield;
    for (const to of ends.slice(i + 1)) {
      const [near, far] = [tied.get(from)!, tied.get(to)!];
      if (near.has(to)) continue;
      // Issues that keep the same company are not far apart, however they are written.
      let shared = 0;
      for (const entity of near) if (far.has(entity)) shared++;
      const apart = 1 - shared / (near.size + far.size - shared);
      pairs.push({ from, to, weight: apart * Math.sqrt(weightOf(store, admitted, from) * weightOf(store, admitted, to)) });
    }
  }
  pairs.sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to);
  const answered: { from: EntityRef; to: EntityRef; value: number }[] = [];
  for (const { from, to, weight } of pairs.slice(0, store.claims.count > manyClaims ? triedOfMany : triedPairs)) {
    const query = { from: [store.entities.ids[from]!], to: [store.entities.ids[to]!], ...suggestedLimits, k: 6, budget: pathBudget, ...(filter !== undefined && { filter }) };
    const { paths, standing } = yield* shownOf(store, query, candidates);
    const connecting = paths.filter((path) => path.agenda.length === 0 && path.apart.length === 0);
    const value = Math.max(0, ...connecting.map(({ score }) => score)) * Math.log2(2 + weight) * Math.min(paths.length, 4);
    if (standing === 'connected') answered.push({ from: store.entities.ref(from), to: store.entities.ref(to), value });
    if (answered.length === enoughPairs) break;
  }
  answered.sort((a, b) => b.value - a.value);
  const met = new Map<string, number>();
  const told: SuggestedQuestion[] = [];
  for (const { from: a, to: b } of answered) {
    const often = [a, b].some(({ id }) => (met.get(id) ?? 0) > 1);
    if (often || told.length === pathsSuggested) continue;
    for (const { id } of [a, b]) met.set(id, (met.get(id) ?? 0) + 1);
    told.push(yield* pathQuestion(store, a, b, filter));
  }
  return told;
}

function* pathQuestion(store: Store, a: EntityRef, b: EntityRef, filter: Filter | undefined): Steps<SuggestedQuestion> {
  // Counted by the question itself as the page asks it; in a large dossier that takes too long before anybody has asked.
  const whole = store.claims.count > manyClaims ? undefined : yield* shownOf(store, { from: [a.id], to: [b.id], ...suggestedLimits, ...(filter !== undefined && { filter }) });
  return {
    kind: 'paths',
    text: `How ${pluralOf(a) ? 'are' : 'is'} ${inSentence(store, a)} connected to ${inSentence(store, b)}?`,
    detail: whole === undefined ? 'Paths · with the evidence for each step' : `Paths · ${foundWords(whole.connecting, whole.paths.length - whole.connecting, whole.families)}`,
    from: a,
    to: b,
  };
}

/** The paths that a question would show, not yet worded. */
function* shownOf(store: Store, query: PathQuery, wanted?: number): Steps<{ readonly paths: readonly JudgedPath[]; readonly connecting: number; readonly families: number; readonly standing: Standing }> {
  const { families, standing } = yield* bestPaths(store, yield* ask(store, query, []), wanted);
  const connecting = families.flatMap(({ group, paths }) => (group === 'beside' ? [] : paths.filter(({ agenda, apart }) => agenda.length === 0 && apart.length === 0))).length;
  return { paths: families.flatMap((family) => family.paths), connecting, families: families.length, standing };
}

/** The event whose accounts leave out most. */
function omissionQuestion(store: Store, admitted: Admit): SuggestedQuestion | undefined {
  const byEvent = new Map<number, number[]>();
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0 || !isOmission(store, store.claims.type[claim]!)) continue;
    const event = store.claims.at(claim);
    if (event >= 0) byEvent.set(event, [...(byEvent.get(event) ?? []), claim]);
  }
  const [most] = [...byEvent].sort((a, b) => b[1].length - a[1].length || compareText(store.entities.ids[a[0]]!, store.entities.ids[b[0]]!));
  if (most === undefined) return undefined;
  const [event, claims] = most;
  const accounts = new Set(claims.map((claim) => store.claims.from[claim]!));
  const ref = store.entities.ref(event);
  return {
    kind: 'omission',
    text: `What do the accounts of ${inSentence(store, ref)} leave out?`,
    detail: `Accounts · ${plural(claims.length, 'omission')} by ${plural(accounts.size, 'account')}`,
    entity: ref,
    claim: store.claims.id([...claims].sort(byWeight(store))[0]!),
  };
}

function conflictQuestion(store: Store, filter: Filter | undefined, used: ReadonlySet<string | undefined>): SuggestedQuestion | undefined {
  const views = conflictViews(store, { filter });
  // A contradiction before a tension, a declared one before a derived one, and something that the other questions do not speak of.
  const size = (view: (typeof views)[number]): number =>
    view.sides.reduce((sum, side) => sum + side.claims.length, 0) + (view.kind === 'contradiction' ? 100 : 0) - (view.derived === true ? 50 : 0) - (used.has(view.over.id) ? 25 : 0);
  const [top] = [...views].sort((a, b) => size(b) - size(a) || compareText(a.id, b.id));
  if (top === undefined) return undefined;
  const claims = top.sides.reduce((sum, side) => sum + side.claims.length, 0);
  return {
    kind: 'conflict',
    text: `What is disputed about ${inSentence(store, top.over)}?`,
    detail: `${top.kind === 'contradiction' ? 'Contradiction' : 'Tension'} · ${plural(top.sides.length, 'side')}, ${plural(claims, 'claim')}${views.length > 1 ? `, one of ${views.length} conflicts` : ''}`,
    entity: top.over,
    claim: top.sides[0]!.claims[0]!.id,
  };
}

/** The actor and the issue that most independent voices tie, contested ties before plain ones. */
function* linksQuestion(store: Store, admitted: Admit, actors: readonly number[], topics: readonly number[], used: ReadonlySet<string | undefined>): Steps<SuggestedQuestion | undefined> {
  let best: { actor: number; topic: number; claims: number; voices: number; value: number } | undefined;
  for (const topic of topics) {
    if (used.has(store.entities.ids[topic]!) && topics.length > 4) continue;
    if (weightOf(store, admitted, topic) > mostClaims) continue;
    for (const actor of actors) {
      const claims = linkingClaims(store, admitted, [actor], [topic]);
      if (claims.length < 2) continue;
      const voices = voicesOf(store, admitted, claims);
      const contested = claims.filter((claim) => (store.claims.flags[claim]! & CONTESTED) !== 0).length;
      // Who is in everything is tied to everything: a tie that is a good part of the actor's claims says more.
      const value = ((claims.length + 2 * contested) * Math.log2(1 + voices)) / weightOf(store, admitted, actor) ** 0.25;
      if (best === undefined || value > best.value) best = { actor, topic, claims: claims.length, voices, value };
    }
    yield;
  }
  if (best === undefined) return undefined;
  const [a, b] = [store.entities.ref(best.actor), store.entities.ref(best.topic)];
  return { kind: 'links', text: `What ties ${inSentence(store, a)} to ${inSentence(store, b)}?`, detail: `Links · ${plural(best.claims, 'claim')} from ${plural(best.voices, 'voice')}`, from: a, to: b };
}

function entityQuestions(store: Store, admitted: Admit, entities: readonly number[], limit: number): SuggestedQuestion[] {
  return entities.slice(0, limit).map((entity) => {
    const ref = store.entities.ref(entity);
    return { kind: 'entity', text: `What is said of ${inSentence(store, ref)}?`, detail: `Links · ${plural(weightOf(store, admitted, entity), 'claim')}`, entity: ref };
  });
}

function voicesOf(store: Store, admitted: Admit, claims: readonly number[]): number {
  if (claims.every((claim) => independentOf(store, admitted, claim) === 0)) return 0;
  const voices = new Set<number>();
  const { start, speaker } = store.evidence;
  for (const claim of claims) for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) if (admitted.evidence[piece] === 1) voices.add(speaker[piece]!);
  return voices.size;
}

function neighboursOf(store: Store, admitted: Admit, entity: number): ReadonlySet<number> {
  const found = new Set<number>();
  forEachNeighbour(store, admitted, entity, (_, neighbour) => found.add(neighbour));
  // Sharing a claim is being linked, whatever the roles.
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < Math.min(start[entity + 1]!, start[entity]! + mostClaims); i++) {
    if (admitted.claims[items[i]!] === 1) forEachParticipant(store, items[i]!, (other) => found.add(other));
  }
  return found;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
