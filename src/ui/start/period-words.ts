import type { Statistics } from '../../query/views.ts';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The months that the dossier reports from: those in which its sources appeared, else those of its claims; empty when nothing is dated. */
export function periodWords({ sources, span }: Pick<Statistics, 'sources' | 'span'>): string {
  const days = sources.filter(({ claims }) => claims > 0).flatMap(({ published }) => (published ? [published.low, published.high] : []));
  const known = (days.length > 0 ? days : [span?.low, span?.high]).filter((day) => day !== null && day !== undefined);
  if (known.length === 0) return '';
  const words = (day: number) => month.format(new Date(day * 86_400_000));
  const [first, last] = [words(Math.min(...known)), words(Math.max(...known))];
  return first === last ? first : `${first} to ${last}`;
}
