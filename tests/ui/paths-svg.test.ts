import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../src/model/ids.ts';
import type { PathStep, PathView } from '../../src/query/path-views.ts';
import type { ClaimView } from '../../src/query/views.ts';
import { pathsSvg } from '../../src/ui/paths/path-svg.ts';
import { kindColours, lineOf, paper } from '../../src/ui/paths/picture-colours.ts';
import { escapeXml, textWidth, wrapText } from '../../src/ui/paths/svg-text.ts';

type Ref = PathView['entities'][number];
const ref = (id: string, kind = 'topic'): Ref => ({ id, label: id, short: id, kind, subtype: '' }) as unknown as Ref;
const step = (from: Ref, to: Ref, says: string, over: Partial<ClaimView> = {}): PathStep =>
  ({
    from, to, against: false, cautions: ['hedged'], opposing: [], leftOutBy: [],
    claims: [{ id: says, says, phrase: 'answers', quad: 'verbal-conflict', from: [from], to: [to], evidence: [{ source: ref('paper', 'source'), paragraphs: [8], citation: 'Paper ¶8', voices: [], attribution: 'Xi', certainty: 'stated' }], ...over }],
  }) as unknown as PathStep;
const pathOf = (label: string, says: string): PathView => {
  const entities = [ref(label, 'actor'), ref('b', 'event'), ref('c', 'source')];
  return { id: says, entities, steps: [step(entities[0]!, entities[1]!, says), step(entities[1]!, entities[2]!, 'second')], score: 60, terms: [], thinnest: { step: 1, why: 'one voice', says: 'The thinnest step says why.' }, family: 'F', throughActors: false, cost: 1, text: '' };
};
const svgOf = (...paths: PathView[]): string =>
  pathsSvg({ from: [ref('a')], to: [ref('c')], families: [{ key: 'f', group: 'any' as const, heading: '', label: 'Family', throughActors: false, paths }], cut: false, notes: [] }, paths, [{ id: 'paper' as EntityId, label: 'paper', title: 'All that is said', date: 'Nov 2025' }], 'http://127.0.0.1/#/paths?a=1&b=2', (each) => each.roles !== 'T-T');

/** Names of the elements in the order of their end tags, or nothing where tags do not nest. */
function elementsOf(svg: string): readonly string[] | undefined {
  const open: string[] = [];
  const closed: string[] = [];
  for (const [, end, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (end === '/') {
      if (open.pop() !== name) return undefined;
      closed.push(name);
    } else if (self === '/') closed.push(name);
    else open.push(name);
  }
  return open.length === 0 && !/[<>]/u.test(svg.replace(/<[^<>]*>/gu, '')) ? closed : undefined;
}

describe('a saved picture', () => {
  test('is well formed and holds only drawing and text, whatever the data say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (label, says) => {
        const svg = svgOf(pathOf(`${label}<script>`, `${says} <a href="javascript:x">"&`));
        expect(new Set(elementsOf(svg))).toEqual(new Set(['title', 'desc', 'rect', 'path', 'circle', 'text', 'tspan', 'g', 'svg']));
        expect(svg.replaceAll(/&#\d+;/gu, '')).not.toContain('&');
        expect(/\p{Surrogate}/u.test(svg)).toBe(false);
      }),
    );
  });
  test('reads every sentence with its citation, what to be careful about, each source once, and the address', () => {
    const svg = svgOf(pathOf('a', 'First says so.'), pathOf('a', 'Another says so.'));
    for (const words of ['First says so.', 'Another says so.', 'Xi, Paper ¶8 · hedged', 'hedged, thinnest step', 'The thinnest step says why.', 'How a and c are connected']) expect(svg).toContain(words);
    expect(svg.match(/>paper: “All that is said”, Nov 2025</gu)).toHaveLength(1);
    expect(svg).toContain('#/paths?a=1&#38;b=2');
  });
  test('of a single path that is no connection says so in its titles and right under them, without a score or the marker', () => {
    const path = { ...pathOf('a', 'First.'), apart: 'These are separate facts about b.' };
    const svg = svgOf(path);
    expect(svg).toContain('<title id="t">a and c: separate facts, no connection</title>');
    expect(svg).not.toMatch(/are connected|of 100/u);
    expect(svg.match(/These are separate facts about b\./gu)).toHaveLength(1);
    expect(svg.indexOf('These are separate facts')).toBeLessThan(svg.indexOf('>Family, separate facts<'));
    expect(svg).not.toContain(paper.marker);
    const nothing = pathsSvg({ from: [ref('a')], to: [ref('c')], families: [], cut: false, notes: [], unconnected: 'Nothing recorded here connects the two: so.' }, [path], [], '');
    expect(nothing.match(/>a and c: nothing recorded connects them</gu)).toHaveLength(2);
    expect(svgOf({ ...path, agenda: 'Both came up.' })).toContain('>a and c: a common agenda<');
    // Beside one that connects, each is told for what it is.
    const both = svgOf(pathOf('a', 'Other.'), path);
    for (const words of ['How a and c are connected', 'Family, 60 of 100', 'separate facts<', 'These are separate facts about b.']) expect(both).toContain(words);
  });
  test('a step that only sets side by side is dotted, as on the graph', () => {
    const path = pathOf('a', 'First.');
    const dots = (svg: string) => svg.match(/stroke-dasharray="0\.1 4\.5"/gu)?.length ?? 0;
    expect(dots(svgOf(path))).toBe(0);
    expect(dots(svgOf({ ...path, steps: path.steps.map((each, i) => (i === 0 ? { ...each, beside: true as const } : each)) }))).toBe(1);
  });
  test('tells where a step was done, what stands against it, and no step as thinnest where all are alike', () => {
    const path = pathOf('a', 'First.');
    const opposing = [{ kind: 'contradiction' as const, claim: 'y' as never, says: 'Another denies it.', attribution: 'Xi', citation: 'Paper ¶9' }];
    const careful = { ...path, steps: path.steps.map((each) => ({ ...each, where: 'in the call', within: true as const, opposing })), thinnest: { ...path.thinnest, even: true as const } };
    const svg = svgOf(careful);
    for (const words of ['First (in the call).', 'hedged, a part of it, which stands for it', 'Contested: Another denies it. (Xi, Paper ¶9)']) expect(svg).toContain(words);
    expect(svg).not.toContain('thinnest step<');
    expect(svgOf(path)).toContain('thinnest step<');
  });
  test('has an arrowhead only where the canvas has one', () => {
    const path = pathOf('a', 'x');
    const heads = (each: PathView): number => svgOf(each).match(/l-?10 -5v10z/gu)?.length ?? 0;
    expect(heads(path)).toBe(2);
    expect(heads({ ...path, steps: path.steps.map((each, index) => (index === 0 ? { ...each, roles: 'T-T' } : each)) })).toBe(1);
  });
  test('draws and names the tree that joins three ends', () => {
    const [a, b, c, hub] = ['a', 'b', 'c', 'hub'].map((id) => ref(id)) as [Ref, Ref, Ref, Ref];
    const steps = [step(a, hub, 'One.'), step(hub, b, 'Two.'), step(hub, c, 'Three.')];
    const connection = { ends: [a, b, c], entities: [a, hub, b, c], steps, cost: 1, method: 'exact' as const, thinnest: { step: 0, why: '', says: 'The thinnest step says why.' }, says: 'The cheapest of all.', text: '' };
    const svg = pathsSvg({ from: [a], to: [b], families: [], connection, cut: false, notes: [] }, [], [], 'http://127.0.0.1/');
    for (const words of ['How a, b and c are connected', 'One.', 'Two.', 'Three.', 'The thinnest step says why.', 'The cheapest of all.']) expect(svg).toContain(words);
    // Two chains: the long way, and the step beside it.
    expect(svg.match(/stroke-width="14"/gu)).toHaveLength(2);
    expect(svg).not.toContain('only<');
  });
  test('points the arrow at what the claim is directed to', () => {
    const [a, b] = [ref('a'), ref('b')];
    const tip = (each: PathStep): number => {
      const path = { ...pathOf('a', 'x'), entities: [a, b], steps: [each], thinnest: { step: 0, why: '', says: 'The thinnest step says why.' } };
      return Number(/<path d="M([\d.]+) [\d.]+l-?10 -5v10z"/u.exec(svgOf(path))?.[1]);
    };
    expect(tip(step(a, b, 'x'))).toBeGreaterThan(tip(step(a, b, 'x', { from: [b], to: [a] })));
  });
  test('has the colours of the page on light paper', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
    const light = (name: string): string | undefined => new RegExp(`--${name}:light-dark\\((#\\w+)`, 'u').exec(tokens)?.[1];
    for (const [kind, colour] of Object.entries(kindColours)) expect([kind, colour]).toEqual([kind, light(kind)]);
    expect(lineOf('material-cooperation').colour).toBe(light('coop'));
    expect(lineOf('verbal-conflict')).toEqual({ colour: light('conf'), dashed: true, conflict: true });
    expect(lineOf('none').colour).toBe(light('struct'));
    expect([paper.ink, paper.ink2, paper.ink3, paper.line, paper.marker, paper.contest]).toEqual(['ink', 'ink-2', 'ink-3', 'line', 'marker', 'contest'].map(light));
  });
});

test('wrapped text keeps every word in order and no line is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), fc.integer({ min: 20, max: 300 }), (words, width) => {
      const text = words.join(' ');
      const lines = wrapText(text, 12, width);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      for (const line of lines) expect([...line].length === 1 || textWidth(line, 12) <= width).toBe(true);
    }),
  );
  expect(wrapText('', 12, 100)).toEqual(['']);
  expect(escapeXml('a\u{0}<b>')).toBe('a&#60;b&#62;');
});
