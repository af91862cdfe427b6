import type { Steps } from '../steps.ts';
import type { Store } from '../../store/store.ts';
import type { ConnectionView } from '../path-views.ts';
import { connectEnds } from './connect-ends.ts';
import { weighSteps } from './judge-path.ts';
import type { JudgedStep, Judging } from './judged-path.ts';
import { barredOf, type Question } from './path-question.ts';
import { agendaSays, stepView } from './path-view.ts';
import { sentencesOf, thinnestOf } from './path-words.ts';
import { nodePricesOf } from './store-graph.ts';

/** The cheapest small graph that holds all ends of a question, with its claims; null, and a note, where they do not hang together. */
export function* connectionOf(store: Store, judging: Judging, question: Question, notes: string[]): Steps<ConnectionView | null> {
  const { graph, query, from, to, also } = question;
  if (from.length === 0 || to.length === 0) return null;
  const ends = [from, to, ...also.map((entity) => [entity])];
  const nodePrices = nodePricesOf(graph, query.hubPrice ?? 1);
  // As with paths: everything hangs together by way of somebody, so a graph without an actor in between comes first.
  const quiet = yield* connectEnds({ graph, ends, barred: barredOf(store, question, ['actor']), nodePrices });
  const found = quiet ?? (yield* connectEnds({ graph, ends, barred: barredOf(store, question, []), nodePrices }));
  if (found === null) {
    notes.push('Not all ends hang together under these limits.');
    return null;
  }
  const terminals = new Set(ends.flat());
  const { steps: judged } = yield* weighSteps(judging, found.arcs, terminals, (i) => found.arcs[i]!.some((node) => terminals.has(node)));
  const steps = judged.map((step) => stepView(store, judging.admit, step));
  const thinnest = thinnestOf(store, judged, thinnestStep(judged), steps);
  const event = commonAgenda(store, judged);
  const agenda = event < 0 ? undefined : agendaSays(store, event);
  const nodes = [...new Set(found.arcs.flat())];
  return {
    ends: [...from.slice(0, 1), ...to.slice(0, 1), ...also].map((entity) => store.entities.ref(entity)),
    entities: nodes.map((entity) => store.entities.ref(entity)),
    steps,
    cost: found.cost,
    method: found.method,
    says:
      found.method === 'exact'
        ? `The cheapest graph ${quiet === null ? '' : 'without an actor in between '}that holds all ${ends.length} ends (Dreyfus and Wagner).`
        : `A small graph that holds all ${ends.length} ends (Mehlhorn): at most ${(2 - 2 / ends.length).toFixed(2)} times the cheapest where no entity joins more than two branches, and half as much again for every further branch.`,
    thinnest,
    ...(agenda !== undefined && { agenda }),
    text: [...sentencesOf(steps), ...(agenda === undefined ? [] : [agenda]), thinnest.says].join(' '),
  };
}

function thinnestStep(steps: readonly JudgedStep[]): number {
  const telling = steps.some((step) => !step.within);
  let thinnest = -1;
  steps.forEach((step, i) => {
    if (telling && step.within) return;
    if (thinnest < 0 || step.strength < steps[thinnest]!.strength - 1e-9) thinnest = i;
  });
  return thinnest;
}

/** An event where branches meet that only place what they lead to beside it; -1 = none. */
function commonAgenda(store: Store, steps: readonly JudgedStep[]): number {
  const beside = new Map<number, number>();
  for (const step of steps) {
    if (!step.ties[0]!.coOccurrence) continue;
    for (const node of [step.from, step.to]) if (store.entities.ref(node).kind === 'event') beside.set(node, (beside.get(node) ?? 0) + 1);
  }
  const [most] = [...beside].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? -1;
}
