import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId, TypeId } from '../../src/model/ids.ts';
import type { EntityRef } from '../../src/query/filter.ts';
import type { MatrixCell, MatrixView } from '../../src/query/matrix/matrix-views.ts';
import type { ClaimView } from '../../src/query/views.ts';
import { cellOf } from '../../src/session/cell-of.ts';
import { cellLook } from '../../src/ui/matrix/cell-look.ts';
import { cellVoices, gapNote } from '../../src/ui/matrix/cell-voices.ts';
import { gridMove } from '../../src/ui/matrix/grid-move.ts';

const ref = (id: string): EntityRef => ({ id: id as EntityId, label: id, short: id, kind: 'actor', subtype: 'state' });
const cell = (more: Partial<MatrixCell>): MatrixCell => ({
  row: 0, column: 0, count: 2, stance: 'supports', supports: 2, opposes: 0, ambiguous: 0, neutral: 0,
  quads: { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0, none: 0 }, quad: 'none', omissions: 0, contested: 0, claims: [], name: '', ...more,
});

describe('a cell', () => {
  it('is tinted by stance and number, and keeps silence apart from neutrality', () => {
    expect(cellLook(cell({ count: 2 }), 'stance')).toMatchObject({ tint: 'coop-1', sign: '+' });
    expect(cellLook(cell({ count: 7, stance: 'opposes' }), 'stance')).toMatchObject({ tint: 'conf-3', sign: '−' });
    expect(cellLook(cell({ count: 9, stance: 'both' }), 'stance')).toMatchObject({ tint: 'amb-2', sign: '±' });
    expect(cellLook(cell({ count: 1, stance: 'none' }), 'stance')).toMatchObject({ tint: 'none-1', sign: '' });
    expect(cellLook(cell({ count: 0, omissions: 2, stance: 'none' }), 'stance')).toMatchObject({ tint: 'silent', sign: '', count: 2, omitted: true });
    expect(cellLook(cell({ count: 3, quad: 'material-conflict' }), 'quad')).toMatchObject({ tint: 'conf-2', sign: '', quad: 'material-conflict' });
  });

  it('is the one that the selection names, row first', () => {
    const head = (id: string) => ({ entity: ref(id), claims: 1, group: 0 });
    const view: MatrixView = {
      mode: 'quad', rows: [head('a'), head('b')], columns: [head('b'), head('c')], cells: [cell({ row: 0, column: 0 }), cell({ row: 1, column: 1 })], rowGroups: [], columnGroups: [], order: 'name', orderSays: '',
      total: { rows: 2, columns: 2, claims: 2 }, shown: 2, cut: false, cutSays: '',
    };
    const at = (...ids: string[]) => cellOf(view, ids as EntityId[]);
    expect(at('a', 'b')).toBe(view.cells[0]);
    expect(at('b', 'a')).toBeUndefined();
    expect(at('b', 'b')).toBeUndefined();
    expect(at('a')).toBeUndefined();
  });
});

describe('on whom a cell rests', () => {
  const claim = (id: string, pieces: readonly { source: string; voices?: string[]; in?: string }[], omission = false): ClaimView => ({
    id: id as ClaimId, type: 't' as TypeId, typeLabel: '', family: 'interaction', quad: 'none', omission, phrase: '', says: '', spans: [], from: [], to: [], ofClaims: [], about: [], modality: 'asserted', polarity: 'affirmed',
    evidence: pieces.map((piece) => ({ source: ref(piece.source), paragraphs: [], citation: '', voices: (piece.voices ?? []).map(ref), attribution: '', ...(piece.in && { in: ref(piece.in) }), certainty: 'stated' })),
    independent: 1, contested: [], readings: [],
  });
  const own = new Set(['china', 'china-readout']);

  it('counts the actor itself, its account and who speaks for it as its own word', () => {
    const claims = [claim('1', [{ source: 'article', voices: ['trump'] }]), claim('2', [{ source: 'article', voices: ['xi', 'cctv'], in: 'china-readout' }]), claim('3', [{ source: 'article' }])];
    const voices = cellVoices(claims, own);
    expect(voices).toEqual({ own: 1, others: [{ label: 'article', claims: 1 }, { label: 'trump', claims: 1 }], sources: 1 });
    expect(gapNote('China', voices, 3, true)).toBe('');
  });

  it('says that a gap is no denial, and says nothing before all claims were read', () => {
    const voices = cellVoices([claim('1', [{ source: 'article', voices: ['trump'] }]), claim('2', [{ source: 'post', voices: ['trump'] }])], own);
    expect(gapNote('China', voices, 2, true)).toBe('Both claims here rest on trump; none on China itself or an account of its own. That is a gap in the sources at hand, not a denial.');
    expect(gapNote('China', voices, 80, false)).toBe('');
  });

  it('does not take the report of an omission for a word about the thing', () => {
    expect(cellVoices([claim('1', [{ source: 'article' }], true)], own).others).toEqual([]);
  });
});

describe('keys of the matrix', () => {
  it('moves by cell, onto the heads, and never into the corner', () => {
    const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });
    expect(gridMove({ row: 0, column: 0 }, press('ArrowUp'), 4, 6)).toEqual({ row: -1, column: 0 });
    expect(gridMove({ row: -1, column: 0 }, press('ArrowLeft'), 4, 6)).toEqual({ row: -1, column: 0 });
    expect(gridMove({ row: 2, column: 3 }, press('Home'), 4, 6)).toEqual({ row: 2, column: -1 });
    expect(gridMove({ row: 2, column: 3 }, press('End', true), 4, 6)).toEqual({ row: 3, column: 5 });
    expect(gridMove({ row: 2, column: 3 }, press('Tab'), 4, 6)).toBeNull();
  });
});
