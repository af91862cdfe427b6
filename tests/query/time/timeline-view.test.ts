import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPEN_HIGH, OPEN_LOW, dayOf, parseEdtf } from '../../../src/model/edtf-date.ts';
import { admit, claimDays } from '../../../src/query/admit.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { binOf } from '../../../src/query/calendar-bins.ts';
import { binLabel, timeBins } from '../../../src/query/time/time-bins.ts';
import { timelineView } from '../../../src/query/time/timeline-view.ts';
import type { TimelineQuery, TimelineView } from '../../../src/query/time/timeline-views.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { calls, said } from '../accounts/two-accounts.ts';
import { randomFilter } from '../random-filter.ts';

const ask = (store: Store, query: TimelineQuery): TimelineView => runSteps(timelineView(store, query));

describe('bins of the calendar', () => {
  it('cover the days without a gap, in at most so many, and find each day in its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 30_000 }), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 4, max: 200 }), (first, length, most) => {
        const bins = timeBins(first, first + length, most);
        const { starts } = bins;
        if (bins.unit !== 'century') expect(starts.length - 1).toBeLessThanOrEqual(most);
        expect(starts[0]!).toBeLessThanOrEqual(first);
        expect(starts.at(-1)!).toBeGreaterThan(first + length);
        starts.slice(1).forEach((start, i) => expect(start).toBeGreaterThan(starts[i]!));
        const day = first + Math.floor(length / 3);
        const bin = binOf(bins.starts, day);
        expect(starts[bin]! <= day && day < starts[bin + 1]!).toBe(true);
      }),
    );
  });

  it('are named as people name them', () => {
    const label = (first: string, last: string, most: number) => {
      const bins = timeBins(parseEdtf(first)!.low, parseEdtf(last)!.high, most);
      return [bins.unit, binLabel(bins, 0)];
    };
    expect(label('2025-11-24', '2025-11-28', 10)).toEqual(['day', '24 Nov 2025']);
    expect(label('2025-11-24', '2026-01-28', 12)).toEqual(['week', 'week of 24 Nov 2025']);
    expect(label('2025-11-24', '2026-10', 12)).toEqual(['month', 'Nov 2025']);
    expect(label('2020-11', '2022', 12)).toEqual(['quarter', 'Oct to Dec 2020']);
    expect(label('2020', '2029', 12)).toEqual(['year', '2020']);
    expect(label('1914', '1991', 12)).toEqual(['decade', '1910 to 1919']);
  });
});

describe('the timeline', () => {
  it('counts a claim in every bin in which it can lie, whatever lane it is in', () => {
    fc.assert(
      fc.property(randomDossier, randomFilter, fc.integer({ min: 3, max: 60 }), (dossier, filter, most) => {
        const store = compileDossier(dossier);
        const view = ask(store, { filter, bins: most });
        const { window: _window, ...rest } = filter;
        const admitted = admit(store, rest);
        const spans = [...Array(store.claims.count).keys()].filter((claim) => admitted.claims[claim] === 1).map((claim) => claimDays(store, claim, admitted.evidence));
        const dated = spans.filter((span) => span !== null && !(span.low === OPEN_LOW && span.high === OPEN_HIGH)).map((span) => span!);
        expect([view.claims, view.undated]).toEqual([spans.length, spans.length - dated.length]);
        view.bins.forEach((bin, i) => {
          // Open ends reach as far as anything shown does.
          const here = dated.filter((span) => (span.low === OPEN_LOW ? view.extent!.low : span.low) <= bin.high && (span.high === OPEN_HIGH ? view.extent!.high : span.high) >= bin.low).length;
          expect(view.all[i]!.count).toBe(here);
          expect(view.lanes.reduce((sum, lane) => sum + Object.values(lane.bins[i]!).reduce((all, count) => all + count, 0), 0)).toBe(here);
          expect(view.all[i]!.future).toBeLessThanOrEqual(here);
        });
        if (view.extent !== null) expect(view.lanes.reduce((sum, lane) => sum + lane.claims, 0)).toBe(view.claims);
        if (view.extent !== null) expect(view.lanes.reduce((sum, lane) => sum + lane.marks.length, 0)).toBe(dated.length);
        // The window takes nothing away, but counts what it would let in.
        expect(view.inWindow).toBe(admit(store, filter).claimCount);
      }),
      { numRuns: 100 },
    );
  });

  it('never draws two events of one row over each other, nor a planned one among those that are over', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const view = ask(compileDossier(dossier), {});
        for (const a of view.events) {
          expect(a.level).toBeLessThan(view.levels);
          for (const b of view.events) {
            if (a === b || a.level !== b.level) continue;
            expect(a.planned).toBe(b.planned);
            expect(a.high < b.low || b.high < a.low).toBe(true);
          }
        }
      }),
    );
  });

  const store = () =>
    calls([
      ['joins', { from: ['ada'], to: ['first'], role: 'guest', ...said('ada-1', 'ada') }],
      ['talks', { from: ['ada'], to: ['bo'], about: ['tea'], when: '2025-11~' }],
      ['talks', { from: ['ada'], to: ['bo'], about: ['tea'], when: '2026-09?', modality: 'future' }],
      ['becomes', { from: ['second'], status: 'planned' }],
      ['hits', { from: ['bo'], to: ['tea'], when: '../2025-10' }],
    ]);

  it('keeps dates as uncertain, approximate and open as they are', () => {
    const marks = ask(store(), {}).lanes.flatMap((lane) => lane.marks);
    const of = (claim: string) => marks.find((mark) => mark.claim === `${claim}-aaaaaa`)!;
    expect(of('c1')).toMatchObject({ low: dayOf(2025, 11, 1), high: dayOf(2025, 11, 30), approximate: true, uncertain: false, openLow: false });
    expect(of('c2')).toMatchObject({ low: dayOf(2026, 9, 1), high: dayOf(2026, 9, 30), uncertain: true, modality: 'future' });
    expect(of('c4')).toMatchObject({ openLow: true, openHigh: false, high: dayOf(2025, 10, 31) });
  });

  it('sets planned events apart and knows what lies ahead of the as-of day', () => {
    const view = ask(store(), {});
    expect(view.asOf).toBe(dayOf(2026, 3, 1));
    expect(view.events.map((event) => [event.entity.id, event.status, event.planned, event.future])).toEqual([['first', 'occurred', false, false], ['second', 'planned', true, false]]);
    expect(view.undatedEvents.map((event) => event.id)).toEqual(['fair']);
    expect(view.inWindowFuture).toBe(1);
    expect(view.published).toEqual([{ day: dayOf(2026, 3, 1), edtf: '2026-03-01', text: '1 Mar 2026', claims: 5 }]);
  });

  it('draws no single claims where there are too many, and says so', () => {
    const view = ask(store(), { marks: 3 });
    expect([view.marksCut, view.lanes.flatMap((lane) => lane.marks).length]).toEqual([true, 0]);
  });

  it('is empty where nothing is dated', () => {
    expect(ask(calls([]), { filter: { without: { kind: ['event'] } } })).toMatchObject({ extent: null, bins: [], events: [], lanes: [], claims: 0 });
  });
});
