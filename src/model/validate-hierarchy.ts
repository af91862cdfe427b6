import type { Validation } from './validation.ts';

interface Arc {
  readonly to: string;
  readonly claim: number;
}

/**
 * Reports each cycle that the affirmed claims of hierarchy types close (part of), at the claim that closes it.
 * Depth-first search with an explicit stack, O(claims); types are walked together, as a cycle may mix them.
 */
export function checkHierarchy(validation: Validation): void {
  const arcs = new Map<string, Arc[]>();
  validation.dossier.claims.forEach((claim, index) => {
    if (claim.polarity === 'negated' || !validation.types.get(claim.type)?.hierarchy) return;
    for (const from of claim.from) {
      const list = arcs.get(from) ?? [];
      if (list.length === 0) arcs.set(from, list);
      for (const to of claim.to) list.push({ to, claim: index });
    }
  });
  const done = new Set<string>();
  const open = new Map<string, number>();
  for (const start of arcs.keys()) {
    if (done.has(start)) continue;
    const stack: { id: string; next: number }[] = [{ id: start, next: 0 }];
    open.set(start, 0);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const arc = arcs.get(top.id)?.[top.next];
      top.next += 1;
      if (arc === undefined) {
        open.delete(top.id);
        done.add(top.id);
        stack.pop();
        continue;
      }
      const depth = open.get(arc.to);
      if (depth !== undefined) {
        const cycle = [...stack.slice(depth).map((frame) => frame.id), arc.to];
        validation.error('hierarchy-cycle', ['claims', arc.claim], `this closes a cycle: ${cycle.join(' in ')}`, 'take one of its claims out');
      } else if (!done.has(arc.to)) {
        open.set(arc.to, stack.length);
        stack.push({ id: arc.to, next: 0 });
      }
    }
  }
}
