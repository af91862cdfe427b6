import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';

const msPerDay = 86_400_000;

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** A year begins here. */
  readonly year: boolean;
}

/** Days on a line of so many px. A day is a stretch: `x(day)` is its beginning, `x(day + 1)` its end. */
export interface TimeScale {
  readonly low: number;
  readonly high: number;
  readonly width: number;
  x(day: number): number;
  /** The day at a place, whole. */
  dayAt(x: number): number;
  readonly ticks: readonly Tick[];
}

const [year, month, day, hour] = [utcFormat('%Y'), utcFormat('%b'), utcFormat('%-d %b'), utcFormat('%b %Y')];
/** Px that a tick's words need. */
const roomForTick = 76;
const leastRoom = 58;

/** A linear scale over whole days, the last one included, with ticks where the calendar turns (d3-scale's choice of interval). */
export function timeScale(low: number, high: number, width: number): TimeScale {
  const scale = scaleUtc([new Date(low * msPerDay), new Date((high + 1) * msPerDay)], [0, Math.max(1, width)]);
  let wanted = Math.max(2, Math.floor(width / roomForTick));
  // The scale gives the nearest round interval, which may be too fine for the words.
  while (wanted > 2 && scale.ticks(wanted).length > width / leastRoom) wanted--;
  const dates = scale.ticks(wanted).filter((date) => date.getTime() % msPerDay === 0);
  const step = dates.length > 1 ? (dates[1]!.getTime() - dates[0]!.getTime()) / msPerDay : high - low + 1;
  const ticks = dates.map((date, index): Tick => {
    const first = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const fresh = index === 0 || dates[index - 1]!.getUTCFullYear() !== date.getUTCFullYear();
    const label = step > 360 ? year(date) : step >= 28 ? (fresh ? hour(date) : month(date)) : fresh ? `${day(date)} ${year(date)}` : day(date);
    return { x: scale(date), label, year: first };
  });
  return {
    low,
    high,
    width,
    x: (at) => scale(new Date(at * msPerDay)),
    dayAt: (x) => Math.floor(scale.invert(x).getTime() / msPerDay),
    ticks,
  };
}
