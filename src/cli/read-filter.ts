import type { Engine } from '../engine/engine.ts';
import { parseEdtf } from '../model/edtf-date.ts';
import { nearest } from '../model/nearest.ts';
import { facetNames, type FacetName, type Filter } from '../query/filter.ts';
import { misunderstood } from './failure.ts';
import { findEntities } from './find-entity.ts';

/** The options that admit claims, as typed. */
export interface FilterOptions {
  readonly types?: readonly string[];
  readonly sources?: readonly string[];
  readonly speakers?: readonly string[];
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly contested?: 'only' | 'without';
}

/** Values of a facet by what they are called, id and label alike. */
const valuesOf = async (engine: Engine, facet: FacetName): Promise<ReadonlyMap<string, string>> => {
  const { facets } = await engine.facets({});
  const values = facets.find((one) => one.name === facet)?.values ?? [];
  return new Map(values.flatMap(({ value, label }) => [[label.toLowerCase(), value], [value.toLowerCase(), value]]));
};

const readValues = async (engine: Engine, facet: FacetName, names: readonly string[]): Promise<readonly string[]> => {
  if (names.length === 0) return [];
  if (facet === 'source' || facet === 'speaker') return (await findEntities(engine, names)).ids;
  const known = await valuesOf(engine, facet);
  return names.map((name) => {
    const value = known.get(name.toLowerCase());
    if (value !== undefined) return value;
    const near = nearest(name.toLowerCase(), [...known.keys()]);
    throw misunderstood(
      'unknown-value',
      `No claim here has the ${facet} "${name}".`,
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There is ${[...new Set(known.values())].join(', ')}.`,
    );
  });
};

/** `facet=value,value` taken apart. */
const readPair = (text: string): { facet: FacetName; names: readonly string[] } => {
  const at = text.indexOf('=');
  const facet = facetNames.find((name) => name === text.slice(0, at));
  if (facet === undefined) {
    throw misunderstood('unknown-facet', `"${text}" is not of the form facet=value,value.`, `The facets are ${facetNames.join(', ')}.`);
  }
  return { facet, names: splitList([text.slice(at + 1)]) };
};

const readDate = (option: string, text: string | undefined): string | undefined => {
  if (text === undefined || parseEdtf(text) !== undefined) return text;
  throw misunderstood('bad-date', `--${option} ${text} is not a date.`, 'Write 2025, 2025-11 or 2025-11-24 (EDTF).');
};

/** Values given with commas or by repeating the option. */
export const splitList = (values: readonly string[] | undefined): readonly string[] =>
  (values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '');

/** The filter that the options ask for. Throws a Failure where a value is not known or a date is none. */
export const readFilter = async (engine: Engine, options: FilterOptions): Promise<Filter> => {
  const read = async (pairs: readonly { facet: FacetName; names: readonly string[] }[]): Promise<Partial<Record<FacetName, readonly string[]>>> => {
    const result: Partial<Record<FacetName, readonly string[]>> = {};
    for (const { facet, names } of pairs) {
      const values = await readValues(engine, facet, names);
      if (values.length > 0) result[facet] = [...(result[facet] ?? []), ...values];
    }
    return result;
  };
  const only = await read([
    { facet: 'type', names: splitList(options.types) },
    { facet: 'source', names: splitList(options.sources) },
    { facet: 'speaker', names: splitList(options.speakers) },
    ...(options.only ?? []).map(readPair),
  ]);
  const without = await read((options.without ?? []).map(readPair));
  const since = readDate('since', options.since);
  const until = readDate('until', options.until);
  const asOf = readDate('as-of', options.asOf);
  return {
    ...(Object.keys(only).length > 0 && { only }),
    ...(Object.keys(without).length > 0 && { without }),
    ...((since ?? until) !== undefined && { window: { ...(since !== undefined && { from: since }), ...(until !== undefined && { to: until }) } }),
    ...(asOf !== undefined && { asOf }),
    ...(options.contested !== undefined && { contested: options.contested }),
  };
};
