import { kinds } from '../../model/entity.ts';
import { NEGATED } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import type { PathGroup } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import { choosePaths, fewestSteps } from './choose-paths.ts';
import { isRoundabout, siftDominated, weakestOf } from './dominance.ts';
import type { JudgedPath } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { pathWeights } from './path-weights.ts';
import { isFirm, isLooseTie, standingOf, tells, weighsFar, type Standing } from './whether-connected.ts';

/** The paths worth showing, in the groups that are shown one after another; in each the best first, then such as another one dominates. */
export interface Ranked {
  readonly groups: readonly Group[];
  /** Of all that were judged, not only of those shown. */
  readonly standing: Standing;
}

/**
 * Picks `shown` paths.
 * 1. What says one claim twice goes, if there is anything else; so does what another path dominates (dominance.ts), but that a short list of paths without
 *    an actor is filled up with them; so does a long path where a shorter one is worth it.
 * 2. A direct tie stands first. Then those without an actor in the middle before those through
 *    actors (everything is two steps from a president); where the best of them is hardly worth it, the best one through an actor leads. Two thirds of
 *    the places are theirs, what one group does not need goes to the other. Where an end is an actor itself all are one group. Behind them a direct tie that only sets the two side by side; then a
 *    few that come apart; last, what is no more than a common agenda.
 * 3. Beside a direct tie that relates the two, others are worth showing only if they score nearly as high.
 */
export function* rankPaths(store: Store, judged: readonly JudgedPath[], shown: number): Steps<Ranked> {
  const typeOf = (claim: number) => store.claims.type[claim]!;
  const order = byScore(store);
  const steady = judged.filter((path) => !path.stutters);
  const all = (steady.length > 0 ? steady : [...judged]).sort(order);
  yield;
  const { best, dominated } = yield* siftDominated(all);
  const { direct, beside, between, agendas, lead, nearest, standing, least } = sorted(store, withoutUntelling(withoutLong(withoutVoid(store, best))), best.filter((path) => isByContrast(store, path)));
  const isActor = (node: number) => kinds[store.entities.kind[node]!] === 'actor';
  const amongActors = judged.every(({ route: { nodes } }) => isActor(nodes[0]!) || isActor(nodes.at(-1)!));
  // What stands first takes its place first; a contrast behind what connects the two only where there are several.
  const first = standing !== 'connected' ? beside.length + (lead === undefined && nearest === undefined ? 0 : 1) : shown > 3 ? beside.length : 0;
  // One far-fetched way is an offer, many are noise.
  const places = Math.max(0, Math.min(shown - direct.length - first, standing === 'far-fetched' ? pathWeights.farFetched : shown));
  const choose = (from: readonly JudgedPath[], count: number, picked?: readonly JudgedPath[]) => choosePaths(from, count, least, typeOf, picked);
  const leads = new Set<JudgedPath>();
  /** What holds; the first of it leads its group, however many are wanted. */
  function* chooseHeld(from: readonly JudgedPath[], picked?: readonly JudgedPath[]): Steps<readonly JudgedPath[]> {
    const held = yield* choose(telling(from), places, picked);
    for (const lead of held.slice(0, 1)) leads.add(lead);
    return held;
  }
  const asunder: JudgedPath[] = [];
  function* chooseApart(from: readonly JudgedPath[], count: number, picked: readonly JudgedPath[]): Steps<readonly JudgedPath[]> {
    // Beside a tie that relates the two, what does not adds nothing.
    const most = direct.length > 0 ? 0 : Math.min(count, pathWeights.shownApart);
    return most <= 0 ? [] : onceEach(yield* choose(plainly(from.filter((path) => !picked.some((held) => denies(path, held)))), 2 * most, picked)).slice(0, most);
  }
  const groups: Group[] = [{ group: 'direct', paths: direct }];
  if (amongActors) {
    const held = yield* chooseHeld(between);
    groups.push({ group: 'any', paths: held });
    asunder.push(...(yield* chooseApart(between, places - held.length, held)));
  } else {
    const [quiet, loud] = [between.filter((path) => !path.throughActors), between.filter((path) => path.throughActors)];
    // What comes apart takes no place from what holds.
    const quietHeld = yield* filled(yield* chooseHeld(quiet), dominated, places, choose);
    const held = shared(places, quietHeld, yield* chooseHeld(loud, quietHeld));
    groups.push(...quietAndLoud(...held));
    const left = places - held[0].length - held[1].length;
    const quietApart = yield* chooseApart(quiet, left, held.flat());
    asunder.push(...shared(left, quietApart, yield* chooseApart(loud, left, [...held.flat(), ...quietApart])).flat());
  }
  // What only stands beside the other is told after what connects the two and before what meets somewhere; a contrast that a source makes says more than what it puts into one gathering.
  if (lead !== undefined) groups.splice(1, 0, { group: 'agenda', paths: [lead] });
  else if (nearest !== undefined) groups.splice(1, 0, { group: 'nearest', paths: [nearest] });
  groups.splice(standing === 'connected' ? groups.length : 1, 0, { group: 'beside', paths: beside });
  groups.push({ group: 'apart', paths: asunder });
  const left = shown - groups.reduce((sum, { paths }) => sum + paths.length, 0);
  if (lead === undefined) groups.push({ group: 'agenda', paths: yield* choose(agendas, Math.min(left, pathWeights.agendas)) });
  const behind = new Set(dominated);
  const ordered = groups.map(({ group, paths }) => ({ group, paths: [...paths].sort((a, b) => Number(leads.has(b)) - Number(leads.has(a)) || Number(behind.has(a)) - Number(behind.has(b)) || (group === 'apart' ? Number(a.throughActors) - Number(b.throughActors) : 0) || order(a, b)) }));
  return { groups: firstOf(ordered, shown), standing };
}

/** The first `count` paths, in their groups. */
function firstOf(groups: readonly Group[], count: number): readonly Group[] {
  let left = count;
  const kept: Group[] = [];
  for (const { group, paths } of groups) {
    const some = paths.slice(0, Math.max(0, left));
    left -= some.length;
    if (some.length > 0) kept.push({ group, paths: some });
  }
  return kept;
}

/** Two thirds of the places for those without an actor; what one list does not need goes to the other. */
function shared(places: number, quiet: readonly JudgedPath[], loud: readonly JudgedPath[]): readonly [readonly JudgedPath[], readonly JudgedPath[]] {
  const forLoud = Math.min(loud.length, Math.max(Math.floor(places / 3), places - quiet.length));
  return [quiet.slice(0, places - forLoud), loud.slice(0, forLoud)];
}

/** Paths by what they are, each list best first. */
interface Sorted {
  readonly direct: readonly JudgedPath[];
  /** Direct ties that only set the two side by side. */
  readonly beside: readonly JudgedPath[];
  readonly between: readonly JudgedPath[];
  readonly agendas: readonly JudgedPath[];
  /** Where nothing connects the two: the gathering at which both came up. */
  readonly lead: JudgedPath | undefined;
  /** Where nothing connects the two and no gathering leads: the best of the ways of the fewest steps, since a long one reads like a connection. */
  readonly nearest: JudgedPath | undefined;
  readonly standing: Standing;
  /** The score below which nothing is shown. */
  readonly least: number;
}

function sorted(store: Store, worthy: readonly JudgedPath[], contrasts: readonly JudgedPath[]): Sorted {
  const { worthAtAll, worthShowing } = pathWeights;
  const best = (paths: readonly JudgedPath[]) => paths.reduce((most, path) => Math.max(most, path.score), 0);
  const real = worthy.filter((path) => path.agenda.length === 0);
  const agendas = worthy.filter((path) => path.agenda.length > 0);
  const direct = real.filter((path) => isDirect(path) && !isLooseTie(path));
  const standing = standingOf(real);
  const connected = standing === 'connected';
  const plain = agendas.filter((path) => path.steps.length === 2);
  const gathering = standing === 'unconnected' ? plain[0] : undefined;
  // What came up at one gathering says as much as any way round by it.
  const ways = withoutLongApart(real.filter((path) => !isDirect(path) && !isLooseTie(path) && !(gathering !== undefined && path.route.nodes.includes(gathering.route.nodes[1]!))), connected);
  // What a source sets beside the other end itself comes nearer than any way.
  const beside = real.filter(isLooseTie);
  const isOpen = standing === 'unconnected' && beside.length === 0;
  const common = isOpen ? commonEnd(ways) : undefined;
  const lead = common === undefined ? gathering : undefined;
  const nearest = common ?? (isOpen && lead === undefined ? nearestOf([...ways, ...contrasts.filter((path) => !ways.includes(path))]) : undefined);
  return {
    direct, lead, nearest, standing,
    beside,
    between: withoutWeighed(ways.filter((path) => path !== nearest && (!connected || path.apart.length > 0 || isFirm(path)))),
    agendas: connected ? plain : agendas,
    least: Math.max(best(telling(real)) * worthAtAll, best(direct.filter((path) => path.steps[0]!.ties[0]!.beside === null)) * worthShowing),
  };
}

/** Where nothing connects the ends, long ways only where there are no shorter ones: further steps only add what is separate too. */
function withoutLongApart(paths: readonly JudgedPath[], connected: boolean): readonly JudgedPath[] {
  if (connected) return paths;
  const fewest = fewestSteps(paths.filter((path) => path.apart.length > 0));
  return paths.filter((path) => path.apart.length === 0 || path.steps.length <= Math.max(fewest, pathWeights.longApart));
}

/** How often a path comes apart. */
const breaks = ({ apart }: JudgedPath): number => apart.reduce((sum, each) => sum + (each.is === 'facts' ? each.at.length : 1), 0);

/** Those that come apart in one place, where there are any, the shortest of them: two excuses tell nothing, and a further step adds what is separate too. */
function plainly(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const apart = paths.filter((path) => breaks(path) > 0);
  const once = apart.filter((path) => breaks(path) === 1);
  const plain = once.length > 0 ? once : apart;
  const fewest = fewestSteps(plain);
  return plain.filter((path) => path.steps.length === fewest);
}

/** Whether a path says of two things that nothing tells how they bear on each other, and the other one tells it. */
const denies = ({ apart }: JudgedPath, { apart: also, route: { nodes } }: JudgedPath): boolean => also.length === 0 && apart.some((each) => each.is === 'collider' && nodes.includes(each.one) && nodes.includes(each.other));

/** Of paths that come apart at the same actors, or hang by the same end, the best one. */
function onceEach(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const seen = new Set<string>();
  return paths.filter(({ apart }) => {
    const key = apart.map((each) => (each.is === 'facts' ? `facts ${each.at.join(' ')}` : each.is === 'hangs' ? `hangs ${each.end} ${each.on}` : `collider ${each.on}`)).join(', ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Without what comes apart. */
const telling = (paths: readonly JudgedPath[]): readonly JudgedPath[] => paths.filter((path) => path.apart.length === 0);

/** Paths of one kind, as they are shown. */
export interface Group {
  readonly group: PathGroup;
  readonly paths: readonly JudgedPath[];
}

/** A short list of paths without an actor, filled up with such as others dominate: worth showing beside its best, not far-fetched, and no mere detour. */
function* filled(
  quiet: readonly JudgedPath[],
  dominated: readonly JudgedPath[],
  places: number,
  choose: (from: readonly JudgedPath[], count: number, picked: readonly JudgedPath[]) => Steps<JudgedPath[]>,
): Steps<readonly JudgedPath[]> {
  const missing = Math.min(places, pathWeights.filledUpTo) - quiet.length;
  if (quiet.length === 0 || missing <= 0) return quiet;
  const near = bestOf(quiet).score * pathWeights.worthShowing;
  return [...quiet, ...(yield* choose(dominated.filter((path) => !path.throughActors && path.agenda.length === 0 && path.apart.length === 0 && path.score >= near && isFirm(path) && !quiet.some((other) => isRoundabout(path, other))), missing, quiet))];
}

function quietAndLoud(quiet: readonly JudgedPath[], loud: readonly JudgedPath[]): Group[] {
  const groups: Group[] = [{ group: 'without-actors', paths: quiet }];
  if (quiet.length === 0 || loud.length === 0 || !isOutweighed(bestOf(quiet), bestOf(loud))) return [...groups, { group: 'through-actors', paths: loud }];
  const lead = bestOf(loud);
  return [{ group: 'lead', paths: [lead] }, ...groups, { group: 'through-actors', paths: loud.filter((path) => path !== lead) }];
}

const isDirect = (path: JudgedPath): boolean => path.route.nodes.length === 2;

/**
 * Whether the best path through an actor should lead: it tells more than the best one without, and two of four speak against that one: it is much thinner, it
 * takes more steps, it is not worth showing beside the other, it somewhere only sets side by side while the other does not.
 */
function isOutweighed(quiet: JudgedPath, loud: JudgedPath): boolean {
  const { muchThinner, worthShowing } = pathWeights;
  const against = [weakestOf(quiet) < muchThinner * weakestOf(loud), quiet.steps.length > loud.steps.length, quiet.score < loud.score * worthShowing, setsBeside(quiet) && !setsBeside(loud)];
  return quiet.score < loud.score && against.filter(Boolean).length > 1;
}

const setsBeside = (path: JudgedPath): boolean => path.steps.some((step) => step.ties[0]!.beside !== null);

/** The best of the ways of the fewest steps; what somebody did not do comes near only where a further step brings nothing that was done. */
function nearestOf(ways: readonly JudgedPath[]): JudgedPath | undefined {
  const fewest = fewestSteps(ways);
  const isAffirmed = (path: JudgedPath): boolean => path.steps.every((step) => !step.cautions.includes('negated'));
  // One place at which facts meet comes nearer than two.
  const of = (steps: number, affirmed: boolean) =>
    ways.reduce<JudgedPath | undefined>((best, path) => (path.steps.length !== steps || (affirmed && !isAffirmed(path)) || (best !== undefined && breaks(best) <= breaks(path)) ? best : path), undefined);
  return of(fewest, true) ?? of(fewest + 1, true) ?? of(fewest, false);
}

/** What both ends bring about, are signs or parts of, and nobody denies: that comes nearer than an agenda, or a chain of facts that meet at somebody. */
const commonEnd = (ways: readonly JudgedPath[]): JudgedPath | undefined =>
  ways.find((path) => path.steps.length <= 3 && path.apart.length > 0 && path.apart.every(({ is }) => is === 'collider') && path.steps.every((step) => !step.cautions.includes('negated')));

const bestOf = (paths: readonly JudgedPath[]): JudgedPath => paths.reduce((most, path) => (path.score > most.score ? path : most));

/** Without what tells nothing of the two, where there is anything else: agendas of other things, a step that only contrasts, comes before or is named in one breath, what was not said or done somewhere. */
function withoutVoid(store: Store, paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const rest = paths.filter((path) => !isVoid(store, path));
  return rest.length === 0 ? paths : rest;
}

function isVoid(store: Store, { route: { nodes }, steps, agenda, apart }: JudgedPath): boolean {
  const isDenied = ({ claim }: Tie): boolean => (store.claims.flags[claim]! & NEGATED) !== 0;
  // A part of an end stands for it.
  const asked = new Set([nodes[0]!, nodes.at(-1)!, ...steps.filter((step) => step.within).flatMap(({ from, to }) => [from, to])]);
  return (
    agenda.some(({ event, other, tie }) => event !== agenda[0]!.event || !asked.has(other) || (tie.beside !== 'agenda' && tie.beside !== 'said') || isDenied(tie)) ||
    apart.some((each) => each.is === 'hangs' && (each.tie.beside === 'loose' || each.tie.beside === 'named' || isDenied(each.tie)))
  );
}

/** By one thing that a source sets against the end, and one fact about that: nearer than a chain of facts about somebody. */
const isByContrast = (store: Store, { steps, agenda, apart }: JudgedPath): boolean =>
  steps.length === 2 && agenda.length === 0 && apart.length === 1 && apart[0]!.is === 'hangs' && apart[0]!.tie.beside === 'loose' && store.claims.relation(apart[0]!.tie.claim).annotates && steps.every((step) => !step.cautions.includes('negated'));

/** Long paths only where no shorter one is worth showing beside the best; then the shortest of them. */
function withoutLong(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  // What comes apart keeps nothing out that does not.
  const real = telling(paths).filter((path) => path.agenda.length === 0);
  const least = real.reduce((most, path) => Math.max(most, path.score), 0) * pathWeights.worthShowing;
  const shortest = fewestSteps(real.filter((path) => path.score >= least));
  const most = Math.max(pathWeights.long - 1, Number.isFinite(shortest) ? shortest : fewestSteps(paths));
  return paths.filter((path) => path.steps.length <= most);
}

/** Without ways round that hold together but are too long or too thin to tell anything, where there is anything else. */
function withoutUntelling(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const rest = paths.filter((path) => path.apart.length > 0 || path.agenda.length > 0 || isDirect(path) || tells(path));
  return rest.length === 0 ? paths : rest;
}

/** Without ways that reach far by what somebody only weighs against each other, where another that holds together is nearly as good. */
function withoutWeighed(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const best = (of: readonly JudgedPath[]) => telling(of).reduce((most, path) => Math.max(most, path.score), 0);
  const rest = paths.filter((path) => path.apart.length > 0 || !weighsFar(path));
  return best(rest) >= best(paths) * pathWeights.nearlyAsGood ? rest : paths;
}

/** Best score first; ties by price, then by the ids passed. */
export function byScore(store: Store): (a: JudgedPath, b: JudgedPath) => number {
  const ids = (path: JudgedPath) => path.route.nodes.map((node) => store.entities.ids[node]!).join(' ');
  return (a, b) => b.score - a.score || a.route.cost - b.route.cost || (ids(a) < ids(b) ? -1 : 1);
}
