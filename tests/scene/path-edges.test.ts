import { expect, test } from 'vitest';
import type { EdgeView } from '../../src/query/views.ts';
import { pathEdges } from '../../src/scene/path-edges.ts';
import type { DrawnPath } from '../../src/scene/what-to-draw.ts';

test('a step bears the words of the claim that it reads out, on the edge that holds it, and that claim first', () => {
  const edge = { id: 'a~b~none', source: 'a', target: 'b', quad: 'none', family: 'view', omission: false, contested: false, unrealised: false, claims: ['heavy', 'read'], count: 2, label: 'prioritises over', directed: true } as unknown as EdgeView;
  const step = (phrase: string) => ({ from: { id: 'a' }, to: { id: 'b' }, claims: [{ id: 'read', phrase }], against: false });
  const path = (phrase: string) => [{ steps: [step(phrase)] }] as unknown as readonly DrawnPath[];
  expect(pathEdges(path('is part of'), [edge])).toEqual([{ edge: { ...edge, label: 'is part of', claims: ['read', 'heavy'] }, focused: true, step: 1, keys: [] }]);
  // A path that goes the same way is named on the line, in its own look; one step of the focused path keeps its number.
  const other = { ...path('is part of')[0]!, number: '2', look: 4 };
  expect(pathEdges([...path('is part of'), other, other], [edge])).toMatchObject([{ focused: true, step: 1, keys: [{ number: '2', look: 4 }] }]);
  // Nothing to change: the edge stays the one that is drawn.
  const first = { ...edge, claims: ['read', 'heavy'] } as unknown as EdgeView;
  expect(pathEdges(path('prioritises over'), [first])[0]!.edge).toBe(first);
  // A step that only sets the two side by side is told as such by the path that it is first drawn for.
  const loose = { ...path('x')[0]!, steps: path('x')[0]!.steps.map((step) => ({ ...step, beside: true as const })) };
  expect(pathEdges([loose, other], [edge])[0]!.beside).toBe(true);
  expect(pathEdges([other, loose], [edge])[0]!.beside).toBeUndefined();
});
