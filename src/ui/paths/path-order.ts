import type { PathFamily, PathGroup, PathView } from '../../query/path-views.ts';
import type { PathOrder as Order } from '../../session/state.ts';
import { noConnection } from './no-connection.ts';

export const orders: readonly Order[] = ['tells', 'steps', 'sure'];
export const orderWords: Readonly<Record<Order, string>> = { tells: 'By what it tells you', steps: 'Fewest steps first', sure: 'Best evidence first' };
const groupRules: Readonly<Record<PathGroup, string>> = {
  direct: '',
  beside: 'That ties them no further.',
  lead: 'It tells more than those without an actor, below.',
  nearest: 'Of the ways that only meet, the one that says most.',
  'without-actors': '',
  'through-actors': 'After those without: everything is a few steps from somebody.',
  any: '',
  apart: 'They meet somewhere, and nothing recorded joins them there.',
  agenda: 'They only came up side by side.',
  further: 'Each passes something else; the titles say why they are left out.',
};
/** Why a group stands where it does, as it is said under its heading. */
export function groupRule(group: PathGroup, isFirst: boolean): string {
  return group === 'agenda' && isFirst ? 'They only came up side by side: nothing says more.' : groupRules[group];
}
/** The rule by which the families of one group stand, as it is said under their heading; '' where there is nothing to say. */
export function orderRule(order: Order, families: readonly Pick<RankedFamily, 'family' | 'best'>[]): string {
  if (families.length < 2) return '';
  if (order === 'steps') return 'Fewest steps first; each keeps its number.';
  if (order === 'sure') return 'The best evidence for the thinnest step first; each keeps its number.';
  if (families.every(({ family }) => family.group === 'further')) return '';
  // The engine's order: by score, but of about equal ones the shorter leads; behind these what passes all that another path passes, and more. What is no connection has groups of its own.
  const held = families.filter(({ best, family }) => noConnection(best, family.group) === undefined).map(({ best }) => best);
  if (held.length === 0) return '';
  const isShorter = held.length > 1 && held[1]!.score > held[0]!.score && held[0]!.steps.length < held[1]!.steps.length;
  const behind = held.some((path, index) => index > (isShorter ? 1 : 0) && path.score > held[index - 1]!.score);
  return `Highest score first${isShorter ? ', of about equal ones the shorter' : ''}${behind ? ', then detours of another path' : ''}.`;
}

/** Families in the engine's groups, which are ranked apart; before them the pinned paths, each alone. */
export interface Ranked {
  readonly pinned: readonly RankedFamily[];
  readonly groups: readonly RankedGroup[];
}
export interface RankedGroup {
  readonly group: PathGroup;
  readonly heading: string;
  readonly families: readonly RankedFamily[];
}
export interface RankedFamily {
  readonly family: PathFamily;
  readonly best: PathView;
}

const weakest = (path: PathView): number => path.steps[path.thinnest.step]?.strength ?? 0;
const compare: Readonly<Record<Order, (a: PathView, b: PathView) => number>> = {
  tells: () => 0,
  steps: (a, b) => a.steps.length - b.steps.length,
  sure: (a, b) => weakest(b) - weakest(a),
};

/**
 * Orders the families; `tells` keeps the order of the engine. Sorting is stable. Paths whose ids are pinned stand first, in the order of their
 * pinning, and are taken out of the families.
 */
export function rankFamilies(families: readonly PathFamily[], order: Order, pinned: readonly string[] = []): Ranked {
  const ranked = families
    .flatMap((family): readonly RankedFamily[] => {
      const paths = [...family.paths].sort(compare[order]);
      const best = paths[0];
      return best === undefined ? [] : [{ family: { ...family, paths }, best }];
    })
    .sort((a, b) => compare[order](a.best, b.best));
  const rest = ranked.flatMap((each): readonly RankedFamily[] => {
    const paths = each.family.paths.filter((path) => !pinned.includes(path.id));
    const best = paths[0];
    return best === undefined ? [] : paths.length === each.family.paths.length ? [each] : [{ best, family: { ...each.family, paths } }];
  });
  return {
    pinned: pinned.flatMap((id) =>
      ranked.flatMap(({ family }) => family.paths.filter((path) => path.id === id).map((path) => ({ best: path, family: { ...family, key: `pinned ${id}`, paths: [path] } }))),
    ),
    groups: [...new Map(families.map(({ group, heading }) => [group, heading]))]
      .map(([group, heading]) => ({ group, heading, families: rest.filter((each) => each.family.group === group) }))
      .filter((each) => each.families.length > 0),
  };
}
