import type { Issue } from '../model/issue.ts';
import type { EntityId, ClaimId } from '../model/ids.ts';
import type { Filter } from '../query/filter.ts';
import type { PathQuery, PathsView } from '../query/path-views.ts';
import type {
  ClaimView, ConflictView, EntityView, Facets, GraphView, LinksView, Neighbourhood, Overview, RelationGroup, Resolution, SearchView, Statistics,
} from '../query/views.ts';
import type { CallOptions } from './call-options.ts';
import type { ViewQuestions } from './view-questions.ts';

/** Files as the user named them, with their text. */
export interface DossierInput {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The same, or with something that reads a file's text (a File or Blob, which crosses to a worker without being read or copied first). */
export interface OpenInput {
  readonly name: string;
  readonly files: readonly ({ readonly path: string; readonly text: string } | { readonly path: string; readonly blob: { text(): Promise<string> } })[];
}

export interface Progress {
  /** What is being done: "Reading claims". */
  readonly doing: string;
  readonly done: number;
  readonly total: number;
}

export interface OpenOptions extends CallOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export type Opened =
  | { readonly ok: true; readonly overview: Overview; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The one way to ask a graph. Every answer is plain data, ordered the same on every machine. An aborted call rejects with an
 * `AbortError`; a failed open leaves the graph that was open as it was. Asking before a graph is open rejects with `NotOpenError`;
 * an unknown id rejects with `UnknownIdError` (both in errors.ts).
 */
export interface Engine extends ViewQuestions {
  open(input: OpenInput, options?: OpenOptions): Promise<Opened>;
  overview(query: { filter?: Filter; limit?: number }, options?: CallOptions): Promise<Overview>;
  statistics(query: { filter?: Filter }, options?: CallOptions): Promise<Statistics>;
  /** The public file of the open dossier, to save. */
  save(options?: CallOptions): Promise<string>;
  resolve(query: { name: string }, options?: CallOptions): Promise<Resolution>;
  search(query: { text: string; limit?: number; filter?: Filter }, options?: CallOptions): Promise<SearchView>;
  /** `limit` claims a relation at most; `group` asks for one relation's claims whole; `tiedTo` keeps claims that tie it to these. */
  entity(query: { id: EntityId; filter?: Filter; limit?: number; tiedTo?: readonly EntityId[] }, options?: CallOptions): Promise<EntityView>;
  relation(query: { id: EntityId; key: string; filter?: Filter; offset?: number; limit?: number; tiedTo?: readonly EntityId[] }, options?: CallOptions): Promise<RelationGroup>;
  claims(query: { ids: readonly ClaimId[] }, options?: CallOptions): Promise<readonly ClaimView[]>;
  neighbourhood(query: { id: EntityId; shown?: readonly EntityId[]; filter?: Filter; limit?: number }, options?: CallOptions): Promise<Neighbourhood>;
  /** The given entities with all admitted edges among them. Unknown ids are left out, not an error (an address may be old). */
  graph(query: { ids: readonly EntityId[]; filter?: Filter }, options?: CallOptions): Promise<GraphView>;
  links(query: { a: readonly EntityId[]; b: readonly EntityId[]; filter?: Filter; limit?: number }, options?: CallOptions): Promise<LinksView>;
  paths(query: PathQuery, options?: CallOptions): Promise<PathsView>;
  conflicts(query: { filter?: Filter; over?: EntityId }, options?: CallOptions): Promise<readonly ConflictView[]>;
  facets(query: { filter?: Filter }, options?: CallOptions): Promise<Facets>;
  close(): void;
}
