import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandPlace } from '../../src/ui/inspector/expand-place.ts';

test('stands right of its node, else left of it', () => {
  expect(expandPlace({ x: 100, y: 300, width: 20, height: 20 }, { width: 250, height: 200 }, { width: 1000, height: 800 })).toEqual({ left: 128, top: 290 });
  expect(expandPlace({ x: 900, y: 300, width: 20, height: 20 }, { width: 250, height: 200 }, { width: 1000, height: 800 })).toEqual({ left: 642, top: 290 });
});

test('stays inside the canvas wherever the node is, when it fits at all', () => {
  const px = fc.integer({ min: -500, max: 2000 });
  fc.assert(
    fc.property(px, px, fc.integer({ min: 50, max: 300 }), fc.integer({ min: 50, max: 300 }), fc.boolean(), (x, y, width, height, drawn) => {
      const area = { width: 400, height: 400 };
      const { left, top } = expandPlace(drawn ? { x, y, width: 20, height: 20 } : null, { width, height }, area);
      expect(left).toBeGreaterThanOrEqual(12);
      expect(top).toBeGreaterThanOrEqual(12);
      expect(left + width).toBeLessThanOrEqual(388);
      expect(top + height).toBeLessThanOrEqual(388);
    }),
  );
});
