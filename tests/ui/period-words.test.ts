import { describe, expect, it } from 'vitest';
import type { DateView, Statistics } from '../../src/query/views.ts';
import { periodWords } from '../../src/ui/start/period-words.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const date = (low: string | null, high: string | null): DateView => ({ edtf: '', text: '', low: low && day(low), high: high && day(high) }) as DateView;
const source = (claims: number, published?: DateView) => ({ source: {}, claims, ...(published ? { published } : {}) }) as Statistics['sources'][number];

describe('the months that a dossier reports from', () => {
  it('are those in which its cited sources appeared', () => {
    const sources = [source(3, date('2025-11-01', '2025-11-30')), source(2, date('2026-02-04', '2026-02-04')), source(0, date('1999-01-01', '1999-01-01'))];
    expect(periodWords({ sources, span: date('1945-01-01', '2027-12-31') })).toBe('November 2025 to February 2026');
  });
  it('are one month where all is of one', () => {
    expect(periodWords({ sources: [source(1, date('2025-11-01', '2025-11-30'))] })).toBe('November 2025');
  });
  it('are those of the claims where no source is dated, and nothing where nothing is', () => {
    expect(periodWords({ sources: [source(1)], span: date('2024-05-02', null) })).toBe('May 2024');
    expect(periodWords({ sources: [source(1)] })).toBe('');
  });
});
