import { shareParagraph } from './share-paragraph.ts';
import type { Judging } from './judged-path.ts';

/**
 * Whether two claims that meet are one matter there: a source tells both in one paragraph, or somebody reads both together. Of what only came up somewhere (`isAgenda`) a paragraph
 * that tells what else did says no more.
 */
export function toldTogether({ store, admit }: Judging, a: number, b: number, isAgenda: boolean): boolean {
  if (!isAgenda && shareParagraph(store, admit, a, b)) return true;
  const readings = new Set(store.readings(a));
  return readings.has(b) || store.readings(b).some((reading) => reading === a || (readings.has(reading) && (admit.all || admit.claims[reading] === 1)));
}
