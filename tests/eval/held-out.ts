import type { Store } from '../../src/store/store.ts';
import { admit, type Admit } from '../../src/query/admit.ts';
import { isGathering } from '../../src/query/paths/co-occurrence.ts';
import { tieBetween } from '../../src/query/paths/judged-step.ts';
import { arcOf, pairOf, type PairGraph } from '../../src/query/paths/pair-graph.ts';
import { buildStoreGraph } from '../../src/query/paths/store-graph.ts';
import { runSteps } from '../../src/query/steps.ts';

/** A question with a known answer: what lies between two issues, according to claims that the searcher cannot see. */
export interface Task {
  readonly name: string;
  /** What the searcher may see. */
  readonly seen: Admit;
  readonly from: number;
  readonly to: number;
  /** Entities that the held-out claims put between the two. */
  readonly bridges: ReadonlySet<number>;
  /** Those of them that the held-out claims relate to both ends: a bare mention, or an agenda, makes no bridge explicit. */
  readonly related: ReadonlySet<number>;
}

/** Admits the claims for which `keep` holds. */
function admitting(store: Store, keep: (claim: number) => boolean, key: string): Admit {
  const claims = new Uint8Array(store.claims.count);
  const evidence = new Uint8Array(store.evidence.count).fill(1);
  let claimCount = 0;
  for (let c = 0; c < store.claims.count; c++) if (keep(c)) claimCount += claims[c] = 1;
  return { all: false, claims, evidence, hidden: new Uint8Array(store.entities.count), claimCount, key };
}

const graphOf = (store: Store, seen: Admit): PairGraph => runSteps(buildStoreGraph(store, seen, 1));
const neighbours = (graph: PairGraph, v: number): Uint32Array => graph.neighbours.subarray(graph.offsets[v]!, graph.offsets[v + 1]!);
const ACTOR = 0;

/**
 * Two issues or events that are not tied in what is seen, but have in the held-out claims an entity between them, at least one of
 * whose two ties is news: those entities are the bridges.
 */
function tasksBetween(store: Store, name: string, seen: Admit, held: Admit): Task[] {
  const known = graphOf(store, seen);
  const hidden = graphOf(store, held);
  const component = componentsOf(known);
  const tasks: Task[] = [];
  for (let x = 0; x < store.entities.count; x++) {
    if (store.entities.kind[x] === ACTOR || neighbours(known, x).length === 0) continue;
    const between = new Map<number, Set<number>>();
    for (const m of neighbours(hidden, x)) {
      if (neighbours(known, m).length === 0) continue;
      for (const y of neighbours(hidden, m)) {
        if (y <= x || store.entities.kind[y] === ACTOR || component[y] !== component[x] || arcOf(known, x, y) >= 0) continue;
        if (arcOf(known, x, m) >= 0 && arcOf(known, m, y) >= 0) continue;
        const bridges = between.get(y);
        if (bridges === undefined) between.set(y, new Set([m]));
        else bridges.add(m);
      }
    }
    for (const [y, bridges] of between) {
      const related = new Set([...bridges].filter((m) => relates(store, held, hidden, x, m) && relates(store, held, hidden, m, y)));
      tasks.push({ name, seen, from: x, to: y, bridges, related });
    }
  }
  return tasks;
}

/** Whether some claim relates the two, rather than only placing the one beside the other. */
function relates(store: Store, admitted: Admit, graph: PairGraph, u: number, v: number): boolean {
  const pair = pairOf(graph, u, v);
  return graph.claims.subarray(graph.claimStart[pair]!, graph.claimStart[pair + 1]!).some((claim) => tieBetween(store, admitted, claim, u, v)?.beside === null);
}

function componentsOf(graph: PairGraph): Int32Array {
  const component = new Int32Array(graph.n).fill(-1);
  for (let v = 0; v < graph.n; v++) {
    if (component[v] !== -1) continue;
    const stack = [v];
    component[v] = v;
    for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
      for (const w of neighbours(graph, u)) {
        if (component[w] === -1) {
          component[w] = v;
          stack.push(w);
        }
      }
    }
  }
  return component;
}

/** One article's claims held out: its own and those of the sources that it carries. */
export function articleTasks(store: Store): Task[] {
  const articles = new Set<string>();
  const carrier = new Map<string, string>();
  for (const entity of store.entities.items) {
    if (entity.kind !== 'source') continue;
    const root = entity.carriedBy ?? entity.id;
    carrier.set(entity.id, root);
    articles.add(root);
  }
  return [...articles].sort().flatMap((article) => {
    const sources = [...carrier].filter(([, root]) => root === article).map(([id]) => id);
    const seen = admit(store, { without: { source: sources } });
    const held = admit(store, { only: { source: sources } });
    return seen.claimCount === 0 ? [] : tasksBetween(store, `without ${article}`, seen, held);
  });
}

/**
 * The claims are dealt into `parts`, `deals` times anew, and each part is held out in turn: the same question on more material. A claim's part hangs on its id alone, so that
 * a claim added to the dossier moves no other.
 */
export function partTasks(store: Store, parts: number, deals: number): Task[] {
  return Array.from({ length: parts * deals }, (_, i) => [i % parts, Math.floor(i / parts)] as const).flatMap(([part, deal]) => {
    const of = Uint8Array.from({ length: store.claims.count }, (_, claim) => hashOf(`${deal} ${store.claims.id(claim)}`) % parts);
    const name = `part ${part + 1} of ${parts}, deal ${deal + 1}`;
    return tasksBetween(store, name, admitting(store, (c) => of[c] !== part, `seen ${name}`), admitting(store, (c) => of[c] === part, `held ${name}`));
  });
}

/** FNV-1a (Fowler, Noll and Vo) with the last mixing of MurmurHash3, so that ids that differ in their ends spread. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same questions with only issues and events as bridges: that an actor stands between tells little. */
export function withoutActors(store: Store, tasks: readonly Task[]): Task[] {
  return tasks
    .map((task) => ({ ...task, bridges: new Set([...task.bridges].filter((entity) => store.entities.kind[entity] !== ACTOR)) }))
    .filter((task) => task.bridges.size > 0);
}

/** The questions whose bridges the held-out claims relate to both ends. */
export function thatRelate(tasks: readonly Task[]): Task[] {
  return tasks.map((task) => ({ ...task, bridges: new Set([...task.bridges].filter((entity) => task.related.has(entity))) })).filter((task) => task.bridges.size > 0);
}

/**
 * Of those, the questions whose bridges are no gathering: that both ends came up in one call is what an editor would strike out, and Readout puts it last, while the
 * claims of a dossier about calls put the calls between everything.
 */
export function withoutGatherings(store: Store, tasks: readonly Task[]): Task[] {
  return withoutActors(store, tasks)
    .map((task) => ({ ...task, bridges: new Set([...task.bridges].filter((entity) => !isGathering(store, entity))) }))
    .filter((task) => task.bridges.size > 0);
}
