import { expect, test } from 'vitest';
import type { EdgeView } from '../../src/query/views.ts';
import { pathEdges } from '../../src/scene/path-edges.ts';
import type { DrawnPath } from '../../src/scene/what-to-draw.ts';

test('a step bears the words of the claim that it reads out, on the edge that holds it', () => {
  const edge = { id: 'a~b~none', source: 'a', target: 'b', quad: 'none', family: 'view', omission: false, contested: false, unrealised: false, claims: ['heavy', 'read'], count: 2, label: 'prioritises over', directed: true } as unknown as EdgeView;
  const step = (phrase: string) => ({ from: { id: 'a' }, to: { id: 'b' }, claims: [{ id: 'read', phrase }], against: false });
  const path = (phrase: string) => [{ steps: [step(phrase)] }] as unknown as readonly DrawnPath[];
  expect(pathEdges(path('is part of'), [edge])).toEqual([{ edge: { ...edge, label: 'is part of' }, focused: true, step: 1, keys: [] }]);
  // A path that goes the same way is named on the line, in its own look; one step of the focused path keeps its number.
  const other = { ...path('is part of')[0]!, number: '2', look: 4 };
  expect(pathEdges([...path('is part of'), other, other], [edge])).toMatchObject([{ focused: true, step: 1, keys: [{ number: '2', look: 4 }] }]);
  // Nothing to change: the edge stays the one that is drawn.
  expect(pathEdges(path('prioritises over'), [edge])[0]!.edge).toBe(edge);
});
