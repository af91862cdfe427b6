/** Runs `frame` with 0 to 1, ease-out over `ms`; 0 ms = at once. Gives a function that jumps to the end. */
export function tween(ms: number, frame: (share: number) => void): () => void {
  if (ms <= 0) {
    frame(1);
    return () => undefined;
  }
  const start = performance.now();
  let id = 0;
  let over = false;
  const step = (now: number): void => {
    const t = Math.min(1, Math.max(0, (now - start) / ms));
    over = t === 1;
    frame(1 - (1 - t) ** 3);
    if (!over) id = requestAnimationFrame(step);
  };
  id = requestAnimationFrame(step);
  return () => {
    if (over) return;
    over = true;
    cancelAnimationFrame(id);
    frame(1);
  };
}
