import type { CompareQuery } from '../../query/accounts/account-views.ts';
import type { Answer } from '../answer.ts';
import { misunderstood } from '../failure.ts';
import type { FilterOptions } from '../read-filter.ts';
import type { Places } from '../read-input.ts';
import { readSide } from '../read-sides.ts';
import { compareLines } from '../render/compare-lines.ts';
import { asking } from './ask.ts';

export interface CompareOptions extends FilterOptions {
  readonly previous: boolean;
  readonly all: boolean;
}

/** Rows told in full unless all are asked for. */
const rowsShown = 12;

/** Two or more sides against each other; without any what the dossier suggests. `--previous` adds, for each, its account of the event before. */
export const compare = (named: string, names: readonly string[], options: CompareOptions, places: Places): Promise<Answer> =>
  asking(named, options, places, async (engine, filter) => {
    const accounts = await engine.accounts({ filter });
    const sides = names.length === 0 ? accounts.suggested : await Promise.all(names.map((name) => readSide(engine, accounts, name, options.previous)));
    if (sides.length === 0) throw misunderstood('no-sides', 'This dossier has nothing that could be compared.', 'It takes two accounts, sources, speakers, events or dates.');
    const query: CompareQuery = { sides: [...new Set(sides)], previous: options.previous, filter, limit: Number.MAX_SAFE_INTEGER };
    const view = await engine.compare(query);
    if (view.columns.length < 2) {
      throw misunderstood('one-side', `${view.columns[0]?.label ?? 'That'} is one side only${options.previous ? ', and nothing goes before it in a series' : ''}.`, 'readout compare <account> <account>, or --previous for the time before.');
    }
    return { query: { sides: query.sides, previous: options.previous, filter }, result: view, lines: (paper) => compareLines(view, paper, options.all ? view.rows.length : rowsShown) };
  });
