import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay, formatEdtf, OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../src/model/edtf-date.ts';

const range = (text: string): string | undefined => {
  const date = parseEdtf(text);
  return date && `${formatDay(date.low)} to ${formatDay(date.high)}`;
};

describe('the days that a date admits', () => {
  test.each([
    ['2025-11-24', '24 Nov 2025 to 24 Nov 2025'],
    ['2025-11', '1 Nov 2025 to 30 Nov 2025'],
    ['2024-02', '1 Feb 2024 to 29 Feb 2024'],
    ['2025', '1 Jan 2025 to 31 Dec 2025'],
    ['2025-11-24?', '24 Nov 2025 to 24 Nov 2025'],
    ['2025-11-24T23:30:00-05:00', '24 Nov 2025 to 24 Nov 2025'],
    ['2025-10/2026-10', '1 Oct 2025 to 31 Oct 2026'],
    ['2025-11-24/2025-11-24', '24 Nov 2025 to 24 Nov 2025'],
    ['2025-11-24?/2025-12-01~', '24 Nov 2025 to 1 Dec 2025'],
    ['../2025-11', 'open to 30 Nov 2025'],
    ['/2025-11', 'open to 30 Nov 2025'],
    ['2025-11/..', '1 Nov 2025 to open'],
    ['2025-11~/..', '1 Nov 2025 to open'],
    ['2025-11/', '1 Nov 2025 to open'],
    ['../..', 'open to open'],
    ['2025-21', '1 Mar 2025 to 31 May 2025'],
    ['2025-24', '1 Dec 2025 to 28 Feb 2026'],
    ['2023-24', '1 Dec 2023 to 29 Feb 2024'],
    ['2025-21?', '1 Mar 2025 to 31 May 2025'],
    ['2025-21/2025-22', '1 Mar 2025 to 31 Aug 2025'],
    ['2025-34', '1 Apr 2025 to 30 Jun 2025'],
    ['2025-41', '1 Jul 2025 to 31 Dec 2025'],
    ['201X', '1 Jan 2010 to 31 Dec 2019'],
    ['201X~', '1 Jan 2010 to 31 Dec 2019'],
    ['20XX', '1 Jan 2000 to 31 Dec 2099'],
    ['2025-XX', '1 Jan 2025 to 31 Dec 2025'],
    ['2025-XX-XX', '1 Jan 2025 to 31 Dec 2025'],
    ['2025-11-XX', '1 Nov 2025 to 30 Nov 2025'],
    ['2025-11-2X', '20 Nov 2025 to 29 Nov 2025'],
    ['2025-1X', '1 Oct 2025 to 31 Dec 2025'],
    ['2025-XX-31', '31 Jan 2025 to 31 Dec 2025'],
    ['156X-12-25', '25 Dec 1560 to 25 Dec 1569'],
    ['[2025-11-24,2025-11-27]', '24 Nov 2025 to 27 Nov 2025'],
    ['[..2025-11]', 'open to 30 Nov 2025'],
    ['[2025-11..]', '1 Nov 2025 to open'],
    ['{2025-11,2026-01..2026-03}', '1 Nov 2025 to 31 Mar 2026'],
    ['-0043-03-15', '15 Mar 44 BC to 15 Mar 44 BC'],
    ['Y-17E3', '1 Jan 17001 BC to 31 Dec 17001 BC'],
    ['1984S2', '1 Jan 1900 to 31 Dec 1999'],
  ])('%s', (text, expected) => expect(range(text)).toBe(expected));

  test('ends that are open are the ends of what 32 bits hold', () => {
    expect(parseEdtf('../2025')?.low).toBe(OPEN_LOW);
    expect(parseEdtf('2025/..')?.high).toBe(OPEN_HIGH);
  });

  test('a year too far for 32 bits is not open', () => {
    expect(parseEdtf('Y170000002')?.high).toBe(OPEN_HIGH - 1);
  });

  test.each(['', ' ', 'hello', '24 Nov 2025', '2025-13', '2025-02-30', '2025-02-29', '2025-11-31', '2025-1', '2025-11-24 ', '2026-10/2025-10', '2025/2026/2027', '/', '2025-11-24?/x', '[2025', '2025-00-01', '11/24/2025'])(
    '"%s" is no date',
    (text) => expect(parseEdtf(text)).toBeUndefined(),
  );

  test('doubt is told apart from approximation, wherever it stands', () => {
    const flags = (text: string): unknown => {
      const date = parseEdtf(text);
      return [date?.uncertain, date?.approximate];
    };
    expect(flags('2025-11-24')).toEqual([false, false]);
    expect(flags('2025-11-24?')).toEqual([true, false]);
    expect(flags('2025-11~')).toEqual([false, true]);
    expect(flags('2025-11-24%')).toEqual([true, true]);
    expect(flags('2025-?11-24')).toEqual([true, false]);
    expect(flags('2025-10?/2026-10~')).toEqual([true, true]);
    expect(flags('2025-22?')).toEqual([true, false]);
  });
});

describe('against the edtf package, which both parses and bounds', () => {
  const day = 86_400_000;
  const number = (digits: number, min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map((n) => String(n).padStart(digits, '0'));
  const year = fc.oneof(number(4, 0, 9999), number(4, 1, 9999).map((text) => `-${text}`));
  const point = fc
    .tuple(year, fc.option(fc.tuple(number(2, 1, 12), fc.option(number(2, 1, 31)))), fc.constantFrom('', '?', '~', '%'))
    .map(([y, rest, flag]) => y + (rest === null ? '' : `-${rest[0]}${rest[1] === null ? '' : `-${rest[1]}`}`) + flag);
  const text = fc.oneof(
    point,
    fc.tuple(point, point).map((ends) => ends.join('/')),
    point.map((end) => `../${end.replace(/[?~%]/, '')}`),
    point.map((end) => `${end.replace(/[?~%]/, '')}/..`),
    fc.tuple(number(4, 100, 9999), fc.constantFrom('-XX', '-XX-XX')).map((parts) => parts.join('')),
    fc.tuple(number(4, 100, 9999), number(2, 1, 12)).map((parts) => `${parts.join('-')}-XX`),
    number(3, 0, 999).map((decade) => `${decade}X`),
    // In order: it takes the first and the last for the bounds.
    fc.array(number(4, 0, 9999), { minLength: 1, maxLength: 3 }).map((years) => `[${years.toSorted().join(',')}]`),
  );

  const yearOf = (end: string | undefined): string | undefined => /^-?\d{4}/.exec(end ?? '')?.[0];

  const oracle = (value: string): { low: number; high: number } | undefined => {
    try {
      const { min, max } = edtf(value);
      return { low: min === -Infinity ? OPEN_LOW : Math.floor(min / day), high: max === Infinity ? OPEN_HIGH : Math.floor(max / day) };
    } catch {
      return undefined;
    }
  };

  test('the same days, and the same texts refused', () => {
    fc.assert(
      fc.property(text, (value) => {
        // Its grammar takes 29 February of any year and moves it to March; it refuses an interval of one day, and months that are equal.
        const [a, b] = value.split('/');
        fc.pre(!/-02-29/.test(value) && (b === undefined || yearOf(a) !== yearOf(b)));
        const expected = oracle(value);
        const date = parseEdtf(value);
        expect(date && { low: date.low, high: date.high }).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('29 February is a day of leap years only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (y) => {
        const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
        expect(parseEdtf(`${String(y).padStart(4, '0')}-02-29`) !== undefined).toBe(leap);
      }),
    );
  });

  test('no text throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%XY[]{},ES'), maxLength: 20 }), (value) => void [parseEdtf(value), formatEdtf(value)]), { numRuns: 2000 });
  });
});

describe('as people write it', () => {
  test.each([
    ['2025-11-24', '24 Nov 2025'],
    ['2025-11', 'Nov 2025'],
    ['2025', '2025'],
    ['2025-11-24~', 'about 24 Nov 2025'],
    ['2025-11~', 'about Nov 2025'],
    ['2025-11-24?', '24 Nov 2025 (day uncertain)'],
    ['2025-11?', 'Nov 2025 (month uncertain)'],
    ['2025?', '2025 (year uncertain)'],
    ['2025-11-24%', 'about 24 Nov 2025 (day uncertain)'],
    ['2025-?11-24', '24 Nov 2025 (month uncertain)'],
    ['2025-10/2026-10', 'Oct 2025 – Oct 2026'],
    ['2025-10/2025-12', 'Oct – Dec 2025'],
    ['2025-11-24/2025-11-26', '24–26 Nov 2025'],
    ['2025-11-24/2025-12-03', '24 Nov – 3 Dec 2025'],
    ['2025-11-24/2026-01-03', '24 Nov 2025 – 3 Jan 2026'],
    ['2025-11-24/2025-11-24', '24 Nov 2025'],
    ['2025/2026', '2025 – 2026'],
    ['2025-11?/2026', 'Nov 2025 (month uncertain) – 2026'],
    ['../2025-11', 'by Nov 2025'],
    ['/2025-11', 'by Nov 2025'],
    ['2025-11/..', 'from Nov 2025'],
    ['2025-11~/..', 'from about Nov 2025'],
    ['../..', 'at any time'],
    ['2025-21', 'spring 2025'],
    ['2025-36', 'fourth quarter of 2025'],
    ['2025-22?', 'summer 2025 (season uncertain)'],
    ['201X', '2010s'],
    ['19XX', '1900–1999'],
    ['2025-XX', '2025 (month unknown)'],
    ['2025-XX-XX', '2025 (day unknown)'],
    ['2025-11-XX', 'Nov 2025 (day unknown)'],
    ['2025-11-2X', '20–29 Nov 2025'],
    ['2025-11-24T10:05', '24 Nov 2025, 10:05'],
    ['[2025-11-24,2025-11-25]', '24 Nov 2025 or 25 Nov 2025'],
    ['{2025-11,2026-01}', 'Nov 2025 and Jan 2026'],
    ['[..2025]', 'by 2025'],
    ['[2025..]', 'from 2025'],
    ['1984S2', 'about 1984'],
    ['-0044', '45 BC'],
    ['not a date', 'not a date'],
  ])('%s is %s', (text, expected) => expect(formatEdtf(text)).toBe(expected));

  test('a parsed date is worded like its text', () => {
    const date = parseEdtf('2025-11-24?');
    expect(date && formatEdtf(date)).toBe('24 Nov 2025 (day uncertain)');
    expect(date?.low).toBe(dayOf(2025, 11, 24));
  });
});
