import type { ClaimId, EntityId } from '../model/ids.ts';
import type { FacetName, Filter } from '../query/filter.ts';
import type { CentralityMeasure } from '../query/metrics/metric-views.ts';
import { tidyFilter } from './edit-filter.ts';
import { initialAccounts, initialLens, initialMatrix, initialQuestion, initialState, initialTable, mostFurther, mostSteps } from './initial-state.ts';
import { keep } from '../scene/keep.ts';
import type { AccountsOnly, AccountsQuestion, MatrixQuestion, PathOrder, PathQuestion, View, ViewState } from './state.ts';

/*
 * `#/paths?from=soybeans&to=taiwan&steps=5&not-source=cibercuba`: the view, then what differs from the initial state, in a fixed
 * order. Lists are joined by commas, each item percent-encoded, so an id reads as it is written in the dossier.
 */

/** Facets under the names they have in the filter; the type makes sure that none is forgotten. */
const facets: Record<FacetName, true> = {
  kind: true, subtype: true, family: true, type: true, quad: true, source: true, speaker: true, modality: true, polarity: true, certainty: true,
};
const facetNames = Object.keys(facets) as FacetName[];
const views: Record<View, string> = { overview: '', links: 'links', paths: 'paths', accounts: 'accounts', matrix: 'matrix', tables: 'tables' };
const accountParts: Record<AccountsQuestion['part'], true> = { compare: true, changes: true, contested: true };
const onlys: Record<AccountsOnly, true> = { differ: true, changed: true, new: true, gone: true, shifted: true, firmer: true, softer: true, contradiction: true, tension: true };
const measures: Record<CentralityMeasure, true> = { degree: true, claims: true, betweenness: true, pagerank: true, eigenvector: true };
const modes: Record<MatrixQuestion['mode'], true> = { stance: true, quad: true };
const pathOrders: Record<PathOrder, true> = { tells: true, steps: true, sure: true };
const orders: Record<MatrixQuestion['order'], true> = { blocks: true, weight: true, name: true };

export interface Address {
  readonly state: ViewState;
  /** The dossier that the address speaks of; absent = the page's own. */
  readonly dossier?: string;
}

/** The address of a state: a hash with `#`; equal states give equal text. */
export function writeAddress(state: ViewState, dossier?: string): string {
  const parts: string[] = [];
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined) parts.push(`${key}=${value}`);
  };
  const list = (key: string, items: readonly string[] | undefined): void => put(key, items && items.length > 0 ? join(items) : undefined);
  put('dossier', dossier === undefined ? undefined : escape(dossier));
  list('select', state.selection);
  if (state.pair) {
    put('a', join(state.pair.a));
    put('b', join(state.pair.b));
  }
  const { question: q } = state;
  list('from', q.from);
  list('to', q.to);
  list('also', q.also);
  list('through', q.through);
  list('avoid', q.avoid);
  if (q.maxSteps !== initialQuestion.maxSteps) put('steps', String(q.maxSteps));
  if (q.hubPrice !== initialQuestion.hubPrice) put('hub', String(q.hubPrice));
  if (q.inOrder) put('order', '1');
  if (q.minIndependent !== 0) put('voices', String(q.minIndependent));
  put('path', state.path === null ? undefined : escape(state.path));
  if (state.pathOrder && state.pathOrder !== 'tells') put('by', state.pathOrder);
  if (state.further) put('further', String(state.further));
  if (state.allPaths) put('all', '1');
  list('pinned', state.pinned);
  list('with', state.together);
  const accounts = state.accounts ?? initialAccounts;
  // Keys of sides have a colon, which serves no other purpose in this list.
  if (accounts.sides.length > 0) put('sides', join(accounts.sides).replaceAll('%3A', ':'));
  if (accounts.previous) put('previous', '1');
  if (accounts.part !== 'compare') put('part', accounts.part);
  put('rows', accounts.only ?? undefined);
  if (accounts.limit !== initialAccounts.limit) put('limit', String(accounts.limit));
  const matrix = state.matrix ?? initialMatrix;
  if (matrix.mode !== initialMatrix.mode) put('cells', matrix.mode);
  if (matrix.order !== initialMatrix.order) put('ordered', matrix.order);
  if (matrix.size !== initialMatrix.size) put('size', String(matrix.size));
  const table = state.table ?? initialTable;
  if (table.kind !== initialTable.kind) put('table', table.kind);
  put('text', table.text === '' ? undefined : escape(table.text));
  list('sort', table.sort);
  put('group', table.group === null ? undefined : escape(table.group));
  list('columns', table.columns);
  const lens = state.lens ?? initialLens;
  list('lens', [...(lens.groups ? ['communities'] : []), ...(lens.size ? [lens.size] : [])]);
  list('tied', state.tiedTo);
  list('claim', state.claims);
  for (const name of facetNames) list(name, state.filter.only?.[name]);
  for (const name of facetNames) list(`not-${name}`, state.filter.without?.[name]);
  const { window, asOf, contested } = state.filter;
  if (window) put('window', `${escapeDate(window.from)}..${escapeDate(window.to)}`);
  put('as-of', asOf === undefined ? undefined : escape(asOf));
  put('contested', contested);
  if (state.asList) put('list', '1');
  list('around', state.around);
  if (state.shown) put('show', join(state.shown));
  const brought = Object.entries(state.brought ?? {});
  if (brought.length > 0) put('brought', brought.map(([from, ids]) => `${escape(from)}:${join(ids)}`).join(';'));
  const pins = Object.entries(state.pins);
  if (pins.length > 0) put('pin', pins.map(([id, [x, y]]) => `${escape(id)}:${x}:${y}`).join(','));
  return `#/${views[state.view]}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

/** The state of an address (a whole URL, a hash or a query); whatever is unknown or broken is left out, and nothing throws. */
export function readAddress(address: string): Address {
  const hash = address.includes('#') ? address.slice(address.indexOf('#') + 1) : address;
  const [route = '', query = ''] = split(hash, '?');
  const params = new Map<string, string>();
  for (const part of query.split('&')) {
    const [key = '', value = ''] = split(part, '=');
    if (key !== '' && !params.has(key)) params.set(key, value);
  }
  const raw = (key: string): string | undefined => params.get(key);
  const one = (key: string): string | undefined => unescape(raw(key) ?? '') || undefined;
  const known = <K extends string>(key: string, names: Record<K, true>): K | undefined => (Object.keys(names) as K[]).find((name) => name === raw(key));
  const ids = (key: string): EntityId[] => items(raw(key)) as EntityId[];

  const question: PathQuestion = {
    from: ids('from'),
    to: ids('to'),
    also: ids('also'),
    through: ids('through'),
    avoid: ids('avoid'),
    maxSteps: number(raw('steps'), 0, mostSteps, true) ?? initialQuestion.maxSteps,
    hubPrice: number(raw('hub'), 0, 16, false) ?? initialQuestion.hubPrice,
    inOrder: raw('order') === '1',
    minIndependent: number(raw('voices'), 0, 99, true) ?? initialQuestion.minIndependent,
  };
  const name = route.replaceAll('/', '');
  const view = (Object.keys(views) as View[]).find((each) => views[each] === name || each === name) ?? 'overview';
  const state: ViewState = {
    view,
    selection: ids('select'),
    claims: items(raw('claim')) as ClaimId[],
    filter: readFilter(raw, one),
    shown: raw('show') === undefined ? null : ids('show'),
    pins: readPins(raw('pin')),
    pair: raw('a') === undefined && raw('b') === undefined ? null : { a: ids('a'), b: ids('b') },
    question,
    path: one('path') ?? null,
    pathOrder: known('by', pathOrders) ?? 'tells',
    further: number(raw('further'), 0, mostFurther, true) ?? 0,
    allPaths: raw('all') === '1',
    pinned: items(raw('pinned')),
    together: items(raw('with')),
    accounts: {
      sides: items(raw('sides')),
      previous: raw('previous') === '1',
      part: known('part', accountParts) ?? 'compare',
      only: known('rows', onlys) ?? null,
      limit: number(raw('limit'), 1, 10_000, true) ?? initialAccounts.limit,
    },
    matrix: {
      mode: known('cells', modes) ?? initialMatrix.mode,
      order: known('ordered', orders) ?? initialMatrix.order,
      size: number(raw('size'), 1, 80, true) ?? initialMatrix.size,
    },
    table: { kind: raw('table') === 'entities' ? 'entities' : 'claims', text: one('text') ?? '', sort: items(raw('sort')), group: one('group') ?? null, columns: items(raw('columns')) },
    lens: { groups: items(raw('lens')).includes('communities'), size: items(raw('lens')).find((each): each is CentralityMeasure => Object.hasOwn(measures, each)) ?? null },
    asList: raw('list') === '1',
    tiedTo: ids('tied'),
    around: ids('around'),
    brought: readBrought(raw('brought')),
  };
  const dossier = one('dossier');
  return { state: keep(initialState, state), ...(dossier !== undefined && { dossier }) };
}

function readFilter(raw: (key: string) => string | undefined, one: (key: string) => string | undefined): Filter {
  const lists = (prefix: string): Partial<Record<FacetName, string[]>> => Object.fromEntries(facetNames.map((name) => [name, items(raw(prefix + name))]));
  const window = raw('window')?.split('..').map(unescape);
  const [from, to] = window?.length === 2 ? window : [];
  const asOf = one('as-of');
  const contested = raw('contested');
  return tidyFilter({
    only: lists(''),
    without: lists('not-'),
    window: { ...(from && { from }), ...(to && { to }) },
    ...(asOf !== undefined && { asOf }),
    ...((contested === 'only' || contested === 'without') && { contested }),
  });
}

function readPins(text: string | undefined): ViewState['pins'] {
  const pins: [string, readonly [number, number]][] = [];
  for (const pin of (text ?? '').split(',')) {
    const [id = '', x, y] = pin.split(':');
    const [px, py] = [number(x, -1e6, 1e6, true), number(y, -1e6, 1e6, true)];
    const name = unescape(id);
    if (name && px !== undefined && py !== undefined) pins.push([name, [px, py]]);
  }
  return record(pins);
}

function readBrought(text: string | undefined): Readonly<Record<string, readonly EntityId[]>> {
  const brought: [string, EntityId[]][] = [];
  for (const part of (text ?? '').split(';')) {
    const [from = '', rest = ''] = split(part, ':');
    const name = unescape(from);
    const ids = items(rest) as EntityId[];
    if (name && ids.length > 0) brought.push([name, ids]);
  }
  return record(brought);
}

/** `__proto__` is no id, and must not become a prototype. */
function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
}

function number(text: string | undefined, low: number, high: number, whole: boolean): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return undefined;
  return Object.is(value, -0) ? 0 : Math.min(high, Math.max(low, value));
}

function items(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').map(unescape).filter((item) => item !== ''))];
}

function join(list: readonly string[]): string {
  return list.map(escape).join(',');
}

function escape(text: string): string {
  // What an address may hold as it is reads better so.
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%40', '@');
}

function escapeDate(text: string | undefined): string {
  return escape(text ?? '').replaceAll('.', '%2E');
}

/** The text, or nothing where the escapes are broken. */
function unescape(text: string): string {
  try {
    // Half a character cannot be written again.
    return decodeURIComponent(text).replaceAll(/\p{Surrogate}/gu, '');
  } catch {
    return '';
  }
}

/** The parts before and after the first separator. */
function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
