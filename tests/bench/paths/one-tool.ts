import { readFileSync } from 'node:fs';
import { readoutTool } from './readout-tool.ts';
import { cytoscapeTool, graphologyTool, ngraphTool, simplePathTool } from './script-peers.ts';
import { tasks, type Line, type Tool } from './tasks.ts';

/* One tool in a process of its own: one-tool TOOL FILE PAIRS. Says what it measures, a JSON line each. */

const tools: Record<string, () => Tool> = {
  readout: readoutTool, 'graphology-shortest-path': graphologyTool, 'graphology-simple-path': simplePathTool, 'ngraph.path': ngraphTool, cytoscape: cytoscapeTool,
};
const [name, file, pairsFile, sizeText] = process.argv.slice(2) as [string, string, string, string];
const say = (line: Line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const rss = () => process.resourceUsage().maxRSS * 1024;
const tool = tools[name]!();
const pairs = JSON.parse(readFileSync(pairsFile, 'utf8')) as [number, number][];

let begun = performance.now();
const bytes = tool.load(file);
const first = performance.now() - begun;
say({ is: 'loaded', ms: first, bytes: bytes(), rss: rss() });

const size = Number(sizeText);
for (const task of tasks) {
  const answer = tool.answers(task);
  if (answer === null) continue;
  // Compilers warm up for a second, on the last pairs first, over and over where a tool is quick; what is measured begins with the first.
  const warm = performance.now() + 1000;
  for (let i = pairs.length - 1; performance.now() < warm; i = i === 0 ? pairs.length - 1 : i - 1) answer(pairs[i]![0], pairs[i]![1]);
  const until = performance.now() + 1000 * task.seconds[size]!;
  // Told afterwards: writing between two questions would have each begin with cold caches, and weigh on the quickest tool most.
  const lines: Line[] = [];
  for (let pair = 0; pair < pairs.length && performance.now() < until; pair++) {
    const [from, to] = pairs[pair]!;
    begun = performance.now();
    const costs = answer(from, to);
    const ms = performance.now() - begun;
    lines.push({ is: 'answer', task: task.name, pair, ms, costs });
  }
  lines.forEach(say);
}
say({ is: 'done', rss: rss() });

// What compilers and memory cost the first time is measured above; here the same once they are warm, as all answers are. Up to five times in twenty seconds.
const until = performance.now() + 20_000;
const rounds = first < 30_000 ? 5 : 0;
for (let i = 0; i < rounds && performance.now() < until; i++) {
  (globalThis as { gc?: () => void }).gc?.();
  begun = performance.now();
  tool.load(file);
  say({ is: 'again', ms: performance.now() - begun });
}
