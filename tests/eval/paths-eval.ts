import { pathWeights } from '../../src/query/paths/path-weights.ts';
import type { JudgedPath } from '../../src/query/paths/judged-path.ts';
import type { Store } from '../../src/store/store.ts';
import { articleTasks, hashOf, partTasks, thatRelate, withoutActors, withoutGatherings, type Task } from './held-out.ts';
import { leadOf, meansOf, measure, scoresOf, type Measure, type Scores } from './measures.ts';
import { breadthFirst, inFull, judged, kernel, logDegree, pfItf, readout, shownOf, type Ranker } from './rankers.ts';
import { readStore } from './read-dossier.ts';

/*
 * Does the ranking find the bridges that claims it has not seen make explicit? `npm run eval:paths` prints the tables of docs/paths.md;
 * `-- --choose` searches the weights of the terms on the first half of the tasks.
 */

const shown = 10;
const store = readStore(process.argv[2] ?? 'graph');
const endsOf = ({ from, to }: Task): string => [store.entities.ids[from]!, store.entities.ids[to]!].sort().join(' ');
/** Tasks are halved by the ids of their ends, so that a question is never in both halves, nor changes sides when the dossier grows. */
const half = (task: Task): 0 | 1 => (hashOf(endsOf(task)) & 1) as 0 | 1;

const baselines: Readonly<Record<string, Ranker>> = { 'breadth-first': breadthFirst, 'log-degree Dijkstra': logDegree, 'PF-ITF': pfItf, 'the kernel alone': kernel };
const own: Readonly<Record<string, Ranker>> = { Readout: readout, 'Readout, and what it leaves out': inFull };
const known = new Map<string, readonly (readonly number[])[]>();

const held = [
  { title: 'One article held out', tasks: articleTasks(store) },
  { title: 'A tenth of the claims held out, fifty times', tasks: partTasks(store, 10, 5) },
];
const sets = held.flatMap(({ title, tasks }) => [
  { title: `${title}, bridges of any kind`, tasks },
  { title: `${title}, bridges that are issues or events`, tasks: withoutActors(store, tasks) },
  { title: `${title}, bridges that are issues or events but no gatherings`, tasks: withoutGatherings(store, tasks) },
  { title: `${title}, bridges of any kind that the claims relate to both ends`, tasks: thatRelate(tasks) },
  { title: `${title}, bridges that are issues or events, related to both ends`, tasks: thatRelate(withoutActors(store, tasks)) },
]);
// One deal is enough to choose by, and three hundred judged paths a question have to stay in memory.
if (process.argv.includes('--choose')) chooseWeights(store, [...articleTasks(store), ...partTasks(store, 10, 1)].flatMap((task) => withoutActors(store, [task])).filter((task) => half(task) === 0));
else for (const { title, tasks } of sets) report(title, tasks);

function report(title: string, tasks: readonly Task[]): void {
  for (const [which, name] of [[0, 'weights chosen here'], [1, 'reported']] as const) {
    const part = tasks.filter((task) => half(task) === which);
    const ends = part.map(endsOf);
    console.log(`\n${title}: ${part.length} questions about ${new Set(ends).size} pairs (${name})\n`);
    console.log('| ranking | recall, first 5 entities | first 10 entities | reciprocal rank | first 10 paths |\n|---|---|---|---|---|');
    const scoresOfAll = (all: typeof own) => Object.entries(all).map(([label, ranker]) => ({ label, of: part.map((task) => scoresOf(task.bridges, ranked(label, ranker, task))) }));
    const [others, ours] = [scoresOfAll(baselines), scoresOfAll(own)];
    for (const { label, of } of others) console.log(`| ${label} | ${row(meansOf(of))} |`);
    for (const { label, of } of ours) {
      console.log(`| ${label} | ${row(meansOf(of))} |`);
      console.log(`| *ahead of the best baseline* | ${lead(of, others.map((other) => other.of), ends)} |`);
    }
  }
}

/** How far Readout is ahead, measure by measure, of the baseline that does best by it, with the interval of that. */
function lead(own: readonly Scores[], baselines: readonly (readonly Scores[])[], ends: readonly string[]): string {
  return ([0, 1, 2, 3] as const)
    .map((at) => {
      const column = (of: readonly Scores[]) => of.map((each) => each[at]);
      const mean = (of: readonly Scores[]) => column(of).reduce((sum, value) => sum + value, 0);
      const best = baselines.reduce((most, of) => (mean(of) > mean(most) ? of : most));
      const { lead, low, high } = leadOf(column(own), column(best), ends);
      return `${signed(lead)} (${signed(low)} to ${signed(high)})`;
    })
    .join(' | ');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** A question is ranked once for all the sets of bridges that it is measured by. */
function ranked(label: string, ranker: Ranker, task: Task): readonly (readonly number[])[] {
  const key = `${label} ${task.name} ${task.from} ${task.to}`;
  let paths = known.get(key);
  if (paths === undefined) known.set(key, (paths = ranker(store, task, shown)));
  return paths;
}

function row(m: Measure): string {
  return [m.recall5, m.recall10, m.reciprocal, m.paths10].map((value) => value.toFixed(3)).join(' | ');
}

/** Coordinate search over the terms' weights, worth = reciprocal rank + recall among the first five and the first ten entities. */
function chooseWeights(of: Store, tasks: readonly Task[]): void {
  const pools = new Map<Task, JudgedPath[]>(tasks.map((task) => [task, judged(of, task)]));
  const weights: Record<string, number> = { ...pathWeights.terms };
  const worth = () => {
    const m = measure(tasks, (task) => {
      const paths = pools.get(task)!.map((path): JudgedPath => {
        let sum = 0;
        let total = 0;
        for (const term of path.terms) {
          sum += weights[term.name]! * term.value;
          total += weights[term.name]!;
        }
        return { ...path, score: (100 * sum) / total };
      });
      return shownOf(of, paths, shown);
    });
    return { m, value: m.reciprocal + m.recall5 + m.recall10 };
  };
  let best = worth();
  console.log(`start ${JSON.stringify(weights)} ${row(best.m)}`);
  for (let round = 0; round < 3; round++) {
    let better = false;
    for (const name of Object.keys(weights)) {
      for (const value of [1, 2, 3, 4, 5, 6, 7, 8, 10]) {
        const old = weights[name]!;
        if (value === old) continue;
        weights[name] = value;
        const now = worth();
        if (now.value > best.value + 1e-4) {
          best = now;
          better = true;
          console.log(`${name} ${old} -> ${value}: ${row(now.m)}`);
        } else weights[name] = old;
      }
    }
    if (!better) break;
  }
  console.log(JSON.stringify(weights));
}
