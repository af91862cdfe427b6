import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator, randomClaims, sizes, type RandomClaims, type Size } from './random-graph.ts';
import { tasks, type Line } from './tasks.ts';

/*
 * The path kernel against its peers, on the same seeded graphs and the same pairs, each tool in a process of its own. Prints the tables of
 * docs/benchmarks.md. `-- 0,1` takes only those sizes.
 */

interface Run {
  readonly tool: string;
  readonly loaded?: Extract<Line, { is: 'loaded' }>;
  readonly answers: readonly Extract<Line, { is: 'answer' }>[];
  /** Loading again, in milliseconds. */
  readonly again: readonly number[];
  readonly rss: number;
  readonly failed: string | null;
}

const oneTool = process.argv[2]!;
const python = process.argv[3]!;
const chosen = (process.argv[4] ?? '0,1,2').split(',').map(Number);
const pairCount = 300;
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
const hasPython = (module: string) => spawnSync('/usr/bin/python3', ['-c', `import ${module}`]).status === 0;

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}\n`);
try {
  for (const index of chosen) await measure(sizes[index]!, index);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size: Size, index: number): Promise<void> {
  const claims = randomClaims(size);
  const file = join(folder, `${index}.tsv`);
  write(claims, file);
  const pairsFile = join(folder, `${index}.json`);
  writeFileSync(pairsFile, JSON.stringify(pairsOf(claims)));
  const tools = ['readout', 'graphology-shortest-path', 'ngraph.path', ...(index === 0 ? ['graphology-simple-path', 'cytoscape'] : [])];
  if (hasPython('igraph')) tools.push('igraph');
  if (hasPython('networkx') && index < 2) tools.push('networkx');
  const runs: Run[] = [];
  for (const tool of tools) runs.push(await run(tool, file, pairsFile, index));
  report(size, runs);
}

function write(claims: RandomClaims, file: string): void {
  const descriptor = openSync(file, 'w');
  let lines: string[] = [];
  for (let i = 0; i < claims.from.length; i++) {
    lines.push(`${claims.from[i]}\t${claims.to[i]}\t${claims.type[i]}\t${claims.day[i]}`);
    if (lines.length === 20_000 || i === claims.from.length - 1) {
      writeSync(descriptor, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  closeSync(descriptor);
}

/** Pairs of different nodes that have claims, drawn evenly. */
function pairsOf(claims: RandomClaims): [number, number][] {
  const random = generator(7);
  const active = new Uint8Array(claims.n);
  for (let i = 0; i < claims.from.length; i++) active[claims.from[i]!] = active[claims.to[i]!] = 1;
  const pairs: [number, number][] = [];
  while (pairs.length < pairCount) {
    const from = Math.floor(random() * claims.n);
    const to = Math.floor(random() * claims.n);
    if (from !== to && active[from] && active[to]) pairs.push([from, to]);
  }
  return pairs;
}

function run(tool: string, file: string, pairs: string, size: number): Promise<Run> {
  const inPython = tool === 'igraph' || tool === 'networkx';
  const child = inPython
    ? spawn('/usr/bin/python3', [python, tool, file, pairs, tasks.map(({ seconds }) => seconds[size]).join()], { stdio: ['ignore', 'pipe', 'ignore'] })
    : spawn(process.execPath, ['--expose-gc', '--max-old-space-size=8192', oneTool, tool, file, pairs, String(size)], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve) => {
    let text = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, 1000 * (size === 2 ? 1800 : 300));
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    child.on('close', (code) => {
      clearTimeout(timer);
      const lines = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Line);
      const loaded = lines.find((line) => line.is === 'loaded');
      const done = lines.find((line) => line.is === 'done');
      resolve({
        tool, ...(loaded !== undefined && { loaded }),
        answers: lines.filter((line) => line.is === 'answer'),
        again: lines.filter((line) => line.is === 'again').map(({ ms }) => ms).sort((a, b) => a - b),
        rss: done?.rss ?? loaded?.rss ?? 0,
        failed: late ? 'out of time' : code === 0 ? null : 'failed',
      });
    });
  });
}

function report(size: Size, runs: readonly Run[]): void {
  const ours = runs.find((each) => each.tool === 'readout')!;
  console.log(`\n### ${size.name}\n`);
  console.log(`| tool | load, the first time (ms) | again, median | bytes a claim | peak memory (MB) |\n|---|---|---|---|---|`);
  const beside = (ms: number | undefined, own: number | undefined, tool: string) =>
    ms === undefined || Number.isNaN(ms) ? '-' : tool === 'readout' || own === undefined ? round(ms) : `${round(ms)}, ${factor(ms / own)}`;
  for (const { tool, loaded, again, rss, failed } of runs) {
    if (loaded === undefined) console.log(`| ${tool} | ${failed ?? 'failed'} | | | |`);
    else console.log(`| ${tool} | ${beside(loaded.ms, ours.loaded?.ms, tool)} | ${beside(at(again, 0.5), at(ours.again, 0.5), tool)} | ${Math.round(loaded.bytes / size.claims)} | ${Math.round(rss / 1e6)} |`);
  }
  console.log(`\nMilliseconds a query, median / 95th percentile (queries). The factor compares the medians on the queries that both answered.\n`);
  console.log(`| tool | ${tasks.map((task) => task.name).join(' | ')} |\n|---|${tasks.map(() => '---').join('|')}|`);
  const best: string[] = [];
  let compared = 0;
  let different = 0;
  for (const { tool, answers } of runs) {
    const cells = tasks.map((task, t) => {
      const own = answers.filter((answer) => answer.task === task.name);
      if (own.length === 0) return '-';
      const times = own.map((answer) => answer.ms).sort((a, b) => a - b);
      const cell = `${round(at(times, 0.5))} / ${round(at(times, 0.95))} (${own.length})`;
      if (tool === 'readout') return cell;
      const mine = new Map(ours.answers.filter((answer) => answer.task === task.name).map((answer) => [answer.pair, answer]));
      const both = own.filter((answer) => mine.has(answer.pair));
      for (const answer of both) {
        compared++;
        if (JSON.stringify(answer.costs) !== JSON.stringify(mine.get(answer.pair)!.costs)) different++;
      }
      const ahead = at(both.map((answer) => answer.ms).sort((a, b) => a - b), 0.5) / at(both.map((answer) => mine.get(answer.pair)!.ms).sort((a, b) => a - b), 0.5);
      if (best[t] === undefined || ahead < Number(best[t])) best[t] = String(ahead);
      return `${cell}, ${factor(ahead)}`;
    });
    console.log(`| ${tool} | ${cells.join(' | ')} |`);
  }
  console.log(`| **ahead of the best peer** | ${tasks.map((_, t) => (best[t] === undefined ? '-' : `**${Number(best[t]).toFixed(1)}x**`)).join(' | ')} |`);
  console.log(`\nPrices of all paths compared in ${compared} answers: ${different === 0 ? 'all equal' : `${different} DIFFER`}.`);
  if (different > 0) process.exitCode = 1;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function factor(times: number): string {
  return `${times < 10 ? times.toFixed(1) : Math.round(times)}x`;
}

function round(ms: number): string {
  return ms >= 100 ? String(Math.round(ms)) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3);
}
