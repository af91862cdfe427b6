import { memo } from 'react';
import type { Quad } from '../../model/vocabulary.ts';
import type { TimelineLane, TimelineView } from '../../query/time/timeline-views.ts';
import { quadOrder } from '../widgets/quad-words.ts';
import type { MarkCluster } from './lay-marks.ts';
import type { TimeScale } from './time-scale.ts';

/** Round for cooperation, square for conflict; outlined for words, solid for deeds; small and grey for structure. */
export function markShape(quad: Quad, x: number, y: number, width: number, height: number) {
  const round = quad === 'verbal-cooperation' || quad === 'material-cooperation' ? Math.min(width, height) / 2 : 1;
  const words = quad === 'verbal-cooperation' || quad === 'verbal-conflict';
  const inset = quad === 'none' ? 1.4 : words ? 0.75 : 0;
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset, rx: Math.max(0, round - inset), className: `mk mk-${quad}` };
}

interface ClusterProps {
  readonly cluster: MarkCluster;
  readonly top: number;
}

/** The marks of one date, with the stretch on which they can lie. */
export const Cluster = memo(function Cluster({ cluster, top }: ClusterProps) {
  const { span, bracket, box, marks } = cluster;
  const first = marks[0]!.mark;
  return (
    <>
      <rect className="cluster-ground" x={box.x - 2} y={top + box.y - 2} width={Math.max(24, box.width + 4)} height={Math.max(16, box.height + 4)} rx={3} />
      {bracket && (
        <path
          className={`bracket${first.approximate ? ' about' : ''}${first.uncertain ? ' unsure' : ''}`}
          d={`M${span.x0 + 1} ${top + bracket.y - 2.5}v2.5H${span.x1 - 1}v-2.5`}
        />
      )}
      {marks.map(({ mark, x, y, width, height }) => (
        <rect key={mark.claim} data-claim={mark.claim} {...markShape(mark.quad, x, top + y, width, height)} {...(mark.inWindow ? {} : { opacity: 0.3 })} />
      ))}
    </>
  );
});

interface BinBarProps {
  readonly lane: TimelineLane;
  readonly bin: number;
  readonly view: TimelineView;
  readonly scale: TimeScale;
  readonly floor: number;
  readonly room: number;
  readonly most: number;
}

const stackOrder: readonly Quad[] = [...quadOrder].sort((a, b) => place(a) - place(b));
function place(quad: Quad): number {
  return ['material-cooperation', 'verbal-cooperation', 'none', 'verbal-conflict', 'material-conflict'].indexOf(quad);
}

/** So many claims that a bar stands for all of a bin, stacked by class. */
export function BinBar({ lane, bin, view, scale, floor, room, most }: BinBarProps) {
  const counts = lane.bins[bin]!;
  const { low, high } = view.bins[bin]!;
  const x0 = Math.max(0, scale.x(low));
  const width = Math.max(1, Math.min(scale.width, scale.x(high + 1)) - x0 - 0.6);
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const height = Math.max(1.5, (room * total) / most);
  let y = floor;
  return (
    <>
      <rect className="cluster-ground" x={x0} y={floor - room} width={width} height={room} />
      {stackOrder.map((quad) => {
        const part = (height * counts[quad]) / total;
        y -= part;
        return part > 0 ? <rect key={quad} className={`bin bin-${quad}`} x={x0} y={y} width={width} height={part} /> : null;
      })}
    </>
  );
}
