import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierInput, Engine, Opened, Progress } from '../../src/engine/engine.ts';
import { AbortError, NotOpenError, UnknownIdError } from '../../src/engine/errors.ts';
import { writeDossierJson } from '../../src/formats/dossier-json.ts';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import { contractDossier } from './contract-dossier.ts';

const text = writeDossierJson(contractDossier);
const input: DossierInput = { name: 'contract', files: [{ path: 'contract.readout.json', text }] };
const broken: DossierInput = { name: 'broken', files: [{ path: 'broken.readout.json', text: text.replace('"from": ["ada"', '"from": ["nobody"').replace('"from":["ada"', '"from":["nobody"') }] };
const id = (slug: string): EntityId => slug as EntityId;
const claimId = (slug: string): ClaimId => `${slug}-aaaaaa` as ClaimId;

/** A dossier of many claims, so that there is time to change one's mind. */
export function longInput(size: number): DossierInput {
  const [first] = contractDossier.claims;
  const claims = Array.from({ length: size }, (_, i) => ({ ...first!, id: `many-${i}-aaaaaa` as ClaimId }));
  return { name: 'long', files: [{ path: 'long.readout.json', text: writeDossierJson({ ...contractDossier, claims: [...contractDossier.claims, ...claims] }) }] };
}

/** What every engine must do, wherever it runs. `make` gives a fresh engine. */
export function engineContract(name: string, make: () => Engine): void {
  describe(`${name} keeps the engine's contract`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = make();
    });
    afterEach(() => engine.close());
    const opened = async (): Promise<Extract<Opened, { ok: true }>> => {
      const result = await engine.open(input);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return result;
    };

    it('opens a dossier, tells how far it is, and shows what it holds', async () => {
      const heard: Progress[] = [];
      const result = await engine.open(input, { onProgress: (progress) => heard.push(progress) });
      expect(result.ok && result.overview.head.title).toBe('The spring call');
      expect(result.ok && result.overview.statistics.claims).toBe(contractDossier.claims.length);
      expect(heard.some((progress) => progress.total === contractDossier.claims.length)).toBe(true);
    });

    it('reports what is wrong with a dossier instead of opening it, and keeps the one that was open', async () => {
      const result = await engine.open(broken);
      expect(result.ok ? [] : result.issues.map((issue) => issue.severity)).toContain('error');
      await expect(engine.statistics({})).rejects.toBeInstanceOf(NotOpenError);
      await opened();
      expect((await engine.open(broken)).ok).toBe(false);
      expect((await engine.statistics({})).claims).toBe(contractDossier.claims.length);
    });

    it('rejects questions before a graph is open and after it was closed', async () => {
      await expect(engine.overview({})).rejects.toBeInstanceOf(NotOpenError);
      await expect(engine.save()).rejects.toBeInstanceOf(NotOpenError);
      await opened();
      engine.close();
      await expect(engine.search({ text: 'tea' })).rejects.toBeInstanceOf(NotOpenError);
    });

    it('rejects what it has never heard of by its id', async () => {
      await opened();
      for (const asked of [engine.entity({ id: id('nobody') }), engine.neighbourhood({ id: id('nobody') }), engine.links({ a: [id('ada')], b: [id('nobody')] })]) {
        await expect(asked).rejects.toMatchObject({ name: 'UnknownIdError', id: 'nobody' });
        await expect(asked).rejects.toBeInstanceOf(UnknownIdError);
      }
      await expect(engine.claims({ ids: [claimId('no-such')] })).rejects.toBeInstanceOf(UnknownIdError);
      expect((await engine.graph({ ids: [id('ada'), id('nobody'), id('bo')] })).nodes.map((node) => node.id)).toEqual(['ada', 'bo']);
    });

    it('rejects a question that was aborted before it began', async () => {
      await opened();
      const controller = new AbortController();
      controller.abort();
      await expect(engine.facets({}, { signal: controller.signal })).rejects.toBeInstanceOf(AbortError);
      await expect(engine.entity({ id: id('ada') }, { signal: controller.signal })).rejects.toBeInstanceOf(AbortError);
      expect((await engine.facets({})).claims).toBe(contractDossier.claims.length);
    });

    it('ends a path question that is under way, and answers the next one in full', async () => {
      const long = await engine.open(longInput(4000));
      if (!long.ok) throw new Error(JSON.stringify(long.issues));
      const query = { from: [id('ada')], to: [id('tea')], inOrder: true, minIndependent: 1, filter: { window: { from: '2000' } } };
      const controller = new AbortController();
      const asked = engine.paths(query, { signal: controller.signal });
      controller.abort();
      await expect(asked).rejects.toBeInstanceOf(AbortError);
      const answer = await engine.paths(query);
      expect(answer.count).toBeGreaterThan(0);
      expect(await engine.paths(query)).toEqual(answer);
    });

    it('leaves the open graph as it was when an open is aborted', async () => {
      await opened();
      const controller = new AbortController();
      const opening = engine.open(longInput(6000), { signal: controller.signal });
      controller.abort();
      await expect(opening).rejects.toBeInstanceOf(AbortError);
      expect((await engine.statistics({})).claims).toBe(contractDossier.claims.length);
    });

    it('answers a later open even when an earlier one is still under way', async () => {
      const first = engine.open(longInput(6000)).catch((error: unknown) => error);
      await opened();
      expect(await first).toBeInstanceOf(AbortError);
      expect((await engine.statistics({})).claims).toBe(contractDossier.claims.length);
    });

    it('gives back the public file, which opens as the same graph', async () => {
      await opened();
      const saved = await engine.save();
      expect(JSON.parse(saved)).toEqual(JSON.parse(text));
      const again = make();
      const result = await again.open({ name: 'saved', files: [{ path: 'contract.readout.json', text: saved }] });
      expect(result).toEqual(await engine.open(input));
      again.close();
    });

    it('answers every question in plain data that survives a structured clone', async () => {
      await opened();
      const answers = [
        await engine.overview({ limit: 5 }),
        await engine.statistics({ filter: { without: { source: ['memo'] } } }),
        await engine.resolve({ name: 'countess' }),
        await engine.search({ text: 'tea' }),
        await engine.entity({ id: id('bo'), limit: 2, tiedTo: [id('tea')] }),
        await engine.relation({ id: id('bo'), key: 'from:holds' }),
        await engine.claims({ ids: [claimId('ada-bo-talk'), claimId('why-ban')] }),
        await engine.neighbourhood({ id: id('tea'), shown: [id('bo')] }),
        await engine.graph({ ids: [id('ada'), id('bo'), id('tea')] }),
        await engine.links({ a: [id('ada')], b: [id('tea')] }),
        await engine.paths({ from: [id('tea')], to: [id('salt')] }),
        await engine.conflicts({ over: id('tea') }),
        await engine.facets({ filter: { only: { family: ['view'] } } }),
        await engine.accounts({}),
        await engine.compare({ sides: ['account:ada@spring-call', 'speaker:bo', 'window:2026-05/..'], claims: 2, previous: true }),
        await engine.changes({}),
        await engine.contested({ over: id('tea') }),
        await engine.timeline({ filter: { window: { from: '2026-04' }, asOf: '2026-04-15' } }),
        await engine.matrix({ mode: 'stance' }),
        await engine.matrix({ mode: 'quad', order: 'name' }),
        await engine.claimsTable({ text: 'tea', group: 'type', sort: [{ column: 'when', descending: true }] }),
        await engine.entitiesTable({ filter: { without: { source: ['memo'] } }, limit: 3 }),
        await engine.communities({}),
        await engine.centrality({ measure: 'betweenness' }),
      ];
      for (const answer of answers) {
        expect(structuredClone(answer)).toEqual(answer);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }
    });

    it('leaves out what the views ask of and the graph does not know', async () => {
      await opened();
      expect((await engine.compare({ sides: ['account:ada@spring-call', 'speaker:nobody'] })).unknown).toEqual(['speaker:nobody']);
      expect((await engine.matrix({ mode: 'stance', keep: [id('nobody')] })).rows.length).toBeGreaterThan(0);
      expect((await engine.contested({ over: id('nobody') })).groups).toEqual([]);
      expect((await engine.centrality({ measure: 'degree', among: [id('nobody')] })).scores).toEqual([]);
      expect((await engine.changes({ event: id('nobody') })).actors).toEqual([]);
    });

    it('rejects an aborted question of the views too', async () => {
      await opened();
      const controller = new AbortController();
      const asked = [engine.compare({ sides: ['speaker:ada', 'speaker:bo'] }, { signal: controller.signal }), engine.timeline({}, { signal: controller.signal })];
      controller.abort();
      for (const question of asked) await expect(question).rejects.toBeInstanceOf(AbortError);
    });

    it('answers the same question the same way, asked at once or one after the other', async () => {
      await opened();
      const ask = () => Promise.all([engine.entity({ id: id('bo') }), engine.graph({ ids: [id('ada'), id('bo')] }), engine.search({ text: 'bo' }), engine.facets({})]);
      const [first, second] = await Promise.all([ask(), ask()]);
      expect(second).toEqual(first);
      expect(await ask()).toEqual(first);
    });
  });
}
