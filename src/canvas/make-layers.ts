/** The three layers of the drawing. */
export interface Layers {
  readonly host: HTMLElement;
  readonly under: CanvasRenderingContext2D;
  readonly over: CanvasRenderingContext2D;
  resize(width: number, height: number, density: number): void;
  /** A picture of that size (px) on a ground, drawn by `draw`. */
  png(ground: string, width: number, height: number, draw: (sheet: CanvasRenderingContext2D, layer: () => CanvasRenderingContext2D) => void): Promise<Blob>;
  remove(): void;
}

/** The painted layer below, Cytoscape's place, and the painted layer above, filling the container. */
export function makeLayers(container: HTMLElement): Layers {
  const make = (tag: 'canvas' | 'div'): HTMLElement => {
    const element = document.createElement(tag);
    Object.assign(element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
    container.append(element);
    return element;
  };
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  const under = make('canvas') as HTMLCanvasElement;
  const host = make('div');
  const over = make('canvas') as HTMLCanvasElement;
  over.style.pointerEvents = 'none';
  for (const canvas of [under, over]) canvas.setAttribute('aria-hidden', 'true');
  const context = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
    const ctx = canvas.getContext('2d');
    if (!ctx) throw new Error('This browser cannot draw on a canvas.');
    return ctx;
  };
  return {
    host,
    under: context(under),
    over: context(over),
    resize: (width, height, density) => {
      for (const canvas of [under, over]) {
        canvas.width = Math.round(width * density);
        canvas.height = Math.round(height * density);
      }
    },
    png: (ground, width, height, draw) => {
      const blank = (): CanvasRenderingContext2D => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        return context(canvas);
      };
      const ctx = blank();
      const sheet = ctx.canvas;
      ctx.fillStyle = ground;
      ctx.fillRect(0, 0, sheet.width, sheet.height);
      draw(ctx, blank);
      return new Promise((resolve, reject) => {
        sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
      });
    },
    remove: () => {
      under.remove();
      host.remove();
      over.remove();
    },
  };
}
