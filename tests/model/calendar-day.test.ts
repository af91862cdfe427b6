import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayOf, daysInMonth, formatDay, OPEN_HIGH, OPEN_LOW } from '../../src/model/calendar-day.ts';

const day = 86_400_000;

test('counts days from 1970-01-01, as the platform does', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(dayOf(1969, 12, 31)).toBe(-1);
  expect(dayOf(2000, 3, 1)).toBe(Date.UTC(2000, 2, 1) / day);
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date('-009999-01-01'), max: new Date('9999-12-31T23:59:59.999Z') }), (date) => {
      const count = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(count).toBe(Math.floor(date.getTime() / day));
      expect(dateOf(count)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      expect(daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)).toBeGreaterThanOrEqual(date.getUTCDate());
    }),
  );
});

test('the years 0 to 99 are themselves, not those of the 20th century', () => {
  expect(dayOf(99, 1, 1)).toBe(dayOf(100, 1, 1) - 365);
});

test('a day outside what 32 bits hold stays a day, and is not taken for an open end', () => {
  expect(dayOf(170_000_002, 1, 1)).toBe(OPEN_HIGH - 1);
  expect(dayOf(-170_000_002, 1, 1)).toBe(OPEN_LOW + 1);
});

test('days in words', () => {
  expect(formatDay(dayOf(2025, 11, 24))).toBe('24 Nov 2025');
  expect(formatDay(dayOf(-43, 3, 15))).toBe('15 Mar 44 BC');
  expect(formatDay(OPEN_HIGH)).toBe('open');
});
