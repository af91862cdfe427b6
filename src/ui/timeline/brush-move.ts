/** The window in days, both included. */
export interface Brush {
  readonly low: number;
  readonly high: number;
}

/** Moves an end, the whole window (which keeps its length), or draws a new one from where it began; always within the limits and with its ends in order. */
export function moveWindow(brush: Brush, what: 'low' | 'high' | 'both' | 'new', days: number, limits: Brush): Brush {
  const clamp = (day: number, low: number, high: number): number => Math.max(low, Math.min(high, day));
  switch (what) {
    case 'low':
      return { ...brush, low: clamp(brush.low + days, limits.low, brush.high) };
    case 'high':
      return { ...brush, high: clamp(brush.high + days, brush.low, limits.high) };
    case 'both': {
      const by = clamp(days, limits.low - brush.low, limits.high - brush.high);
      return { low: brush.low + by, high: brush.high + by };
    }
    case 'new': {
      const [from, to] = [clamp(brush.low, limits.low, limits.high), clamp(brush.low + days, limits.low, limits.high)];
      return { low: Math.min(from, to), high: Math.max(from, to) };
    }
  }
}
