import type { StylesheetJson } from 'cytoscape';
import { pagePoints } from './node-shape.ts';
import { pathDashes, type Theme } from './theme.ts';

/** Cytoscape's stylesheet: it only passes on what `to-elements.ts` has decided; labels, halos and hulls are painted on layers of our own. */
export function cyStyle(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'core',
      style: {
        'selection-box-color': theme.ink,
        'selection-box-opacity': 0.08,
        'selection-box-border-color': theme.ink,
        'selection-box-border-width': 1,
        'active-bg-opacity': 0,
        'active-bg-size': 0,
        'active-bg-color': theme.ink,
        'outside-texture-bg-color': theme.paper,
        'outside-texture-bg-opacity': 0,
      },
    },
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(fill)',
        'border-color': 'data(border)',
        'border-width': 'data(borderWidth)',
        'border-style': 'data(borderStyle)' as 'solid',
        'z-index': 'data(z)' as unknown as number,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[shape = "polygon"]', style: { 'shape-polygon-points': pagePoints.join(' ') } as never },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-style': 'solid',
        'target-arrow-shape': 'data(arrow)' as 'triangle',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 'data(arrowScale)' as unknown as number,
        'target-distance-from-node': 'data(gap)' as unknown as number,
        'source-distance-from-node': 'data(startGap)' as unknown as number,
        'target-arrow-fill': 'data(arrowFill)' as 'filled',
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': 'data(bend)' as unknown as number,
        'control-point-weights': 0.5 as unknown as number,
        'line-dash-pattern': [6, 4],
        'underlay-color': 'data(marker)' as string,
        'underlay-opacity': 'data(marked)' as unknown as number,
        'underlay-padding': 6,
        'z-index': 'data(z)' as unknown as number,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[line = "dashed"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[line = "dotted"]', style: { 'line-dash-pattern': [2, 4], 'line-style': 'dashed' } },
    { selector: 'edge[line = "beside"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4.5], 'line-cap': 'round' } },
    ...pathDashes.flatMap((pattern, index) => (index === 0 ? [] : [{ selector: `edge[line = "path${index}"]`, style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [...pattern] } }])),
    // Emptied, not faded: what is not near the pointer keeps its outline and its words.
    { selector: 'node.dim', style: { 'background-color': theme.paper, 'border-color': theme.context } },
    { selector: 'edge.dim', style: { 'line-color': theme.contextLine, 'target-arrow-color': theme.contextLine } },
    { selector: 'edge.lit', style: { 'underlay-opacity': 0.999, 'underlay-padding': 9 } },
  ];
}
