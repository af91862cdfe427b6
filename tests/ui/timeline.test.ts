import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import type { TimelineEvent, TimelineMark } from '../../src/query/time/timeline-views.ts';
import { moveWindow } from '../../src/ui/timeline/brush-move.ts';
import { layEvents } from '../../src/ui/timeline/lay-events.ts';
import { layMarks } from '../../src/ui/timeline/lay-marks.ts';
import { dayWords, spanWords } from '../../src/ui/timeline/span-words.ts';
import { stepAsOf } from '../../src/ui/timeline/step-as-of.ts';
import { shiftDomain, zoomDomain } from '../../src/ui/timeline/time-domain.ts';
import { timeScale } from '../../src/ui/timeline/time-scale.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const plain = { openLow: false, openHigh: false, uncertain: false, approximate: false };
const span = (low: string, high: string, more: Partial<typeof plain> = {}) => ({ low: day(low), high: day(high), ...plain, ...more });

describe('dates in words', () => {
  it('names whole months and years, and says what is not certain', () => {
    expect(spanWords(span('2025-11-24', '2025-11-24', { uncertain: true }))).toBe('24 Nov 2025 (uncertain)');
    expect(spanWords(span('2025-11-01', '2025-11-30', { approximate: true }))).toBe('about Nov 2025');
    expect(spanWords(span('2025-10-01', '2025-12-31'))).toBe('Oct – Dec 2025');
    expect(spanWords(span('2026-01-01', '2027-12-31'))).toBe('2026 – 2027');
    expect(spanWords(span('2025-11-03', '2026-02-10'))).toBe('3 Nov 2025 – 10 Feb 2026');
    expect(spanWords(span('2025-11-03', '2026-02-10', { openHigh: true }))).toBe('from 3 Nov 2025 on');
    expect(dayWords(0)).toBe('1 Jan 1970');
  });
});

describe('axis', () => {
  it('puts days in order on the line, the last one included, and finds them again', () => {
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 40_000 }), fc.integer({ min: 7, max: 60_000 }), fc.integer({ min: 200, max: 2000 }), (low, length, width) => {
      const scale = timeScale(low, low + length, width);
      expect(scale.x(low)).toBeCloseTo(0);
      expect(scale.x(low + length + 1)).toBeCloseTo(width);
      for (const at of [low, low + Math.floor(length / 2), low + length]) expect(scale.dayAt((scale.x(at) + scale.x(at + 1)) / 2)).toBe(at);
      for (const tick of scale.ticks) expect(tick.x >= 0 && tick.x <= width).toBe(true);
    }));
  });

  it('zooms and moves within the whole', () => {
    const whole = { low: 0, high: 1000 };
    const near = zoomDomain(whole, 0.5, whole, 100);
    expect(near.low).toBeGreaterThanOrEqual(0);
    expect(near.high - near.low).toBe(500);
    expect(zoomDomain(near, 9, whole)).toEqual(whole);
    expect(shiftDomain(near, -5, whole)).toEqual({ low: 0, high: 500 });
    expect(zoomDomain(near, 0.0001, whole).high - zoomDomain(near, 0.0001, whole).low).toBe(6);
  });
});

describe('brush', () => {
  it('keeps its ends in order and within the limits, and its length when it is moved', () => {
    const limits = { low: 0, high: 400 };
    const brush = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(fc.property(brush, fc.constantFrom('low', 'high', 'both', 'new'), fc.integer({ min: -900, max: 900 }), (from, what, days) => {
      const to = moveWindow(from, what, days, limits);
      expect(to.low).toBeGreaterThanOrEqual(limits.low);
      expect(to.high).toBeLessThanOrEqual(limits.high);
      expect(to.low).toBeLessThanOrEqual(to.high);
      if (what === 'both') expect(to.high - to.low).toBe(from.high - from.low);
      if (what === 'low') expect(to.high).toBe(from.high);
    }));
  });
});

describe('as known on', () => {
  it('steps from publication to publication', () => {
    const days = ['2025-11-25', '2025-12-01', '2026-02-04'];
    expect(stepAsOf(days, '2025-11-25', 1)).toBe('2025-12-01');
    expect(stepAsOf(days, '2025-12-15', -1)).toBe('2025-12-01');
    expect(stepAsOf(days, '2026-02-04', 1)).toBeUndefined();
    expect(stepAsOf(days, undefined, -1)).toBe('2025-12-01');
    expect(stepAsOf(days, undefined, 1)).toBeUndefined();
  });
});

const quads = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'none'] as const;
const interval = fc.tuple(fc.integer({ min: 19_900, max: 20_600 }), fc.constantFrom(0, 0, 1, 29, 30, 364)).map(([low, length]) => ({ low, high: low + length }));

describe('marks of a lane', () => {
  it('draws every claim in view once, inside the lane and without overlap', () => {
    const marks = fc.array(fc.tuple(interval, fc.constantFrom(...quads), fc.boolean()), { maxLength: 90 }).map((list) =>
      list.map(([at, quad, approximate], i): TimelineMark => ({ ...plain, ...at, approximate, claim: `c${i}` as ClaimId, quad, modality: 'asserted', says: '', citation: '', inWindow: true, bin: 0, spans: false })),
    );
    fc.assert(fc.property(marks, (list) => {
      const scale = timeScale(20_100, 20_400, 800);
      const laid = layMarks(list, scale);
      const drawn = laid.clusters.flatMap((cluster) => cluster.marks);
      expect(drawn.length + laid.earlier + laid.later).toBe(list.length);
      expect(new Set(drawn.map(({ mark }) => mark.claim)).size).toBe(drawn.length);
      for (const { x, y, width, height } of drawn) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x + width).toBeLessThanOrEqual(800.01);
        expect(y).toBeGreaterThanOrEqual(-0.01);
        expect(y + height).toBeLessThanOrEqual(laid.height + 0.01);
      }
      for (const [i, a] of drawn.entries()) {
        for (const b of drawn.slice(i + 1)) expect(a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01).toBe(true);
      }
    }), { numRuns: 60 });
  });
});

describe('events', () => {
  const event = (id: string, at: { low: number; high: number }, claims: number): TimelineEvent => ({
    ...plain, ...at, entity: { id: id as EntityId, label: id, short: id, kind: 'event', subtype: 'call' }, when: { edtf: '', text: '', low: at.low, high: at.high },
    statuses: [], planned: false, future: false, claims, inWindow: true, level: 0,
  });

  it('never lets two overlap, hides the lightest first, and loses none', () => {
    fc.assert(fc.property(fc.array(fc.tuple(interval, fc.integer({ min: 1, max: 90 })), { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (list, rows) => {
      const scale = timeScale(20_000, 20_500, 900);
      const events = list.map(([at, claims], i) => event(`event ${i}`, at, claims));
      const laid = layEvents(events, scale, rows, (text) => text.length * 6);
      const inView = events.filter((each) => each.high >= scale.low && each.low <= scale.high);
      expect(laid.placed.length + laid.hidden).toBe(inView.length);
      for (const [i, a] of laid.placed.entries()) {
        for (const b of laid.placed.slice(i + 1)) if (a.row === b.row) expect(a.x1 < b.x0 || b.x1 < a.x0).toBe(true);
      }
      if (inView.length > 0 && laid.placed.length > 0) expect(Math.max(...laid.placed.map(({ event: { claims } }) => claims))).toBe(Math.max(...inView.map(({ claims }) => claims)));
    }));
  });
});

