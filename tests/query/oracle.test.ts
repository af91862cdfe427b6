import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { quadOf } from '../../src/model/quad-of.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { admit } from '../../src/query/admit.ts';
import { claimView } from '../../src/query/claim-view.ts';
import { entityView } from '../../src/query/entity-view.ts';
import { facets, withoutFacet } from '../../src/query/facets.ts';
import { facetNames, type Filter } from '../../src/query/filter.ts';
import { graphView } from '../../src/query/graph-view.ts';
import { linksView } from '../../src/query/links-view.ts';
import { neighbourhood } from '../../src/query/neighbourhood.ts';
import { statistics } from '../../src/query/statistics.ts';
import { runSteps } from '../../src/query/steps.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import type { Store } from '../../src/store/store.ts';
import { randomDossier } from '../store/random-dossier.ts';
import { Oracle } from './oracle.ts';
import { randomFilter } from './random-filter.ts';

// Hundreds of random dossiers on a machine that may be busy with the rest of the tests.
vi.setConfig({ testTimeout: 60_000 });

function setUp(dossier: Dossier): { store: Store; oracle: Oracle } {
  const store = compileDossier(dossier);
  const contested = new Set(store.conflicts.filter((conflict) => conflict.kind === 'contradiction').flatMap((conflict) => conflict.sides.flatMap((side) => side.claims.map((claim) => store.claims.id(claim) as string))));
  return { store, oracle: new Oracle(dossier, contested) };
}
const check = (property: (store: Store, oracle: Oracle, dossier: Dossier, filter: Filter) => void, numRuns = 100): void =>
  fc.assert(fc.property(randomDossier, randomFilter, (dossier, filter) => {
    const { store, oracle } = setUp(dossier);
    property(store, oracle, dossier, filter);
  }), { numRuns });

describe('against the plainest reading of a dossier', () => {
  it('admits the claims and the evidence that the filter says', () => {
    check((store, oracle, dossier, filter) => {
      const admitted = admit(store, filter);
      const seen = dossier.claims.map((claim, c) => {
        const { evidence, independent } = claimView(store, c, admitted);
        return [claim.id, admitted.claims[c] === 1, evidence.map((piece) => piece.source.id), independent];
      });
      const expected = dossier.claims.map((claim) => {
        const pieces = oracle.pieces(claim, filter);
        return [claim.id, oracle.admits(claim, filter), pieces.map((piece) => piece.source), new Set(pieces.map((piece) => oracle.speaker(piece))).size];
      });
      expect(seen).toEqual(expected);
    }, 200);
  });

  it('counts every facet under all the others', () => {
    check((store, oracle, dossier, filter) => {
      const answer = runSteps(facets(store, filter));
      for (const name of facetNames) {
        const others = withoutFacet(filter, name);
        const admitted = dossier.claims.filter((claim) => oracle.admits(claim, others));
        const expected = new Map<string, number>();
        const add = (value: string): void => void expected.set(value, (expected.get(value) ?? 0) + 1);
        if (name === 'kind' || name === 'subtype') {
          const all = admitted.length === dossier.claims.length;
          const touched = new Set(admitted.flatMap((claim) => [...oracle.participants(claim), ...oracle.vouchers(claim, others)]));
          const any = new Set(dossier.claims.flatMap((claim) => [...oracle.participants(claim), ...oracle.vouchers(claim, {})]));
          for (const entity of dossier.entities) if (!oracle.hidden(entity.id, others) && (touched.has(entity.id) || (all && !any.has(entity.id)))) add(entity[name]);
        } else {
          for (const claim of admitted) for (const value of oracle.values(claim, name, others)) add(value);
        }
        const counted = answer.facets.find((facet) => facet.name === name)!.values.filter((value) => value.count > 0);
        expect([name, new Map(counted.map((value) => [value.value, value.count]))]).toEqual([name, expected]);
      }
    });
  });

  it('counts in a bin of the timeline what a window of that bin admits', () => {
    check((store, oracle, dossier, filter) => {
      const { window: _, ...timeless } = filter;
      const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
      for (const bin of runSteps(facets(store, filter)).timeline) {
        const inBin = { ...timeless, window: { from: iso(bin.low), to: iso(bin.high) } };
        expect([bin.label, bin.count]).toEqual([bin.label, dossier.claims.filter((claim) => oracle.admits(claim, inBin)).length]);
      }
    });
  });

  it('draws one edge for all claims of one pair and one class', () => {
    check((store, oracle, dossier, filter) => {
      const ids = dossier.entities.map((entity) => entity.id).filter((_, i) => i % 4 !== 3);
      const graph = runSteps(graphView(store, ids.map((id) => store.entities.indexOf(id)), filter));
      const shown = new Set(ids.filter((id) => !oracle.hidden(id, filter)) as string[]);
      const expected = new Map<string, Set<string>>();
      for (const claim of dossier.claims) {
        if (!oracle.admits(claim, filter)) continue;
        const kind = oracle.type(claim).omission ? 'omission' : quadOf(oracle.type(claim), claim);
        for (const { a, b } of oracle.ties(claim)) {
          if (!shown.has(a) || !shown.has(b)) continue;
          const key = `${[a, b].sort().join('~')}~${kind}`;
          expected.set(key, (expected.get(key) ?? new Set()).add(claim.id));
        }
      }
      expect(new Map(graph.edges.map((edge) => [edge.id, new Set<string>(edge.claims)]))).toEqual(expected);
      for (const edge of graph.edges) expect(edge.count).toBe(edge.claims.length);
      expect(graph.nodes.map((node) => node.id)).toEqual(ids.filter((id) => shown.has(id)));
      expect(graph.drawn).toBe(new Set([...expected.values()].flatMap((claims) => [...claims])).size);
    });
  });

  it('finds as neighbours exactly what the drawing ties, by relation', () => {
    check((store, oracle, dossier, filter) => {
      for (const entity of dossier.entities) {
        if (oracle.hidden(entity.id, filter)) continue;
        const tied = new Set<string>();
        for (const claim of dossier.claims) {
          if (!oracle.admits(claim, filter)) continue;
          for (const { a, b } of oracle.ties(claim)) if (a === entity.id && !oracle.hidden(b, filter)) tied.add(b);
          else if (b === entity.id && !oracle.hidden(a, filter)) tied.add(a);
        }
        const around = neighbourhood(store, store.entities.indexOf(entity.id), { filter, limit: 2, shown: [0] });
        // A source that nothing ties has what its claims are about.
        const carried = entity.kind !== 'source' || tied.size > 0 ? [] : dossier.claims.filter((claim) => oracle.admits(claim, filter) && oracle.vouchers(claim, filter).has(entity.id)).flatMap((claim) => oracle.participants(claim));
        expect(new Set<string>(around.neighbours.map((node) => node.id))).toEqual(new Set([...tied, ...carried.filter((id) => id !== entity.id && !oracle.hidden(id, filter))]));
        expect(entityView(store, store.entities.indexOf(entity.id), { filter }).neighbours).toBe(tied.size);
        for (const relation of around.relations) {
          expect(relation.next.length).toBe(Math.min(2, relation.hidden));
          expect(relation.next.map((ref) => ref.id)).not.toContain(dossier.entities[0]!.id);
          expect(relation.neighbours - relation.hidden).toBeLessThanOrEqual(1);
        }
      }
    }, 40);
  });

  it('links two ends by every claim that has both, that one says of the other, and by readings across', () => {
    check((store, oracle, dossier, filter) => {
      const ends: [string[], string[]][] = [[['ada'], ['bo']], [['bo', 'bo-issue'], ['tea']], [['call'], ['salt', 'ada']]];
      for (const [a, b] of ends) {
        const joins = (members: readonly string[]): boolean => members.some((x) => a.includes(x) && members.some((y) => x !== y && b.includes(y)));
        const expected = dossier.claims.filter((claim) => {
          if (!oracle.admits(claim, filter)) return false;
          const own = oracle.participants(claim);
          const says = [...oracle.vouchers(claim, filter)];
          if (own.some((id) => b.includes(id) && says.some((voice) => voice !== id && a.includes(voice)))) return true;
          if (own.some((id) => a.includes(id) && says.some((voice) => voice !== id && b.includes(voice)))) return true;
          const glossed = [...claim.from, ...claim.to].flatMap((id) => dossier.claims.find((other) => other.id === id) ?? []);
          if (!oracle.type(claim).annotates) return joins(own);
          return own.some((id) => a.includes(id) || b.includes(id)) && joins([...own, ...glossed.flatMap((other) => oracle.participants(other))]);
        });
        const links = linksView(store, a.map((id) => store.entities.indexOf(id)), b.map((id) => store.entities.indexOf(id)), { filter, limit: 99 });
        expect(links.groups.flatMap((group) => group.claims.map((claim) => claim.id as string)).sort()).toEqual(expected.map((claim) => claim.id as string).sort());
        expect(links.count).toBe(expected.length);
      }
    });
  });

  it('groups each claim of an entity once, by relation, and says how many there are', () => {
    check((store, oracle, dossier, filter) => {
      for (const entity of dossier.entities) {
        const view = entityView(store, store.entities.indexOf(entity.id), { filter, limit: 99 });
        const shown = view.groups.flatMap((group) => group.claims.map((claim) => claim.id as string));
        const takes = dossier.claims.filter((claim) => oracle.admits(claim, filter) && oracle.participants(claim).includes(entity.id));
        const says = dossier.claims.filter((claim) => oracle.admits(claim, filter) && !oracle.participants(claim).includes(entity.id) && oracle.vouchers(claim, filter).has(entity.id));
        expect(shown.sort()).toEqual([...takes, ...says].map((claim) => claim.id as string).sort());
        expect([view.claims, view.vouches ?? 0]).toEqual([takes.length + (entity.kind === 'source' ? says.length : 0), says.length]);
      }
    });
  });

  it('adds up', () => {
    check((store, oracle, dossier, filter) => {
      const admitted = dossier.claims.filter((claim) => oracle.admits(claim, filter));
      const figures = statistics(store, filter);
      expect(figures.claims).toBe(admitted.length);
      expect(figures.evidence).toBe(admitted.flatMap((claim) => oracle.pieces(claim, filter)).length);
      expect(figures.omissions).toBe(admitted.filter((claim) => oracle.type(claim).omission).length);
      const left = new Set(admitted.map((claim) => claim.id as string));
      const sides = store.conflicts.filter((conflict) => conflict.kind === 'contradiction').map((conflict) => conflict.sides.map((side) => side.claims.map((claim) => store.claims.id(claim) as string).filter((id) => left.has(id))));
      const contested = sides.flatMap((of) => of.flatMap((side, i) => side.filter((id) => of.some((other, j) => j !== i && other.some((one) => one !== id && !side.includes(one))))));
      expect(figures.contested).toBe(new Set(contested).size);
      expect(Object.values(figures.quads).reduce((sum, count) => sum + count, 0)).toBe(admitted.length);
      for (const { source, claims } of figures.sources) expect(claims).toBe(admitted.filter((claim) => oracle.pieces(claim, filter).some((piece) => piece.source === source.id)).length);
    });
  });
});
