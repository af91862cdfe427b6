import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { inSentence } from '../in-sentence.ts';
import type { AccountRow, CompareView, SideView } from './account-views.ts';
import { isKnownSilence, speaks } from './grade-of.ts';

/** Names in one sentence at most. */
const few = 3;

/** A comparison in one or two sentences: who leaves out what in each group, what is contradicted, and what changed. */
export function comparisonSays(store: Store, view: Omit<CompareView, 'says'>): string {
  const inText: InText = (row) => (row.itself || row.role !== undefined ? row.label.charAt(0).toLowerCase() + row.label.slice(1) : inSentence(store, row.entity));
  if (view.columns.length === 0) return 'Nothing is chosen to compare.';
  if (view.columns.length === 1) return `${view.columns[0]!.label}: one side only; choose another to compare it with.`;
  const sentences = [...view.groups.flatMap((group) => silences(store, view, group, inText)), ...changes(view, inText)];
  if (sentences.length > 0) return sentences.join(' ');
  const [first] = view.rows;
  if (first === undefined) return 'No claim of either side is about anything that could be compared.';
  return `Furthest apart on ${inText(first)}: ${joinNames(first.cells.map((cell) => `${name(view.columns[cell.column]!, view)} ${verbs[cell.grade]}`))}.`;
}

const verbs = { stresses: 'stresses it', mentions: 'mentions it', denies: 'has it contradicted', omitted: 'leaves it out', absent: 'does not have it', 'not-reported': 'is not reported on it' } as const;

function silences(store: Store, view: Omit<CompareView, 'says'>, group: CompareView['groups'][number], inText: InText): string[] {
  const parts = group.columns.flatMap((column) => {
    const rows = view.rows.filter((row) => isKnownSilence(row.cells[column]!.grade) && group.columns.some((other) => speaks(row.cells[other]!.grade)));
    return rows.length === 0 ? [] : [`${name(view.columns[column]!, view)} leaves out ${names(rows, inText)}`];
  });
  if (parts.length === 0) return [];
  const where = view.groups.length > 1 && group.event !== undefined ? `Of ${inSentence(store, group.event)}, ` : '';
  return [`${where}${joinNames(parts)}.`];
}

function changes(view: Omit<CompareView, 'says'>, inText: InText): string[] {
  const parts = view.columns.flatMap((side, column) => {
    const of = (kind: string): AccountRow[] => view.rows.filter((row) => row.cells[column]!.change?.kind === kind);
    const [fresh, shifted, firmer] = [of('new'), of('shifted'), of('firmer')];
    const says = [
      ...(fresh.length > 0 ? [`now has ${names(fresh, inText)}`] : []),
      ...(shifted.length > 0 ? [`shifts on ${names(shifted, inText)}`] : []),
      ...(firmer.length > 0 ? [`is firmer on ${names(firmer, inText)}`] : []),
    ];
    return says.length === 0 ? [] : [`${name(side, view)} ${joinNames(says)}`];
  });
  return parts.length === 0 ? [] : [`Since the time before, ${parts.join('; ')}.`];
}

/** A column's short name, with its event where another column has the same. */
function name(side: SideView, view: Omit<CompareView, 'says'>): string {
  const same = view.columns.filter((other) => other.short === side.short);
  return same.length > 1 && view.groups.length === 1 && side.event !== undefined ? `${side.short} (${side.event.short})` : side.short;
}

type InText = (row: AccountRow) => string;
const names = (rows: readonly AccountRow[], inText: InText): string => joinNames([...rows.slice(0, few).map(inText), ...(rows.length > few ? [`${rows.length - few} more`] : [])]);
