import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/query/filter.ts';
import type { Loosening, PathFamily, PathQuery, PathStep, PathView } from '../../src/query/path-views.ts';
import type { ClaimView } from '../../src/query/views.ts';
import { blockers, optionsChanged } from '../../src/ui/paths/blockers.ts';
import { branchFrom } from '../../src/ui/paths/branch-from.ts';
import { comparePaths } from '../../src/ui/paths/compare-paths.ts';
import { edgeOfStep } from '../../src/ui/paths/edge-of-step.ts';
import { answerTitle, pathMarkdown, pathsMarkdown } from '../../src/ui/paths/path-markdown.ts';
import { drawnRows, pngLines, pngTop, wrapLine } from '../../src/ui/paths/path-png.ts';
import { foundWords } from '../../src/session/words.ts';
import { avoidWords, claimsWords, stepObjections } from '../../src/ui/paths/path-words.ts';
import { groupRule, orderRule, rankFamilies } from '../../src/ui/paths/path-order.ts';
import { pathsJson } from '../../src/ui/paths/path-json.ts';
import { sourceLine } from '../../src/ui/paths/source-lines.ts';
import { shownPaths, toggleDrawn } from '../../src/session/shown-paths.ts';
import { togglePart, vocabularyParts, partState } from '../../src/ui/paths/vocabulary-parts.ts';
import { formatEdtf, parseEdtf } from '../../src/model/edtf-date.ts';
import { asEdtf } from '../../src/ui/paths/window-text.ts';
import { dateWords, windowText } from '../../src/session/window-words.ts';

type Ref = PathView['entities'][number];
const ref = (id: string): Ref => ({ id, label: id[0]?.toUpperCase() + id.slice(1), short: id, kind: 'topic', subtype: 'issue' }) as unknown as Ref;
const claim = (id: string, says: string): ClaimView =>
  ({
    id, says, spans: [{ text: says }], contested: [], when: { edtf: '2025-11', text: 'Nov 2025', low: 0, high: 1 },
    evidence: [{ source: ref('insights'), paragraphs: [8], citation: 'Insights ¶8', voices: [ref('xi')], attribution: 'Xi', certainty: 'stated', published: { edtf: '2025', text: '2025', low: 0, high: 1 } }],
  }) as unknown as ClaimView;
const step = (from: string, to: string, over: Partial<PathStep> = {}): PathStep => ({ from: ref(from), to: ref(to), claims: [claim(`${from}-${to}`, `${from} answers ${to}.`)], count: 1, against: false, roles: 'F-T', cost: 512, strength: 0.5, cautions: [], opposing: [], leftOutBy: [], ...over });
const path = (id: string, over: Partial<PathView> = {}): PathView => ({
  id, cost: 1, entities: [ref('soybeans'), ref('truce'), ref('taiwan')], steps: [step('soybeans', 'truce'), step('truce', 'taiwan')], score: 60,
  terms: [
    { name: 'weakest', label: 'Weakest step', value: 0.5, words: 'one hedged', weight: 3 },
    { name: 'sources', label: 'Sources', value: 0.5, words: '1 of 2', weight: 1 },
  ],
  thinnest: { step: 1, why: 'one article', says: 'The thinnest step is the second: one article.' }, throughActors: false, family: 'Truce', text: '', ...over,
});

/** A path as the list has it, alone in its family unless others are named. */
const inList = (each: PathView, group: PathFamily['group'] = 'any', others: readonly PathView[] = [each]) => ({ path: each, family: { key: `${group} ${others.map(({ id }) => id).join()}`, group, heading: '', label: '', throughActors: false, paths: others } });

describe('comparePaths', () => {
  const best = path('best', { score: 80, terms: [{ name: 'weakest', label: 'Weakest step', value: 0.9, words: '', weight: 3 }, { name: 'sources', label: 'Sources', value: 0.1, words: '', weight: 1 }] });
  test('says what each term is worth in points of the score', () => {
    const { gap, losses, gains, shared, says } = comparePaths(inList(path('a')), inList(best), 'path 3', 'path 1', false);
    expect(gap).toBe(20);
    expect(losses.map((each) => [each.label, Math.round(each.points)])).toEqual([['Weakest step', 30]]);
    expect(gains.map((each) => [each.label, Math.round(each.points)])).toEqual([['Sources', -10]]);
    expect(shared).toBe(2);
    expect(says).toBe('Path 1 is 20 points ahead of path 3, chiefly on “weakest step” (30 points), though behind on “sources” (10 points). They share all steps of path 3.');
    expect(comparePaths(inList(best), inList(path('a')), 'path 1', 'path 3', true).says).toMatch(/^Path 1 is 20 points ahead of path 3/u);
    expect(comparePaths(inList(path('a', { throughActors: true, score: 90 }), 'through-actors'), inList(best, 'without-actors'), 'path 7', 'path 1', false).says).toContain('; yet path 1 is listed before it, because no actor stands in between.');
    expect(comparePaths(inList(best), inList(path('a', { score: 90, agenda: 'They share an agenda.' }), 'agenda'), 'path 1', 'path 7', true).says).toContain('; yet path 1 is listed before it, because path 7 is no more than a common agenda.');
  });
  test('gives as a reason only what the groups were made by', () => {
    const why = (first: ReturnType<typeof inList>, second: ReturnType<typeof inList>): string => / because (.+?)\./u.exec(comparePaths(first, second, 'path 1', 'path 2', true).says)?.[1] ?? '';
    const [low, high] = [path('low', { score: 50 }), path('high', { score: 70, throughActors: true })];
    // Where an end is an actor, passing one tells nothing.
    expect(why(inList(low), inList(high))).toBe('what another path covers, or repeats, comes last');
    expect(why(inList({ ...low, throughActors: true }), inList({ ...high, throughActors: false }))).toBe('what another path covers, or repeats, comes last');
    expect(why(inList(low, 'any', [path('head', { score: 80 }), low]), inList(high))).toBe('the best path of its family is ahead');
    expect(why(inList(low), inList({ ...high, apart: 'Apart.' }))).toBe('path 2 comes apart');
    expect(comparePaths(inList({ ...high, apart: 'Apart.' }), inList(low), 'path 3', 'path 1', false).says).toContain('; yet path 1 is listed before it, because path 3 comes apart.');
    expect(why(inList(low, 'agenda'), inList(high))).toBe('nothing says more than that both came up together');
    expect(why(inList(low, 'lead'), inList(high, 'without-actors'))).toBe('it is firmer than what there is without an actor');
    expect(why(inList(low, 'direct'), inList(high))).toBe('it ties the two directly');
    const further = inList(high, 'further');
    expect(why(inList(low), { ...further, family: { ...further.family, label: 'Far-fetched: long or thin' } })).toBe('path 2 is left out of the answer (“Far-fetched: long or thin”)');
    // Also where its score alone would have put it behind.
    const last = { ...further, path: low, family: { ...further.family, label: 'Only separate facts' } };
    expect(comparePaths(last, inList(high), 'path 6', 'path 1', false).says).toContain('Path 1 is 20 points ahead of path 6. Path 6 is left out of the answer (“Only separate facts”).');
    expect(why(inList(path('a', { score: 60.3 })), inList(path('b', { score: 60 })))).toBe('it is a fraction of a point ahead');
  });
  test('the points of all terms add up to the difference of two scores made of them', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 }), (terms) => {
        const names = ['weakest', 'specific', 'sources', 'order', 'sure', 'short'] as const;
        const whole = terms.reduce((sum, [, , weight]) => sum + weight, 0);
        const make = (pick: 0 | 1): PathView =>
          path(String(pick), {
            terms: terms.map((term, index) => ({ name: names[index] ?? 'short', label: names[index] ?? '', value: term[pick], words: '', weight: term[2] })),
            score: (100 * terms.reduce((sum, term) => sum + term[2] * term[pick], 0)) / whole,
          });
        const { gap, losses, gains, rest } = comparePaths(inList(make(0)), inList(make(1)), 'one', 'two', true);
        const points = [...losses, ...gains].reduce((sum, each) => sum + each.points, 0);
        expect(Math.abs(points - gap)).toBeLessThanOrEqual(0.05 * terms.length + 1e-9);
        // As they are written they add up as well.
        const tenths = (value: number): number => Math.round(value * 10);
        expect([...losses, ...gains].reduce((sum, each) => sum + tenths(each.points), tenths(rest) - tenths(gap))).toBeCloseTo(0);
      }),
    );
  });
});

describe('Markdown', () => {
  test('a path is a numbered list with who says so and where', () => {
    const text = pathMarkdown(path('a', { steps: [step('soybeans', 'truce', { cautions: ['hedged'], leftOutBy: [{ claim: 'x' as never, says: 'Beijing leaves it out.', citation: 'Insights ¶9' }] }), step('truce', 'taiwan')] }), 'Truce');
    expect(text).toContain('### Soybeans to Taiwan: Truce (60/100)');
    expect(text).toContain('1. soybeans answers truce. (Xi, Insights ¶8; Nov 2025) *hedged*\n   - Left out: Beijing leaves it out. (Insights ¶9)');
    expect(text).toContain('2. truce answers taiwan. (Xi, Insights ¶8; Nov 2025) *thinnest step*');
    expect(text).toContain('The thinnest step is the second: one article.');
  });
  const careful = step('soybeans', 'truce', {
    where: 'in the February call', within: true, cautions: ['future'],
    opposing: [
      { kind: 'contradiction', claim: 'y' as never, says: 'Tokyo denies it.', attribution: 'Kihara', citation: 'NHK ¶2' },
      { kind: 'tension', claim: 'z' as never, says: 'Seoul doubts it.', attribution: 'KBS', citation: 'KBS ¶4' },
    ],
  });
  test('tells where a step was done, what it stands for and what stands against it', () => {
    const text = pathMarkdown(path('a', { steps: [careful, step('truce', 'taiwan')], agenda: 'An agenda.', apart: 'Nothing in common.' }), 'Truce');
    expect(text).toContain('1. soybeans answers truce (in the February call). (Xi, Insights ¶8; Nov 2025) *still to come, a part of it, which stands for it*\n   - Contested: Tokyo denies it. (Kihara, NHK ¶2)\n   - In tension with it: Seoul doubts it. (KBS ¶4)');
    // What it is not is told before its steps.
    expect(text).toMatch(/^### Soybeans to Taiwan: Truce \(common agenda\)\n\nAn agenda\.\n\nNothing in common\.\n\n1\. /u);
    expect(text).toContain('\n\nThe thinnest step is the second');
    const lines = pngLines({ from: [], to: [], families: [inList(path('a'), 'any').family], cut: true, notes: ['A note.'] }, [path('a', { steps: [careful, step('truce', 'taiwan')] }), path('b')], undefined, [], '').map((line) => line.text);
    for (const words of ['1.  soybeans answers truce (in the February call).', 'Xi, Insights ¶8; Nov 2025 · still to come · a part of it, which stands for it', 'Contested: Tokyo denies it. (Kihara, NHK ¶2)', 'The search was cut short: there may be others.', 'A note.']) expect(lines).toContain(words);
    expect(lines.filter((line) => line.endsWith('thinnest step'))).toHaveLength(2);
  });
  test('names each of several paths by its number on the saved picture, which is cut to what is drawn', () => {
    const lines = pngLines({ from: [], to: [], families: [], cut: false, notes: [] }, [path('a'), path('b')], undefined, [], '', (id) => (id === 'b' ? '2' : '1')).map((line) => line.text);
    expect(lines.filter((line) => line.startsWith('Path '))).toEqual([expect.stringMatching(/^Path 1: /), expect.stringMatching(/^Path 2: /)]);
    const [width, height] = [3, 40];
    const data = new Uint8ClampedArray(width * height * 4).fill(250);
    expect(drawnRows({ data, width, height }, 4)).toEqual([0, 40]);
    for (let at = 10 * width * 4; at < 12 * width * 4; at++) data[at] = 20;
    expect(drawnRows({ data, width, height }, 4)).toEqual([6, 16]);
    expect(drawnRows({ data, width, height }, 12)).toEqual([0, 24]);
  });
  test('tags no step where none is thinner than another', () => {
    const even = path('a', { thinnest: { step: 1, why: '', says: 'No step is thinner than another.', even: true } });
    expect(pathMarkdown(even, '')).not.toContain('thinnest step');
    expect(pngLines({ from: [], to: [], families: [], cut: false, notes: [] }, [even], even, [], '').some((line) => line.text.includes('thinnest step'))).toBe(false);
  });
  test('says of an answer that its search was cut short, and names the family', () => {
    const text = pathsMarkdown({ from: [], to: [], families: [{ ...inList(path('a')).family, label: 'Through truces' }], cut: true, notes: ['Taiwan is taken as both.'] }, [path('a')], [], '');
    expect(text).toContain('*The search was cut short: there may be others.*\n\n*Taiwan is taken as both.*\n\n### Soybeans to Taiwan: Through truces');
  });
  test('of what is no connection the title says so, and nothing is scored', () => {
    const [held, apart, agenda] = [path('held'), path('apart', { apart: 'These are *separate* facts.' }), path('agenda', { agenda: 'Both came up.' })];
    const families = [inList(held).family, inList(apart, 'any', [apart]).family, inList(agenda, 'agenda').family];
    const view = { from: [ref('soybeans')], to: [ref('taiwan')], families, cut: false, notes: [] };
    const nothing = { ...view, unconnected: 'Nothing recorded here connects the two: what follows is separate.' };
    expect([...[[held, apart], [apart], [agenda], [apart, agenda]].map((paths) => answerTitle(view, paths)), ...[[apart], [apart, agenda], [agenda]].map((paths) => answerTitle(nothing, paths))]).toEqual([
      'How Soybeans and Taiwan are connected',
      'Soybeans and Taiwan: separate facts, no connection',
      'Soybeans and Taiwan: a common agenda',
      'Soybeans and Taiwan: separate facts, no connection',
      'Soybeans and Taiwan: nothing recorded connects them',
      'Soybeans and Taiwan: nothing recorded connects them',
      'Soybeans and Taiwan: a common agenda',
    ]);
    const tree = { ends: ['soybeans', 'taiwan', 'japan'].map(ref), entities: [], steps: [], cost: 1, method: 'exact' as const, thinnest: held.thinnest, says: '', text: '' };
    expect(answerTitle({ ...view, connection: tree }, [apart])).toBe('How Soybeans, Taiwan and Japan are connected');
    expect(pathsMarkdown({ ...view, connection: { ...tree, agenda: 'All in one call.' } }, [], [], '')).toMatch(/^## Soybeans, Taiwan and Japan: nothing recorded connects them all\n\n\*\*All in one call\.\*\*\n/u);
    // Under limits it is not nothing.
    expect(answerTitle({ ...view, unconnected: 'In 4 steps nothing recorded here connects the two: so. In more steps something does.' }, [apart])).toBe('Soybeans and Taiwan: separate facts, no connection');
    const beside = { ...inList(path('beside'), 'beside').family };
    expect(answerTitle({ ...view, families: [beside] }, [...beside.paths])).toBe('Soybeans and Taiwan: only set side by side');
    const only = pathsMarkdown(nothing, [apart], [], '');
    expect(only).toMatch(/^## Soybeans and Taiwan: nothing recorded connects them\n\n\*\*These are \\\*separate\\\* facts\.\*\*\n\n\*Nothing recorded here/u);
    expect(only.match(/separate\\\* facts/gu)).toHaveLength(1);
    expect(only).not.toMatch(/\/100|are connected/u);
    const both = pathsMarkdown(view, [held, apart], [], '');
    expect(both).toContain('## How Soybeans and Taiwan are connected');
    expect(both).toMatch(/\(60\/100\)[^]*\(separate facts\)\n\nThese are/u);
    expect(pngTop(nothing, [apart]).map((line) => line.text)).toEqual(['Soybeans and Taiwan: nothing recorded connects them', 'These are *separate* facts.']);
    expect(pngLines(nothing, [apart], apart, [], '').filter((line) => /separate\* facts|of 100/u.test(line.text))).toEqual([]);
    expect(pngLines(view, [held, apart], held, [], '').map((line) => line.text)).toEqual(expect.arrayContaining([expect.stringMatching(/, 60 of 100$/u), expect.stringMatching(/, separate facts \(/u), 'These are *separate* facts.']));
  });
  test('names each source once and the address last', () => {
    const text = pathsMarkdown({ from: [ref('soybeans')], to: [ref('taiwan')], families: [], cut: false, notes: [] }, [path('a'), path('b')], [{ id: 'insights' as never, label: 'Insights', title: 'Seven *insights*', publisher: 'Harbour Gazette', date: '2025' }], 'http://127.0.0.1/#p');
    expect(text).toContain('- Insights: “Seven \\*insights\\*”, Harbour Gazette, 2025');
    expect(text.trimEnd().endsWith('<http://127.0.0.1/#p>')).toBe(true);
  });
  test('text from data stays text', () => {
    const text = pathMarkdown(path('a', { steps: [step('soybeans', 'truce', { claims: [claim('c', '# a\n- b *c* `d`')] })], thinnest: { step: 0, why: '', says: '' } }), '[x](javascript:1) <b>');
    expect(text).toContain('\\[x\\](javascript:1) \\<b\\>');
    expect(text).toContain('1. \\# a - b \\*c\\* \\`d\\`');
  });
});

describe('the order of the list', () => {
  const family = (key: string, throughActors: boolean, ...paths: PathView[]): PathFamily => ({ key, group: throughActors ? 'through-actors' : 'without-actors', heading: throughActors ? 'Through' : 'Without', label: key, throughActors, paths });
  const one = step('a', 'b');
  const families = [family('long', false, path('l', { steps: [one, one, one] })), family('short', false, path('s1', { steps: [one, one] }), path('s2', { steps: [one] })), family('hub', true, path('h', { steps: [one] }))];
  const state = { path: null, allPaths: false };
  test('the groups are numbered one after the other as the engine has them, and whatever is drawn bears the same number', () => {
    const { groups } = rankFamilies(families, 'tells');
    expect(groups.map((each) => [each.heading, each.families.map(({ family: { key } }) => key)])).toEqual([['Without', ['long', 'short']], ['Through', ['hub']]]);
    const lead: PathFamily = { ...family('lead', true, path('z')), group: 'lead', heading: 'Most telling' };
    expect(rankFamilies([lead, ...families], 'steps').groups.map((each) => each.heading)).toEqual(['Most telling', 'Without', 'Through']);
    expect(shownPaths({ families: [lead, ...families] }, state).listed[0]!.path.id).toBe('z');
    expect(shownPaths({ families }, state).listed.map((each) => [each.number, each.path.id])).toEqual([['1', 'l'], ['2', 's1'], ['2b', 's2'], ['3', 'h']]);
  });
  test('the rules say what comes behind where anything does, and of an agenda only where it leads', () => {
    const ranked = (...bests: readonly (readonly [score: number, apart?: true])[]) => rankFamilies(bests.map(([score, apart], at) => family(String(at), false, path(String(at), { score, ...(apart && { apart: 'Apart.' }) }))), 'tells').groups[0]!.families;
    const rules = [ranked([68], [67]), ranked([68], [67], [70, true], [69, true]), ranked([68]), ranked([70, true], [69, true]), ranked([69], [60], [61], [56, true]), ranked([53], [61], [70, true])].map((each) => orderRule('tells', each));
    expect(rules).toEqual(['Highest score first.', 'Highest score first.', '', '', 'Highest score first, then detours of another path.', 'Highest score first, then detours of another path.']);
    const [short, long] = [family('short', false, path('s', { score: 68, steps: [one, one] })), family('long', false, path('l', { score: 70, steps: [one, one, one] }))];
    expect(orderRule('tells', rankFamilies([short, long], 'tells').groups[0]!.families)).toBe('Highest score first, of about equal ones the shorter.');
    expect([orderRule('steps', ranked([1])), orderRule('steps', ranked([1], [2]))]).toEqual(['', 'Fewest steps first; each keeps its number.']);
    expect([groupRule('agenda', false), groupRule('agenda', true)]).toEqual(['They only came up side by side.', 'They only came up side by side: nothing says more.']);
  });
  test('by steps, the shortest path of a family speaks for it', () => {
    expect(rankFamilies(families, 'steps').groups[0]!.families.map((each) => each.best.id)).toEqual(['s2', 'l']);
  });
  test('an unknown focus falls back to the first', () => {
    const focused = (of: readonly PathFamily[], id: string | null) => shownPaths({ families: of }, { ...state, path: id }).focused?.id;
    expect(focused(families, 's2')).toBe('s2');
    expect(focused(families, 'gone')).toBe('l');
    expect(focused(families.slice(2), null)).toBe('h');
    expect(focused([], null)).toBeUndefined();
  });
});

describe('a tree as text', () => {
  const steps = [step('soybeans', 'truce'), step('truce', 'taiwan'), step('truce', 'japan'), step('japan', 'trade'), step('soybeans', 'farms')];
  test('says where a step begins another branch, and only there', () => {
    expect(steps.map((_, index) => branchFrom(steps, index)?.id)).toEqual([undefined, undefined, 'truce', undefined, 'soybeans']);
    const connection = { ends: ['soybeans', 'taiwan', 'japan'].map(ref), entities: [], steps, cost: 1, method: 'exact' as const, thinnest: { step: 0, why: '', says: '' }, says: '', text: '' };
    const lines = pathsMarkdown({ from: [ref('soybeans')], to: [ref('taiwan')], families: [], connection, cut: false, notes: [] }, [], [], '').split('\n').filter((line) => /^\d\. /.test(line));
    expect(lines.map((line) => /Another branch, from (\w+)/.exec(line)?.[1])).toEqual([undefined, undefined, 'Truce', undefined, 'Soybeans']);
  });
});

describe('an answer as data', () => {
  const connection = { ends: ['soybeans', 'taiwan', 'japan'].map(ref), entities: ['soybeans', 'taiwan', 'japan'].map(ref), steps: [step('soybeans', 'taiwan'), step('taiwan', 'japan', { strength: 0.2 })], cost: 1, method: 'exact' as const, thinnest: { step: 1, why: '', says: '' }, says: 'Exact.', text: '' };
  const families = [{ key: 'f', group: 'any' as const, heading: '', label: 'Family', throughActors: false, paths: [path('a'), path('b')] }];
  const view = { query: { from: ['soybeans'], to: ['taiwan'], also: ['japan'], maxSteps: 4 }, from: [ref('soybeans')], to: [ref('taiwan')], families, count: 2, cut: false, connection, notes: [] } as never;
  test('holds what was asked, the tree of all ends first, and each path by the number that it has in the list', () => {
    const shown = shownPaths(view, { path: null, allPaths: false });
    expect(shown).toMatchObject({ together: true, focused: undefined, drawn: ['connection'] });
    const data = JSON.parse(pathsJson(view, shown, [], 'http://127.0.0.1/')) as Record<string, unknown>;
    expect(data).toMatchObject({
      format: 'readout-paths', version: 2, limits: { maxSteps: 4 }, ends: { also: ['japan'] }, count: 2,
      tree: { ends: ['soybeans', 'taiwan', 'japan'], thinnest: 2, steps: [{ from: 'soybeans', to: 'taiwan', claim: { citations: [{ source: 'insights', paragraphs: [8] }] } }, {}] },
      paths: [{ number: '1', id: 'a', connects: true, score: 60, entities: ['soybeans', 'truce', 'taiwan'], thinnest: { step: 2 } }, { number: '1b', id: 'b' }],
    });
    expect(data['entities']).toHaveLength(4);
  });
  test('holds every caution that a reader must be told, and the group', () => {
    const opposing = [{ kind: 'tension' as const, claim: 'y' as never, says: 'No.', attribution: 'Xi', citation: 'Insights ¶3' }];
    const warned = path('a', { agenda: 'An agenda.', apart: 'Apart.', thinnest: { step: 0, why: 'alike', says: '', even: true }, steps: [step('soybeans', 'truce', { where: 'in the call', within: true, opposing, count: 17 }), step('truce', 'taiwan')] });
    const listed = { ...view as object, families: [inList(warned, 'agenda').family], connection: { ...connection, agenda: 'All in one call.' } } as never;
    expect(JSON.parse(pathsJson(listed, shownPaths(listed, { path: null, allPaths: false }), [], ''))).toMatchObject({
      tree: { agenda: 'All in one call.' },
      paths: [{ group: 'agenda', connects: false, agenda: 'An agenda.', apart: 'Apart.', thinnest: { even: true }, steps: [{ where: 'in the call', within: true, opposing: [{ kind: 'tension', says: 'No.' }], claims: 17 }, { opposing: [] }] }],
    });
  });
  test('the tree is what is open until a path is chosen, and can be drawn beside it', () => {
    expect(shownPaths(view, { path: 'b', allPaths: false, together: ['connection'] })).toMatchObject({ together: false, focused: { id: 'b' }, drawn: ['b', 'connection'] });
  });
  test('a source is cited by what the dossier has of it', () => {
    expect(sourceLine({ id: 'x' as never, label: '7 Insights' })).toBe('7 Insights');
    expect(sourceLine({ id: 'x' as never, label: '7 Insights', title: 'Seven', author: 'N. N.', publisher: 'P', date: 'about Nov 2025', url: 'https://a.b/' })).toBe('7 Insights: “Seven”, by N. N., P, about Nov 2025, https://a.b/');
  });
});

test('what is drawn beside the open path is put on and taken off, be it one of all', () => {
  const families = [inList(path('a')).family, inList(path('b')).family, inList(path('c')).family];
  const state = { path: null, allPaths: false, together: ['b'] };
  expect(toggleDrawn({ families }, state, 'c')).toEqual(['b', 'c']);
  expect(toggleDrawn({ families }, state, 'b')).toEqual([]);
  expect(toggleDrawn({ families }, { ...state, allPaths: true, together: [] }, 'b')).toEqual(['c']);
});

test('the picture breaks what is longer than a row, and loses no letter', () => {
  expect(wrapLine('to http://127.0.0.1/#/paths', 10, 2, (text) => text.length)).toEqual(['to', 'http://1', '27.0.0.1', '/#/paths']);
  expect(wrapLine('1.  one two', 8, 4, (text) => text.length)).toEqual(['1.  one', 'two']);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z/]{1,30}$/u), { minLength: 1 }), fc.integer({ min: 4, max: 40 }), (words, room) => {
      const rows = wrapLine(words.join(' '), room, 3, (text) => text.length);
      expect(rows.every((row, index) => row.length <= room - (index > 0 ? 3 : 0))).toBe(true);
      expect(rows.join('').replaceAll(' ', '')).toBe(words.join(''));
    }),
  );
});

test('of objections one is told, with how many more there are', () => {
  const against = ['x', 'y', 'z', 'z'].map((each) => ({ claim: each, says: '', attribution: '', citation: '' }));
  const contested = [{ kind: 'tension', against }, { kind: 'contradiction', against: against.slice(0, 1) }];
  const opposing = (['contradiction', 'tension'] as const).map((kind) => ({ kind, claim: 'x' as never, says: 'No.', attribution: 'Xi', citation: 'A ¶1' }));
  const told = stepObjections(step('a', 'b', { claims: [{ ...claim('c', 'So.'), contested } as unknown as ClaimView], opposing }));
  expect(told).toEqual(['Contested: No. (Xi, A ¶1)', 'In tension with it: No. (Xi, A ¶1), and 2 more']);
});

test('what is no connection is not counted as a path, and nothing is counted where nothing connects', () => {
  const [held, apart] = [inList(path('held')).family, inList(path('apart', { apart: 'Apart.' })).family];
  const agenda = inList(path('agenda', { agenda: 'Agenda.' }), 'agenda').family;
  expect(foundWords({ families: [held, inList(path('b')).family] })).toBe('2 paths in 2 families');
  expect(foundWords({ families: [held, apart] })).toBe('1 path, and 1 that only meets');
  expect(foundWords({ families: [held, apart, agenda], unconnected: 'Only far-fetched ways connect the two here: long.' })).toBe('1 path, and 2 that only meet');
  expect(foundWords({ families: [apart, agenda], unconnected: 'Nothing recorded here connects the two: so.' })).toBe('');
});

test('what is avoided is said, once for each name', () => {
  expect(avoidWords([])).toBe('');
  expect(avoidWords([ref('taiwan'), ref('taiwan')])).toBe('Taiwan is not passed through; sentences may still name it.');
  expect(avoidWords([ref('china'), ref('japan')])).toBe('China and Japan are not passed through; sentences may still name them.');
});

test('claims of a step are a total only where all are there', () => {
  const one = step('a', 'b');
  expect(claimsWords({ claims: Array.from({ length: 12 }, () => one.claims[0]!), count: 17 })).toBe('12 of 17 claims');
  expect(claimsWords({ claims: [one.claims[0]!, one.claims[0]!], count: 2 })).toBe('1 more claim');
});

describe('parts of the vocabulary', () => {
  test('off and on again gives the filter back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vocabularyParts), fc.constantFrom(...vocabularyParts), (first, second) => {
        const start: Filter = togglePart({ window: { from: '2025' } }, second);
        const before = partState(start, first);
        const twice = togglePart(togglePart(start, first), first);
        expect(partState(twice, first)).toBe(before);
        expect(twice.window).toEqual({ from: '2025' });
      }),
    );
  });
  test('says when only some of it is let through', () => {
    const words = vocabularyParts[0];
    if (words === undefined) throw new Error('no families');
    expect(partState({ without: { family: ['view'] } }, words)).toBe('partly');
    expect(partState({ only: { family: ['structure'], quad: ['none'] } }, words)).toBe('off');
    expect(partState(togglePart({ without: { family: ['view'] } }, words), words)).toBe('on');
    expect(togglePart(togglePart({}, words), words)).toEqual({});
  });
});

test('a question without its limits says which they were', () => {
  const asked = { from: [], to: [], maxSteps: 4, filter: {}, through: [], avoid: [], minIndependent: 0 } as PathQuery;
  expect(optionsChanged(asked, { from: [], to: [] })).toEqual(['maxSteps']);
  expect(optionsChanged({ ...asked, filter: { window: { to: '2025' } } }, { from: [], to: [] })).toEqual(['window', 'maxSteps']);
});

describe('what blocks', () => {
  const query = { from: [], to: [], maxSteps: 4, filter: { window: { to: '2025' } } } as PathQuery;
  const loose = (paths: number, over: Partial<PathQuery>): Loosening => ({ change: '', paths, query: { ...query, ...over } });
  test('marks what a single successful change touches', () => {
    expect([...blockers(query, [loose(3, { filter: {} }), loose(0, { maxSteps: 6 })])]).toEqual(['window']);
    expect([...blockers(query, [loose(2, { maxSteps: 6 }), loose(1, { filter: { window: { to: '2025' }, without: {} } })])]).toEqual(['maxSteps', 'filter']);
  });
  test('marks what must be passed where one of a group need not be passed any more', () => {
    const either = { ...query, throughOneOf: [['taiwan', 'taiwan-polity']] } as unknown as PathQuery;
    expect([...blockers(either, [{ change: '', paths: 2, query }])]).toEqual(['through']);
  });
  test('marks nothing for a change of everything', () => {
    expect([...blockers(query, [loose(9, { filter: {}, maxSteps: 8 })])]).toEqual([]);
  });
});

describe('time window', () => {
  test('says a date as the model says it', () => {
    for (const text of ['2025', '2025-11', '2025-11-24', '2026-21', '2026-36', '2025-40', '2025?', '2025-11~', '2025-11-24?', '2026-22?', '2025-11%']) expect([text, dateWords(text)]).toEqual([text, formatEdtf(text)]);
    expect(dateWords('2025-10/..')).toBe('2025-10/..');
  });
  test.each([['Nov 2025', '2025-11'], ['24 November 2025', '2025-11-24'], ['1 sept 2025', '2025-09-01'], ['spring 2026', '2026-21'], ['Fall 2025', '2025-23'], ['Q1 2026', '2026-33'], ['about 2025', '2025~'], ['ca. Nov 2025', '2025-11~'], ['May 2025?', '2025-05?'], [' 2025-21~ ', '2025-21~'], ['201X', '201X'], ['tomorrow', 'tomorrow'], ['3 spring 2025', '3 spring 2025']])(
    '%j is taken for %j',
    (typed, edtf) => {
      expect(asEdtf(typed)).toBe(edtf);
      expect(parseEdtf(asEdtf(typed)) !== undefined).toBe(/\d/u.test(edtf) && !edtf.includes('spring'));
    },
  );
  test('reads as people write it', () => {
    expect(windowText(undefined)).toBe('any time');
    expect(windowText({ from: '2025-10', to: '2026-02' })).toBe('Oct 2025 – Feb 2026');
    expect(windowText({ from: '2025-10-01', to: '2025-12-31' })).toBe('1 Oct – 31 Dec 2025');
    expect(windowText({ from: '2025', to: '2025-12' })).toBe('2025 – Dec 2025');
    expect(windowText({ to: '2026' })).toBe('until 2026');
  });
});

test('a step finds its edge in either direction, the one with its claim first', () => {
  const edge = (id: string, source: string, target: string, claims: string[]) => ({ id, source, target, claims }) as never;
  const edges = [edge('e1', 'truce', 'soybeans', []), edge('e2', 'soybeans', 'truce', ['soybeans-truce']), edge('e3', 'soybeans', 'taiwan', [])];
  expect(edgeOfStep({ edges }, step('soybeans', 'truce'))).toBe('e2');
  expect(edgeOfStep({ edges: edges.slice(0, 1) }, step('soybeans', 'truce'))).toBe('e1');
  expect(edgeOfStep({ edges }, step('iran', 'truce'))).toBeNull();
});
