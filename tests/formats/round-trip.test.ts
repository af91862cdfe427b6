import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonicalOrder } from '../../src/formats/canonical-order.ts';
import { codecs } from '../../src/formats/codecs.ts';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { formatFolder } from '../../src/formats/format-folder.ts';
import { writeDossierFolder } from '../../src/formats/write-dossier-folder.ts';
import { validateDossier } from '../../src/model/validate.ts';
import { vocabulary } from '../../src/model/vocabulary.ts';
import { dossierArbitrary } from '../model/dossier-arbitrary.ts';
import { realVocabulary } from '../model/real-vocabulary.ts';

// A few types keep a run short; those of each family and every setting are among them.
const small = vocabulary.parse({ ...realVocabulary, types: realVocabulary.types.filter(({ id }) => ['request', 'other', 'position', 'participates-in', 'part-of', 'linked-to', 'has-status', 'emphasises', 'puts-at-risk', 'explains', 'holds-office'].includes(id)) });
const dossiers = dossierArbitrary({ vocabulary: small });
const settings = { numRuns: Number(process.env['RUNS'] ?? 12), endOnFailure: true };
vi.setConfig({ testTimeout: 20_000 + settings.numRuns * 1000 });

test('random dossiers are right: nothing but warnings', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      expect(validateDossier(dossier).filter(({ severity, code }) => severity === 'error' || !['unused-entity', 'same-label', 'evidence-without-paragraph', 'source-without-account', 'paragraph-unstamped'].includes(code))).toEqual([]);
    }),
    settings,
  );
});

describe.each(codecs)('$label', (codec) => {
  test('reads what it writes', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const written = await codec.write?.(dossier);
        const files = [...(written ?? [])].map(([path, text]) => ({ path, text }));
        const result = await codec.read({ name: 'random', files });
        expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(result.ok && result.dossier).toEqual(canonicalOrder(dossier));
      }),
      settings,
    );
  });

  test('writes the same text for the same dossier, in whatever order its lists are', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const reversed = { ...dossier, entities: dossier.entities.toReversed(), claims: dossier.claims.toReversed(), conflicts: dossier.conflicts.toReversed() };
        expect([...((await codec.write?.(reversed)) ?? [])]).toEqual([...((await codec.write?.(dossier)) ?? [])]);
      }),
      { ...settings, numRuns: 10 },
    );
  });

  test('knows its own files', async () => {
    const [dossier] = fc.sample(dossiers, 1);
    const written = dossier && (await codec.write?.(dossier));
    const sure = (from: (typeof codecs)[number]): number => Math.max(...[...(written ?? [])].map(([path, text]) => from.sniff(path, text.slice(0, 4096))));
    expect(sure(codec)).toBe(1);
    for (const other of codecs.filter((known) => known !== codec)) expect(sure(other)).toBeLessThan(1);
  });
});

describe('putting a folder in order', () => {
  test('what was written is in order', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect([...formatFolder(writeDossierFolder(dossier)).files.keys()]).toEqual([]);
      }),
      settings,
    );
  });
});

test('the whole vocabulary goes round', async () => {
  const [dossier] = fc.sample(dossierArbitrary({ claims: 30 }), 1);
  if (dossier === undefined) throw new Error('no sample');
  const result = readDossierFolder(writeDossierFolder(dossier));
  expect(result.ok && result.dossier).toEqual(canonicalOrder(dossier));
});
