import { foundWords as inWords } from '../model/found-words.ts';
import type { CompareView } from '../query/accounts/account-views.ts';
import type { FacetName, Filter } from '../query/filter.ts';
import type { MatrixView } from '../query/matrix/matrix-views.ts';
import type { CentralityView, CommunitiesView } from '../query/metrics/metric-views.ts';
import type { PathsView } from '../query/path-views.ts';
import { isApart } from '../scene/listed-paths.ts';
import { dateWords, windowText } from './window-words.ts';

/** A count with its noun: "1 path", "5 paths", "1,200 entities". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

export type NameOf = (facet: FacetName, value: string) => string;

const facetWords: Record<FacetName, string> = {
  kind: 'kind',
  subtype: 'subtype',
  family: 'family',
  type: 'relation',
  quad: 'class',
  source: 'source',
  speaker: 'speaker',
  modality: 'modality',
  polarity: 'polarity',
  certainty: 'certainty',
};

/** What a filter takes out, in words: "relation accuse only; without source CiberCuba; from Oct 2025"; empty when it admits all. */
export function wordsOfFilter(filter: Filter, nameOf: NameOf): string {
  const parts: string[] = [];
  for (const facet of Object.keys(facetWords) as FacetName[]) {
    const only = filter.only?.[facet] ?? [];
    const without = filter.without?.[facet] ?? [];
    if (only.length > 0) parts.push(`only ${facetWords[facet]} ${some(only.map((value) => nameOf(facet, value)), 'or')}`);
    if (without.length > 0) parts.push(`without ${facetWords[facet]} ${some(without.map((value) => nameOf(facet, value)), 'and')}`);
  }
  const { window, asOf, contested } = filter;
  if (window) parts.push(`only ${windowText(window)}`);
  if (asOf) parts.push(`as known on ${dateWords(asOf)}`);
  if (contested) parts.push(contested === 'only' ? 'only contested claims' : 'without contested claims');
  return parts.join('; ');
}

function some(names: readonly string[], and: string): string {
  const shown = names.slice(0, 3);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} ${and} ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}

/** "Taiwan selected, 11 neighbours"; several: "3 selected: China, Japan, Taiwan". */
export function wordsOfSelection(labels: readonly string[], neighbours: number | undefined): string {
  if (labels.length === 0) return 'Nothing selected';
  if (labels.length > 1) return `${labels.length} selected: ${some(labels, 'and')}`;
  return `${labels[0]} selected${neighbours === undefined ? '' : `, ${count(neighbours, 'neighbour')}`}`;
}

/** "5 paths in 4 families"; "No path from fentanyl to Iran"; before it, where there are more ends, "3 ends joined in 4 steps". */
export function wordsOfPaths({ count: paths, families, from, to, cut, connection, unconnected }: PathsView): string {
  const names = (refs: PathsView['from']): string => some(refs.map((ref) => ref.label), 'or');
  const ends = `from ${names(from)} to ${names(to)}`;
  const tree = connection ? [`${connection.ends.length} ends joined in ${count(connection.steps.length, 'step')}`] : [];
  if (paths === 0) return [...tree, cut ? `The search was cut short; there may be paths ${ends}` : `No path ${ends}`].join('. ');
  return [...tree, ...(unconnected === undefined ? [] : [wordsOfUnconnected({ from, to, unconnected })]), `${foundWords({ families, unconnected }) || `${count(paths, 'way')} shown`}${cut ? ', the search was cut short' : ''}`].join('. ');
}

/** "5 paths in 4 families"; where some are no connection, "3 paths, and 2 that only meet"; '' where nothing connects the two. */
export function foundWords({ families: answered, unconnected }: Pick<PathsView, 'families'> & { readonly unconnected?: string | undefined }): string {
  // What is left out was found as well, but is no part of the answer.
  const families = answered.filter(({ group }) => group !== 'further');
  const all = families.flatMap((family) => family.paths.map((path) => isApart(path, family)));
  const meeting = all.filter(Boolean).length;
  return meeting > 0 && meeting === all.length && unconnected !== undefined ? '' : inWords(all.length - meeting, meeting, families.length);
}

/** "Nothing recorded here connects Fentanyl and Second World War": the sentence up to its colon, with the ends named. */
export function wordsOfUnconnected({ from, to, unconnected = '' }: Pick<PathsView, 'from' | 'to' | 'unconnected'>): string {
  const names = (refs: PathsView['from']): string => [...new Set(refs.map((ref) => ref.label))].join(' or ');
  return unconnected.slice(0, unconnected.indexOf(':')).replace('the two', () => `${names(from)} and ${names(to)}`);
}

/** "4 sides compared: 14 topics, sides differ on 3, 10 changed". */
export function wordsOfCompare({ columns, counts }: CompareView): string {
  return `${count(columns.length, 'side')} compared: ${count(counts.rows, 'topic')}, sides differ on ${counts.differ}${counts.changed > 0 ? `, ${counts.changed} changed` : ''}`;
}

/** "15 rows and 14 columns, 140 claims". */
export function wordsOfMatrix({ rows, columns, shown }: MatrixView): string {
  return `${count(rows.length, 'row')} and ${count(columns.length, 'column')}, ${count(shown, 'claim')}`;
}

/** "6 communities". */
export function wordsOfCommunities({ communities, total }: CommunitiesView): string {
  return communities.length === 0 ? 'No communities: nothing is tied closely enough' : count(total, 'community', 'communities');
}

/** "Sized by go-between, highest China, Taiwan and Donald Trump". */
export function wordsOfCentrality({ measure, measures, scores }: CentralityView): string {
  const name = measures.find((each) => each.id === measure)?.label.toLowerCase() ?? measure;
  return scores.length === 0 ? 'Nothing to measure' : `Sized by ${name}, highest ${some(scores.slice(0, 3).map((score) => score.entity.label), 'and')}`;
}

/** "20 of 34 added", or "6 added" where that is all there are. */
export function wordsOfShow(added: number, outOf: number | undefined): string {
  return outOf !== undefined && outOf > added ? `${added} of ${outOf} added` : `${added} added`;
}
