import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { signal } from '@preact/signals-core';
import { writeBriefing } from '../../src/session/briefing-codec.ts';
import type { BriefedClaim, BriefedStep, Briefing, BriefingItem } from '../../src/session/briefing.ts';
import { briefingHtml } from '../../src/ui/briefing/briefing-html.ts';
import { briefingMarkdown } from '../../src/ui/briefing/briefing-markdown.ts';
import { briefingShelf } from '../../src/ui/briefing/briefing-shelf.ts';
import { citationsOf, numberSources } from '../../src/ui/briefing/number-sources.ts';
import { briefing, word } from '../session/briefing-arbitraries.ts';

const frame = { dossier: 'Two calls', day: '22 Nov 2026', page: 'https://host.example/readout/' };
const evidence = (source: string, voice: string, ...paragraphs: number[]): BriefedClaim['evidence'][number] => ({ source: { id: source, label: source.toUpperCase() }, paragraphs, voice, citation: `${source} ¶` });
const claim = (id: string, ...pieces: BriefedClaim['evidence']): BriefedClaim => ({ id, says: `Sentence ${id}.`, marks: [], evidence: pieces, against: [] });
const claimItem = (each: BriefedClaim): BriefingItem => ({ is: 'claim', key: `claim:${each.id}`, title: each.says, note: '', claim: each });
const of = (...items: BriefingItem[]): Briefing => ({ dossier: 'd', title: 'What we know', items });

/** Names and attribute names of all elements of a page that is written strictly; nothing where its tags do not nest. */
function elementsOf(html: string): { readonly names: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } | undefined {
  const open: string[] = [];
  const names = new Set<string>();
  const attributes = new Set<string>();
  for (const [, end, name = '', rest = ''] of html.replace(/^<!doctype html>/u, '').replace(/<style>[^<]*<\/style>/u, '').matchAll(/<(\/?)([a-z0-9]+)((?:\s[a-z-]+="[^"]*")*)>/gu)) {
    names.add(name);
    for (const [, attribute = ''] of rest.matchAll(/\s([a-z-]+)="/gu)) attributes.add(attribute);
    if (end === '/') {
      if (open.pop() !== name) return undefined;
    } else if (name !== 'meta' && name !== 'img') open.push(name);
  }
  return open.length === 0 ? { names, attributes } : undefined;
}

const allowed = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'header', 'h1', 'h2', 'p', 'section', 'blockquote', 'a', 'ol', 'ul', 'li', 'figure', 'figcaption', 'img', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'small', 'b', 'span', 'footer']);
const attributesAllowed = new Set(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'href', 'src', 'alt', 'width', 'height', 'id', 'scope']);

test('a path, or a tree, keeps what stands against its steps, on the page and as text', () => {
  const end = (id: string) => ({ id, label: id, kind: 'topic' as const });
  const step: BriefedStep = { from: end('a'), to: end('b'), phrase: 'is', quad: 'none', back: false, claim: claim('x', evidence('s', '', 1)), marks: [], leftOut: [], opposed: [{ how: 'In tension with it', says: 'Not so.', voice: 'Bo', citation: 'S ¶2' }] };
  const common = { title: 'A to B', note: '', steps: [step], thinnest: 'No one step is the thinnest.' };
  const items: readonly BriefingItem[] = [{ ...common, is: 'path', key: 'path:p', family: 'Through C', score: 60 }, { ...common, is: 'tree', key: 'tree:a,b', ends: [end('a'), end('b')], detail: 'The shortest way.' }];
  for (const item of items) {
    for (const exported of [briefingMarkdown(of(item), frame), briefingHtml(of(item), frame)]) {
      expect(exported).toContain('In tension with it: Not so. (Bo, S ¶2)');
      expect(exported).toContain('No one step is the thinnest.');
    }
  }
});

describe('the exported page', () => {
  test('is well formed, without script, and takes no text for markup, whatever the data say', () => {
    fc.assert(
      fc.property(briefing, word, (each, more) => {
        const nasty = `${more}</p><script>alert(1)</script><img src=x onerror="alert(1)">"'&`;
        const html = briefingHtml({ ...each, title: nasty, items: [...each.items, { is: 'text', key: 'n', title: nasty, note: nasty }] }, frame);
        const found = elementsOf(html);
        expect([...(found?.names ?? ['broken'])].filter((name) => !allowed.has(name))).toEqual([]);
        expect([...(found?.attributes ?? ['broken'])].filter((name) => !attributesAllowed.has(name))).toEqual([]);
      }),
    );
  });
  test('asks for nothing outside: pictures are data, links are to the page or inside', () => {
    fc.assert(
      fc.property(briefing, (each) => {
        const html = briefingHtml(each, frame);
        for (const [, source = ''] of html.matchAll(/src="([^"]*)"/gu)) expect(source).toMatch(/^data:image\/(png|svg\+xml);base64,/u);
        for (const [, target = ''] of html.matchAll(/href="([^"]*)"/gu)) expect(target).toMatch(/^(#source-\d+$|https:\/\/host\.example\/readout\/#\/)/u);
        expect(html).toContain("default-src 'none'");
      }),
    );
  });
});

describe('citations', () => {
  test('are numbered by source in the order in which they are first cited, every number with its entry', () => {
    const page = of(claimItem(claim('1', evidence('b', '', 3), evidence('a', 'Xi', 18, 20))), claimItem(claim('2', evidence('a', 'Xi', 4))));
    expect([...numberSources(page).values()].map(({ number, label }) => `${number} ${label}`)).toEqual(['1 B', '2 A']);
    fc.assert(
      fc.property(briefing, (each) => {
        const html = briefingHtml(each, frame);
        const listed = new Set([...html.matchAll(/<li id="source-(\d+)"/gu)].map(([, n]) => n));
        for (const [, n] of html.matchAll(/href="#source-(\d+)"/gu)) expect(listed).toContain(n);
        expect(listed.size).toBe(numberSources(each).size);
      }),
    );
  });
  test('put the paragraphs of one voice in one source together, in order', () => {
    const cited = claim('1', evidence('a', 'Xi', 20), evidence('b', '', 2), evidence('a', 'Xi', 4, 20), evidence('a', 'Trump', 9));
    const sources = numberSources(of(claimItem(cited)));
    expect(citationsOf(cited, sources)).toEqual([{ voice: 'Xi', number: 1, place: '¶4, 20' }, { voice: '', number: 2, place: '¶2' }, { voice: 'Trump', number: 1, place: '¶9' }]);
  });
});

describe('Markdown', () => {
  test('has the items in order, notes as text, and the sources last', () => {
    const text: BriefingItem = { is: 'text', key: 't', title: 'Text', note: '# not a heading\n- not a list\n\n1. *plain*' };
    const markdown = briefingMarkdown(of(text, { ...claimItem(claim('1', evidence('a', 'Xi', 4))), note: 'Mind this.', address: '#/links?claim=1' }), frame);
    expect(markdown).toBe(
      [
        '# What we know', 'Two calls · 22 Nov 2026', '\\# not a heading  \n\\- not a list', '1\\. \\*plain\\*', '> Sentence 1. (Xi \\[1\\] ¶4)', 'Mind this.',
        '[Open in Readout](<https://host.example/readout/#/links?claim=1>)', '## Sources', '1. A',
      ].join('\n\n') + '\n',
    );
  });
});

describe('the shelf', () => {
  const memory = (over: Partial<Storage> = {}) => {
    const held = new Map<string, string>();
    return { held, storage: { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key), ...over } as Storage };
  };
  const kept = of(claimItem(claim('1')));
  const session = () => {
    const briefing = signal<Briefing>({ dossier: '', title: '', items: [] });
    return { briefing, reworkBriefing: (change: (each: Briefing) => Briefing) => void (briefing.value = change(briefing.peek())) };
  };
  const page = () => {
    const said: string[] = [];
    return { said, briefingTrouble: signal(''), say: (words: string) => void said.push(words) };
  };

  test('keeps one briefing for each dossier, and forgets an emptied one', async () => {
    const { held, storage } = memory();
    const shelf = briefingShelf(() => storage);
    const [a, trouble] = [session(), page()];
    const stop = shelf.keep(a, trouble);
    a.briefing.value = { ...of(), title: '' };
    a.briefing.value = kept;
    await vi.waitFor(() => expect(held.size).toBe(1));
    expect(await briefingShelf(() => storage).load('d')).toEqual(kept);
    expect(await shelf.load('another')).toBeNull();
    a.briefing.value = { ...kept, title: '', items: [] };
    await vi.waitFor(() => expect(held.size).toBe(0), 2000);
    stop();
  });
  test('says when there is no room or no storage, and goes on', async () => {
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    for (const [error, words] of [[full, /no more room/u], [new Error('denied'), /keeps nothing/u]] as const) {
      const { storage } = memory({ setItem: () => { throw error; } });
      const [a, trouble] = [session(), page()];
      const stop = briefingShelf(() => storage).keep(a, trouble);
      a.briefing.value = of();
      a.briefing.value = kept;
      await vi.waitFor(() => expect(trouble.briefingTrouble.value).toMatch(words));
      expect(a.briefing.value).toBe(kept);
      stop();
    }
    const closed = briefingShelf(() => { throw new Error('denied'); });
    expect(await closed.load('d')).toBeNull();
  });
  test('loses nothing of two tabs that write in turn or at one time, and says what came', async () => {
    const { held, storage } = memory();
    const heard = new EventTarget();
    vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard));
    vi.stubGlobal('removeEventListener', heard.removeEventListener.bind(heard));
    const tab = async () => {
      const [own, told, shelf] = [session(), page(), briefingShelf(() => storage)];
      const stop = shelf.keep(own, told);
      own.briefing.value = (await shelf.load('d')) ?? of();
      const keysOf = () => own.briefing.peek().items.map((each) => each.key.slice('claim:'.length)).join('');
      return { own, told, stop, keysOf, add: (id: string) => void (own.briefing.value = { ...own.briefing.peek(), items: [...own.briefing.peek().items, claimItem(claim(id))] }) };
    };
    const inStorage = () => (JSON.parse(held.get('readout.briefing.d') ?? '{"items":[]}') as Briefing).items.map((each) => each.key.slice('claim:'.length)).join('');
    const tellAll = () => heard.dispatchEvent(Object.assign(new Event('storage'), { key: 'readout.briefing.d' }));
    try {
      const [a, b] = [await tab(), await tab()];
      a.add('1');
      await vi.waitFor(() => expect(inStorage()).toBe('1'), 2000);
      tellAll();
      await vi.waitFor(() => expect(b.keysOf()).toBe('1'), 2000);
      expect(b.told.said).toEqual(['Another tab added 1 item to the briefing.']);
      // Before it has heard of the other's, each adds one: whoever writes last has seen the other's text, or has not.
      a.add('2');
      b.add('3');
      await vi.waitFor(() => expect([...inStorage()].toSorted().join('')).toBe('123'), 2000);
      tellAll();
      await vi.waitFor(() => expect([...a.keysOf()].toSorted().join('')).toBe('123'), 2000);
      // One writes over what the other has just written, without having seen it.
      const before = held.get('readout.briefing.d')!;
      const { writings, items } = JSON.parse(before) as { writings: string[]; items: BriefingItem[] };
      a.add('4');
      await vi.waitFor(() => expect(inStorage()).toContain('4'), 2000);
      held.set('readout.briefing.d', writeBriefing({ ...of(...items, claimItem(claim('5'))) }, ['blind', ...writings]));
      tellAll();
      await vi.waitFor(() => expect([...a.keysOf()].toSorted().join('')).toBe('12345'), 2000);
      await vi.waitFor(() => expect([...inStorage()].toSorted().join('')).toBe('12345'), 2000);
      tellAll();
      await vi.waitFor(() => expect([...b.keysOf()].toSorted().join('')).toBe('12345'), 2000);
      // What one takes out is gone in the other, and comes not back.
      b.own.briefing.value = { ...b.own.briefing.peek(), items: b.own.briefing.peek().items.filter((each) => each.key !== 'claim:1') };
      await vi.waitFor(() => expect(inStorage()).not.toContain('1'), 2000);
      tellAll();
      await vi.waitFor(() => expect(a.keysOf()).not.toContain('1'), 2000);
      expect(a.told.said.at(-1)).toBe('Another tab took 1 item out of the briefing.');
      a.stop();
      b.stop();
    } finally {
      vi.unstubAllGlobals();
    }
  });
  test('gives nothing for what it cannot read, and says so', async () => {
    const { held, storage } = memory();
    held.set('readout.briefing.d', '{"half');
    const shelf = briefingShelf(() => storage);
    const [a, trouble] = [session(), page()];
    const stop = shelf.keep(a, trouble);
    expect(await shelf.load('d')).toBeNull();
    a.briefing.value = of();
    expect(trouble.briefingTrouble.value).toMatch(/could not be read/u);
    held.set('readout.briefing.e', writeBriefing({ ...kept, dossier: 'e', items: [...kept.items, { is: 'claim', key: 'x' } as unknown as BriefingItem] }));
    expect((await shelf.load('e'))?.items).toHaveLength(1);
    a.briefing.value = { ...of(), dossier: 'e' };
    expect(trouble.briefingTrouble.value).toMatch(/^1 item/u);
    stop();
  });
});
