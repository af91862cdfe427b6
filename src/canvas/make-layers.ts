/** The three layers of the drawing. */
export interface Layers {
  readonly host: HTMLElement;
  readonly under: CanvasRenderingContext2D;
  readonly over: CanvasRenderingContext2D;
  resize(width: number, height: number, density: number): void;
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
  return {
    host,
    under: contextOf(under),
    over: contextOf(over),
    resize: (width, height, density) => {
      for (const canvas of [under, over]) {
        canvas.width = Math.round(width * density);
        canvas.height = Math.round(height * density);
      }
    },
    remove: () => {
      under.remove();
      host.remove();
      over.remove();
    },
  };
}

/** What draws on a canvas. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser cannot draw on a canvas.');
  return ctx;
}
