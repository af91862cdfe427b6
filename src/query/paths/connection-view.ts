import type { Steps } from '../steps.ts';
import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { noFilter, type Filter } from '../filter.ts';
import { capital } from '../facet-labels.ts';
import { inSentence } from '../in-sentence.ts';
import { isLoose } from './co-occurrence.ts';
import type { ConnectionView, PathStep } from '../path-views.ts';
import { treeApart } from './coming-apart.ts';
import { connectEnds, type Connection } from './connect-ends.ts';
import { isThinner, weighSteps } from './judge-path.ts';
import type { AgendaSide, Apart, JudgedStep, Judging } from './judged-path.ts';
import { joinPaths, type Joined } from './join-paths.ts';
import { ask, barredOf, type Question } from './path-question.ts';
import { stepView } from './path-view.ts';
import { agendaSays, apartSays, placeOf, sentencesOf, thinnestOf } from './path-words.ts';
import { nodePricesOf } from './store-graph.ts';

/**
 * The cheapest small graph that holds all ends of a question, with its claims; null, and a note, where they do not hang together. As with paths, everything hangs
 * together by way of somebody, or by one event's agenda: a graph without an actor in between is tried first, then some that go round what the branches only
 * meet at, then the best paths between the ends joined. Where none is whole, the first is shown and said to connect nothing.
 */
export function* connectionOf(store: Store, judging: Judging, question: Question, notes: string[]): Steps<ConnectionView | null> {
  const { query, from, to, also } = question;
  if (from.length === 0 || to.length === 0) return null;
  const ends = [from, to, ...also.map((entity) => [entity]), ...question.through.map((entity) => [entity]), ...question.throughOneOf];
  const limits = [...(query.maxSteps === undefined || query.maxSteps === 0 ? [] : ['the number of steps']), ...(query.inOrder === true ? ['the order in time'] : [])];
  if (limits.length > 0) notes.push(`The way that holds all ends is not bound by ${limits.join(' and ')}: that holds for the paths.`);
  const passing = ends.length > 2 + also.length ? ' and what must be passed' : '';
  const terminals = new Set(ends.flat());
  // A tree is no sequence in time.
  const reading: Judging = { ...judging, inOrder: false, everyClaim: (query.minIndependent ?? 1) > 1 };
  function* attempt(avoidKinds: readonly string[], without: readonly number[], asked = question): Steps<Attempt | null> {
    const { graph } = asked;
    const barred = barredOf(store, asked, avoidKinds);
    for (const node of without) barred[node] = 1;
    const found = yield* connectEnds({ graph, ends, barred, nodePrices: nodePricesOf(graph, query.hubPrice ?? 1) });
    if (found === null) return null;
    const { steps } = yield* weighSteps({ ...reading, graph, admit: asked.admit }, found.arcs, terminals, (i) => found.arcs[i]!.some((node) => terminals.has(node)));
    return { found, steps, quiet: avoidKinds.length > 0, agenda: commonAgenda(store, steps, terminals) };
  }
  function* joinedAttempt(): Steps<Attempt | null> {
    const joined = yield* joinPaths(store, question, ends);
    const { tree: found } = joined;
    if (found === null) {
      // All of them, but by way of different namesakes: no one graph says so.
      if (joined.groups.length > 1) notes.push(...joinedInPart(store, ends, joined));
      return null;
    }
    const { steps } = yield* weighSteps(reading, found.arcs, terminals, (i) => found.arcs[i]!.some((node) => terminals.has(node)));
    return { found, steps, quiet: false, agenda: [], joined };
  }
  const cheapest = (yield* attempt(['actor'], [])) ?? (yield* attempt([], []));
  if (cheapest === null) {
    notes.push('Not all ends hang together under these limits.');
    return null;
  }
  // Paths that each connect two ends are joined by those ends, whatever else they pass in common.
  const breaksOf = ({ steps, agenda, joined }: Attempt) => (joined !== undefined || agenda.length > 0 ? [] : treeApart(reading, steps, terminals));
  let plain = cheapest;
  let asked = question;
  if (cheapest.steps.some(isOfLooseType)) {
    // A contrast ties nothing: without such claims, if that is possible.
    const firm = yield* ask(store, { ...query, filter: withoutLoose(store, query.filter) }, [], new Map());
    const found = (yield* attempt(['actor'], [], firm)) ?? (yield* attempt([], [], firm));
    if (found !== null) [plain, asked] = [found, firm];
  }
  // What only meets at a call, or at what has to do with everything, may be joined by something else.
  const whole = yield* firstWhole(plain, (without) => attempt(['actor'], without, asked), (without) => attempt([], without, asked), breaksOf, terminals);
  // The shortest may only be short because they hold together by nothing; the paths between two ends each may do better.
  const { best, round } = whole ?? { best: (yield* joinedAttempt()) ?? plain, round: [] };
  const shared = plain.agenda[0]?.event ?? -1;
  const breaks = breaksOf(best);
  const { found, steps: judged, quiet, agenda: sides, joined } = best;
  const steps: PathStep[] = [];
  for (const step of judged) {
    steps.push(stepView(store, judging.admit, step));
    yield;
  }
  const thinnest = thinnestOf(store, judged, thinnestStep(judged), steps);
  const agenda = sides.length > 0 ? agendaSays(store, sides) : breaks.length > 0 ? apartSays(store, breaks) : undefined;
  const nodes = [...new Set(found.arcs.flat())];
  const root = found.arcs[0]?.[0] ?? from[0]!;
  // The agenda that was set aside is told all the same: it is what a reader would name first.
  const together = plain.agenda.filter(({ other, tie }) => terminals.has(other) && tie.beside === 'agenda');
  const isAside = plain.agenda.length > 0 && best !== plain;
  const name = (entity: number) => inSentence(store, store.entities.ref(entity));
  const held = [...(quiet ? ['passes no actor in between'] : []), ...(isAside ? ['is more than one event’s agenda'] : []), ...goesRound(round.filter((node) => node !== shared).map(name))];
  const more = !isAside || together.length < 2 ? '' : `. Besides, ${joinNames(together.map(({ other }) => name(other)))} came up ${placeOf(store, shared)}`;
  return {
    // Of the namesakes at an end, the one that the graph holds; the first end is where the tree begins.
    ends: [root, to.find((entity) => nodes.includes(entity)) ?? to[0]!, ...also].map((entity) => store.entities.ref(entity)),
    entities: nodes.map((entity) => store.entities.ref(entity)),
    steps,
    cost: found.cost,
    method: found.method,
    says:
      joined !== undefined
        ? `The best paths between the ${2 + also.length} ends${passing}, joined: ${inPairs(store, ends, joined)}.`
        : found.method === 'exact'
        ? `The shortest way to hold all ${2 + also.length} ends${passing} together${held.length === 0 ? '' : ` that ${joinNames(held)}`}${more}.`
        : `A small graph that holds all ${2 + also.length} ends${passing} (Mehlhorn’s approximation): at most ${(2 - 2 / ends.length).toFixed(2)} times the cheapest where no entity joins more than two branches, and half as much again for every further branch${ends.some((end) => end.length > 1) ? '; of several entities at one end, one was settled on first' : ''}.`,
    thinnest,
    ...(agenda !== undefined && { agenda }),
    text: [...sentencesOf(steps), ...(agenda === undefined ? [] : [agenda]), thinnest.says].join(' '),
  };
}

const namesOf = (store: Store, entities: readonly number[]): string => joinNames(entities.map((entity) => inSentence(store, store.entities.ref(entity))));
const byWayOf = (store: Store, passed: readonly number[]): string => `by way of ${namesOf(store, passed) || 'a direct tie'}`;

/** Which ends are connected, two by two, and by way of what: "tea and salt by way of iron, and salt and silk by way of a direct tie". */
const inPairs = (store: Store, ends: readonly (readonly number[])[], { links }: Joined): string =>
  links.map(({ ends: pair, passed }) => `${namesOf(store, pair.map((end) => ends[end]![0]!))} ${byWayOf(store, passed)}`).join(', and ');

/** Which of the ends something connects, where not all are, and of two by way of what: nothing else of the answer may show it. */
function joinedInPart(store: Store, ends: readonly (readonly number[])[], { groups, links }: Joined): string[] {
  const names = (group: readonly number[]): string => namesOf(store, group.map((end) => ends[end]![0]!));
  const together = groups.filter((group) => group.length > 1);
  if (together.length === 0) return [];
  const alone = groups.filter((group) => group.length === 1).flat();
  const parts = together.map((group) => {
    const link = group.length === 2 ? links.find(({ ends: pair }) => pair.every((end) => group.includes(end))) : undefined;
    return `${names(group)} are connected with each other${link === undefined ? '' : `, ${byWayOf(store, link.passed)}`}`;
  });
  // The paths that are read out are of the first two ends.
  const read = together.some((group) => group.length === 2 && !(group.includes(0) && group.includes(1))) ? ' Ask for those two to read how.' : '';
  return [`${capital([...parts, ...(alone.length === 0 ? [] : [`${names(alone)} with ${together.flat().length > 2 ? 'none' : 'neither'} of them`])].join('; '))}.${read}`];
}

/** Trees tried, each round what those before only met at. */
const mostTries = 8;

type TryAround = (without: readonly number[]) => Steps<Attempt | null>;

/** The first tree that is whole, without an actor if there is one, and what it goes round; null where none is found. */
function* firstWhole(plain: Attempt, quiet: TryAround, loud: TryAround, breaksOf: (tree: Attempt) => readonly Apart[], terminals: ReadonlySet<number>): Steps<{ best: Attempt; round: readonly number[] } | null> {
  const round: number[] = [];
  let tree = plain;
  for (let tries = 0; tries < mostTries; tries++) {
    const breaks = breaksOf(tree);
    if (tree.agenda.length === 0 && breaks.length === 0) return { best: tree, round };
    const met = [...tree.agenda.map(({ event }) => event), ...breaks.flatMap((each) => (each.is === 'facts' ? each.at : [each.on]))];
    const further = [...new Set(met)].filter((node) => !terminals.has(node) && !round.includes(node));
    if (further.length === 0) break;
    round.push(...further);
    const next = (yield* quiet(round)) ?? (yield* loud(round));
    if (next === null) break;
    tree = next;
  }
  return null;
}

/** What a tree keeps off, as far as it can be told in few words. */
const goesRound = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [names.length > 3 ? 'keeps off what its branches would only meet at' : `goes round ${joinNames(names)}`];

const isOfLooseType = (step: JudgedStep): boolean => step.ties[0]!.beside === 'loose';

/** A filter that leaves out the types that say no more than that one thing stands beside another. */
function withoutLoose(store: Store, filter: Filter = noFilter): Filter {
  const types = store.types.relations.filter(isLoose).map(({ id }) => id);
  return { ...filter, without: { ...filter.without, type: [...(filter.without?.type ?? []), ...types] } };
}

interface Attempt {
  readonly found: Connection;
  readonly steps: readonly JudgedStep[];
  readonly quiet: boolean;
  readonly agenda: ReturnType<typeof commonAgenda>;
  /** Made of paths that each connect two ends. */
  readonly joined?: Joined;
}

function thinnestStep(steps: readonly JudgedStep[]): number {
  const telling = steps.some((step) => !step.within);
  let thinnest = -1;
  steps.forEach((step, i) => {
    if (telling && step.within) return;
    if (thinnest < 0 || isThinner(step, steps[thinnest]!)) thinnest = i;
  });
  return thinnest;
}

/** The event where most branches meet that only place what they lead to beside it; not one that was asked about; none = [] . */
function commonAgenda(store: Store, steps: readonly JudgedStep[], terminals: ReadonlySet<number>): readonly AgendaSide[] {
  const beside = new Map<number, AgendaSide[]>();
  for (const { ties: [tie], from, to } of steps) {
    if (tie!.beside === null) continue;
    for (const [event, other] of [[from, to], [to, from]] as const) {
      if (store.entities.ref(event).kind === 'event' && !terminals.has(event)) beside.set(event, [...(beside.get(event) ?? []), { event, other, tie: tie! }]);
    }
  }
  return [...beside.values()].filter((sides) => sides.length > 1).sort((a, b) => b.length - a.length)[0] ?? [];
}
