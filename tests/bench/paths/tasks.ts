/** One kind of question that every tool is asked. */
export interface Task {
  readonly name: string;
  readonly count: number;
  /** Scale of the price of hubs; 0 = fewest steps. */
  readonly hub: 0 | 1;
  /** That a tool may spend on it, by size; it then goes on with the next. Where an answer takes a peer several, a factor should rest on more than one or two. */
  readonly seconds: readonly [number, number, number];
}

export const tasks: readonly Task[] = [
  { name: 'fewest steps, k = 1', count: 1, hub: 0, seconds: [8, 8, 8] },
  { name: 'fewest steps, k = 10', count: 10, hub: 0, seconds: [8, 8, 120] },
  { name: 'hub-priced, k = 1', count: 1, hub: 1, seconds: [8, 8, 8] },
  { name: 'hub-priced, k = 10', count: 10, hub: 1, seconds: [8, 20, 600] },
  { name: 'hub-priced, k = 100', count: 100, hub: 1, seconds: [60, 60, 60] },
];

/** What a tool reports, a JSON line each. */
export type Line =
  | { readonly is: 'loaded'; readonly ms: number; readonly bytes: number; readonly rss: number }
  | { readonly is: 'again'; readonly ms: number }
  | { readonly is: 'answer'; readonly task: string; readonly pair: number; readonly ms: number; readonly costs: readonly number[] }
  | { readonly is: 'done'; readonly rss: number };

/** A tool's way to answer: prices of the paths, cheapest first; null = the tool has no such question. */
export type Answer = (from: number, to: number) => readonly number[];
export interface Tool {
  /** Loads the file anew; what comes back says how many bytes are held, and takes its time. */
  load(file: string): () => number;
  answers(task: Task): Answer | null;
}
