import type { EdgeView } from '../query/views.ts';

/**
 * The heaviest edges that keep the picture legible: a maximum spanning forest (Kruskal 1956, O(m log m)), so that nothing hangs loose
 * that is tied, then the heaviest others up to `limit`. Order of the input is kept; ties by id.
 */
export function thinEdges<E extends EdgeView>(edges: readonly E[], limit: number): readonly E[] {
  if (edges.length <= limit) return edges;
  const ranked = [...edges].sort((a, b) => heft(b) - heft(a) || (a.id < b.id ? -1 : 1));
  const chosen = new Set<E>();
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    if (at !== id) parent.set(id, at);
    return at;
  };
  for (const edge of ranked) {
    const [a, b] = [root(edge.source), root(edge.target)];
    if (a === b) continue;
    parent.set(a, b);
    chosen.add(edge);
  }
  for (const edge of ranked) {
    if (chosen.size >= limit) break;
    chosen.add(edge);
  }
  return edges.filter((edge) => chosen.has(edge));
}

/** Claims count; what somebody said or did before how things hang together; contested and left out before plain. */
function heft(edge: EdgeView): number {
  return edge.count * (edge.quad === 'none' ? 0.6 : 1) + (edge.contested ? 0.5 : 0) + (edge.omission ? 0.5 : 0);
}
