import { describe, expect, it } from 'vitest';
import { makeInk } from '../../src/cli/ink.ts';
import { runsOf, verifyLines } from '../../src/cli/render/verify-lines.ts';
import { paragraphHashes, verifyTexts } from '../../src/cli/verify-texts.ts';
import { hashParagraph } from '../../src/model/paragraphs.ts';
import { makeDossier } from './dossier.ts';

const text = 'The pact, signed\n\n  He rang at noon.\nShe called it “a fair deal” twice.\nPhoto: nobody\n';
const at = (n: number, paragraph: string) => ({ n: String(n), sha256: hashParagraph(paragraph) });
const article = (more: object = {}) => ({ kind: 'source', id: 'gazette', label: 'Gazette', subtype: 'article', title: 'The pact, signed', ...more });
const people = [
  { kind: 'actor', id: 'ann', label: 'Ann', subtype: 'person' },
  { kind: 'topic', id: 'pact', label: 'Pact', subtype: 'policy' },
];
const claim = (id: string, evidence: object) => ({ id, type: 'seeks', from: ['ann'], to: ['pact'], says: 'Ann seeks the pact.', evidence: [evidence] });
const check = (evidence: object, more: object = {}, file = text) => {
  const report = verifyTexts(makeDossier({ entities: [...people, article(more)], claims: [claim('one-aaaaaa', evidence)] }), [{ name: 'a.txt', text: file }]);
  return { report, source: report.sources[0] };
};

describe('verifying evidence against texts', () => {
  it('proves a locator exact and says what nothing rests on', () => {
    const { report, source } = check({ source: 'gazette', paragraphs: [at(2, 'He rang at noon.')] });
    expect(source).toMatchObject({ text: 'a.txt', paragraphs: 4, locators: { exact: 1 }, problems: [], covered: [{ n: 2, claims: 1 }], uncovered: [1, 3, 4] });
    expect(report).toMatchObject({ exact: true, complete: false });
  });

  it('is complete once the rest is listed as asserting nothing', () => {
    const { report } = check(
      { source: 'gazette', paragraphs: [at(2, 'He rang at noon.'), at(3, 'She called it "a fair deal" twice.')] },
      { assertsNothing: [{ ...at(1, 'The pact, signed'), why: 'heading' }, { ...at(4, 'Photo: nobody'), why: 'credit' }] },
    );
    expect(report).toMatchObject({ exact: true, complete: true });
  });

  it('finds what moved, changed, is absent or was never stamped', () => {
    const { report, source } = check({
      source: 'gazette',
      paragraphs: [at(1, 'He rang at noon.'), at(3, 'Something else.'), at(9, 'Something else.'), { n: '2' }, at(4, 'Photo: nobody')],
    });
    expect(source?.problems).toEqual([
      { claim: 'one-aaaaaa', n: 1, state: 'moved', movedTo: 2 },
      { claim: 'one-aaaaaa', n: 3, state: 'changed' },
      { claim: 'one-aaaaaa', n: 9, state: 'absent' },
      { claim: 'one-aaaaaa', n: 2, state: 'unstamped' },
    ]);
    expect(report.exact).toBe(false);
  });

  it('finds a quoted phrase only where the source itself quotes it', () => {
    expect(check({ source: 'gazette', paragraphs: [at(3, 'She called it "a fair deal" twice.')], quote: 'a fair deal' }).source?.missingQuotes).toEqual([]);
    const missing = check({ source: 'gazette', paragraphs: [at(3, 'She called it "a fair deal" twice.')], quote: 'called it' });
    expect(missing.source?.missingQuotes).toEqual([{ claim: 'one-aaaaaa', quote: 'called it' }]);
    expect(missing.report.exact).toBe(false);
  });

  it('says that a text is unavailable and that another belongs to no source', () => {
    const { report, source } = check({ source: 'gazette', paragraphs: [at(2, 'He rang at noon.')] }, {}, 'Quite another story.\n');
    expect(source).toMatchObject({ text: null, locators: { unavailable: 1 } });
    expect(report.unusedTexts).toEqual(['a.txt']);
  });

  it('counts in the carrier what was read through another source', () => {
    const dossier = makeDossier({
      entities: [...people, article(), { kind: 'source', id: 'post', label: 'Post', subtype: 'post', title: 'A post', carriedBy: 'gazette' }],
      claims: [claim('one-aaaaaa', { source: 'post', paragraphs: [at(2, 'He rang at noon.')] })],
    });
    const report = verifyTexts(dossier, [{ name: 'a.txt', text }]);
    expect(report.sources.map((source) => [source.source, source.locators.exact])).toEqual([['gazette', 1]]);
    expect(paragraphHashes(dossier, [{ name: 'a.txt', text }])('post', 2)).toBe(hashParagraph('He rang at noon.'));
  });

  it('marks a paragraph that is listed as asserting nothing and carries a claim', () => {
    const { source, report } = check({ source: 'gazette', paragraphs: [at(2, 'He rang at noon.')] }, { assertsNothing: [{ ...at(2, 'He rang at noon.'), why: 'oversight' }] });
    expect(source?.both).toEqual([2]);
    expect(report.complete).toBe(false);
  });

  it('says it in words', () => {
    const { report } = check({ source: 'gazette', paragraphs: [at(1, 'He rang at noon.')] });
    expect(verifyLines(report, 0, { width: 100, ink: makeInk(false) })).toEqual([
      'Some evidence does not hold.',
      '',
      'Gazette  a.txt',
      '  locators  1 moved',
      '  ✗ ¶1 stands elsewhere now (¶2): one-aaaaaa',
      '  covers    4 paragraphs: 1 with 1 locator of claims, 0 listed as asserting nothing, 3 neither',
      '  ○ no claim rests on ¶2–4',
    ]);
    expect(runsOf([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10');
  });
});
