import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/model/nearest.ts';

test('the nearest come first, and what is far is not suggested', () => {
  const known = ['donald-trump', 'xi-jinping', 'taiwan', 'china', 'taiwan-strait'];
  expect(nearest('donald-trupm', known)).toEqual(['donald-trump']);
  expect(nearest('taiwn', known)).toEqual(['taiwan']);
  expect(nearest('trump', known)).toEqual(['donald-trump']);
  expect(nearest('taiwan-str', known)).toEqual(['taiwan-strait', 'taiwan']);
  expect(nearest('soybeans', known)).toEqual([]);
});

test('ties are broken by the word, whatever the order of candidates', () => {
  expect(nearest('ax', ['az', 'ay', 'ab'])).toEqual(['ab', 'ay', 'az']);
  expect(nearest('ax', ['ab', 'ay', 'az'])).toEqual(['ab', 'ay', 'az']);
});

test('edit distance: nothing for the same, symmetric, one for an edit or a swap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(12), (a, b, at) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, `${a.slice(0, at)}!${a.slice(at)}`)).toBe(1);
    }),
  );
  expect(editDistance('trupm', 'trump')).toBe(1);
});
