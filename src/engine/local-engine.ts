import { readDossier } from '../formats/codecs.ts';
import { writeDossierSteps } from '../formats/dossier-json.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import { admitInSteps } from '../query/admit.ts';
import { claimView } from '../query/claim-view.ts';
import { conflictViews } from '../query/conflict-views.ts';
import { entityView, relationView } from '../query/entity-view.ts';
import { facets } from '../query/facets.ts';
import type { Filter } from '../query/filter.ts';
import { graphView } from '../query/graph-view.ts';
import { linksView } from '../query/links-view.ts';
import { nameBook } from '../query/name-spans.ts';
import { neighbourhood } from '../query/neighbourhood.ts';
import { overview } from '../query/overview.ts';
import type { PathQuery, PathsView } from '../query/path-views.ts';
import { statisticsSteps } from '../query/statistics.ts';
import type { Steps } from '../query/steps.ts';
import type {
  ClaimView, ConflictView, EntityView, Facets, GraphView, LinksView, Neighbourhood, Overview, RelationGroup, Resolution, SearchView, Statistics,
} from '../query/views.ts';
import { compileSteps } from '../store/compile-dossier.ts';
import { dossierSteps } from '../store/dossier-of.ts';
import type { Store } from '../store/store.ts';
import type { CallOptions } from './call-options.ts';
import type { OpenInput, Engine, Opened, OpenOptions } from './engine.ts';
import { AbortError, NotOpenError, UnknownIdError } from './errors.ts';
import { nextTask } from './next-task.ts';
import { runPaced, throwIfAborted } from './run-paced.ts';

/** Milliseconds of reading between two looks at the event loop. */
const breath = 20;
const loadSearch = () => import('../query/search.ts');
const loadPaths = () => import('../query/paths/find-paths.ts');
const loadResolve = () => import('../query/resolve.ts');
const loadViews = () => import('./view-answers.ts');

/**
 * The engine in the caller's own thread: for the command line, for tests, and inside the worker. Long questions let the event loop in
 * every 10 ms, so that aborts are heard; several may run at once.
 */
export class LocalEngine implements Engine {
  #store: Store | undefined;
  /** Counts opens, so that a slow one does not take the place of a later one. */
  #opens = 0;

  async open(input: OpenInput, options: OpenOptions = {}): Promise<Opened> {
    const turn = ++this.#opens;
    const { signal, onProgress } = options;
    const check = (): void => {
      throwIfAborted(signal);
      if (turn !== this.#opens) throw new AbortError('Another dossier was opened meanwhile.');
    };
    check();
    onProgress?.({ doing: 'Reading files', done: 0, total: input.files.length });
    // So that the first word is on the screen before the parser takes the thread.
    await nextTask();
    check();
    const files = await Promise.all(input.files.map(async (file) => ('blob' in file ? { path: file.path, text: await file.blob.text() } : file)));
    check();
    let since = performance.now();
    const read = await readDossier({ name: input.name, files }, async (done, total) => {
      if (performance.now() - since < breath) return;
      if (total > 0) onProgress?.({ doing: 'Reading claims', done: Math.round(done / 2), total });
      await nextTask();
      check();
      since = performance.now();
    });
    check();
    if (!read.ok) return { ok: false, issues: read.issues };
    const total = read.dossier.claims.length;
    // Half of the work was to check them, the other half is to put them into columns.
    onProgress?.({ doing: 'Reading claims', done: Math.round(total / 2), total });
    const store = await runPaced(compileSteps(read.dossier), signal, (done) => {
      check();
      onProgress?.({ doing: 'Reading claims', done: Math.round((total + done) / 2), total });
    });
    onProgress?.({ doing: 'Drawing the overview', done: total, total });
    const view = await runPaced(overview(store, {}), signal);
    check();
    this.#store = store;
    return { ok: true, overview: view, warnings: read.issues };
  }

  async overview(query: { filter?: Filter; limit?: number }, options?: CallOptions): Promise<Overview> {
    return this.#run(options, (store) => overview(store, query));
  }

  async statistics(query: { filter?: Filter }, options?: CallOptions): Promise<Statistics> {
    return this.#run(options, (store) => statisticsSteps(store, query.filter));
  }

  async save(options?: CallOptions): Promise<string> {
    return this.#run(options, function* (store) {
      return yield* writeDossierSteps(yield* dossierSteps(store));
    });
  }

  async resolve(query: { name: string }, options?: CallOptions): Promise<Resolution> {
    return this.#later(options, loadResolve, ({ resolve }, store) => resolve(store, query.name));
  }

  async search(query: { text: string; limit?: number; filter?: Filter }, options?: CallOptions): Promise<SearchView> {
    return this.#later(options, loadSearch, ({ search }, store) => search(store, query));
  }

  async entity(query: { id: EntityId; filter?: Filter; limit?: number; tiedTo?: readonly EntityId[] }, options?: CallOptions): Promise<EntityView> {
    return this.#read(options, query.filter, (store) => entityView(store, entityOf(store, query.id), { ...query, tiedTo: query.tiedTo && knownOf(store, query.tiedTo) }));
  }

  async relation(
    query: { id: EntityId; key: string; filter?: Filter; offset?: number; limit?: number; tiedTo?: readonly EntityId[] },
    options?: CallOptions,
  ): Promise<RelationGroup> {
    return this.#read(options, query.filter, (store) => {
      const group = relationView(store, entityOf(store, query.id), query.key, { ...query, tiedTo: query.tiedTo && knownOf(store, query.tiedTo) });
      if (group === undefined) throw new UnknownIdError(query.key);
      return group;
    });
  }

  async claims(query: { ids: readonly ClaimId[] }, options?: CallOptions): Promise<readonly ClaimView[]> {
    return this.#read(options, undefined, (store) =>
      query.ids.map((id) => {
        const claim = store.claims.indexOf(id);
        if (claim < 0) throw new UnknownIdError(id);
        return claimView(store, claim);
      }),
    );
  }

  async neighbourhood(query: { id: EntityId; shown?: readonly EntityId[]; filter?: Filter; limit?: number }, options?: CallOptions): Promise<Neighbourhood> {
    return this.#read(options, query.filter, (store) => neighbourhood(store, entityOf(store, query.id), { ...query, shown: knownOf(store, query.shown ?? []) }));
  }

  async graph(query: { ids: readonly EntityId[]; filter?: Filter }, options?: CallOptions): Promise<GraphView> {
    return this.#run(options, (store) => graphView(store, knownOf(store, query.ids), query.filter));
  }

  async links(query: { a: readonly EntityId[]; b: readonly EntityId[]; filter?: Filter; limit?: number }, options?: CallOptions): Promise<LinksView> {
    return this.#read(options, query.filter, (store) => {
      const [a, b] = [query.a, query.b].map((ids) => ids.map((id) => entityOf(store, id)));
      return linksView(store, a!, b!, query);
    });
  }

  async paths(query: PathQuery, options?: CallOptions): Promise<PathsView> {
    return this.#later(options, loadPaths, ({ findPathsInSteps }, store) => findPathsInSteps(store, query));
  }

  async conflicts(query: { filter?: Filter; over?: EntityId }, options?: CallOptions): Promise<readonly ConflictView[]> {
    return this.#read(options, query.filter, (store) => conflictViews(store, { filter: query.filter, over: query.over && entityOf(store, query.over) }));
  }

  async facets(query: { filter?: Filter }, options?: CallOptions): Promise<Facets> {
    return this.#run(options, (store) => facets(store, query.filter));
  }

  accounts: Engine['accounts'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.accounts(store, query));
  compare: Engine['compare'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.compare(store, query));
  changes: Engine['changes'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.changes(store, query));
  contested: Engine['contested'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.contested(store, query));
  timeline: Engine['timeline'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.timeline(store, query));
  matrix: Engine['matrix'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.matrix(store, query));
  claimsTable: Engine['claimsTable'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.claimsTable(store, query));
  entitiesTable: Engine['entitiesTable'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.entitiesTable(store, query));
  communities: Engine['communities'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.communities(store, query));
  centrality: Engine['centrality'] = async (query, options) => this.#later(options, loadViews, ({ viewAnswers }, store) => viewAnswers.centrality(store, query));

  close(): void {
    this.#opens++;
    this.#store = undefined;
  }

  /** A question that takes milliseconds once what it stands on is made: the filter's admissions, and the book of the names in sentences. */
  #read<T>(options: CallOptions | undefined, filter: Filter | undefined, answer: (store: Store) => T): Promise<T> {
    return this.#run(options, (store) =>
      withNames(store, function* () {
        yield* admitInSteps(store, filter);
        return answer(store);
      }),
    );
  }

  /** A question that may take longer. */
  #run<T>(options: CallOptions | undefined, steps: (store: Store) => Steps<T>): Promise<T> {
    throwIfAborted(options?.signal);
    return runPaced(steps(this.#opened()), options?.signal);
  }

  /** A question whose kernel is not on the first view: its code is fetched when first asked. */
  async #later<M, T>(options: CallOptions | undefined, load: () => Promise<M>, steps: (kernel: M, store: Store) => Steps<T>): Promise<T> {
    throwIfAborted(options?.signal);
    const store = this.#opened();
    const kernel = await load();
    return runPaced(withNames(store, () => steps(kernel, store)), options?.signal);
  }

  #opened(): Store {
    if (this.#store === undefined) throw new NotOpenError();
    return this.#store;
  }
}

/** Many answers name entities as sentences have them, for which the book of names is made first, if need be. */
function* withNames<T>(store: Store, steps: () => Steps<T>): Steps<T> {
  yield* nameBook(store);
  return yield* steps();
}

function entityOf(store: Store, id: EntityId): number {
  const entity = store.entities.indexOf(id);
  if (entity < 0) throw new UnknownIdError(id);
  return entity;
}

/** Indices of the ids that the graph knows: an address may be older than the dossier. */
function knownOf(store: Store, ids: readonly EntityId[]): number[] {
  return ids.map((id) => store.entities.indexOf(id)).filter((entity) => entity >= 0);
}
