const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The day with this number, counted from 1970-01-01, as `2026-02-10`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The number of the day `2026-02-10`, counted from 1970-01-01; null when it is no such day. */
export function dayNumber(iso: string): number | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

/** `2026-02-10` as people write it: "10 Feb 2026"; other dates stay as they are. */
export function dayText(iso: string): string {
  const day = dayNumber(iso);
  return day === null ? iso : written.format(new Date(day * 86_400_000));
}
