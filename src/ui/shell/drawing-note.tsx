import { useEffect, useState } from 'react';

/** What the canvas waits for: its first picture, in an empty place, or another one in place of an old one; null = nothing. */
export type Placing = 'first' | 'again' | null;

/** A graph that comes at once is not announced, and an old picture is something to look at: ms. */
const quiet = { first: 150, again: 1000 };

/** Says in the graph's place that it is on its way, once that takes long. */
export function DrawingNote({ placing }: { readonly placing: Placing }) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    if (placing === null) return undefined;
    const timer = setTimeout(() => setSaid(true), quiet[placing]);
    return () => {
      clearTimeout(timer);
      setSaid(false);
    };
  }, [placing]);
  return <div role="status" className="canvas-drawing">{placing !== null && said && <p>Drawing the graph…</p>}</div>;
}
