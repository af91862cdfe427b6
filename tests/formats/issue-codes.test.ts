import { describe, expect, test } from 'vitest';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { folderWith, smallFolder } from './small-folder.ts';

/** Issues as `code file:line:column`, with the place as a user sees it. */
const issuesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  readDossierFolder(files).issues.map(({ code, where }) => `${code} ${where === undefined ? '-' : `${where.file.replace('graph/', '')}:${where.line}:${where.column}`}`);
const claims = 'calls/claims/article.yaml';
const sources = 'calls/sources.yaml';
const conflicts = 'calls/conflicts.yaml';
const events = 'calls/events.yaml';
const vocabulary = 'vocabulary.yaml';
const line = (file: string, text: string, from = 0): number => {
  const all = smallFolder[`graph/${file}`]?.split('\n') ?? [];
  const at = all.findIndex((row, index) => index >= from && row.includes(text));
  if (at < 0) throw new Error(`${file} has no line with ${text}`);
  return at + 1;
};

test('the small dossier has no issue', () => {
  const result = readDossierFolder(new Map(Object.entries(smallFolder)));
  expect(result.issues).toEqual([]);
  expect(result.ok).toBe(true);
});

describe('each mistake is told once, at its place', () => {
  test.each<[code: string, file: string, from: string, to: string, where: string]>([
    // Ids
    ['unknown-entity', claims, 'from: [trump, xi]', 'from: [trump, xy]', `${claims}:3:17`],
    ['unknown-entity', claims, 'about: [soybeans]', 'about: [soybean]', `${claims}:14:11`],
    ['unknown-entity', claims, 'at: call', 'at: cal', `${claims}:15:7`],
    ['unknown-entity', claims, 'voices: [xi]', 'voices: [xy]', `${claims}:22:16`],
    ['unknown-entity', claims, 'in: readout', 'in: readuot', `${claims}:23:11`],
    ['unknown-entity', claims, '{event: visit, holds: no}', '{event: visiit, holds: no}', `${claims}:37:22`],
    ['unknown-entity', conflicts, 'over: taiwan', 'over: tawian', `${conflicts}:2:9`],
    ['unknown-entity', conflicts, 'holder: xi', 'holder: xj', `${conflicts}:6:15`],
    ['unknown-entity', sources, 'actor: xi', 'actor: xj', `${sources}:12:20`],
    ['unknown-type', claims, 'type: position', 'type: positoin', `${claims}:11:9`],
    ['unknown-claim', conflicts, 'reading-eeeeee]', 'reading-eeeeef]', `${conflicts}:7:35`],
    ['duplicate-id', events, '- id: visit', '- id: call', `${events}:5:7`],
    ['duplicate-id', 'shared/actors.yaml', '- id: xi', '- id: trump', 'shared/actors.yaml:4:7'],
    ['duplicate-id', claims, 'id: xi-opposes-bbbbbb', 'id: call-took-place-aaaaaa', `${claims}:10:7`],
    // What types admit
    ['domain-mismatch', claims, 'from: [xi]\n  to: [taiwan]', 'from: [visit]\n  to: [taiwan]', `${claims}:12:10`],
    ['range-mismatch', claims, 'to: [call]', 'to: [taiwan]', `${claims}:4:8`],
    ['range-mismatch', claims, 'to: [trade]\n  says', 'to: [xi-opposes-bbbbbb]\n  says', `${claims}:28:8`],
    ['role-missing', claims, '  role: participant\n', '', `${claims}:1:3`],
    ['role-unknown', claims, 'role: participant', 'role: partcipant', `${claims}:5:9`],
    ['role-not-admitted', claims, 'stance: opposes', 'stance: opposes\n  role: host', `${claims}:18:9`],
    ['stance-missing', claims, '  stance: opposes\n', '', `${claims}:10:3`],
    ['stance-not-admitted', claims, 'role: participant', 'role: participant\n  stance: supports', `${claims}:6:11`],
    ['status-not-admitted', claims, 'role: participant', 'role: participant\n  status: planned', `${claims}:6:11`],
    ['status-missing', claims, 'type: participates-in\n  from: [trump, xi]\n  to: [call]\n  role: participant', 'type: has-status\n  from: [call]', `${claims}:1:3`],
    ['quantity-not-admitted', claims, 'role: participant', 'role: participant\n  quantity: {value: 2, unit: hours}', `${claims}:6:13`],
    ['condition-not-admitted', claims, 'role: participant', 'role: participant\n  condition: {event: call, holds: yes}', `${claims}:6:14`],
    ['native-missing', claims, 'type: position', 'type: other', `${claims}:10:3`],
    ['to-too-few', claims, '  to: [call]\n', '', `${claims}:1:3`],
    ['to-too-few', claims, 'type: participates-in\n  from: [trump, xi]\n  to: [call]\n  role: participant', 'type: linked-to\n  from: [xi]\n  to: [call]', `${claims}:1:3`],
    ['participant-twice', claims, 'from: [trump, xi]', 'from: [xi, xi]', `${claims}:3:14`],
    ['claim-of-itself', claims, 'from: [visit-risk-dddddd]', 'from: [reading-eeeeee]', `${claims}:45:10`],
    ['about-mismatch', claims, 'about: [soybeans]', 'about: [trump]', `${claims}:14:11`],
    ['at-not-event', claims, 'at: call', 'at: taiwan', `${claims}:15:7`],
    ['condition-not-event', claims, '{event: visit, holds: no}', '{event: trade, holds: no}', `${claims}:37:22`],
    ['hierarchy-cycle', claims, 'type: explains\n  from: [visit-risk-dddddd]\n  to: [xi-opposes-bbbbbb]', 'type: part-of\n  from: [trade]\n  to: [soybeans]', `${claims}:43:3`],
    // Evidence
    ['evidence-not-source', claims, '- source: article\n      paragraphs: [{n: 2', '- source: call\n      paragraphs: [{n: 2', `${claims}:20:15`],
    ['voice-not-actor', claims, 'voices: [xi]', 'voices: [taiwan]', `${claims}:22:16`],
    ['voice-twice', claims, 'voices: [xi]', 'voices: [xi, xi]', `${claims}:22:20`],
    ['in-mismatch', claims, 'in: readout', 'in: trade', `${claims}:23:11`],
    ['quote-too-long', claims, 'quote: a few words', `quote: ${'word '.repeat(13).trim()}`, `${claims}:24:14`],
    ['paragraph-asserts', claims, `{n: 4, sha256: ${'4'.repeat(64)}}`, `{n: 9, sha256: ${'9'.repeat(64)}}`, `${claims}:42:20`],
    ['paragraph-twice', claims, '[{n: 4,', `[{n: 4, sha256: ${'4'.repeat(64)}}, {n: 4,`, `${claims}:42:102`],
    ['paragraph-unstamped', claims, `{n: 4, sha256: ${'4'.repeat(64)}}`, '{n: 4}', `${claims}:42:20`],
    ['evidence-without-paragraph', claims, `      paragraphs: [{n: 4, sha256: ${'4'.repeat(64)}}]\n`, '', `${claims}:41:7`],
    ['hash-differs', claims, `{n: 2, sha256: ${'2'.repeat(64)}}`, `{n: 1, sha256: ${'2'.repeat(64)}}`, `${claims}:21:20`],
    ['source-without-account', sources, '  account: {actor: xi, event: call}\n', '', `${claims}:53:10`],
    // Sources, events
    ['account-not-event', sources, 'event: call', 'event: taiwan', `${sources}:12:31`],
    ['account-not-actor', sources, 'actor: xi', 'actor: trade', `${sources}:12:20`],
    ['carrier-not-source', sources, 'carriedBy: article', 'carriedBy: xi', `${sources}:13:14`],
    ['carrier-cycle', sources, '  date: 2025-11\n', '  date: 2025-11\n  carriedBy: readout\n', `${sources}:6:14`],
    ['paragraph-twice', sources, '    - {n: 9,', `    - {n: 9, sha256: ${'9'.repeat(64)}, why: again}\n    - {n: 9,`, `${sources}:8:7`],
    ['bad-date', claims, 'when: 2025-11-24\n', 'when: 24 Nov 2025\n', `${claims}:16:9`],
    ['bad-date', events, 'when: 2025-11-24?', 'when: 2025-11-31', `${events}:4:9`],
    ['bad-date', sources, 'date: 2025-11', 'date: 2025-13', `${sources}:5:9`],
    ['bad-date', 'calls/dossier.yaml', 'created: 2026', 'created: yesterday', 'calls/dossier.yaml:4:10'],
    ['unused-entity', events, '- id: visit', '- id: nothing\n  label: Nothing\n  subtype: meeting\n- id: visit', `${events}:5:3`],
    ['same-label', events, 'label: The visit', 'label: The Call', `${events}:6:10`],
    // Conflicts
    ['conflict-with-itself', conflicts, '[visit-risk-dddddd, reading-eeeeee]', '[visit-risk-dddddd, xi-opposes-bbbbbb]', `${conflicts}:7:35`],
    ['conflict-claim-twice', conflicts, '[visit-risk-dddddd, reading-eeeeee]', '[visit-risk-dddddd, visit-risk-dddddd]', `${conflicts}:7:35`],
    ['over-mismatch', conflicts, 'over: taiwan', 'over: article', `${conflicts}:2:9`],
    ['holder-mismatch', conflicts, 'holder: xi', 'holder: taiwan', `${conflicts}:6:15`],
    // Vocabulary
    ['duplicate-id', vocabulary, '- id: consult', '- id: agree', `${vocabulary}:${line(vocabulary, '- id: consult')}:9`],
    ['template-missing', vocabulary, '      guest:', '      gest:', `${vocabulary}:${line(vocabulary, '      initiator:')}:7`],
    ['template-missing', vocabulary, 'ties: [F-T]\n    price: 256', 'ties: [F-T, T-T]\n    price: 256', `${vocabulary}:${line(vocabulary, 'price: 256') - 1}:11`],
    ['phrase-malformed', vocabulary, '{from} could agree( with {to})', '{from} could agree( with {to}', `${vocabulary}:${line(vocabulary, '{from} could agree( with {to})')}:34`],
    ['role-unknown', vocabulary, 'functional: [initiator]', 'functional: [starter]', `${vocabulary}:${line(vocabulary, 'functional: [initiator]')}:18`],
    ['variant-not-admitted', vocabulary, '    stance: required\n', '', `${vocabulary}:${line(vocabulary, 'variant: stance') - 1}:14`],
    ['quad-unknown', vocabulary, 'quads: {supports:', 'quads: {supprts:', `${vocabulary}:${line(vocabulary, 'quads: {supports:')}:22`],
    // Shape
    ['unknown-key', claims, 'role: participant', 'rôle: participant', `${claims}:5:9`],
    ['missing-key', claims, '  type: position\n', '', `${claims}:10:3`],
    ['not-admitted', claims, 'stance: opposes', 'stance: oposes', `${claims}:17:11`],
    ['no-evidence', claims, `  evidence:\n    - source: article\n      paragraphs: [{n: 4, sha256: ${'4'.repeat(64)}}]\n`, '', `${claims}:33:3`],
    ['no-evidence', claims, `  evidence:\n    - source: article\n      paragraphs: [{n: 4, sha256: ${'4'.repeat(64)}}]\n`, '  evidence: []\n', `${claims}:40:13`],
    ['no-says', claims, '  says: They spoke.\n', '', `${claims}:1:3`],
    ['no-says', claims, 'says: They spoke.', 'says: ""', `${claims}:6:9`],
    ['bad-value', claims, 'from: [xi]', 'from: xi', `${claims}:12:9`],
    ['bad-value', claims, '{value: 25,', '{value: many,', `${claims}:38:21`],
    ['bad-value', claims, '{value: 25,', '{value: ,', `${claims}:38:21`],
    ['bad-value', claims, '{n: 4,', '{n: 0,', `${claims}:42:24`],
    ['bad-format', claims, 'sha256: 44', 'sha256: 4', `${claims}:42:35`],
    ['bad-format', claims, 'type: position', 'type: Position!', `${claims}:11:9`],
    ['too-few', claims, 'from: [xi]', 'from: []', `${claims}:12:9`],
    ['bad-value', 'calls/dossier.yaml', 'short: Calls', 'short: ""', 'calls/dossier.yaml:3:8'],
    // Files
    ['claim-in-other-file', claims, '- source: article\n      paragraphs: [{n: 4', '- source: readout\n      paragraphs: [{n: 4', `${claims}:41:15`],
    ['claim-id-form', claims, '- id: call-took-place-aaaaaa', '- id: call-took-place', `${claims}:1:7`],
    // YAML
    ['yaml-duplicate-key', claims, 'role: participant', 'role: participant\n  role: host', `${claims}:6:3`],
    ['yaml-alias', claims, 'from: [trump, xi]', 'from: &both [trump, xi]', `${claims}:3:15`],
    ['yaml-syntax', claims, 'says: They spoke.', 'says: They spoke: twice.', `${claims}:6:9`],
    ['yaml-tag', claims, 'says: They spoke.', 'says: !!int 12', `${claims}:6:9`],
  ])('%s in %s: %s', (code, file, from, to, where) => {
    const issues = issuesOf(folderWith(file, from, to));
    // Nothing follows from a single mistake but what is said here.
    const allowed = followUps[code] ?? [];
    expect(issues.filter((issue) => issue.startsWith(`${code} `) || !allowed.some((also) => issue.startsWith(also)))).toEqual([`${code} ${where}`]);
  });
});

/** What a mistake may bring along, as it is wrong as well. */
const followUps: Readonly<Record<string, readonly string[]>> = {
  'unknown-entity': ['unused-entity'],
  'duplicate-id': ['unused-entity', 'unknown-entity', 'unknown-claim', 'conflict', 'template', 'to-too-few', 'role', 'stance', 'range', 'domain'],
  'template-missing': ['template-unknown', 'unknown-key', 'unknown-type'],
  'range-mismatch': ['unused-entity'],
  'native-missing': ['stance-not-admitted'],
  'variant-not-admitted': ['stance-not-admitted'],
  'evidence-not-source': ['claim-in-other-file'],
};

describe('several at once', () => {
  test('a broken item hides no other issue, and is not unknown to those that name it', () => {
    const files = folderWith(claims, 'stance: opposes', 'stance: oposes');
    files.set('graph/calls/events.yaml', (files.get('graph/calls/events.yaml') ?? '').replace('subtype: visit', 'subtype: vist'));
    files.set('graph/calls/sources.yaml', (files.get('graph/calls/sources.yaml') ?? '').replace('2025-11', 'soon'));
    files.set('graph/calls/conflicts.yaml', (files.get('graph/calls/conflicts.yaml') ?? '').replace('over: taiwan', 'over: nowhere'));
    expect(issuesOf(files)).toEqual([
      'not-admitted calls/claims/article.yaml:17:11',
      'unknown-entity calls/conflicts.yaml:2:9',
      'not-admitted calls/events.yaml:7:12',
      'bad-date calls/sources.yaml:5:9',
    ]);
  });

  test('a file that cannot be read is the only thing told of what it holds', () => {
    expect(issuesOf(folderWith(events, 'label: The call', 'label: "The call'))).toEqual(expect.arrayContaining([expect.stringMatching(/^yaml-syntax calls\/events\.yaml/)]));
    expect(issuesOf(folderWith(events, 'label: The call', 'label: "The call')).filter((issue) => !issue.startsWith('yaml-'))).toEqual([]);
  });

  test('issues come by file, line and column', () => {
    const files = folderWith(claims, 'from: [trump, xi]', 'from: [a, b]');
    files.set('graph/calls/claims/article.yaml', (files.get('graph/calls/claims/article.yaml') ?? '').replace('voices: [xi]', 'voices: [c]'));
    expect(issuesOf(files).map((issue) => issue.split(':').slice(1).join(':'))).toEqual(['3:10', '3:13', '22:16']);
  });

  test('an unknown id comes with the nearest known ones, a wrong value with the right ones', () => {
    const hintOf = (files: ReadonlyMap<string, string>): string | undefined => readDossierFolder(files).issues[0]?.hint;
    expect(hintOf(folderWith(claims, 'about: [soybeans]', 'about: [soybaens]'))).toBe('did you mean soybeans?');
    expect(hintOf(folderWith(claims, 'type: position', 'type: positoin'))).toBe('did you mean position?');
    expect(hintOf(folderWith(claims, 'stance: opposes', 'stance: oposes'))).toBe('did you mean opposes?');
    expect(hintOf(folderWith(claims, '  stance: opposes', '  stanse: opposes'))).toMatch(/^did you mean stance\? admitted are id, type, from, /);
  });
});
