import { kinds } from '../../model/entity.ts';
import { namedByKind } from '../../model/named-by-kind.ts';
import { LocalEngine } from '../../engine/local-engine.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Overview } from '../../query/views.ts';
import type { Filter } from '../../query/filter.ts';
import type { Answer } from '../answer.ts';
import { Failure, misunderstood } from '../failure.ts';
import { findEntities, findEntity } from '../find-entity.ts';
import { readFilter, splitList, type FilterOptions } from '../read-filter.ts';
import { readInput, type Places } from '../read-input.ts';
import { entityLines } from '../render/entity-lines.ts';
import { linksLines } from '../render/links-lines.ts';
import { pathLines } from '../render/path-lines.ts';
import { searchLines } from '../render/search-lines.ts';
import { statsLines } from '../render/stats-lines.ts';

/** Claims shown of one relation unless all are asked for. */
const claimsShown = 12;

/** Opens a dossier, asks it one question and closes it. Throws a Failure when the dossier has errors. */
export const asking = async (
  named: string,
  options: FilterOptions,
  places: Places,
  question: (engine: Engine, filter: Filter, overview: Overview) => Promise<Answer>,
): Promise<Answer> => {
  const engine: Engine = new LocalEngine();
  try {
    const opened = await engine.open(await readInput(named, places));
    if (!opened.ok) throw new Failure(1, opened.issues);
    const { head } = opened.overview;
    try {
      return { head, ...(await question(engine, await readFilter(engine, options), opened.overview)) };
    } catch (error) {
      if (error instanceof Failure) error.head = head;
      throw error;
    }
  } finally {
    engine.close();
  }
};

/** What a dossier holds, in figures. */
export const stats = (named: string, options: FilterOptions, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter, { head }) => {
    const statistics = await engine.statistics({ filter });
    return { query: { filter }, result: statistics, lines: (paper) => statsLines(head, statistics, paper) };
  });

/** Entities and claims that a text matches. */
export const search = (named: string, text: string, options: FilterOptions & { limit: number }, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const view = await engine.search({ text, filter, limit: options.limit });
    return { query: { text, filter, limit: options.limit }, result: view, lines: (paper) => searchLines(view, text, paper) };
  });

/** Entities with their claims by relation. */
export const show = (named: string, name: string, options: FilterOptions & { all: boolean }, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const found = await findEntity(engine, name);
    const limit = options.all ? Number.MAX_SAFE_INTEGER : claimsShown;
    const views = await Promise.all(found.ids.map((id) => engine.entity({ id, filter, limit })));
    return {
      query: { entities: found.ids, filter },
      result: { entities: views },
      notes: found.notes,
      lines: (paper) => views.flatMap((view, index) => [...(index > 0 ? [''] : []), ...entityLines(view, paper)]),
    };
  });

/** All claims that tie two entities. */
export const links = (named: string, from: string, to: string, options: FilterOptions & { all: boolean }, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const [a, b] = await Promise.all([findEntity(engine, from), findEntity(engine, to)]);
    const view = await engine.links({ a: a.ids, b: b.ids, filter, limit: options.all ? Number.MAX_SAFE_INTEGER : claimsShown });
    // The answer says itself how the two names were taken.
    const notes = view.note === undefined ? [...a.notes, ...b.notes] : [view.note];
    return { query: { a: a.ids, b: b.ids, filter }, result: view, notes, lines: (paper) => linksLines(view, paper) };
  });

export interface PathOptions extends FilterOptions {
  readonly through?: readonly string[];
  readonly avoid?: readonly string[];
  readonly avoidKinds?: readonly string[];
  readonly maxSteps?: number;
  readonly k?: number;
  readonly further?: number;
  readonly hubPrice?: number;
  readonly minSources?: number;
  readonly inOrder: boolean;
  readonly explain: boolean;
  readonly full: boolean;
}

/** The best paths between two entities, or the best small graph that connects more of them. */
export const path = (named: string, names: readonly string[], options: PathOptions, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const [from, to, ...more] = await Promise.all(names.map((name) => findEntity(engine, name)));
    if (from === undefined || to === undefined) throw misunderstood('one-end', 'A path needs two ends.', 'readout path <from> <to>');
    if (from.ids.every((id) => to.ids.includes(id)) && to.ids.every((id) => from.ids.includes(id))) {
      throw misunderstood('same-ends', `Both ends are ${from.entities[0]?.label ?? from.ids[0]}.`, 'A path needs two that differ.');
    }
    const [through, avoid] = await Promise.all([Promise.all(splitList(options.through).map((name) => findEntity(engine, name))), findEntities(engine, splitList(options.avoid))]);
    // Of a polity and its issue either will do.
    const each = through.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
    const oneOf = through.flatMap(({ ids }) => (ids.length > 1 ? [ids] : []));
    const avoidKinds = splitList(options.avoidKinds);
    const noKind = avoidKinds.find((kind) => !kinds.some((known) => known === kind));
    if (noKind !== undefined) throw misunderstood('unknown-kind', `"${noKind}" is no kind of entity.`, `Kinds are ${kinds.join(', ')}.`);
    // Each further end is one entity, or the graph would have to hold both: of a polity and its issue the one whose id was written, else the first.
    const further = more.flatMap(({ ids }, index) => ids.find((id) => id === names[index + 2]) ?? ids.slice(0, 1));
    const query = {
      from: from.ids,
      to: to.ids,
      ...(more.length > 0 && { also: further }),
      ...(each.length > 0 && { through: each }),
      ...(oneOf.length > 0 && { throughOneOf: oneOf }),
      ...(avoid.ids.length > 0 && { avoid: avoid.ids }),
      ...(avoidKinds.length > 0 && { avoidKinds }),
      ...(options.maxSteps !== undefined && { maxSteps: options.maxSteps }),
      ...(options.k !== undefined && { k: options.k }),
      ...(options.further !== undefined && { further: options.further }),
      ...(options.hubPrice !== undefined && { hubPrice: options.hubPrice }),
      ...(options.minSources !== undefined && { minIndependent: options.minSources }),
      ...(options.inOrder && { inOrder: true }),
      filter,
    };
    const view = await engine.paths(query);
    // The answer says itself how its two ends were taken.
    const taken = more.flatMap(({ entities: [first, ...others] }, index) =>
      first === undefined || others.length === 0 || names[index + 2] === further[index] ? [] : [`As a further end ${first.label} is taken as ${namedByKind(first)}; for ${others.map((other) => `${namedByKind(other)} ask for ${other.id}`).join(', for ')}.`],
    );
    const notes = [...view.notes, ...taken, ...[...through, avoid].flatMap((one) => one.notes)];
    return { query, result: view, notes, lines: (paper) => pathLines(view, paper, options) };
  });
