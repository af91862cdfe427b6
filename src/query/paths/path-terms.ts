import type { RelationType } from '../../model/vocabulary.ts';
import { ROLE_T, rolesOf } from '../../store/participants.ts';
import type { ScoreTerm } from '../path-views.ts';
import type { JudgedStep, Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { matterOf } from './claim-matter.ts';
import { pathWeights } from './path-weights.ts';
import { particularity, passSpecificity } from './specificity.ts';

/**
 * The terms of a path's score. Each is the worst or the product over its steps (a t-norm), never a mean: a further entity cannot make a connection
 * more telling, so no term may rise when a path is lengthened (tests/query/paths/judge-path.test.ts proves it). `steps` are those that count, in order; `within` further ones lead from a part of an end to it.
 * Weakest link: Shahaf and Guestrin 2010; worst hub: Ciampaglia et al. 2015; exclusivity: Hulpus, Prangnawarat and Hayes 2015, after PF-ITF, Pirro 2015.
 */
export function termsOf(judging: Judging, steps: readonly JudgedStep[], thinnest: JudgedStep, turns: readonly Turn[] = turnsOf(judging, steps), within = 0): ScoreTerm[] {
  const { terms: weights } = pathWeights;
  const { store } = judging;
  const specific = specificOf(judging, steps, turns);
  const order = orderOf(judging, steps);
  const single = steps.filter((step) => step.voices.size < 2).length;
  const beside = steps.filter((step) => step.voices.size > 1 && step.ties[0]!.beside !== null).length;
  const cautious = steps.map((step) => step.cautions).filter((words) => words.length > 0);
  const words = [...new Set(cautious.flat())];
  const name = (entity: number) => store.entities.ref(entity).short;
  return [
    {
      name: 'weakest', label: 'Weakest step', value: thinnest.strength, weight: weights.weakest,
      words: `${name(thinnest.from)} to ${name(thinnest.to)}: ${count(thinnest.voices.size, 'voice')} over ${count(thinnest.vouching, 'claim')}`,
    },
    // Whoever prices hubs higher minds more what is passed.
    { name: 'specific', label: 'Specific', ...specific, weight: weights.specific * (judging.hubPrice ?? 1) },
    {
      name: 'sources', label: 'Sources', weight: weights.sources, value: pathWeights.singleVoice ** (single + beside),
      words: sourcesWords(steps.length, single, beside),
    },
    { name: 'order', label: 'In time order', value: order.value, weight: weights.order, words: order.words },
    {
      name: 'sure', label: 'Sure', weight: weights.sure,
      value: steps.reduce((product, step) => product * step.sure, 1),
      words: cautious.length === 0 ? `every step${within > 0 ? ' that counts' : ''} is stated as fact, and none is contradicted` : `${count(cautious.length, 'step')} of ${steps.length}: ${words.join(', ')}`,
    },
    { name: 'short', label: 'Short', weight: weights.short, value: pathWeights.short[Math.min(steps.length, pathWeights.short.length) - 1]!, words: `${count(steps.length, 'step')}${within === 0 ? '' : steps.length === 1 ? ' that counts' : ' that count'}` },
  ];
}

/**
 * How particular the path is: its least exclusive relation, and the least telling of what it passes. To pass something is as telling as it is particular;
 * a hub is forgiven as far as the two claims that meet there have something else, and particular, in common.
 */
function specificOf({ store, graph }: Judging, steps: readonly JudgedStep[], turns: readonly Turn[]): { value: number; words: string } {
  const { passed: share, relation: rest } = pathWeights.specific;
  const relation = Math.min(...steps.map((step) => step.exclusivity));
  const name = (entity: number) => store.entities.ref(entity).short;
  const beside = steps.find((step) => step.ties[0]!.beside !== null);
  const hub = turns.reduce<Turn | null>((least, turn) => (least !== null && least.value <= turn.value ? least : turn), null);
  // To stand beside something tells as little as to pass a hub.
  if (beside !== undefined && (hub === null || hub.value > pathWeights.coOccurrence)) {
    return { value: share * pathWeights.coOccurrence + rest * relation, words: `${name(beside.from)} and ${name(beside.to)} are only set side by side` };
  }
  if (hub === null) return { value: share + rest * relation, words: 'nothing stands between them' };
  const neighbours = graph.offsets[hub.entity + 1]! - graph.offsets[hub.entity]!;
  const shared = hub.collider ? '; both claims there end in it, which connects their beginnings to nothing' : hub.shared < 0 ? '' : `; both claims there have to do with ${name(hub.shared)} too`;
  return { value: share * hub.value + rest * relation, words: `${name(hub.entity)}, the least telling of what is passed, is tied to ${neighbours} others${shared}` };
}

/** What it tells to pass an entity where two claims meet. */
export interface Turn {
  readonly entity: number;
  readonly value: number;
  /** How particular the entity is in itself, and what both claims have to do with besides (`shared`, -1 = nothing). */
  readonly own: number;
  readonly common: number;
  readonly shared: number;
  /** Two causes of one effect, two signs of one thing, two parts of one whole: what meets there is blocked (a collider; Pearl 2009). */
  readonly collider: boolean;
  /** What is brought about goes on to bring something about, told from either end. */
  readonly chain: boolean;
}

/** The turns between steps that follow each other. */
export const turnsOf = (judging: Judging, steps: readonly JudgedStep[]): Turn[] => steps.slice(1).map((step, i) => turnAt(judging, step.from, steps[i]!, step));

/** Whether two claims that run into one entity say nothing of each other by that: both bring it about, both are signs of it, both are read off as the same, both are parts of it. */
const converge = (one: RelationType, other: RelationType): boolean => (one.bearing !== undefined && one.bearing !== 'need' && one.bearing !== 'rival' && one.bearing === other.bearing) || (one.annotates && one === other) || (makes(one) && makes(other));

/** Brings its object about, or is a part of it. */
const makes = ({ bearing, hierarchy }: RelationType): boolean => bearing === 'cause' || hierarchy;

export function turnAt({ store, graph }: Judging, entity: number, { ties: [into] }: JudgedStep, { ties: [out] }: JudgedStep): Turn {
  const [before, after] = [into!.claim, out!.claim];
  const pass = passSpecificity(graph, entity);
  const here = matterOf(store, after);
  let [most, common, shared] = [0, 0, -1];
  for (const both of matterOf(store, before)) {
    if (both === entity || !here.has(both)) continue;
    const particular = passSpecificity(graph, both);
    if (particular > most) [most, common, shared] = [particular, particularity(graph, both), both];
  }
  const [one, other] = [store.claims.relation(before), store.claims.relation(after)];
  const endsHere = ({ claim, roles, direction }: Tie, towards: Tie['direction']): boolean => direction === towards || (roles === 'T-A' && store.claims.relation(claim).bearing === 'aim' && (rolesOf(store, claim, entity) & (1 << ROLE_T)) !== 0);
  // What an aim is about ends in what it aims at, as whoever has it does.
  const collider = endsHere(into!, 'along') && endsHere(out!, 'against') && converge(one, other);
  const chain = into!.direction === out!.direction && into!.direction !== 'none' && one.bearing === 'cause' && other.bearing === 'cause';
  return { entity, value: (pass + (1 - pass) * most) * (collider ? pathWeights.collider : 1), own: particularity(graph, entity), common, shared, collider, chain };
}

/** How many neighbouring steps go against time; a path may be told from either end, so the better direction counts. */
function orderOf({ days }: Judging, steps: readonly JudgedStep[]): { value: number; words: string } {
  if (steps.length < 2) return { value: 1, words: 'one step' };
  let forward = 0;
  let backward = 0;
  let undated = 0;
  for (let i = 1; i < steps.length; i++) {
    const a = steps[i - 1]!.ties[0]!.claim;
    const b = steps[i]!.ties[0]!.claim;
    const open = (claim: number) => days.low[claim]! === -0x80000000;
    if (open(a) || open(b)) undated++;
    else {
      if (days.low[a]! <= days.high[b]!) forward++;
      if (days.low[b]! <= days.high[a]!) backward++;
    }
  }
  const turns = steps.length - 1;
  const { against, undated: unknown } = pathWeights.turn;
  const ordered = Math.max(forward, backward);
  const value = against ** (turns - undated - ordered) * unknown ** undated;
  if (undated === turns) return { value, words: `too little is dated to compare: ${turns === 1 ? 'a turn' : 'each turn'} without dates counts ${unknown}` };
  const way = forward >= backward ? 'follow in time' : 'follow back in time';
  return { value, words: `${ordered} of ${turns} ${way}${undated > 0 ? `, ${undated} undated` : ''}` };
}

function sourcesWords(steps: number, single: number, beside: number): string {
  if (steps === 1) return single === 1 ? 'it rests on one voice' : beside === 1 ? 'several voices name the two together' : 'it has two independent voices or more';
  if (single + beside === 0) return 'every step has two independent voices or more';
  const parts = [...(single > 0 ? [`${single === steps ? 'every step rests' : single === 1 ? 'one step rests' : `${single} steps of ${steps} rest`} on one voice`] : []), ...(beside > 0 ? [`${beside === 1 ? 'one step is' : `${beside} steps are`} only named together by several`] : [])];
  return parts.join(', ');
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
