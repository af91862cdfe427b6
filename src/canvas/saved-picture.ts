import { contextOf } from './make-layers.ts';
import { paintOver, paintUnder, type Frame } from './paint.ts';
import type { Plan } from './plan-labels.ts';
import type { Theme } from './theme.ts';
import type { CanvasOptions, MakeCanvas, Scene } from '../scene/scene.ts';

/** Px of a picture that is saved from a strip, which itself shows a part only. */
const wholeSize = { width: 960, height: 620 };

/** A scene drawn whole, off the screen. */
export async function pictureOfAll(makeCanvas: MakeCanvas, scene: Scene, theme: CanvasOptions['theme'], times: number): Promise<Blob> {
  const stage = document.createElement('div');
  Object.assign(stage.style, { position: 'fixed', top: '0', left: '-4000px', width: `${wholeSize.width}px`, height: `${wholeSize.height}px` });
  document.body.append(stage);
  const whole = makeCanvas({ container: stage, theme, reducedMotion: true, onIntent: () => undefined });
  try {
    whole.setInsets({ top: 16, right: 16, bottom: 16, left: 16 });
    whole.update(scene);
    return await whole.png(times);
  } finally {
    whole.destroy();
    stage.remove();
  }
}

/** The picture as it is on the screen: Cytoscape's own layer, between ours painted anew at the same scale. */
export async function pictureAsShown(own: Blob, plan: Plan, theme: Theme, frame: Frame): Promise<Blob> {
  const middle = await createImageBitmap(own);
  const { width, height, density } = frame;
  const layer = (): CanvasRenderingContext2D => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(width * density), height: Math.round(height * density) });
    return contextOf(canvas);
  };
  const ctx = layer();
  const sheet = ctx.canvas;
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  const under = layer();
  paintUnder(under, plan, theme, frame);
  const over = layer();
  paintOver(over, plan, theme, frame, null);
  for (const each of [under.canvas, middle, over.canvas]) ctx.drawImage(each, 0, 0, sheet.width, sheet.height);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
