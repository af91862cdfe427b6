import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBriefing, writeBriefing } from '../../src/session/briefing-codec.ts';
import { briefedClaim, pathItem, treeItem } from '../../src/session/briefing-items.ts';
import { mergeBriefings, wordsOfMerge } from '../../src/session/merge-briefings.ts';
import { claimsOf, editBriefing, emptyBriefing, freshKey, refsOf, type Briefing, type BriefingEdit, type BriefingItem } from '../../src/session/briefing.ts';
import { createSession } from '../../src/session/create-session.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { ConnectionView, PathView } from '../../src/query/path-views.ts';
import type { ClaimView } from '../../src/query/views.ts';
import { briefing, item, word } from './briefing-arbitraries.ts';
import { fakeEngine } from './fake-engine.ts';

const edit: fc.Arbitrary<BriefingEdit> = fc.oneof(
  fc.record({ edit: fc.constant('add' as const), item }),
  fc.record({ edit: fc.constant('remove' as const), key: word }),
  fc.record({ edit: fc.constant('move' as const), key: word, to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ edit: fc.constant('note' as const), key: word, note: word }),
);
const text = (key: string, note = ''): BriefingItem => ({ is: 'text', key, title: 'Text', note });
const of = (...keys: string[]): Briefing => ({ dossier: 'd', title: '', items: keys.map((key) => text(key)) });
const keys = ({ items }: Briefing): string => items.map((each) => each.key).join('');

describe('an edited briefing', () => {
  test('holds every key once, and nothing changes (===) where nothing is to change', () => {
    fc.assert(
      fc.property(briefing, fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const end = edits.reduce(editBriefing, start);
        expect(new Set(end.items.map((each) => each.key)).size).toBe(end.items.length);
        expect(editBriefing(end, { edit: 'remove', key: 'no such key at all' })).toBe(end);
      }),
    );
  });
  test('moves an item to a place and keeps the order of the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1 }), fc.nat(), fc.integer({ min: -3, max: 9 }), (letters, pick, to) => {
        const key = letters[pick % letters.length]!;
        const moved = keys(editBriefing(of(...letters), { edit: 'move', key, to }));
        expect(moved.indexOf(key)).toBe(Math.max(0, Math.min(letters.length - 1, to)));
        expect(moved.replace(key, '')).toBe(letters.join('').replace(key, ''));
      }),
    );
  });
  test('gives keys that two tabs never give both', () => {
    const fresh = Array.from({ length: 200 }, () => freshKey(emptyBriefing, 'text'));
    expect(new Set(fresh).size).toBe(200);
    for (const key of fresh) expect(key).toMatch(/^text:\w+$/u);
  });
});

describe('a briefing as text', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(briefing, (each) => {
      expect(readBriefing(writeBriefing(each))).toEqual({ briefing: each, lost: 0, writings: [] });
      expect(readBriefing(writeBriefing(each, ['b', 'a']))?.writings).toEqual(['b', 'a']);
    }));
  });
  test('is never trusted: what is no briefing is none, what is no item is left out and counted', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (each) => {
      expect(readBriefing(each)).toBeNull();
    }));
    const good = text('a', 'kept');
    const bad = [null, 3, { is: 'claim' }, { ...good, is: 'toString' }, { ...good, key: 'b', address: 'javascript:alert(1)' }, { ...good, is: 'figure', picture: 'https://elsewhere/x.png' }, good];
    const raw = JSON.stringify({ format: 'readout-briefing', version: 1, dossier: 'd', title: '', items: [good, ...bad] });
    expect(readBriefing(raw)).toEqual({ briefing: { dossier: 'd', title: '', items: [good] }, lost: bad.length, writings: [] });
  });
});

describe('a briefing of two tabs', () => {
  const edits = fc.array(edit, { maxLength: 6 });
  const after = (start: Briefing, all: readonly BriefingEdit[]): Briefing => all.reduce(editBriefing, start);
  const keysOf = ({ items }: Briefing): string[] => items.map((each) => each.key);

  test('holds what either has added or written, once, and what neither has taken out', () => {
    fc.assert(
      fc.property(briefing, edits, edits, (base, here, there) => {
        const [mine, theirs] = [after(base, here), after(base, there)];
        const merged = mergeBriefings(base, mine, theirs);
        const [was, has] = [new Set(keysOf(base)), keysOf(merged)];
        expect(new Set(has).size).toBe(has.length);
        for (const [one, other] of [[mine, theirs], [theirs, mine]] as const)
          for (const item of one.items) {
            const found = merged.items.find((each) => each.key === item.key);
            const before = base.items.find((each) => each.key === item.key);
            if (item.note !== before?.note) expect(found?.note).toContain(item.note);
            else if (other.items.some((each) => each.key === item.key)) expect(found).toBeDefined();
            else if (was.has(item.key)) expect(found).toBeUndefined();
          }
        for (const key of has) expect(keysOf(mine).includes(key) || keysOf(theirs).includes(key)).toBe(true);
      }),
    );
  });
  test('is the other one’s where only that one has changed, and both have the same in the end', () => {
    fc.assert(
      fc.property(briefing, edits, edits, (base, here, there) => {
        const [mine, theirs] = [after(base, here), after(base, there)];
        expect(mergeBriefings(base, base, theirs)).toEqual(theirs);
        expect(mergeBriefings(base, mine, base)).toBe(mine);
        const merged = mergeBriefings(base, mine, theirs);
        expect(mergeBriefings(theirs, theirs, merged)).toEqual(merged);
        expect(mergeBriefings(base, merged, theirs)).toEqual(merged);
      }),
    );
  });
  test('keeps the order of this tab, or the other’s where only there something was moved', () => {
    const merged = (base: string, mine: string, theirs: string) => keys(mergeBriefings(of(...base), of(...mine), of(...theirs)));
    expect(merged('abc', 'abcx', 'abcy')).toBe('abcxy');
    expect(merged('abc', 'abcx', 'yabc')).toBe('yabcx');
    expect(merged('abc', 'abcx', 'cyab')).toBe('cyabx');
    expect(merged('abc', 'bac', 'cab')).toBe('bac');
    expect(merged('abc', 'ac', 'abcy')).toBe('acy');
  });
  test('holds both where both wrote in one place', () => {
    const [base, mine, theirs] = ['old', 'old, mine', 'theirs'].map((note) => ({ ...of(), title: note, items: [text('a', note)] }));
    expect(mergeBriefings(base!, mine!, theirs!)).toMatchObject({ title: 'old, mine', items: [{ note: 'old, mine\n\ntheirs' }] });
    // Taken out here, but written in there since.
    expect(mergeBriefings(base!, of(), theirs!).items).toMatchObject([{ note: 'theirs' }]);
  });
  test('is told in a sentence', () => {
    expect(wordsOfMerge(of('a'), of('a', 'b', 'c'))).toBe('Another tab added 2 items to the briefing.');
    expect(wordsOfMerge(of('a'), of('b'))).toBe('Another tab added 1 item to the briefing and took 1 item out.');
    expect(wordsOfMerge(of('a', 'b'), of('b'))).toBe('Another tab took 1 item out of the briefing.');
    expect(wordsOfMerge(of('a', 'b'), of('b', 'a'))).toBe('Another tab changed the briefing.');
    expect(wordsOfMerge(of('a'), of('a'))).toBe('');
  });
});

describe('items from views', () => {
  const view = {
    id: 'c1', says: 'Xi rang first.', modality: 'hypothetical', polarity: 'negated', when: { text: 'Nov 2025' },
    evidence: [{ source: { id: 's', label: 'Insights' }, paragraphs: [4], citation: 'Insights ¶4', voices: [], attribution: 'Insights', certainty: 'hedged' }],
    contested: [{ kind: 'contradiction', against: [{ claim: 'c2', says: 'No.', attribution: 'China', citation: 'X ¶1' }] }, { kind: 'tension', against: [{ says: 'Hm.' }] }],
    phrase: 'rings', quad: 'none', from: [{ id: 'b' }], to: [{ id: 'a' }],
  } as unknown as ClaimView;
  test('carry what a reader must know, who says so, and what contradicts it', () => {
    const briefed = briefedClaim(view);
    expect(briefed.marks).toEqual(['hypothetical', 'negated', 'hedged', 'contested']);
    expect(briefed.evidence).toEqual([{ source: { id: 's', label: 'Insights' }, paragraphs: [4], voice: '', citation: 'Insights ¶4' }]);
    expect(briefed.against).toEqual([{ says: 'No.', voice: 'China', citation: 'X ¶1' }]);
  });
  test('point a step the way its claim is directed, and do not say a caution twice', () => {
    const end = (id: string) => ({ id, label: id.toUpperCase(), kind: 'actor' });
    const path = { id: 'p', score: 61.6, entities: [end('a'), end('b')], steps: [{ from: end('a'), to: end('b'), claims: [view], against: false, cautions: ['hedged', 'precedes'], leftOutBy: [], opposing: [{ kind: 'tension', claim: 'c3', says: 'Not so.', attribution: 'Bo', citation: 'X ¶2' }] }], thinnest: { step: 0, why: 'only one says so.' } };
    const made = pathItem(path as unknown as PathView, 'Rings', '#/paths');
    expect(made).toMatchObject({ key: 'path:p', title: 'A to B: Rings', score: 62, thinnest: 'Its one step: only one says so.' });
    const even = { ...path, agenda: 'An agenda.', steps: [{ ...path.steps[0]!, where: 'in the call', within: true }, path.steps[0]!], thinnest: { step: 1, why: '', says: 'No step is thinner.', even: true } };
    const told = pathItem(even as unknown as PathView, 'Rings', '');
    expect(told.thinnest).toBe('An agenda. No step is thinner.');
    expect(told.steps[0]!.marks).toEqual(['in the call', 'precedes', 'a part of it, which stands for it']);
    expect(made.steps[0]).toMatchObject({ back: true, marks: ['precedes'], opposed: [{ how: 'In tension with it', says: 'Not so.', voice: 'Bo', citation: 'X ¶2' }] });
    expect(refsOf(made).map((ref) => ref.id)).toEqual(['a', 'b']);
    expect(claimsOf(made).map((each) => each.id)).toEqual(['c1']);
  });
  test('hold three ends together, and say first where nothing does', () => {
    const end = (id: string) => ({ id, label: id.toUpperCase(), kind: 'actor' });
    const step = (from: string, to: string) => ({ from: end(from), to: end(to), claims: [view], against: false, cautions: [], leftOutBy: [], opposing: [] });
    const tree = { ends: ['a', 'b', 'c'].map(end), steps: [step('a', 'd'), step('d', 'b'), step('d', 'c')], says: 'The shortest way.', thinnest: { step: 0, why: '', says: 'None is.' } };
    const made = treeItem(tree as unknown as ConnectionView, '#/paths');
    expect(made).toMatchObject({ key: 'tree:a,b,c', title: 'A, B and C together', thinnest: 'None is.', detail: 'The shortest way.' });
    expect(refsOf(made).map((ref) => ref.id)).toEqual(['a', 'd', 'b', 'c']);
    expect(treeItem({ ...tree, agenda: 'An agenda.' } as unknown as ConnectionView, '#/paths')).toMatchObject({ title: 'A, B and C together, not a connection', thinnest: 'An agenda. None is.' });
  });
});

describe('in the session', () => {
  const graph = { id: 'g', entities: [{ id: 'a' }, { id: 'b' }], claims: [{ id: 'c', from: 'a', to: 'b' }] };
  const open = async (options: { loadBriefing?: (id: string) => Promise<Briefing | null> } = {}) => {
    const addresses: string[] = [];
    const session = createSession({ engine: fakeEngine({ g: graph }) as Engine, onAddress: (address) => addresses.push(address), now: () => 0, ...options });
    await session.open({ name: 'g', files: [{ path: 'g', text: 'g' }] });
    return { session, addresses };
  };
  const add = (key: string) => ({ type: 'briefing', change: { edit: 'add', item: text(key) } }) as const;

  test('is undone and done again like everything else, and stays out of the address', async () => {
    const { session } = await open();
    session.dispatch(add('x'));
    session.dispatch({ type: 'go', view: 'links' });
    session.dispatch({ type: 'briefing', change: { edit: 'remove', key: 'x' } });
    expect(session.address()).not.toContain('x');
    session.undo();
    expect(keys(session.briefing.peek())).toBe('x');
    session.undo();
    session.undo();
    expect(keys(session.briefing.peek())).toBe('');
    session.redo();
    expect(keys(session.briefing.peek())).toBe('x');
  });
  test('outlives the browser going back, and an address that is pasted', async () => {
    const { session } = await open();
    session.dispatch({ type: 'go', view: 'links' });
    session.dispatch(add('x'));
    session.navigate('#/');
    expect(session.state.peek().view).toBe('overview');
    expect(keys(session.briefing.peek())).toBe('x');
    session.navigate('#/paths?from=a&to=b');
    expect(keys(session.briefing.peek())).toBe('x');
  });
  test('begins with what was kept for the dossier, or empty when that cannot be had', async () => {
    const { session } = await open({ loadBriefing: (id) => Promise.resolve({ ...of('kept'), dossier: id }) });
    expect(keys(session.briefing.peek())).toBe('kept');
    expect(session.canUndo.peek()).toBe(false);
    const failing = await open({ loadBriefing: () => Promise.reject(new Error('no storage')) });
    expect(failing.session.briefing.peek()).toEqual({ dossier: 'g', title: '', items: [] });
  });
  test('undo takes back what was done here, and never what came from elsewhere', async () => {
    const { session } = await open();
    session.dispatch(add('x'));
    session.dispatch(add('y'));
    session.undo();
    session.reworkBriefing((mine) => mergeBriefings(of('x', 'y'), mine, of('x', 'y', 'z')));
    expect(keys(session.briefing.peek())).toBe('xz');
    session.undo();
    expect(keys(session.briefing.peek())).toBe('z');
    session.redo();
    session.redo();
    expect(keys(session.briefing.peek())).toBe('xyz');
    // What was added here and taken out there leaves no step that does nothing.
    session.reworkBriefing((mine) => mergeBriefings(of('x', 'y', 'z'), mine, of('x', 'z')));
    expect(keys(session.briefing.peek())).toBe('xz');
    session.undo();
    expect(keys(session.briefing.peek())).toBe('z');
    expect(session.canUndo.peek()).toBe(false);
  });
  test('typing a note is one change', async () => {
    const { session } = await open();
    session.dispatch(add('x'));
    for (const note of ['a', 'ab', 'abc']) session.dispatch({ type: 'briefing', change: { edit: 'note', key: 'x', note } });
    session.undo();
    expect(session.briefing.peek().items[0]?.note).toBe('');
  });
});
