import type { Quad } from '../../model/vocabulary.ts';
import type { QuadCounts, TimelineEvent, TimelineMark } from '../../query/time/timeline-views.ts';
import { plural } from '../widgets/format.ts';
import { quadName, quadOrder } from '../widgets/quad-words.ts';
import { spanWords } from './span-words.ts';

/** "9 words, cooperative, 4 deeds, in conflict". */
export function quadCountWords(counts: QuadCounts): string {
  return quadOrder
    .filter((quad) => counts[quad] > 0)
    .map((quad) => `${counts[quad]} ${quadName(quad).toLowerCase()}`)
    .join('; ');
}

export function countQuads(marks: readonly { readonly mark: TimelineMark }[]): QuadCounts {
  const counts: Record<Quad, number> = { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0, none: 0 };
  for (const { mark } of marks) counts[mark.quad]++;
  return counts;
}

/** "November call, 24 Nov 2025 (day uncertain): occurred, 72 claims". */
export function eventWords(event: TimelineEvent): string {
  return `${event.entity.label}, ${event.when.text}: ${[event.planned && event.status !== 'planned' && 'planned', event.status, plural(event.claims, 'claim')].filter(Boolean).join(', ')}`;
}

/** "Trade, about Nov 2025: 15 claims (9 words, cooperative; 6 structure)". */
export function clusterWords(lane: string, marks: readonly { readonly mark: TimelineMark }[]): string {
  const first = marks[0]!.mark;
  return marks.length === 1 ? `${lane}, ${spanWords(first)}: ${first.says}` : `${lane}, ${spanWords(first)}: ${plural(marks.length, 'claim')} (${quadCountWords(countQuads(marks))})`;
}
