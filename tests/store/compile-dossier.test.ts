import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dossierHead } from '../../src/model/dossier.ts';
import { entity } from '../../src/model/entity.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import { dossierOf } from '../../src/store/dossier-of.ts';
import { StoreBuilder } from '../../src/store/store-builder.ts';
import { randomDossier } from './random-dossier.ts';
import { smallVocabulary } from './small-vocabulary.ts';

// Hundreds of random dossiers on a machine that may be busy with the rest of the tests.
vi.setConfig({ testTimeout: 60_000 });

describe('compileDossier', () => {
  it('keeps everything: the dossier that comes out is the one that went in', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        expect(JSON.parse(JSON.stringify(dossierOf(compileDossier(dossier))))).toEqual(JSON.parse(JSON.stringify(dossier)));
      }),
      { numRuns: 100 },
    );
  });

  it('lists under every entity exactly the claims it takes part in', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const account = new Map(dossier.entities.flatMap((each) => (each.kind === 'source' && each.account ? [[each.id as string, each.account] as const] : [])));
        const types = new Map(dossier.vocabulary.types.map((type) => [type.id, type]));
        dossier.entities.forEach((each, e) => {
          const expected = dossier.claims.flatMap((claim, c) => {
            const members: (string | undefined)[] = [...claim.from, ...claim.to, ...claim.about, claim.at, claim.condition?.event];
            for (const source of types.get(claim.type)!.viaAccount ? claim.from : []) members.push(account.get(source)?.event, account.get(source)?.actor);
            return members.includes(each.id) ? [c] : [];
          });
          expect([...store.adjacency.items.subarray(store.adjacency.start[e], store.adjacency.start[e + 1])]).toEqual(expected);
        });
      }),
    );
  });
});

describe('StoreBuilder', () => {
  it('writes rows that read back as claims, with ids, dates, records and sentences of their own', () => {
    const builder = new StoreBuilder(dossierHead.parse({ id: 'rows', title: 'Rows', short: 'Rows' }), smallVocabulary);
    const ada = builder.addEntity(entity.parse({ kind: 'actor', id: 'ada', label: 'Ada', subtype: 'person' }));
    const bo = builder.addEntity(entity.parse({ kind: 'actor', id: 'bo', label: 'Bo', subtype: 'state' }));
    const set = builder.addEntity(entity.parse({ kind: 'source', id: 'set', label: 'Set', subtype: 'dataset', title: 'Set' }));
    const talks = builder.typeIndex('talks');
    const native = builder.native({ scheme: 'cameo', code: '040' });
    builder.addRow({ type: talks, from: ada, to: bo, source: set });
    builder.addRow({ type: talks, from: bo, to: ada, source: set, record: 17, native, date: builder.date('2025-11-24'), id: 'mine-aaaaaa', speaker: bo });
    const store = builder.finish();
    expect(store.claims.get(0)).toEqual({
      id: 'rows-1', type: 'talks', from: ['ada'], to: ['bo'], about: [], modality: 'asserted', polarity: 'affirmed', says: 'Ada talks Bo.',
      evidence: [{ source: 'set', paragraphs: [], voices: [], certainty: 'stated' }],
    });
    expect(store.claims.get(1)).toMatchObject({ id: 'mine-aaaaaa', when: '2025-11-24', native: { code: '040' }, evidence: [{ source: 'set', record: '17', voices: ['bo'] }] });
    expect(store.claims.indexOf('rows-1')).toBe(0);
    expect(store.claims.indexOf('mine-aaaaaa')).toBe(1);
    expect(store.claims.indexOf('rows-2')).toBe(-1);
    expect(store.claims.indexOf('rows-99')).toBe(-1);
  });

  it('takes 16 bytes of columns for a binary claim', () => {
    const builder = new StoreBuilder(dossierHead.parse({ id: 'rows', title: 'Rows', short: 'Rows' }), smallVocabulary);
    const ada = builder.addEntity(entity.parse({ kind: 'actor', id: 'ada', label: 'Ada', subtype: 'person' }));
    const set = builder.addEntity(entity.parse({ kind: 'source', id: 'set', label: 'Set', subtype: 'dataset', title: 'Set' }));
    for (let i = 0; i < 100; i++) builder.addRow({ type: 0, from: ada, to: set, source: set });
    const { type, flags, from, to, date, further } = builder.finish().claims;
    expect([type, flags, from, to, date].reduce((sum, column) => sum + column.byteLength, 0)).toBe(1600);
    expect(further.item.length).toBe(0);
  });
});
