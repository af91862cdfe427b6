import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Glance } from '../../../src/query/paths/glance.ts';
import { noPrice } from '../../../src/query/paths/pair-ties.ts';

const price = fc.oneof(fc.nat(40), fc.nat(5000), fc.nat(100_000), fc.constant(noPrice));
const row = fc.array(fc.record({ price, labels: fc.nat(3) }), { minLength: 1, maxLength: 1500, size: 'max' });

test('a glance leaves out nothing that can be passed or has the label, and next to nothing else', () => {
  fc.assert(
    fc.property(row, fc.integer({ min: -2000, max: 120_000 }), fc.constantFrom(1, 2), (row, room, far) => {
      const nodes = Int32Array.from(row.flatMap(({ price }) => [price, 0]));
      const dearest = Math.max(0, ...row.map(({ price }) => (price < noPrice ? price : 0)));
      const glance = new Glance(nodes, dearest);
      row.forEach(({ labels }, v) => glance.label(v, labels));
      glance.look(Uint32Array.from(row.keys()), nodes, 0, row.length, far, room);
      const seen = new Set(glance.arcs.subarray(0, glance.count));
      // A class is a 32nd of the dearest price at most.
      const unit = Math.ceil((dearest + 1) / 32);
      row.forEach(({ price, labels }, v) => {
        if ((labels & far) !== 0 || price <= room) expect(seen.has(v)).toBe(true);
        else if (price < noPrice && price > room + unit) expect(seen.has(v)).toBe(false);
        glance.clear(v);
      });
      // Without labels, nothing is left where nothing may be passed.
      glance.look(Uint32Array.from(row.keys()), nodes, 0, row.length, far, -1);
      expect(glance.count).toBe(0);
    }),
    { numRuns: 60 },
  );
});
