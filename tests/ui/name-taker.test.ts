import { describe, expect, test } from 'vitest';
import type { EntityRef } from '../../src/query/filter.ts';
import type { Resolution } from '../../src/query/views.ts';
import { nameTaker, type NamedField } from '../../src/ui/widgets/name-taker.ts';

const ref = (id: string): EntityRef => ({ id, label: id, short: id, kind: 'topic', subtype: 'issue' }) as unknown as EntityRef;
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A field whose names are answered by hand; `chosen` holds what it was given. */
const fieldOf = (over: Partial<NamedField> = {}) => {
  const chosen: string[] = [];
  const asked = new Map<string, { answer: (found: readonly EntityRef[]) => void; signal: AbortSignal }>();
  let field: NamedField = { value: [], taken: [], several: false, onChange: (entities) => chosen.push(entities.map((each) => each.id).join('+')), ...over };
  const taker = nameTaker((name, signal) => new Promise<Resolution>((resolve, reject) => {
    signal!.addEventListener('abort', () => reject(new Error('aborted')));
    asked.set(name, { answer: (entities) => resolve({ ok: true, entities } as Resolution), signal: signal! });
  }), () => field);
  return { taker, chosen, asked, change: (next: Partial<NamedField>) => (field = { ...field, ...next }) };
};

describe('a name typed in full', () => {
  test('is taken with its namesakes but those that have another part', async () => {
    const { taker, chosen, asked, change } = fieldOf();
    void taker.take('Taiwan');
    // What has a part in the question by the time of the answer counts.
    change({ taken: ['taiwan'] });
    asked.get('Taiwan')!.answer([ref('taiwan'), ref('taiwan-polity')]);
    await settle();
    expect(chosen).toEqual(['taiwan-polity']);
  });
  test('that is found late does not win over a later one', async () => {
    const { taker, chosen, asked } = fieldOf();
    void taker.take('China');
    void taker.take('Japan');
    expect(asked.get('China')!.signal.aborted).toBe(true);
    asked.get('Japan')!.answer([ref('japan')]);
    asked.get('China')!.answer([ref('china')]);
    await settle();
    expect(chosen).toEqual(['japan']);
  });
  test('is let go once something else was chosen, be it from the graph, or the field is gone', async () => {
    const { taker, chosen, asked, change } = fieldOf();
    void taker.take('China');
    change({ value: [ref('iran')] });
    asked.get('China')!.answer([ref('china')]);
    await settle();
    void taker.take('Japan');
    taker.drop();
    asked.get('Japan')!.answer([ref('japan')]);
    await settle();
    expect(chosen).toEqual([]);
  });
  test('is one more where the field takes several', async () => {
    const { taker, chosen, asked } = fieldOf({ several: true });
    void taker.take('China');
    void taker.take('Japan');
    for (const [name, { answer }] of asked) answer([ref(name)]);
    await settle();
    expect(chosen).toEqual(['China', 'Japan']);
  });
});
