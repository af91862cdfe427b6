import type { Scene } from '../scene/scene.ts';
import type { LayoutAnswer } from './layout/layout-request.ts';

/** Pictures remembered, the oldest first to go. */
const most = 40;

/** Remembers the places of pictures without a centre or a path, by what is on them: who comes back to one finds it as it was. */
export function rememberSights() {
  const seen = new Map<string, LayoutAnswer>();
  return {
    /** The places of before, or such as are asked for; those of an `incremental` layout hang on the picture before it and are not remembered. */
    async place(scene: Scene, key: string, incremental: boolean, ask: () => Promise<LayoutAnswer | null>): Promise<LayoutAnswer | null> {
      if (scene.arrangement !== 'groups' || scene.nodes.some((node) => node.position)) return ask();
      const sight = `${key} ${scene.nodes.map((node) => node.id).sort().join(' ')}`;
      const answer = seen.get(sight) ?? (await ask());
      if (answer && !incremental) seen.set(sight, answer);
      if (seen.size > most) seen.delete(seen.keys().next().value!);
      return answer;
    },
    forget: () => seen.clear(),
  };
}
