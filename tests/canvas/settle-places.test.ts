import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorPlan } from '../../src/canvas/layout/floor-plan.ts';
import { seeded } from '../../src/canvas/layout/seeded.ts';
import type { Bounds } from '../../src/canvas/layout/separate.ts';
import { settlePlaces, type SettleBox } from '../../src/canvas/layout/settle-places.ts';

const bounds: Bounds = { left: -450, right: 450, top: -330, bottom: 330 };
const area = (part: Bounds): number => (part.right - part.left) * (part.bottom - part.top);

describe('floorPlan', () => {
  it('gives every unit a part of its own by its need, and leaves nothing over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10_000, max: 90_000 }), { minLength: 1, maxLength: 12 }), fc.nat(99), (rooms, seed) => {
        const random = seeded(seed);
        const ties = rooms.map(() => rooms.map(() => 0));
        for (let k = 0; k < rooms.length * 2; k++) {
          const [a, b] = [Math.floor(random() * rooms.length), Math.floor(random() * rooms.length)];
          if (a === b) continue;
          ties[a]![b]!++;
          ties[b]![a]!++;
        }
        const parts = floorPlan(rooms.map((room) => ({ room, width: 120, height: 90 })), ties, bounds, seed);
        expect(parts).toHaveLength(rooms.length);
        const total = rooms.reduce((sum, room) => sum + room, 0);
        parts.forEach((part, i) => {
          expect(area(part) / area(bounds)).toBeCloseTo(rooms[i]! / total, 6);
          expect(part.left >= bounds.left - 1e-6 && part.right <= bounds.right + 1e-6 && part.top >= bounds.top - 1e-6 && part.bottom <= bounds.bottom + 1e-6).toBe(true);
          for (const other of parts.slice(i + 1)) {
            const over = (Math.min(part.right, other.right) - Math.max(part.left, other.left)) * Math.max(0, Math.min(part.bottom, other.bottom) - Math.max(part.top, other.top));
            expect(Math.max(0, over)).toBeLessThan(1);
          }
        });
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('puts what is tied to all the others in the middle, and never makes a strip of a large part', () => {
    const rooms = [90_000, 40_000, 40_000, 35_000, 30_000, 30_000];
    const ties = rooms.map((_, a) => rooms.map((__, b) => (a !== b && (a === 0 || b === 0) ? 5 : 0)));
    const parts = floorPlan(rooms.map((room) => ({ room, width: 140, height: 110 })), ties, bounds);
    const [hub] = parts;
    expect(Math.abs(hub!.left + hub!.right) / 2).toBeLessThan(140);
    expect(Math.abs(hub!.top + hub!.bottom) / 2).toBeLessThan(140);
    for (const part of parts) {
      const [width, height] = [part.right - part.left, part.bottom - part.top];
      expect(Math.max(width / height, height / width)).toBeLessThan(3);
    }
  });
});

describe('settlePlaces', () => {
  const boxesOf = (n: number, random: () => number, groups: number): SettleBox[] =>
    Array.from({ length: n }, (_, i) => {
      const group = i % groups;
      const width = (bounds.right - bounds.left) / groups;
      const within = { left: bounds.left + group * width, right: bounds.left + (group + 1) * width, top: bounds.top, bottom: bounds.bottom };
      const box = { width: 70, height: 46, radius: 12, lift: 8, group, within, fixed: random() < 0.1 };
      return { ...box, x: within.left + 35 + random() * (width - 70), y: within.top + 23 + random() * (within.bottom - within.top - 46) };
    });

  it('makes a picture easier to read, leaves everything in its rectangle, and what is fixed where it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 26 }), fc.integer({ min: 1, max: 4 }), fc.nat(999), (n, groups, seed) => {
        const random = seeded(seed);
        const boxes = boxesOf(n, random, groups);
        const edges = Array.from({ length: Math.ceil(n * 1.5) }, () => ({ a: Math.floor(random() * n), b: Math.floor(random() * n) }));
        const before = boxes.map((box) => ({ ...box }));
        const start = settlePlaces(before.map((box) => ({ ...box, fixed: true })), edges);
        const end = settlePlaces(boxes, edges);
        expect(end).toBeLessThanOrEqual(start + 1e-6);
        boxes.forEach((box, i) => {
          if (box.fixed) expect([box.x, box.y]).toEqual([before[i]!.x, before[i]!.y]);
          else {
            expect(box.x - box.width / 2).toBeGreaterThanOrEqual(box.within.left - 1e-6);
            expect(box.x + box.width / 2).toBeLessThanOrEqual(box.within.right + 1e-6);
          }
        });
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('uncrosses two edges by letting two change places', () => {
    const at = (x: number, y: number, fixed: boolean, group: number): SettleBox => ({ x, y, width: 60, height: 40, radius: 10, lift: 8, within: bounds, group, fixed });
    const boxes = [at(-300, -200, true, 0), at(-300, 200, true, 0), at(300, -200, false, 1), at(300, 200, false, 1)];
    settlePlaces(boxes, [{ a: 0, b: 3 }, { a: 1, b: 2 }], 1);
    expect([boxes[2]!.y, boxes[3]!.y]).toEqual([200, -200]);
  });
});
