import type { Answer } from '../answer.ts';
import { findEntity } from '../find-entity.ts';
import type { FilterOptions } from '../read-filter.ts';
import type { Places } from '../read-input.ts';
import { conflictsLines } from '../render/conflicts-lines.ts';
import { asking } from './ask.ts';

export interface ConflictsOptions extends FilterOptions {
  readonly over?: string;
  readonly kind?: 'contradiction' | 'tension';
}

/** Claims that cannot all hold, or pull apart: declared and derived, by what they are over. */
export const conflicts = (named: string, options: ConflictsOptions, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const found = options.over === undefined ? undefined : await findEntity(engine, options.over);
    const kind = options.kind === undefined ? {} : { kind: options.kind };
    const views = await Promise.all((found?.ids ?? [undefined]).map((over) => engine.contested({ filter, ...kind, ...(over !== undefined && { over }) })));
    const seen = new Set<string>();
    const groups = views
      .flatMap((view) => view.groups)
      .map((group) => ({ ...group, items: group.items.filter((item) => !seen.has(item.id) && seen.add(item.id)) }))
      .filter((group) => group.items.length > 0);
    const count = (of: 'contradiction' | 'tension'): number => groups.reduce((sum, group) => sum + group.items.filter((item) => item.kind === of).length, 0);
    const result = {
      groups,
      contradictions: count('contradiction'),
      tensions: count('tension'),
      claims: new Set(groups.flatMap((group) => group.items.flatMap((item) => item.sides.flatMap((side) => side.claims.map((claim) => claim.id))))).size,
    };
    return { query: { over: found?.ids ?? null, ...kind, filter }, result, notes: found?.notes ?? [], lines: (paper) => conflictsLines(result, paper) };
  });
