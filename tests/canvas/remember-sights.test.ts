import { expect, test } from 'vitest';
import { rememberSights } from '../../src/canvas/remember-sights.ts';
import type { Scene } from '../../src/scene/scene.ts';

const scene = (arrangement: Scene['arrangement'], ...ids: string[]) => ({ arrangement, nodes: ids.map((id) => ({ id })) }) as unknown as Scene;

test('who comes back to a picture finds it as it was, whatever the order of what is on it', async () => {
  const sights = rememberSights();
  let asked = 0;
  const ask = async () => ({ a: { x: ++asked, y: 0 } }) as never;
  const place = (of: Scene, incremental = false) => sights.place(of, 'key', incremental, ask);
  const first = await place(scene('groups', 'a', 'b'));
  expect(await place(scene('groups', 'b', 'a'))).toBe(first);
  expect(await place(scene('groups', 'a', 'c'))).not.toBe(first);
  // A picture around something, and one that hangs on the picture before it, are laid out anew.
  await place(scene('focus' as Scene['arrangement'], 'a', 'b'));
  await place(scene('groups', 'd'), true);
  expect(asked).toBe(4);
  await place(scene('groups', 'd'));
  expect(asked).toBe(5);
  sights.forget();
  expect(await place(scene('groups', 'a', 'b'))).not.toBe(first);
});
