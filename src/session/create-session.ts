import { batch, computed, signal } from '@preact/signals-core';
import type { Engine } from '../engine/engine.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import type { Overview } from '../query/views.ts';
import { keep } from '../scene/keep.ts';
import type { HoveredEdge, Intent } from '../scene/scene.ts';
import { readAddress, writeAddress } from './address.ts';
import { emptyBriefing, type Briefing } from './briefing.ts';
import { createAnnouncer } from './announce.ts';
import { idsOf } from './ids-of.ts';
import { createOpener } from './create-opener.ts';
import { coalesceKey, mapHistory, pushHistory, redoHistory, startHistory, undoHistory, type History } from './history.ts';
import { createKnownRefs } from './known-refs.ts';
import { initialState } from './initial-state.ts';
import { createQuestions } from './questions.ts';
import { reduce } from './reduce.ts';
import type { Action, PathEnd, Session, UnknownName } from './session.ts';
import type { ViewState } from './state.ts';
import { createWalk } from './walk.ts';

export interface SessionOptions {
  readonly engine: Engine;
  /** Where the page was opened: a URL or its hash. */
  readonly initialAddress?: string;
  /** Told of every new address; `replace` where it corrects the present one (a drag going on) and is no new entry of the browser's history. */
  readonly onAddress?: (address: string, replace: boolean) => void;
  /** What was collected from a dossier before, by its id. */
  readonly loadBriefing?: (dossier: string) => Promise<Briefing | null>;
  /** The clock, in ms. */
  readonly now?: () => number;
}

const pathEnds: readonly PathEnd[] = ['from', 'to', 'also', 'through', 'avoid'];
/** Names of an address that are looked up at most; an address from another dossier may hold hundreds. */
const namesResolved = 16;

/** What cleaning a state finds. */
interface Cleaned {
  readonly state: ViewState;
  readonly unknown: readonly UnknownName[];
  readonly words: string;
}

/** Entities looked at before that are told of at most. */
const recentTold = 12;

/** Claims that one `moreClaims` gives. */
const claimsPage = 20;

/** State, history, address and answers of one page over one engine; nothing is asked before a dossier is opened. */
export function createSession(options: SessionOptions): Session {
  const { engine } = options;
  const now = options.now ?? ((): number => Date.now());
  let asked = readAddress(options.initialAddress ?? '');
  /** An address waits for a dossier to be opened. */
  let addressWaits = asked.dossier !== undefined || asked.state !== initialState;

  const history = signal<History>(startHistory(asked.state));
  const state = computed(() => history.value.present);
  let lookedAt: readonly EntityId[] = [];
  const recent = computed(() => {
    const { past, present } = history.value;
    const all = [present, ...past.toReversed()].flatMap(({ selection, question: q }) => [...selection.toReversed(), ...q.from, ...q.to, ...q.also]);
    return (lookedAt = keep(lookedAt, [...new Set(all)].slice(0, recentTold)));
  });
  const briefing = computed(() => state.value.briefing ?? emptyBriefing);
  const epoch = signal(0);
  const expanding = signal<EntityId | null>(null);
  const hovered = signal<EntityId | null>(null);
  const hoveredEdge = signal<HoveredEdge | null>(null);
  const wantedEnd = signal<PathEnd | null>(null);
  let insteadOf: EntityId | undefined;
  const whole = signal<Overview | null>(null);
  const foreign = signal<string | null>(null);
  const unknown = signal<readonly UnknownName[]>([]);
  const forgetUnknown = (end?: PathEnd): void => {
    const left = end === undefined ? [] : unknown.peek().filter((each) => each.end !== end);
    if (left.length < unknown.peek().length) unknown.value = left;
  };
  const filling = computed<PathEnd | null>(() => {
    const { view, question } = state.value;
    if (view !== 'paths') return null;
    return wantedEnd.value ?? (question.from.length === 0 ? 'from' : question.to.length === 0 ? 'to' : null);
  });
  /** The page's own dossier (the first) and the open one; the address names the open one where it is another. */
  let home: string | undefined;
  let dossier: string | undefined;

  const refs = createKnownRefs();
  const questions = createQuestions({ engine, state, epoch, expanding, hovered, hoveredEdge, refs, now });
  const announcer = createAnnouncer(questions, state, refs, now);
  const addressFor = (at: ViewState): string => writeAddress(at, dossier === home ? undefined : dossier);
  const address = (): string => addressFor(state.peek());
  const tell = (replace: boolean): void => options.onAddress?.(address(), replace);

  const after = (action: Action): ViewState => reduce(state.peek(), action, { drawn: questions.scene.peek().nodes.map((node) => node.id) });
  const dispatch = (action: Action): void => {
    const before = state.peek();
    const next = after(action);
    if (next === before) return;
    announcer.action(action, before, next);
    const pushed = pushHistory(history.peek(), next, now(), coalesceKey(action));
    batch(() => {
      if (action.type === 'swap') forgetUnknown();
      else if (action.type === 'ask') for (const end of pathEnds) if (action.question[end]) forgetUnknown(end);
      history.value = pushed.history;
      if (action.type !== 'show' && action.type !== 'move') expanding.value = null;
    });
    tell(pushed.merged);
  };

  const travel = (next: History, words: string): void => {
    if (next === history.peek()) return;
    batch(() => {
      history.value = next;
      expanding.value = null;
    });
    announcer.say(words);
    tell(false);
  };

  /** The state without what the open dossier does not hold, the names of its question that nothing bears, and what was left out in words. */
  const cleaned = async (checked: ViewState): Promise<Cleaned> => {
    const ids = idsOf(checked);
    if (ids.length === 0) return { state: checked, unknown: [], words: '' };
    const found = await engine.graph({ ids });
    const holds = new Set<string>(found.nodes.map((node) => node.id));
    // An address may be written by hand: a label or an alias stands for its entity, as on the command line.
    const strange = ids.filter((id) => !holds.has(id)).slice(0, namesResolved);
    const answers = await Promise.all(strange.map((name) => engine.resolve({ name }).catch(() => null)));
    const known = new Map(answers.flatMap((answer, index) => (answer ? [[strange[index] as string, answer] as const] : [])));
    const meant = new Map([...known].flatMap(([name, answer]) => (answer.ok ? [[name, answer.entities.map((ref) => ref.id)] as const] : [])));
    const { cleanState } = await import('./clean-state.ts');
    const { state: next, dropped } = cleanState(checked, holds, meant);
    const nobody = pathEnds.flatMap((end) => checked.question[end].flatMap((name) => {
      const answer = known.get(name);
      return answer && !answer.ok ? [{ end, name, suggestions: answer.suggestions }] : [];
    }));
    const more = dropped.length > 3 ? ` and ${dropped.length - 3} more` : '';
    return { state: next, unknown: nobody, words: dropped.length > 0 ? `Not in this dossier, left out: ${dropped.slice(0, 3).join(', ')}${more}` : '' };
  };
  let cleanings = 0;
  /** Cleans what is shown, and again where it has changed meanwhile: an answer to a former address says nothing about this one. Null once another dossier or address is being cleaned. */
  const cleanPresent = async (): Promise<ViewState | null> => {
    const mine = ++cleanings;
    for (;;) {
      const checked = state.peek();
      const found = await cleaned(checked);
      if (mine !== cleanings) return null;
      if (state.peek() !== checked) continue;
      unknown.value = found.unknown;
      announcer.say(found.words);
      return found.state;
    }
  };

  const onOpen = async (overview: Overview): Promise<void> => {
    const { head } = overview;
    const first = home === undefined;
    // The dossier that the address spoke of is here after all.
    const late = asked.dossier === head.id && foreign.peek() === head.id ? await cleaned(asked.state) : null;
    foreign.value = addressWaits && asked.dossier !== undefined && asked.dossier !== head.id ? asked.dossier : null;
    announcer.say(foreign.peek() === null ? `${head.title} opened` : `${head.title} opened; the address speaks of another dossier, ${asked.dossier}`);
    const begin = late?.state ?? (addressWaits ? await cleanPresent() : initialState) ?? state.peek();
    const kept = dossier === head.id ? briefing.peek() : ((await options.loadBriefing?.(head.id).catch(() => null)) ?? { dossier: head.id, title: '', items: [] });
    if (late) unknown.value = late.unknown;
    else if (!addressWaits) forgetUnknown();
    if (first) home = head.id;
    dossier = head.id;
    addressWaits = false;
    batch(() => {
      history.value = startHistory({ ...begin, briefing: kept });
      whole.value = overview;
      refs.clear();
      expanding.value = null;
      hovered.value = null;
      hoveredEdge.value = null;
      epoch.value += 1;
    });
    if (!first) tell(false);
    // What was understood otherwise than written stands corrected.
    else if (begin !== asked.state && unknown.peek().length === 0) tell(true);
  };
  const opener = createOpener(engine, now, onOpen);

  /** An entity has one part in a question: nothing is connected to itself. */
  const fill = (end: PathEnd, entity: EntityId): void => {
    const { question } = state.peek();
    const other = pathEnds.find((each) => each !== end && question[each].includes(entity));
    // No panel opens for it: the graph would move under whoever goes on pointing.
    if (other !== undefined && other !== 'through' && other !== 'avoid') return announcer.say('It is an end already');
    wantedEnd.value = null;
    const several = end !== 'from' && end !== 'to';
    const rest = other === undefined ? {} : { [other]: question[other].filter((id) => id !== entity) };
    const before = question[end].filter((id) => id !== entity);
    const at = insteadOf === undefined ? -1 : before.indexOf(insteadOf);
    dispatch({ type: 'ask', question: { ...rest, [end]: !several ? [entity] : at < 0 ? [...before, entity] : before.with(at, entity) } });
  };

  const intent = (wish: Intent): void => {
    switch (wish.type) {
      case 'select': {
        const end = filling.peek();
        if (end !== null && !wish.add) return fill(end, wish.entity);
        // Nothing moves under the pointer: what is selected is opened by Enter, or from its panel.
        return dispatch({ type: 'select', entity: wish.entity, add: wish.add });
      }
      case 'select-many':
        return dispatch({ type: 'select-many', entities: wish.entities });
      case 'select-edge':
        // Whoever points at an entity for the question and misses it opens nothing.
        if (wantedEnd.peek() !== null) return;
        return dispatch({ type: 'open-claims', claims: wish.claims });
      case 'expand':
        expanding.value = wish.entity;
        return;
      case 'move':
        return dispatch({ type: 'move', entity: wish.entity, x: wish.x, y: wish.y });
      case 'hover':
        batch(() => {
          hovered.value = wish.entity;
          hoveredEdge.value = wish.edge ?? null;
        });
        return;
      case 'clear':
        return dispatch({ type: 'clear' });
    }
  };

  const walk = createWalk();
  const ended = new AbortController();
  const until = (signal: AbortSignal | undefined): AbortSignal => (signal ? AbortSignal.any([signal, ended.signal]) : ended.signal);

  return {
    state,
    opening: opener.opening,
    overview: questions.overview.value,
    whole,
    unknown,
    foreign,
    entity: questions.entity.value,
    claims: questions.claims.value,
    links: questions.links.value,
    paths: questions.paths.value,
    facets: questions.facets.value,
    accounts: questions.accounts.value,
    compare: questions.compare.value,
    changes: questions.changes.value,
    contested: questions.contested.value,
    matrix: questions.matrix.value,
    timeline: questions.timeline.value,
    cell: questions.cell.value,
    communities: questions.communities.value,
    centrality: questions.centrality.value,
    briefing,
    recent,
    scene: questions.scene,
    scenePending: questions.scenePending,
    filteredOut: questions.filteredOut,
    announcement: announcer.announcement,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    hovered,
    hoveredEdge,
    filling,
    hoverClaims: questions.hoverClaims.value,
    expanding,
    expansion: questions.expansion.value,
    dispatch,
    intent,
    expand: (id) => {
      expanding.value = id;
    },
    fillNext: (end, instead) => {
      wantedEnd.value = end;
      insteadOf = instead;
    },
    forgetUnknown,
    resolve: (name, signal) =>
      engine.resolve({ name }, { signal: until(signal) }).then((answer) => {
        refs.add(answer.ok ? answer.entities : answer.suggestions);
        return answer;
      }),
    undo: () => travel(undoHistory(history.peek()), 'Undone'),
    redo: () => travel(redoHistory(history.peek()), 'Done again'),
    reworkBriefing: (change) => {
      // Most states hold the very same briefing.
      const done = new Map<Briefing, Briefing>();
      history.value = mapHistory(history.peek(), (at) => {
        const before = at.briefing ?? emptyBriefing;
        const next = done.get(before) ?? change(before);
        done.set(before, next);
        return next === before ? at : { ...at, briefing: next };
      });
    },
    step: (direction) => {
      const next = walk(questions.scene.peek(), state.peek().selection.at(-1), direction);
      if (next !== undefined) dispatch({ type: 'select', entity: next });
    },
    search: (text, outer) => {
      // Several ask at once (a field, a namesake, a name): each gives up its own, none another's.
      const found = engine.search({ text, filter: state.peek().filter }, { signal: until(outer) });
      return found.then((view) => {
        refs.add(view.hits.flatMap((hit) => hit.entity ?? []));
        return view;
      });
    },
    readClaims: (ids, signal) => engine.claims({ ids }, signal && { signal }),
    readEntities: async (ids) => {
      const found = await Promise.all(ids.map((id) => engine.entity({ id, limit: 1 }).catch(() => null)));
      return found.flatMap((view) => (view ? [view.entity] : []));
    },
    readDates: async (ids) => {
      const found = await Promise.all(ids.map((id) => engine.entity({ id, limit: 1 }).catch(() => null)));
      return new Map(found.flatMap((view) => (view?.when ? [[view.ref.id, view.when] as const] : [])));
    },
    claimsTable: (query, signal) => engine.claimsTable(query, signal && { signal }),
    entitiesTable: (query, signal) => engine.entitiesTable(query, signal && { signal }),
    missing: async (entities, claims, signal) => {
      const calls = signal && { signal };
      // An unknown entity is left out of the answer, an unknown claim refuses it: then each is asked for alone.
      const read = (ids: readonly ClaimId[]): Promise<readonly ClaimId[]> =>
        engine.claims({ ids }, calls).then((found) => found.map((claim) => claim.id), (error: unknown) => {
          if (!(error instanceof Error) || error.name !== 'UnknownIdError') throw error;
          return ids.length === 1 ? [] : Promise.all(ids.map((id) => read([id]))).then((each) => each.flat());
        });
      const [graph, found] = await Promise.all([engine.graph({ ids: entities }, calls), read(claims)]);
      const held = new Set<string>([...graph.nodes.map((node) => node.id), ...found]);
      return new Set([...entities, ...claims].filter((id) => !held.has(id)));
    },
    refOf: (id) => refs.get(id),
    moreClaims: async (key, offset) => {
      const { selection, filter, tiedTo, pair } = state.peek();
      if (pair) {
        const view = await engine.links({ ...pair, filter, limit: offset + claimsPage });
        return view.groups.find((group) => group.key === key)?.claims.slice(offset) ?? [];
      }
      const id = selection.at(-1);
      if (id === undefined) return [];
      return (await engine.relation({ id, key, filter, offset, limit: claimsPage, ...(tiedTo.length > 0 && { tiedTo }) })).claims;
    },
    open: (input) => opener.open(input),
    cancel: () => {
      if (!opener.cancel()) questions.cancel();
      announcer.say('Cancelled');
    },
    retry: () => {
      if (opener.retry()) return;
      for (const each of questions.all) {
        const { is } = each.value.peek();
        if (is === 'failed' || is === 'cancelled') each.retry();
      }
    },
    address,
    addressOf: (action) => addressFor(after(action)),
    navigate: (text) => {
      asked = readAddress(text);
      const at = history.peek();
      const collected = at.present.briefing;
      const next: ViewState = keep(at.present, collected ? { ...asked.state, briefing: collected } : asked.state);
      if (epoch.peek() === 0) {
        addressWaits = true;
        history.value = startHistory(next);
        return;
      }
      const words = writeAddress(next);
      const same = (other: ViewState | undefined): boolean => other !== undefined && writeAddress(other) === words;
      if (same(at.present)) return;
      batch(() => {
        history.value = same(at.past.at(-1)) ? undoHistory(at) : same(at.future[0]) ? redoHistory(at) : pushHistory(at, next, now()).history;
        expanding.value = null;
        forgetUnknown();
      });
      const then = (better: ViewState | null): void => {
        if (better === null || better === state.peek()) return;
        history.value = { ...history.peek(), present: better };
        tell(true);
      };
      cleanPresent().then(then, () => undefined);
    },
    canvas: null,
    dispose: () => {
      opener.cancel();
      ended.abort();
      announcer.dispose();
      for (const each of questions.all) each.dispose();
    },
  };
}
