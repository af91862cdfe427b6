import { cpus, loadavg } from 'node:os';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { viewAnswers } from '../../../src/engine/view-answers.ts';
import { vocabulary } from '../../../src/model/vocabulary.ts';
import type { Filter } from '../../../src/query/filter.ts';
import { runSteps, type Steps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { largeDossier } from './large-dossier.ts';

/*
 * Every view's answer over seeded dossiers: the first one, an update (another filter each time, so that nothing but what belongs to the store is remembered), the same
 * question again, and the longest stretch without letting the event loop in. Milliseconds of processor time (collecting garbage included); medians of nine, and the best of them. Prints the table of docs/accounts.md.
 */

const words = vocabulary.parse(parse(readFileSync(process.argv[2]!, 'utf8'), { schema: 'failsafe' }));
const sizes = (process.argv[3] ?? '5000,50000,200000').split(',').map(Number);
const limit = 100;

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}`);
let slow = 0;
for (const size of sizes) measure(size);
if (slow > 0) process.exitCode = 1;

function measure(size: number): void {
  const store = compileDossier(largeDossier(words, size));
  console.log(`\n${size.toLocaleString('en')} claims, ${store.entities.count.toLocaleString('en')} entities, ${store.conflicts.length.toLocaleString('en')} conflicts\n`);
  console.log('| view | first | update | best | again | longest step |');
  console.log('|---|---:|---:|---:|---:|---:|');
  for (const [name, ask] of Object.entries(questions(store))) {
    const first = timed(ask({}));
    const updates: number[] = [];
    let longest = 0;
    for (let i = 0; i < 9; i++) {
      const { total, step } = timed(ask(filterOf(i)));
      updates.push(total);
      longest = Math.max(longest, step);
    }
    const again: number[] = [];
    for (let i = 0; i < 9; i++) again.push(timed(ask(filterOf(8))).total);
    const update = median(updates);
    if (size === 50_000 && update > limit) slow++;
    console.log(`| ${name} | ${first.total.toFixed(1)} | ${update.toFixed(1)}${size === 50_000 && update > limit ? ' (!)' : ''} | ${Math.min(...updates).toFixed(1)} | ${median(again).toFixed(1)} | ${longest.toFixed(1)} |`);
  }
}

/** A filter that nobody has asked before. */
function filterOf(i: number): Filter {
  return { without: { source: [`article-${i}`] }, window: { from: `2021-0${1 + (i % 9)}`, to: '2026' } };
}

function questions(store: Store): Record<string, (filter: Filter) => Steps<unknown>> {
  const suggested = runSteps(viewAnswers.accounts(store, {})).suggested;
  return {
    'accounts: what can be compared': (filter) => viewAnswers.accounts(store, { filter }),
    [`compare: ${suggested.length} accounts of two events`]: (filter) => viewAnswers.compare(store, { sides: suggested, filter }),
    'compare: two speakers': (filter) => viewAnswers.compare(store, { sides: ['speaker:actor-0', 'speaker:actor-1'], filter }),
    'compare: two windows': (filter) => viewAnswers.compare(store, { sides: ['window:../2023', 'window:2024/..'], filter }),
    changes: (filter) => viewAnswers.changes(store, { filter }),
    contested: (filter) => viewAnswers.contested(store, { filter }),
    timeline: (filter) => viewAnswers.timeline(store, { filter }),
    'matrix: stances': (filter) => viewAnswers.matrix(store, { mode: 'stance', filter }),
    'matrix: quad classes': (filter) => viewAnswers.matrix(store, { mode: 'quad', filter }),
    'claims table, by date': (filter) => viewAnswers.claimsTable(store, { filter, sort: [{ column: 'when' }] }),
    'claims table, text, grouped': (filter) => viewAnswers.claimsTable(store, { filter, text: 'number 77', group: 'speaker', sort: [{ column: 'says' }] }),
    'entities table': (filter) => viewAnswers.entitiesTable(store, { filter }),
    'entities table, by neighbours': (filter) => viewAnswers.entitiesTable(store, { filter, sort: [{ column: 'neighbours', descending: true }] }),
    communities: (filter) => viewAnswers.communities(store, { filter }),
    'centrality: degree': (filter) => viewAnswers.centrality(store, { measure: 'degree', filter }),
    'centrality: betweenness': (filter) => viewAnswers.centrality(store, { measure: 'betweenness', filter }),
    'centrality: PageRank': (filter) => viewAnswers.centrality(store, { measure: 'pagerank', filter }),
    'centrality: eigenvector': (filter) => viewAnswers.centrality(store, { measure: 'eigenvector', filter }),
  };
}

/** Milliseconds of processor time, so that a machine that is busy with other things tells the same. */
function timed(steps: Steps<unknown>): { total: number; step: number } {
  const start = spent();
  let [before, step] = [start, 0];
  for (;;) {
    const { done } = steps.next();
    const now = spent();
    step = Math.max(step, now - before);
    before = now;
    if (done === true) return { total: now - start, step };
  }
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
