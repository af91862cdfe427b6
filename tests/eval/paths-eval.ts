import { pathWeights } from '../../src/query/paths/path-weights.ts';
import type { JudgedPath } from '../../src/query/paths/judged-path.ts';
import type { Store } from '../../src/store/store.ts';
import { articleTasks, partTasks, thatRelate, withoutActors, withoutGatherings, type Task } from './held-out.ts';
import { measure, type Measure } from './measures.ts';
import { breadthFirst, judged, kernel, logDegree, pfItf, readout, shownOf, type Ranker } from './rankers.ts';
import { readStore } from './read-dossier.ts';

/*
 * Does the ranking find the bridges that claims it has not seen make explicit? `npm run eval:paths` prints the tables of docs/paths.md;
 * `-- --choose` searches the weights of the terms on the first half of the tasks.
 */

const shown = 10;
const store = readStore(process.argv[2] ?? 'graph');
/** Tasks are halved by their ends, so that a question is never in both halves. */
const half = (task: Task): 0 | 1 => ((Math.imul(task.from * 7919 + task.to, 0x9e3779b1) >>> 16) & 1) as 0 | 1;

const held = [
  { title: 'One article held out', tasks: articleTasks(store) },
  { title: 'A tenth of the claims held out, ten times', tasks: partTasks(store, 10) },
];
const sets = held.flatMap(({ title, tasks }) => [
  { title: `${title}, bridges of any kind`, tasks },
  { title: `${title}, bridges that are issues or events`, tasks: withoutActors(store, tasks) },
  { title: `${title}, bridges that are issues or events but no gatherings`, tasks: withoutGatherings(store, tasks) },
  { title: `${title}, bridges of any kind that the claims relate to both ends`, tasks: thatRelate(tasks) },
  { title: `${title}, bridges that are issues or events, related to both ends`, tasks: thatRelate(withoutActors(store, tasks)) },
]);
if (process.argv.includes('--choose')) chooseWeights(store, held.flatMap(({ tasks }) => withoutActors(store, tasks).filter((task) => half(task) === 0)));
else for (const { title, tasks } of sets) report(title, tasks);

function report(title: string, tasks: readonly Task[]): void {
  const rankers: [string, Ranker][] = [
    ['breadth-first', breadthFirst], ['log-degree Dijkstra', logDegree], ['PF-ITF', pfItf], ['the kernel alone', kernel], ['Readout', readout],
  ];
  for (const [which, name] of [[0, 'weights chosen here'], [1, 'reported']] as const) {
    const part = tasks.filter((task) => half(task) === which);
    console.log(`\n${title}: ${part.length} questions (${name})\n`);
    console.log('| ranking | recall, first 5 entities | first 10 entities | reciprocal rank | first 10 paths |\n|---|---|---|---|---|');
    for (const [label, ranker] of rankers) {
      const m = measure(part, (task) => ranker(store, task, shown));
      console.log(`| ${label} | ${row(m)} |`);
    }
  }
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
