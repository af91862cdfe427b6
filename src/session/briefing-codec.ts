import type { Briefing, BriefingItem } from './briefing.ts';

/*
 * A briefing as text and back. Read defensively: storage may hold what an older page, a newer one or somebody else has written.
 */

const version = 1;

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const word = (...words: readonly string[]): Check => (value) => typeof value === 'string' && words.includes(value);
const list = (of: Check): Check => (value) => Array.isArray(value) && value.every(of);
const maybe = (of: Check): Check => (value) => value === undefined || of(value);
const shape = (members: Readonly<Record<string, Check>>): Check => (value) =>
  typeof value === 'object' && value !== null && Object.entries(members).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const ref = shape({ id: text, label: text, kind: word('actor', 'topic', 'event', 'source') });
const claim = shape({
  id: text,
  says: text,
  when: maybe(text),
  marks: list(text),
  evidence: list(shape({ source: shape({ id: text, label: text, published: maybe(text) }), paragraphs: list(number), voice: text, citation: text, quote: maybe(text) })),
  against: list(shape({ says: text, voice: text, citation: text })),
});
const step = shape({
  from: ref, to: ref, phrase: text, quad: word('verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'none'), back: flag,
  claim: maybe(claim), marks: list(text), leftOut: list(shape({ says: text, citation: text })), opposed: maybe(list(shape({ how: text, says: text, voice: text, citation: text }))),
});
const cell = shape({ grade: word('stresses', 'mentions', 'denies', 'omitted', 'absent', 'not-reported'), stance: maybe(text), change: maybe(text), count: number, claim: maybe(claim) });
const claims = { refs: list(ref), detail: text, claims: list(claim), total: number };
const kinds: Readonly<Record<BriefingItem['is'], Readonly<Record<string, Check>>>> = {
  claim: { claim },
  path: { family: text, score: number, steps: list(step), thinnest: text },
  tree: { ends: list(ref), steps: list(step), thinnest: text, detail: text },
  entity: claims,
  cell: claims,
  comparison: {
    detail: text, columns: list(shape({ label: text, detail: text })),
    rows: list(shape({ ref, label: text, relation: text, cells: list(cell) })), total: number,
  },
  figure: { detail: text, picture: (value) => typeof value === 'string' && /^data:image\/png;base64,[\w+/=]*$/u.test(value), width: number, height: number, refs: list(ref) },
  text: {},
};
const common = { key: text, title: text, note: text, address: maybe((value) => typeof value === 'string' && value.startsWith('#/')) };

function isItem(value: unknown): value is BriefingItem {
  const is = typeof value === 'object' && value !== null ? (value as { is?: unknown }).is : undefined;
  return typeof is === 'string' && Object.hasOwn(kinds, is) && shape({ ...common, ...kinds[is as BriefingItem['is']] })(value);
}

/** A briefing as text; `writings` names this text and those that it was made of, the newest first. */
export function writeBriefing(briefing: Briefing, writings: readonly string[] = []): string {
  return JSON.stringify({ format: 'readout-briefing', version, writings, ...briefing });
}

/** The briefing of a text, how many of its items could not be read, and its `writings`; null where it is none. Never throws. */
export function readBriefing(from: string): { readonly briefing: Briefing; readonly lost: number; readonly writings: readonly string[] } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(from);
  } catch {
    return null;
  }
  if (!shape({ format: word('readout-briefing'), version: (value) => value === version, dossier: text, title: text, items: Array.isArray })(raw)) return null;
  const { dossier, title, items, writings } = raw as { dossier: string; title: string; items: readonly unknown[]; writings?: unknown };
  const keys = new Set<string>();
  const read = items.filter(isItem).filter(({ key }) => !keys.has(key) && keys.add(key));
  return { briefing: { dossier, title, items: read }, lost: items.length - read.length, writings: list(text)(writings) ? (writings as readonly string[]) : [] };
}
