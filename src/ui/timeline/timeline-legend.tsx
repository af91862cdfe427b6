import { diamondAt } from './event-shape.tsx';
import { markShape } from './mark-shape.tsx';

/** What the marks of the timeline mean. */
export function TimelineLegend() {
  return (
    <ul className="lg" aria-label="Marks of the timeline">
      <li><svg width="20" height="10" aria-hidden="true"><rect {...markShape('verbal-cooperation', 1, 1, 8, 8)} /><rect {...markShape('material-cooperation', 11, 1, 8, 8)} /></svg> cooperative</li>
      <li><svg width="20" height="10" aria-hidden="true"><rect {...markShape('verbal-conflict', 1, 1, 8, 8)} /><rect {...markShape('material-conflict', 11, 1, 8, 8)} /></svg> in conflict</li>
      <li><svg width="10" height="10" aria-hidden="true"><rect {...markShape('none', 1, 1, 8, 8)} /></svg> structure</li>
      <li><svg className="ev" width="14" height="14" aria-hidden="true"><path className="body" d={diamondAt(7, 7, 6)} /></svg> event</li>
      <li><svg className="ev unsure" width="14" height="14" aria-hidden="true"><path className="body" d={diamondAt(7, 7, 5.6)} /></svg> date uncertain</li>
      <li><svg className="ev about" width="26" height="12" aria-hidden="true"><rect className="body" x="1" y="1" width="24" height="10" rx="2" fill="url(#about-event)" /></svg> at about this time</li>
      <li><svg className="ev planned" width="24" height="12" aria-hidden="true"><rect className="body" x="1" y="1" width="22" height="10" rx="5" /></svg> planned</li>
    </ul>
  );
}
