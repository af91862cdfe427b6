import type { Filter } from '../../query/filter.ts';

/** The parts of the vocabulary that a path may use, as a reader would name them. */
export interface VocabularyPart {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** Values of the facet that this chip takes away when it is off. */
  readonly takes: Partial<Record<'quad' | 'family', readonly string[]>>;
}

export const vocabularyParts: readonly VocabularyPart[] = [
  { key: 'words', label: 'Words', hint: 'statements, positions, requests, threats', takes: { quad: ['verbal-cooperation', 'verbal-conflict'], family: ['view'] } },
  { key: 'deeds', label: 'Deeds', hint: 'what was done: deals, measures, force', takes: { quad: ['material-cooperation', 'material-conflict'] } },
  { key: 'structure', label: 'Structure', hint: 'membership, parts, causes, who took part', takes: { family: ['structure'] } },
  { key: 'accounts', label: 'Accounts', hint: 'what an account stresses or mentions', takes: { family: ['account'] } },
  { key: 'outlook', label: 'Outlook', hint: 'what would signal or endanger what, and readings', takes: { family: ['outlook', 'reading'] } },
];

type PartState = 'on' | 'off' | 'partly';

/** Whether the filter lets this part of the vocabulary through: all of it, none of it, or some. */
export function partState(filter: Filter, part: VocabularyPart): PartState {
  let kept = 0;
  let all = 0;
  for (const [facet, values] of Object.entries(part.takes)) {
    const name = facet as 'quad' | 'family';
    const only = filter.only?.[name];
    const without = filter.without?.[name] ?? [];
    for (const value of values) {
      all += 1;
      if (!without.includes(value) && (only === undefined || only.includes(value))) kept += 1;
    }
  }
  return kept === all ? 'on' : kept === 0 ? 'off' : 'partly';
}

/** The filter with this part of the vocabulary switched off if it is all on, and on otherwise; everything else stays. */
export function togglePart(filter: Filter, part: VocabularyPart): Filter {
  const off = partState(filter, part) === 'on';
  const without = { ...filter.without };
  const only = { ...filter.only };
  for (const [facet, values] of Object.entries(part.takes)) {
    const name = facet as 'quad' | 'family';
    const rest = (without[name] ?? []).filter((value) => !values.includes(value));
    const next = off ? [...rest, ...values] : rest;
    if (next.length > 0) without[name] = next;
    else delete without[name];
    const narrowed = only[name];
    if (!off && narrowed !== undefined) only[name] = [...new Set([...narrowed, ...values])];
  }
  const { without: _without, only: _only, ...others } = filter;
  return {
    ...others,
    ...(Object.keys(only).length > 0 ? { only } : {}),
    ...(Object.keys(without).length > 0 ? { without } : {}),
  };
}
