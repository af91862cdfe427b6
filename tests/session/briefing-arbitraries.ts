import * as fc from 'fast-check';
import type { Briefing, BriefingItem } from '../../src/session/briefing.ts';

/* Briefings of every kind of item, with any text in them. */

export const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const evidence = fc.record({ source: fc.record({ id: word, label: word }), paragraphs: fc.array(fc.nat(200), { maxLength: 3 }), voice: word, citation: word });
const claim = fc.record({ id: word, says: word, marks: fc.array(word, { maxLength: 2 }), evidence: fc.array(evidence, { maxLength: 2 }), against: fc.constant([]) });
const ref = fc.record({ id: word, label: word, kind: fc.constantFrom('actor', 'topic', 'event', 'source') });
const common = { key: word, title: word, note: word, address: fc.constant('#/paths?from=a') };
const step = fc.record({ from: ref, to: ref, phrase: word, quad: fc.constantFrom('none', 'verbal-conflict'), back: fc.boolean(), claim, marks: fc.array(word, { maxLength: 1 }), leftOut: fc.array(fc.record({ says: word, citation: word }), { maxLength: 1 }), opposed: fc.array(fc.record({ how: fc.constantFrom('Contested', 'In tension with it'), says: word, voice: word, citation: word }), { maxLength: 2 }) });
export const item = fc.oneof(
  fc.record({ ...common, is: fc.constant('text') }),
  fc.record({ ...common, is: fc.constant('claim'), claim }),
  fc.record({ ...common, is: fc.constant('path'), family: word, score: fc.nat(100), steps: fc.array(step, { minLength: 1, maxLength: 3 }), thinnest: word }),
  fc.record({ ...common, is: fc.constant('tree'), ends: fc.array(ref, { minLength: 3, maxLength: 4 }), steps: fc.array(step, { minLength: 1, maxLength: 3 }), thinnest: word, detail: word }),
  fc.record({ ...common, is: fc.constantFrom('entity', 'cell'), refs: fc.array(ref, { maxLength: 2 }), detail: word, claims: fc.array(claim, { maxLength: 3 }), total: fc.nat(50) }),
  fc.record({
    ...common, is: fc.constant('comparison'), detail: word, total: fc.nat(50), columns: fc.array(fc.record({ label: word, detail: word }), { minLength: 1, maxLength: 2 }),
    rows: fc.array(fc.record({ ref, label: word, relation: word, cells: fc.array(fc.record({ grade: fc.constantFrom('stresses', 'omitted', 'not-reported'), count: fc.nat(9), claim }), { maxLength: 2 }) }), { maxLength: 2 }),
  }),
  fc.record({ ...common, is: fc.constant('figure'), detail: word, picture: fc.constant('data:image/png;base64,AAAA'), width: fc.nat(900), height: fc.nat(900), refs: fc.array(ref, { maxLength: 2 }) }),
) as fc.Arbitrary<BriefingItem>;
export const briefing = fc.record({ dossier: word, title: word, items: fc.uniqueArray(item, { selector: (each) => each.key, maxLength: 5 }) }) as fc.Arbitrary<Briefing>;
