import { TYPE_OMISSION } from '../../store/type-table.ts';
import type { Admit } from '../admit.ts';
import { claimView } from '../claim-view.ts';
import type { PathStep, PathView } from '../path-views.ts';
import type { ClaimView } from '../views.ts';
import type { Store } from '../../store/store.ts';
import type { JudgedPath, JudgedStep } from './judge-path.ts';

/** Claims shown of a step at most, the one read out included. */
const claimsShown = 12;

/** The judged path as plain data, with its sentences. */
export function pathView(store: Store, admit: Admit, judged: JudgedPath, family: string): PathView {
  const ref = (entity: number) => store.entities.ref(entity);
  const steps = judged.steps.map((step) => stepView(store, admit, step));
  const thinnest = { step: judged.thinnest, why: whyThin(judged.steps[judged.thinnest]!, steps[judged.thinnest]!) };
  return {
    id: pathId(judged.route.nodes.map((node) => store.entities.ids[node]!)),
    cost: judged.route.cost,
    entities: judged.route.nodes.map(ref),
    steps,
    score: Math.round(judged.score),
    terms: judged.terms.map((term) => ({ ...term, value: round(term.value) })),
    thinnest,
    throughActors: judged.throughActors,
    family,
    text: textOf(steps, thinnest),
  };
}

/** The same from either end, so that a pin outlives a swap of the ends. */
function pathId(ids: readonly string[]): string {
  const [forth, back] = [ids.join('~'), ids.toReversed().join('~')];
  return forth < back ? forth : back;
}

/** A weighed step as plain data. */
export function stepView(store: Store, admit: Admit, step: JudgedStep): PathStep {
  const first = step.ties[0]!;
  return {
    from: store.entities.ref(step.from),
    to: store.entities.ref(step.to),
    claims: step.ties.slice(0, claimsShown).map((tie) => claimView(store, tie.claim, admit)),
    against: first.direction === 'against',
    roles: first.roles,
    cost: Math.min(...step.ties.map((tie) => tie.price)),
    strength: round(step.strength),
    cautions: step.cautions,
    leftOutBy: leftOutBy(store, admit, step),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** "7 Insights ¶18, 20; CiberCuba ¶9", each once. */
export function citationOf(claim: ClaimView): string {
  return [...new Set(claim.evidence.map((piece) => piece.citation))].join('; ');
}

function textOf(steps: readonly PathStep[], thinnest: { readonly step: number; readonly why: string }): string {
  const last = steps.length === 1 ? `Of the one step: ${thinnest.why}.` : `The thinnest step is ${thinnest.step + 1}: ${thinnest.why}.`;
  return [...sentencesOf(steps), last].join(' ');
}

/** One sentence a step in its claim's own words, with its citation, and who leaves it out. */
export function sentencesOf(steps: readonly PathStep[]): string[] {
  return steps.map((step) => {
    const claim = step.claims[0]!;
    const silent = step.leftOutBy[0];
    const aside = silent === undefined ? '' : ` ${endStop(silent.says)} (${silent.citation})`;
    return `${endStop(claim.says)} (${citationOf(claim)})${aside}`;
  });
}

const endStop = (sentence: string): string => (/[.!?]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`);

/** Why a step is thin: what the reader must be told of its claim, and who vouches for it. */
function whyThin(judged: JudgedStep, step: PathStep): string {
  const claim = step.claims[0]!;
  const reasons: string[] = [];
  const voices = judged.voices.size;
  const who = claim.evidence[0]?.attribution ?? '';
  if (judged.cautions.length > 0) reasons.push(`its claim is ${joined(judged.cautions.map((word) => (word === 'future' ? 'still to come' : word)))}`);
  if (judged.ties[0]!.width > 4) reasons.push(`it is one claim about ${judged.ties[0]!.width} things at once`);
  else if (judged.ties[0]!.coOccurrence) reasons.push('it only says that the one came up where the other did');
  reasons.push(voices <= 1 ? `it rests on one voice${who === '' ? '' : ` (${who})`}` : `${voices} independent voices vouch for it`);
  return joined(reasons);
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]!}`;

/** Omissions by an account of an event of this step, of a topic of this step. */
function leftOutBy(store: Store, admit: Admit, step: JudgedStep): PathStep['leftOutBy'] {
  const events = new Set([step.from, step.to]);
  const at = store.claims.at(step.ties[0]!.claim);
  if (at >= 0) events.add(at);
  const found: PathStep['leftOutBy'][number][] = [];
  const seen = new Set<number>();
  const { start, items } = store.adjacency;
  for (const entity of [step.from, step.to]) {
    for (let i = start[entity]!; i < start[entity + 1]!; i++) {
      const claim = items[i]!;
      if (!(store.types.flags[store.claims.type[claim]!]! & TYPE_OMISSION) || seen.has(claim)) continue;
      if (!admit.all && !admit.claims[claim]) continue;
      const account = store.claims.from[claim]!;
      if (account < 0 || store.claims.to[claim] !== entity) continue;
      const event = store.entities.accountEvent[account]!;
      if (event === entity || !events.has(event)) continue;
      seen.add(claim);
      const view = claimView(store, claim, admit);
      found.push({ claim: view.id, says: view.says, citation: citationOf(view) });
    }
  }
  return found;
}
