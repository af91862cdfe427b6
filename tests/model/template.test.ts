import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modalities, polarities } from '../../src/model/claim.ts';
import { phrasePattern } from '../../src/model/phrase-pattern.ts';
import { claimSpans, edgeLabel, joinNames, pluralOf, renderClaim, type ClaimForm, type Named } from '../../src/model/template.ts';
import type { RelationType } from '../../src/model/vocabulary.ts';
import { dossierArbitrary } from './dossier-arbitrary.ts';
import { realVocabulary } from './real-vocabulary.ts';

const type = (id: string): RelationType => {
  const found = realVocabulary.types.find((known) => known.id === id);
  if (found === undefined) throw new Error(`no type ${id}`);
  return found;
};
const names: Record<string, Named> = {
  trump: { label: 'Trump', kind: 'actor' },
  xi: { label: 'Xi', kind: 'actor' },
  us: { label: 'United States', kind: 'actor' },
  iran: { label: 'Iran', kind: 'actor' },
  analysts: { label: 'analysts', kind: 'actor', plural: true },
  taiwan: { label: 'Taiwan', kind: 'topic' },
  soybeans: { label: 'soybeans', kind: 'topic', plural: true },
  order: { label: 'post-war order', kind: 'topic' },
  call: { label: 'November call', kind: 'event' },
  deal: { label: 'the deal', kind: 'event' },
  readout: { label: 'Chinese readout', kind: 'source' },
};
const nameOf = (id: string): Named | undefined => names[id];
const form = (parts: Partial<ClaimForm> & Pick<ClaimForm, 'from'>): ClaimForm => ({ modality: 'asserted', polarity: 'affirmed', ...parts });
const says = (id: string, parts: Partial<ClaimForm> & Pick<ClaimForm, 'from'>): string => renderClaim(type(id), form(parts), nameOf);
const label = (id: string, parts: Partial<ClaimForm> & Pick<ClaimForm, 'from'>, pair?: Parameters<typeof edgeLabel>[3]): string => edgeLabel(type(id), form(parts), nameOf, pair);

describe('sentences', () => {
  test('modality and polarity qualify the predicate: force kept open is no attack', () => {
    const iran = { from: ['us'], to: ['iran'] };
    expect(says('assault', iran)).toBe('United States uses force against Iran.');
    expect(says('assault', { ...iran, modality: 'hypothetical' })).toBe('United States could use force against Iran.');
    expect(says('assault', { ...iran, modality: 'hypothetical', polarity: 'negated' })).toBe('United States might not use force against Iran.');
    expect(says('assault', { ...iran, modality: 'future', polarity: 'negated' })).toBe('United States will not use force against Iran.');
    expect(says('assault', { ...iran, modality: 'historical' })).toBe('United States used force against Iran.');
    expect(says('assault', { ...iran, polarity: 'negated' })).toBe('United States does not use force against Iran.');
  });

  test('the verb follows the number of `from`', () => {
    expect(says('consult', { from: ['trump', 'xi'], about: ['taiwan', 'soybeans', 'order'] })).toBe('Trump and Xi talk regarding Taiwan, soybeans and post-war order.');
    expect(says('position', { from: ['analysts'], to: ['taiwan'], stance: 'ambiguous' })).toBe('Analysts are ambiguous on Taiwan.');
    expect(says('position', { from: ['xi'], to: ['taiwan'], stance: 'ambiguous' })).toBe('Xi is ambiguous on Taiwan.');
  });

  test('words go by what stands in `to`, and by nobody standing there', () => {
    expect(says('request', { from: ['xi'], to: ['trump'], about: ['taiwan'] })).toBe('Xi presses Trump regarding Taiwan.');
    expect(says('request', { from: ['xi'], to: ['soybeans'] })).toBe('Xi asks for soybeans.');
    expect(says('agree', { from: ['xi', 'trump'] })).toBe('Xi and Trump agree.');
  });

  test('role, stance and status choose the words', () => {
    expect(says('participates-in', { from: ['trump'], to: ['call'], role: 'initiator' })).toBe('Trump initiates November call.');
    expect(says('participates-in', { from: ['trump'], to: ['call'], role: 'somebody new' })).toBe('Trump takes part in November call.');
    expect(says('position', { from: ['xi'], to: ['taiwan'], stance: 'opposes', polarity: 'negated' })).toBe('Xi does not oppose Taiwan.');
    expect(says('has-status', { from: ['call'], status: 'occurred', polarity: 'negated' })).toBe('November call has not taken place.');
    expect(says('holds-office', { from: ['trump'], to: ['us'], role: 'President' })).toBe('Trump holds office as President in United States.');
    expect(says('holds-office', { from: ['trump'], to: ['us'] })).toBe('Trump holds office in United States.');
  });

  test('quantity and condition end the sentence', () => {
    expect(says('committed-to', { from: ['us'], to: ['soybeans'], quantity: { value: 25, unit: 'million tons', per: 'season' } })).toBe('United States is committed to soybeans: 25 million tons per season.');
    expect(says('puts-at-risk', { from: ['call'], to: ['order'], condition: { event: 'deal', holds: 'no' } })).toBe('November call endangers post-war order, should the deal fail.');
    expect(says('would-signal', { from: ['call'], to: ['order'], condition: { event: 'deal', holds: 'yes' } })).toBe('November call would signal post-war order, should the deal come about.');
  });

  test('an unknown participant is shown by its id', () => expect(says('support', { from: ['nobody'], to: ['taiwan'] })).toBe('Nobody supports Taiwan.'));

  test('the runs name who they speak of', () => {
    const spans = claimSpans(type('support'), form({ from: ['xi'], to: ['taiwan', 'order'] }), nameOf);
    expect(spans).toEqual([{ text: 'Xi', id: 'xi' }, { text: ' supports ' }, { text: 'Taiwan', id: 'taiwan' }, { text: ' and ' }, { text: 'post-war order', id: 'order' }, { text: '.' }]);
  });

  test('a type without the phrase is bad code, not bad words', () => {
    const { templates: _, ...rest } = type('support');
    expect(() => renderClaim({ ...rest, templates: {} }, form({ from: ['xi'] }), nameOf)).toThrow(/no template/);
  });
});

describe('edge labels', () => {
  test('are the words between the two', () => {
    expect(label('assault', { from: ['us'], to: ['iran'], modality: 'hypothetical' })).toBe('could use force against');
    expect(label('position', { from: ['xi'], to: ['taiwan'], stance: 'opposes' })).toBe('opposes');
    expect(label('agree', { from: ['xi'], to: ['trump'] })).toBe('agrees with');
    expect(label('omits', { from: ['readout'], to: ['taiwan'] })).toBe('leaves out');
    expect(label('holds-office', { from: ['trump'], to: ['us'], role: 'President' })).toBe('holds office as President in');
  });

  test('of what is not between from and to', () => {
    const pressing = { from: ['xi'], to: ['trump'], about: ['taiwan'] };
    expect(label('request', pressing, 'F-A')).toBe('presses … over');
    expect(label('request', pressing, 'T-A')).toBe('presses over');
    expect(label('request', pressing, 'F-E')).toBe('presses … at');
    expect(label('consult', { from: ['trump', 'xi'], about: ['taiwan'] })).toBe('talk over');
    expect(label('consult', { from: ['trump', 'xi'] }, 'F-F')).toBe('talk');
    expect(label('linked-to', { from: ['xi'], to: ['taiwan', 'order'] }, 'T-T')).toBe('is linked with');
    expect(label('linked-to', { from: ['xi'], to: ['taiwan', 'order'], modality: 'hypothetical', polarity: 'negated' }, 'T-T')).toBe('might not be linked with');
    expect(label('linked-to', { from: ['xi'], to: ['taiwan', 'order'] })).toBe('links');
  });

  test('no claim of any type has the words of another modality or polarity, and none has a bracket left', () => {
    fc.assert(
      fc.property(dossierArbitrary({ claims: 20 }), (dossier) => {
        const types = new Map(dossier.vocabulary.types.map((known) => [known.id, known]));
        const plain = new Map(dossier.entities.map((entity) => [entity.id as string, { label: 'X', kind: entity.kind }]));
        for (const claim of dossier.claims) {
          const known = types.get(claim.type);
          if (known === undefined) throw new Error(claim.type);
          const all = modalities.flatMap((modality) => polarities.map((polarity) => edgeLabel(known, { ...claim, role: claim.role && 'r', modality, polarity }, (id) => plain.get(id) ?? { label: 'X', kind: 'claim' })));
          expect(new Set(all).size, `${claim.type}: ${all.join(' | ')}`).toBe(all.length);
          const sentence = renderClaim(known, { ...claim, role: claim.role && 'r', quantity: claim.quantity && { value: 1, unit: 'u' } }, () => ({ label: 'X', kind: 'actor' }));
          expect(`${sentence} ${all.join(' ')}`).not.toMatch(/[()[\]{}|]|\s\s|undefined/);
          expect(sentence).toMatch(/^X\b.*\.$/);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

test('names are joined as people do', () => {
  expect(joinNames([])).toBe('');
  expect(joinNames(['A'])).toBe('A');
  expect(joinNames(['A', 'B'])).toBe('A and B');
  expect(joinNames(['A', 'B', 'C'])).toBe('A, B and C');
});

test('which labels take a plural verb', () => {
  const plural = (kind: 'actor' | 'topic' | 'event' | 'source', subtype: string, text: string): boolean => pluralOf({ kind, subtype, label: text });
  expect(plural('actor', 'group', 'Analysts')).toBe(true);
  expect(plural('actor', 'state', 'United States')).toBe(false);
  expect(plural('topic', 'goods', 'Soybeans')).toBe(true);
  expect(plural('topic', 'goods', 'Arms sales to Taiwan')).toBe(true);
  expect(plural('topic', 'issue', 'Recognition of states')).toBe(false);
  for (const text of ['Economics', 'Taiwan Strait crisis', 'Consensus', 'Business', 'Car series', "Xi's visit"]) expect(plural('topic', 'issue', text), text).toBe(false);
  for (const text of ['Smartphones', 'Rare-earth licences', 'Buses', 'Companies', 'Farm goods']) expect(plural('topic', 'goods', text), text).toBe(true);
});

test('a broken phrase is told, not guessed', () => {
  const problem = (text: string): string => {
    const pattern = phrasePattern(text);
    return pattern.ok ? '' : pattern.problem;
  };
  expect(problem('{from} help[s] {to}( on {about})')).toBe('');
  expect(problem('{from} helps {who}')).toMatch(/\{who\}/);
  expect(problem('{from} helps {to')).toMatch(/"\{" has no partner/);
  expect(problem('{from} help[s {to}')).toMatch(/"\[" has no partner/);
  expect(problem('{from} (helps {to}')).toMatch(/never closed/);
  expect(problem('{from} helps) {to}')).toMatch(/closes nothing/);
  expect(problem('{from} (helps (a {to}))')).toMatch(/inside another/);
  expect(problem('{from} help[s|es|] {to}')).toMatch(/more than two/);
});
