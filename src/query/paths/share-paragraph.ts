import { forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { Steps } from '../steps.ts';
import { pathWeights } from './path-weights.ts';

/** By source, how many entities take part in the claims that cite each of its paragraphs. */
type Breadth = ReadonlyMap<number, ReadonlyMap<number, number>>;

const known = new WeakMap<Store, Breadth>();
const pace = 0x1000;

/** Counts what takes part in the claims of each paragraph, in steps, where nobody has asked for it yet. */
export function* countMatters(store: Store): Steps<void> {
  if (known.has(store)) return;
  const matters = new Map<number, Map<number, Set<number>>>();
  const { evidence, claims } = store;
  for (let claim = 0; claim < claims.count; claim++) {
    if ((claim & (pace - 1)) === pace - 1) yield;
    // Who somebody is is told beside anything.
    if (claims.relation(claim).endsOnly) continue;
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      const paragraphs = evidence.paragraphs(piece);
      if (paragraphs.length === 0) continue;
      const source = evidence.source[piece]!;
      let bySource = matters.get(source);
      if (bySource === undefined) matters.set(source, (bySource = new Map()));
      for (const { n } of paragraphs) {
        let matter = bySource.get(n);
        if (matter === undefined) bySource.set(n, (matter = new Set()));
        const all = matter;
        forEachParticipant(store, claim, (entity) => all.add(entity));
      }
    }
  }
  known.set(store, new Map([...matters].map(([source, paragraphs]) => [source, new Map([...paragraphs].map(([n, matter]) => [n, matter.size]))])));
}

function breadthOf(store: Store): Breadth {
  const steps = countMatters(store);
  while (steps.next().done !== true);
  return known.get(store)!;
}

/**
 * Whether two claims are told in one paragraph of a source, by their admitted evidence. A paragraph that has to do with very much, a lede or a list, tells no one matter; and where
 * both cite more than what they share, that is a heading over both.
 */
export function shareParagraph(store: Store, admit: Admit, a: number, b: number): boolean {
  const { evidence } = store;
  for (let mine = evidence.start[a]!; mine < evidence.start[a + 1]!; mine++) {
    const here = evidence.paragraphs(mine);
    if (here.length === 0 || (!admit.all && admit.evidence[mine] !== 1)) continue;
    for (let theirs = evidence.start[b]!; theirs < evidence.start[b + 1]!; theirs++) {
      if (evidence.source[mine] !== evidence.source[theirs] || (!admit.all && admit.evidence[theirs] !== 1)) continue;
      const there = evidence.paragraphs(theirs);
      const shared = there.filter(({ n }) => here.some((paragraph) => paragraph.n === n));
      if (shared.length < Math.min(here.length, there.length)) continue;
      const breadth = breadthOf(store).get(evidence.source[mine]!);
      if (shared.some(({ n }) => (breadth?.get(n) ?? 0) <= pathWeights.oneMatter)) return true;
    }
  }
  return false;
}

/** Whether some source tells both claims. */
export function sharesSource(store: Store, one: number, other: number): boolean {
  const { start, source } = store.evidence;
  const told = source.subarray(start[other]!, start[other + 1]!);
  return source.subarray(start[one]!, start[one + 1]!).some((each) => told.includes(each));
}
