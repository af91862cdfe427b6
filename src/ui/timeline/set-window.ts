import type { Session } from '../../session/session.ts';
import { isoDay } from '../shell/day.ts';

/** Filters every view to claims that can lie between the two days; null = open. Nothing changes where the window is the same. */
export function setWindow(session: Session, low: number | null, high: number | null): void {
  const { window: old, ...rest } = session.state.peek().filter;
  const window = { ...(low !== null && { from: isoDay(low) }), ...(high !== null && { to: isoDay(high) }) };
  if (window.from === old?.from && window.to === old?.to) return;
  session.dispatch({ type: 'filter', filter: window.from || window.to ? { ...rest, window } : rest });
}

/** Shows what had been published on a day; null = all. */
export function setAsOf(session: Session, day: string | null): void {
  const { asOf: old, ...rest } = session.state.peek().filter;
  if ((day ?? undefined) === old) return;
  session.dispatch({ type: 'filter', filter: day === null ? rest : { ...rest, asOf: day } });
}
