import { arrange } from './arrange.ts';
import type { LayoutRequest } from './layout-request.ts';

/** Answers layout requests off the page's thread, each with its number. */
addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly request: LayoutRequest }>) => {
  postMessage({ number: data.number, answer: arrange(data.request) });
});
