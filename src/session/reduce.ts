import type { EntityId } from '../model/ids.ts';
import { editBriefing, emptyBriefing } from './briefing.ts';
import { clearFilter, tidyFilter, toggleFacet } from './edit-filter.ts';
import { initialAccounts, initialLens, initialMatrix, initialTable } from './initial-state.ts';
import { keep } from '../scene/keep.ts';
import type { Action } from './session.ts';
import type { PathQuestion, View, ViewState } from './state.ts';

/** What the reducer has to know beside the state: the entities on the canvas at this moment. */
export interface ReduceContext {
  readonly drawn: readonly EntityId[];
}

/** So many opened entities bring their neighbours; opening one more lets go of the first. */
const aroundLimit = 6;

/** The state after an action; the same object (===) when the action changes nothing. */
export function reduce(state: ViewState, action: Action, context: ReduceContext): ViewState {
  const next = change(state, action, context);
  return keep(state, samePicture(state, next) ? next : { ...next, pins: {} });
}

/** A dragged place belongs to the picture in which it was dragged: another view, centre or path is laid out afresh. */
function samePicture(a: ViewState, b: ViewState): boolean {
  return a.view === b.view && a.around?.at(-1) === b.around?.at(-1) && a.path === b.path && a.question === b.question;
}

function change(state: ViewState, action: Action, { drawn }: ReduceContext): ViewState {
  switch (action.type) {
    case 'go':
      return go(state, action.view);
    case 'select':
      return select(state, action.entity, action.add ?? false, action.open ?? false);
    case 'select-many':
      return { ...selectOnly(state, unique(action.entities)), pair: null };
    case 'open-claims':
      return { ...state, claims: unique(action.claims) };
    case 'clear':
      return { ...selectOnly(state, []), claims: [], pair: null };
    case 'show': {
      const fresh = unique(action.entities).filter((id) => !drawn.includes(id));
      const next = { ...state, shown: unique([...drawn, ...fresh]) };
      if (action.from === undefined) return next;
      const before = state.brought?.[action.from] ?? [];
      return { ...next, brought: { ...state.brought, [action.from]: unique([...before, ...fresh]) } };
    }
    case 'hide':
      return hide(state, action.entities, drawn);
    case 'collapse': {
      if (state.around?.includes(action.entity) && !state.shown?.includes(action.entity)) {
        return { ...state, around: state.around.filter((id) => id !== action.entity) };
      }
      const brought = state.brought?.[action.entity] ?? [];
      const keepers = new Set([action.entity, ...state.selection]);
      return hide(state, brought.filter((id) => !keepers.has(id)), drawn, action.entity);
    }
    case 'reset-canvas':
      return { ...state, shown: null, around: [], brought: {}, pins: {} };
    case 'move':
      return { ...state, pins: { ...state.pins, [action.entity]: [Math.round(action.x), Math.round(action.y)] } };
    case 'unpin': {
      if (action.entity === undefined) return { ...state, pins: {} };
      const { [action.entity]: _, ...pins } = state.pins;
      return { ...state, pins };
    }
    case 'filter':
      return { ...state, filter: tidyFilter(action.filter) };
    case 'toggle-facet':
      return { ...state, filter: toggleFacet(state.filter, action.facet, action.value, action.mode) };
    case 'clear-filter':
      return { ...state, filter: clearFilter(state.filter, action.facet) };
    case 'tied-to':
      return { ...state, tiedTo: unique(action.entities) };
    case 'links':
      return links(state, action.a, action.b);
    case 'ask': {
      const question: PathQuestion = { ...state.question, ...action.question };
      const filter = action.filter ? tidyFilter(action.filter) : state.filter;
      const same = keep(state.question, question) === state.question;
      const ends = [state.question.from, state.question.to];
      // Further ends leave the paths between the first two as they are, and what is pinned of them.
      const sameEnds = keep(ends, [question.from, question.to]) === ends;
      const sameAll = sameEnds && keep(state.question.also, question.also) === state.question.also;
      return { ...state, view: 'paths', question, filter, ...(!same && { path: null, claims: [], together: [] }), ...(!sameEnds && { pinned: [], further: 0 }), ...(!sameAll && withoutSelection(state)) };
    }
    case 'swap':
      // A path is the same from either end: what is open, drawn and pinned stays.
      return { ...state, question: { ...state.question, from: state.question.to, to: state.question.from } };
    case 'focus-path':
      return { ...state, path: action.path, claims: [], together: (state.together ?? []).filter((id) => id !== action.path) };
    case 'order-paths':
      return { ...state, pathOrder: action.order };
    case 'further':
      return { ...state, further: action.count };
    case 'all-paths':
      return { ...state, allPaths: action.on, together: [] };
    case 'pin-paths': {
      const others = (state.pinned ?? []).filter((id) => !action.paths.includes(id));
      return { ...state, pinned: action.on ? [...others, ...unique(action.paths)] : others };
    }
    case 'together':
      return { ...state, allPaths: false, together: unique(action.paths) };
    case 'compare': {
      const before = state.accounts ?? initialAccounts;
      const accounts = { ...before, ...action.question };
      const another = accounts.part !== before.part && action.question.only === undefined;
      return { ...state, view: 'accounts', accounts: another ? { ...accounts, only: null } : accounts, claims: [] };
    }
    case 'matrix':
      return { ...state, view: 'matrix', matrix: { ...(state.matrix ?? initialMatrix), ...action.question } };
    case 'cell':
      return { ...selectOnly(state, unique([action.row, action.column])), view: 'matrix', claims: [], pair: null };
    case 'table': {
      const before = state.table ?? initialTable;
      const another = action.question.kind !== undefined && action.question.kind !== before.kind;
      return { ...state, view: 'tables', table: { ...before, ...(another && { sort: [], group: null, columns: [] }), ...action.question } };
    }
    case 'lens':
      return { ...state, lens: { ...(state.lens ?? initialLens), ...action.lens } };
    case 'briefing':
      return { ...state, briefing: editBriefing(state.briefing ?? emptyBriefing, action.change) };
    case 'as-list':
      return { ...state, asList: action.on };
  }
}

function go(state: ViewState, view: View): ViewState {
  // The overview is where one begins: what was selected elsewhere would stand over its start.
  if (view === 'overview') return { ...selectOnly(state, []), view, claims: [], pair: null };
  const { question: { from, to }, pair, claims } = state;
  // From the paths, the links open on what was asked about, unless something is selected; on the way back that is let go of.
  if (view === 'links' && state.view === 'paths' && state.selection.length === 0 && !pair) return { ...links(state, from, to), claims };
  if (view === 'paths' && pair && keep(pair, { a: from, b: to }) === pair) return { ...state, ...withoutSelection(state), view, pair: null };
  return { ...state, view };
}

function links(state: ViewState, a: readonly EntityId[], b: readonly EntityId[]): ViewState {
  const pair = { a: unique(a), b: unique(b) };
  const ends = unique([...pair.a, ...pair.b]);
  if (ends.length === 0) return { ...state, view: 'links', pair: null };
  return { ...selectOnly(state, ends), view: 'links', claims: [], pair, around: bring(state, ends) };
}

function select(state: ViewState, entity: EntityId, add: boolean, open: boolean): ViewState {
  const had = state.selection.includes(entity);
  const others = state.selection.filter((id) => id !== entity);
  const selection = !add ? [entity] : had && !open ? others : [...others, entity];
  const next = { ...selectOnly(state, selection), claims: [], pair: null };
  return open ? { ...next, view: 'links', around: bring(state, [entity]) } : next;
}

/** Who asks from what is selected has said what it is for: left selected, it would bury the path under its own ties. */
function withoutSelection(state: ViewState): Pick<ViewState, 'selection' | 'tiedTo'> {
  const { selection, tiedTo } = selectOnly(state, []);
  return { selection, tiedTo };
}

/** `tiedTo` speaks of the leading entity, so it goes when another leads. */
function selectOnly(state: ViewState, selection: readonly EntityId[]): ViewState {
  const sameLead = selection.at(-1) === state.selection.at(-1);
  return { ...state, selection, tiedTo: sameLead ? state.tiedTo : [] };
}

function bring(state: ViewState, entities: readonly EntityId[]): readonly EntityId[] {
  const others = (state.around ?? []).filter((id) => !entities.includes(id));
  return [...others, ...entities].slice(-aroundLimit);
}

function hide(state: ViewState, entities: readonly EntityId[], drawn: readonly EntityId[], collapsed?: EntityId): ViewState {
  const gone = new Set(entities);
  const left = (ids: readonly EntityId[]): EntityId[] => ids.filter((id) => !gone.has(id));
  const brought = Object.fromEntries(
    Object.entries(state.brought ?? {})
      .filter(([from]) => from !== collapsed && !gone.has(from as EntityId))
      .map(([from, ids]) => [from, left(ids)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
  const pins = Object.fromEntries(Object.entries(state.pins).filter(([id]) => !gone.has(id as EntityId)));
  if (gone.size === 0) return { ...state, brought };
  return { ...selectOnly(state, left(state.selection)), shown: left(drawn), around: left(state.around ?? []), brought, pins, claims: [], pair: null };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
