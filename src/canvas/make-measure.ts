import type { Measure } from './label-text.ts';
import { font } from './paint.ts';

/** Measures text as the canvas sets it, each text once; `forget` when the typeface has come. */
export function makeMeasure(): Measure & { forget(): void } {
  const ctx = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const measure = (text: string, size: number, bold: boolean): number => {
    const key = `${bold ? 'b' : 'n'}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (ctx) ctx.font = font(100, bold ? 600 : 400);
      width = ctx?.measureText(text).width ?? text.length * 55;
      widths.set(key, width);
    }
    return (width * size) / 100;
  };
  return Object.assign(measure, { forget: () => widths.clear() });
}
