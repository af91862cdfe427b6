import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/canvas/layout/arrange.ts';
import type { LayoutNode, LayoutRequest } from '../../src/canvas/layout/layout-request.ts';
import { seeded } from '../../src/canvas/layout/seeded.ts';

/** A graph of `n` entities in `groups` groups, the same for the same seed. */
function request(n: number, seed: number, more: Partial<LayoutRequest> = {}, groups = 4): LayoutRequest {
  const random = seeded(seed);
  const nodes: LayoutNode[] = Array.from({ length: n }, (_, i) => ({
    id: `n${i}`, radius: 7 + random() * 11, labelWidth: 30 + random() * 90, labelHeight: random() < 0.3 ? 30 : 15, weight: random() * 20, role: i === 0 ? 'centre' : random() < 0.5 ? 'near' : 'context',
    group: random() < 0.9 ? Math.floor(random() * groups) : -1,
  }));
  const edges = Array.from({ length: Math.floor(n * 1.6) }, () => ({ source: `n${Math.floor(random() * n)}`, target: `n${Math.floor(random() * n)}`, strength: 1 }));
  return { nodes, edges, arrangement: 'groups', path: [], width: 900, height: 680, incremental: false, ...more };
}

function overlaps(nodes: readonly LayoutNode[], at: ReturnType<typeof arrange>): string[] {
  const found: string[] = [];
  const box = (node: LayoutNode) => {
    const { x, y } = at[node.id]!;
    const half = Math.max(node.radius, node.labelWidth / 2);
    return { left: x - half, right: x + half, top: y - node.radius, bottom: y + node.radius + node.labelHeight };
  };
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const [p, q] = [box(a), box(b)];
      if (p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom) found.push(`${a.id} ${b.id}`);
    }
  });
  return found;
}
const arrangements = ['groups', 'centre', 'path'] as const;
const path = ['n0', 'n1', 'n2', 'n3', 'n4'];

describe('arrange', () => {
  it('leaves no node or label over another', () => {
    fc.assert(fc.property(fc.integer({ min: 6, max: 45 }), fc.nat(1000), fc.constantFrom(...arrangements), (n, seed, arrangement) => {
      const asked = request(n, seed, { arrangement, ...(arrangement === 'path' && { path }) });
      expect(overlaps(asked.nodes, arrange(asked))).toEqual([]);
    }), { numRuns: 60 });
  }, 30_000);

  it('gives every entity a place on a canvas that is smaller than its groups want to be', () => {
    fc.assert(fc.property(fc.integer({ min: 12, max: 30 }), fc.nat(1000), fc.constantFrom(...arrangements), fc.integer({ min: 60, max: 340 }), fc.integer({ min: 60, max: 760 }), (n, seed, arrangement, width, height) => {
      const asked = request(n, seed, { arrangement, width, height, ...(arrangement === 'path' && { path }) }, 14);
      for (const { x, y } of Object.values(arrange(asked))) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }), { numRuns: 60 });
  }, 30_000);

  it('gives the same places for the same request', () => {
    for (const arrangement of arrangements) {
      const asked = request(30, 5, { arrangement, path });
      expect(arrange(structuredClone(asked))).toEqual(arrange(asked));
    }
  });

  it('fills the area and keeps its proportions', () => {
    for (const [width, height] of [[900, 680], [390, 640], [1400, 400]] as const) {
      const asked = request(28, 3, { width, height });
      const at = Object.values(arrange(asked));
      const spanX = Math.max(...at.map((p) => p.x)) - Math.min(...at.map((p) => p.x));
      const spanY = Math.max(...at.map((p) => p.y)) - Math.min(...at.map((p) => p.y));
      expect(Math.abs(Math.log(spanX / spanY / (width / height)))).toBeLessThan(0.45);
    }
  });

  it('keeps groups in parts of their own', () => {
    const asked = request(28, 9);
    const at = arrange(asked);
    const boxes = [0, 1, 2, 3].map((group) => {
      const members = asked.nodes.filter((node) => node.group === group).map((node) => at[node.id]!);
      return { left: Math.min(...members.map((p) => p.x)), right: Math.max(...members.map((p) => p.x)), top: Math.min(...members.map((p) => p.y)), bottom: Math.max(...members.map((p) => p.y)) };
    });
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
  });

  it('draws a path from left to right', () => {
    const at = arrange(request(20, 4, { arrangement: 'path', path }));
    const xs = path.map((id) => at[id]!.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });

  it('leaves the ends and what is around them where they stood when another path is opened', () => {
    const asked = request(20, 4, { arrangement: 'path', path });
    const before = arrange(asked);
    const between = new Set(path.slice(1, -1));
    const nodes = asked.nodes.map((node) => (between.has(node.id) ? node : { ...node, home: before[node.id]! }));
    const another = ['n0', 'n9', 'n4'];
    const after = arrange({ ...asked, nodes, path: another });
    for (const end of ['n0', 'n4']) expect(after[end]).toEqual(before[end]);
    const others = nodes.filter((node) => !path.includes(node.id) && !another.includes(node.id));
    const stayed = others.filter(({ id }) => Math.hypot(after[id]!.x - before[id]!.x, after[id]!.y - before[id]!.y) < 1);
    // What stood where the path now runs gives way, and nothing else.
    expect(stayed.length).toBeGreaterThanOrEqual(others.length - 3);
    expect(overlaps(nodes, after)).toEqual([]);
  });

  it('puts what was opened in the middle, its neighbours nearer than the context', () => {
    const asked = request(30, 8, { arrangement: 'centre' });
    const at = arrange(asked);
    expect(at['n0']).toEqual({ x: 0, y: 0 });
    const mean = (role: string): number => {
      const far = asked.nodes.filter((node) => node.role === role && node.id !== 'n0').map((node) => Math.hypot(at[node.id]!.x / 900, at[node.id]!.y / 680));
      return far.reduce((a, b) => a + b, 0) / far.length;
    };
    expect(mean('near')).toBeLessThan(mean('context') * 0.8);
  });

  it('keeps every old place to the pixel when something is added, and puts the new near what brought it', () => {
    const first = request(24, 2);
    const at = arrange(first);
    const fixed = first.nodes.map((node) => ({ ...node, fixed: at[node.id]! }));
    const added: LayoutNode[] = [0, 1, 2].map((i) => ({ ...first.nodes[i]!, id: `new${i}`, cameFrom: 'n7' }));
    const grown: LayoutRequest = { ...first, nodes: [...fixed, ...added], edges: [...first.edges, { source: 'new0', target: 'n7', strength: 1 }], incremental: true };
    const after = arrange(grown);
    for (const node of first.nodes) expect(after[node.id]).toEqual(at[node.id]);
    expect(overlaps(grown.nodes, after)).toEqual([]);
    for (const node of added) expect(Math.hypot(after[node.id]!.x - at['n7']!.x, after[node.id]!.y - at['n7']!.y)).toBeLessThan(420);
  });

  it('lets a pinned entity stay where it was put', () => {
    const asked = request(20, 6);
    const nodes = asked.nodes.map((node, i) => (i === 3 ? { ...node, fixed: { x: 123, y: -45 } } : node));
    expect(arrange({ ...asked, nodes })['n3']).toEqual({ x: 123, y: -45 });
  });

  it('copes with nothing, one, two of one place, and what hangs on nothing', () => {
    for (const n of [0, 1, 2, 3]) for (const arrangement of arrangements) expect(Object.keys(arrange(request(n, 1, { arrangement, path: ['n0'], edges: [] })))).toHaveLength(n);
  });
});
