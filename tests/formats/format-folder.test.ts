import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { formatFolder } from '../../src/formats/format-folder.ts';
import { folderWith, smallFolder } from './small-folder.ts';

const formatted = (files: ReadonlyMap<string, string>, path: string): string => formatFolder(files).files.get(`graph/${path}`) ?? files.get(`graph/${path}`) ?? '';
const withFile = (path: string, text: string): Map<string, string> => new Map(Object.entries({ ...smallFolder, [`graph/${path}`]: text }));

describe('order', () => {
  test('keys as in the schema, short lists and maps on a line, quotes only where they are needed', () => {
    const text = `- subtype: call
  when: "2025-11-24?"
  id: 'call'
  aliases:
    - one
    - two
  label: >
    The call: a long
    one
- id: visit
  label: The visit
  subtype: visit
`;
    expect(formatted(withFile('calls/events.yaml', text), 'calls/events.yaml')).toBe(`- id: call
  label: |
    The call: a long one
  subtype: call
  aliases: [one, two]
  when: 2025-11-24?
- id: visit
  label: The visit
  subtype: visit
`);
  });

  test('claims by their first paragraph, events and sources by date, the rest by id', () => {
    const events = formatted(withFile('calls/events.yaml', '- {id: z, label: Z, subtype: call, when: 2025-02}\n- {id: b, label: B, subtype: call}\n- {id: a, label: A, subtype: call}\n- {id: y, label: Y, subtype: call, when: 2025-01~}\n'), 'calls/events.yaml');
    expect([...events.matchAll(/id: (\w)/g)].map(([, id]) => id)).toEqual(['y', 'z', 'a', 'b']);
    const topics = formatted(withFile('shared/topics.yaml', '- {id: z, label: Z, subtype: issue}\n- {id: a, label: A, subtype: issue}\n'), 'shared/topics.yaml');
    expect(topics).toBe('- id: a\n  label: A\n  subtype: issue\n- id: z\n  label: Z\n  subtype: issue\n');
    const claims = formatted(folderWith('calls/claims/article.yaml', `{n: 1, sha256: ${'1'.repeat(64)}}`, `{n: 11, sha256: ${'1'.repeat(64)}}`), 'calls/claims/article.yaml');
    expect([...claims.matchAll(/\{n: (\d+)/g)].map(([, n]) => n)).toEqual(['2', '3', '4', '5', '5', '11']);
  });

  test('the order within an item is the curator\'s: the first voice spoke first', () => {
    const claims = formatted(folderWith('calls/claims/article.yaml', 'voices: [xi]', 'voices: [xi, trump]'), 'calls/claims/article.yaml');
    expect(claims).toContain('voices: [xi, trump]');
  });

  test('long text is folded at 120, a long list gets a line each', () => {
    const long = `${'many words '.repeat(20)}end`;
    const text = formatted(folderWith('calls/conflicts.yaml', 'says: They pull apart.', `says: ${long}`), 'calls/conflicts.yaml');
    expect(text).toContain('  says: >-\n    many words');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    const ids = Array.from({ length: 9 }, (_, i) => `a-rather-long-id-${i}`);
    expect(formatted(folderWith('calls/conflicts.yaml', 'claims: [xi-opposes-bbbbbb]', `claims: [${ids.join(', ')}]`), 'calls/conflicts.yaml')).toContain('- a-rather-long-id-0\n');
  });
});

describe('comments', () => {
  const text = `# yaml-language-server: $schema=../schema/events.schema.json

# Calls

# about the call
- id: call
  label: The call # spoken
  # not certain
  when: 2025-11-24?
  subtype: call

# Visits

- subtype: visit
  id: visit
  label: The visit
# about the meeting
- id: a-meeting
  label: The meeting
  subtype: meeting

# the end
`;
  test('stay with their item and their key; those of a section stay at its head', () => {
    expect(formatted(withFile('calls/events.yaml', text), 'calls/events.yaml')).toBe(`# yaml-language-server: $schema=../schema/events.schema.json

# Calls

# about the call
- id: call
  label: The call # spoken
  subtype: call
  # not certain
  when: 2025-11-24?

# Visits

# about the meeting
- id: a-meeting
  label: The meeting
  subtype: meeting
- id: visit
  label: The visit
  subtype: visit

# the end
`);
  });

  test('the line for editors stays the first, also without a blank line after it', () => {
    const line = '# yaml-language-server: $schema=../schema/topics.schema.json';
    const text = formatted(withFile('shared/topics.yaml', `${line}\n# about z\n- {id: z, label: Z, subtype: issue}\n- {id: a, label: A, subtype: issue}\n`), 'shared/topics.yaml');
    expect(text).toBe(`${line}\n\n- id: a\n  label: A\n  subtype: issue\n# about z\n- id: z\n  label: Z\n  subtype: issue\n`);
  });

  test('none is lost, whatever is moved', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (order, has) => {
        const items = order.map((n) => `${has[n] ? `# before ${n}\n` : ''}${has[n + 4] ? `\n# section ${n}\n\n` : ''}- id: e${n}\n  label: E${n}${has[n + 8] ? ` # tail ${n}` : ''}\n  subtype: call\n`);
        const before = `# head\n\n${items.join('')}`;
        const only = (text: string): Map<string, string> => new Map([['graph/calls/dossier.yaml', ''], ['graph/calls/events.yaml', text]]);
        const after = formatted(only(before), 'calls/events.yaml');
        const comments = (yaml: string): string[] => (yaml.match(/#.*/g) ?? []).toSorted();
        expect(comments(after)).toEqual(comments(before));
        expect(formatted(only(after), 'calls/events.yaml')).toBe(after);
      }),
    );
  });
});

test('meaning never changes, and a second run changes nothing', () => {
  const files = new Map(Object.entries(smallFolder));
  const once = new Map([...files, ...formatFolder(files).files]);
  expect(readDossierFolder(once)).toEqual(readDossierFolder(files));
  expect([...formatFolder(once).files.keys()]).toEqual([]);
});

test('a file that cannot be read is left alone and told, the others are put in order', () => {
  const files = withFile('calls/events.yaml', '- id: [\n').set('graph/shared/topics.yaml', '- {id: z, label: Z, subtype: issue}\n');
  const result = formatFolder(files);
  expect([...result.files.keys()]).toContain('graph/shared/topics.yaml');
  expect([...result.files.keys()]).not.toContain('graph/calls/events.yaml');
  expect(result.issues[0]).toMatchObject({ severity: 'error', where: { file: 'graph/calls/events.yaml' } });
});
