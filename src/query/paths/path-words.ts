import { joinNames, pluralOf } from '../../model/template.ts';
import { NEGATED } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import { capital } from '../facet-labels.ts';
import type { EntityRef } from '../filter.ts';
import { inSentence } from '../in-sentence.ts';
import type { PathStep, PathView } from '../path-views.ts';
import type { ClaimView } from '../views.ts';
import { forEachParticipant, ROLE_F, ROLE_T, rolesOf } from '../../store/participants.ts';
import { isGathering } from './co-occurrence.ts';
import { thatCount, type AgendaSide, type Apart, type JudgedStep } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { isBackground } from './whether-connected.ts';

/** "7 Insights ¶18, 20; CiberCuba ¶9", each once. */
export function citationOf(claim: ClaimView): string {
  return [...new Set(claim.evidence.map((piece) => piece.citation))].join('; ');
}

/** "Xi, 7 Insights ¶32"; a source that speaks for itself is named once. */
const whoAndWhere = ({ attribution, citation }: { attribution: string; citation: string }): string => (citation.startsWith(attribution) ? citation : `${attribution}, ${citation}`);

export const endStop = (sentence: string): string => (/[.!?]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`);
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/**
 * One sentence a step in its claim's own words, with where it was done, its citation (our own inference as such), what stands against it and who leaves it
 * out: all that the reader must be told.
 */
export function sentencesOf(steps: readonly PathStep[]): string[] {
  const read = steps.map((step) => step.claims[0]!.id);
  const told = new Set<string>();
  return steps.map((step, i) => {
    const claim = step.claims[0]!;
    if (read.indexOf(claim.id) < i) return `By the same claim, ${step.from.label} and ${step.to.label}.`;
    const inferred = claim.evidence.every((piece) => piece.certainty === 'inferred');
    const says = step.where === undefined ? endStop(claim.says) : endStop(`${withoutStop(claim.says)} (${step.where})`);
    return [
      `${says} (${inferred ? `our inference from ${citationOf(claim)}` : citationOf(claim)})`,
      ...step.opposing.map((other) => {
        const where = read.indexOf(other.claim);
        const contested = other.kind === 'contradiction';
        if (where >= 0) return `${contested ? 'Contested by' : 'In tension with'} what ${where > i ? 'follows' : 'stands before'}.`;
        if (told.has(other.claim)) return contested ? 'Contested likewise.' : 'In tension with the same.';
        told.add(other.claim);
        return `${contested ? 'Contested' : 'In tension with it'}: ${endStop(other.says)} (${whoAndWhere(other)})`;
      }),
      ...step.leftOutBy.slice(0, 1).map((silent) => `${endStop(silent.says)} (${silent.citation})`),
    ].join(' ');
  });
}

/** What makes a step thin, said of its claim, the heaviest reason first; none where only its one voice does. */
function reasonsOf(store: Store, judged: JudgedStep, claim: ClaimView): string[] {
  const first = judged.ties[0]!;
  const relation = store.claims.relation(first.claim);
  const reasons: string[] = [];
  const cautions = judged.cautions.filter((caution) => caution !== 'future' && caution !== 'negated');
  if (judged.cautions.includes('negated')) reasons.push('says that something is not so');
  if (cautions.length > 0) reasons.push(`is ${joinNames(cautions)}`);
  if (judged.cautions.includes('future')) reasons.push('tells of what is still to come');
  if (first.beside === 'loose' || relation.hierarchy) reasons.push(`says only that the one ${relation.label} the other`);
  else if (first.beside === 'agenda') reasons.push(judged.cautions.some((caution) => caution === 'hypothetical' || caution === 'future') ? 'only says what would come up there' : 'only says that the one came up where the other did');
  else if (first.beside === 'named') reasons.push('names both and does not say how they bear on each other');
  else if (isBackground(first)) reasons.push('only gives the one as the background of something at which the other was spoken of');
  else if (first.beside === 'reason') reasons.push('only gives the one as a reason for the other or as its background');
  else if (first.beside === 'said') reasons.push(`only tells what was said or done ${placeOf(store, store.claims.at(first.claim))}`);
  else if (relation.bearing === 'despite') reasons.push('says only that the one holds in spite of the other');
  else if (relation.annotates) reasons.push(`is a reading by ${claim.evidence[0]?.attribution ?? 'its source'}`);
  // Both are only objects of what a third one does; said where nothing worse is.
  else if (first.roles === 'T-T' && reasons.length === 0) reasons.push(`joins the two only as what somebody ${relation.label}`);
  if (first.things > 3 && first.unnamed) reasons.push(`speaks of ${first.things} things at once`);
  return reasons;
}

const prepositions: Readonly<Record<string, string>> = { summit: 'at', meeting: 'at', visit: 'during', process: 'during' };

/** "in the February call". */
export function placeOf(store: Store, event: number): string {
  if (event < 0) return 'there';
  const ref = store.entities.ref(event);
  return `${prepositions[ref.subtype] ?? 'in'} ${inSentence(store, ref)}`;
}

/** Strengths that differ by less are alike. */
const alike = 0.03;

/** Which of the steps is the thinnest and why, with what all of them share said once; `even` when none is. `judged` are steps of which those count that are within no end. */
export function thinnestOf(store: Store, judged: readonly JudgedStep[], thinnest: number, view: readonly PathStep[]): PathView['thinnest'] {
  const step = judged[thinnest]!;
  const claim = view[thinnest]!.claims[0]!;
  const counted = thatCount(judged);
  const reasons = reasonsOf(store, step, claim);
  const single = step.voices.size < 2;
  const who = claim.evidence[0]?.attribution ?? '';
  const voice = `rests on one voice${who === '' ? '' : ` (${who})`}`;
  if (counted.length < 2) {
    const why = reasons.length === 0 ? `${single ? `its sentence ${voice}` : vouching(store, step, claim)}` : `its claim ${joinNames(reasons)}${single ? `, and it ${voice}` : `, although ${vouching(store, step, claim)}`}`;
    const which = judged.length === 1 ? '' : `The step that counts is from ${view[thinnest]!.from.label} to ${view[thinnest]!.to.label}: `;
    return { step: thinnest, why, says: `${which === '' ? capital(why) : `${which}${why}`}.` };
  }
  // A part that stands for the whole may be thinner, and does not matter.
  const none = counted.length < judged.length ? 'Of the steps that count no one is the thinnest' : 'No one step is the thinnest';
  // Counted as a reader counts them, with the step into a whole.
  const singles = judged.filter((each) => each.voices.size < 2).length;
  const shared = single && singles === judged.length;
  const stronger = counted.some((each) => each.strength > step.strength * (1 + alike));
  const [lacking, ...more] = unwritten(view[thinnest]!);
  if (reasons.length === 0 && stronger && step.ties[0]!.unnamed && lacking !== undefined && more.length === 0 && counted.some((each) => !each.ties[0]!.unnamed)) reasons.push(`does not name ${inSentence(store, lacking)} itself`);
  const alikeIn = (each: JudgedStep) => joinNames(reasonsOf(store, each, view[judged.indexOf(each)]!.claims[0]!)) === joinNames(reasons);
  if (!stronger && reasons.length > 0 && counted.every(alikeIn)) {
    const why = `${shared ? 'each sentence rests on one voice, and' : 'the claim of each'} ${joinNames(reasons)}`;
    return { step: thinnest, even: true, why, says: `${none}: ${why}.` };
  }
  if (reasons.length === 0 && (shared || !stronger)) {
    const why = shared ? 'each sentence rests on one voice' : 'all are alike';
    return { step: thinnest, even: true, why, says: `${none}: ${why}.` };
  }
  // A reason that holds for others too picks none.
  if (single && reasons.length === 0 && singles > 1) {
    const why = `${singles} of the ${judged.length} sentences rest on one voice`;
    return { step: thinnest, even: true, why, says: `${none}: ${why}.` };
  }
  const besides = otherSource(step, view[thinnest]!);
  let why: string;
  if (shared) why = `every sentence rests on one voice, and the claim of this one ${joinNames(reasons)}`;
  else if (single && reasons.length === 0) why = `its sentence ${voice}${besides}`;
  else if (single) why = `its claim ${joinNames(reasons)}, and it ${voice}${besides}`;
  else if (reasons.length === 0) why = `it is the least firm, although ${vouching(store, step, claim)}`;
  // Nobody vouches for an inference.
  else why = `its claim ${joinNames(reasons)}${step.cautions.includes('inferred') ? '' : `, although ${vouching(store, step, claim)}`}`;
  const fromTo = ({ from, to }: PathStep): string => `from ${from.label} to ${to.label}`;
  // Of several that are thin for the same reasons none stands alone.
  const same = (each: JudgedStep, i: number): boolean => each !== step && counted.includes(each) && alikeIn(each) && (each.voices.size < 2) === single && (view[i]!.claims[0]!.evidence[0]?.attribution ?? '') === who;
  const also = reasons.length === 0 ? [] : judged.flatMap((each, i) => (same(each, i) ? [i] : []));
  if (also.length > 0) {
    const places = [thinnest, ...also].sort((a, b) => a - b).map((i) => fromTo(view[i]!));
    const what = shared ? `every sentence rests on one voice, and the claim of each of these ${joinNames(reasons)}` : `the claim of each ${joinNames(reasons)}${single ? `, and it ${voice}` : ''}`;
    return { step: thinnest, also, why: what, says: `The thinnest steps are ${joinNames(places)}: ${what}.` };
  }
  return { step: thinnest, why, says: `The thinnest step is ${fromTo(view[thinnest]!)}: ${why}.` };
}

/** That another source joins the two of a step too, by a claim that is not read out; '' where none does. */
function otherSource(judged: JudgedStep, { claims: [read, ...others] }: PathStep): string {
  const known = new Set(read!.evidence.map(({ source }) => source.id));
  const found = others.find(({ evidence }, i) => judged.ties[i + 1]!.beside === null && evidence.every(({ source }) => !known.has(source.id)));
  return found === undefined ? '' : `, although another claim joins the two (${citationOf(found)})`;
}

/** Which of the two the sentence does not have in words, be it inside a longer name (“leverage over rare earths”). */
function unwritten({ from, to, claims: [claim] }: PathStep): readonly EntityRef[] {
  const says = claim!.says.toLowerCase();
  return [from, to].filter(({ label, short }) => ![label, short].some((name) => says.includes(name.toLowerCase())));
}

/** Who speaks for a step: those of the claim read out, else of the claims that say the same; and who alone has reported them, which is no further voice. */
function vouching(store: Store, step: JudgedStep, claim: ClaimView): string {
  const [only] = step.sources.size === 1 ? step.sources : [];
  const independent = claim.independent > 1;
  const isTold = ({ source, voices }: ClaimView['evidence'][number]): boolean => voices.every(({ id }) => id === source.id);
  const reporter = only !== undefined && (independent ? claim.evidence.some(isTold) : step.voices.has(only));
  const count = (independent ? claim.independent : step.voices.size) - Number(reporter);
  const by = only === undefined ? '' : store.entities.ref(only).short;
  if (reporter && count === 1) return `${by} and one further voice ${independent ? 'vouch for it' : 'say as much'}`;
  const through = by === '' ? '' : `, all as ${by} reports them`;
  return `${independent ? `${count} independent voices vouch for it` : `${count} voices say as much`}${through}`;
}

/** That what hangs on events on both sides of a path, or of a tree, shares no more than their agenda. */
export function agendaSays(store: Store, sides: readonly AgendaSide[]): string {
  const name = (entity: number) => inSentence(store, store.entities.ref(entity));
  const parts = new Map<string, { readonly says: (names: string) => string; readonly names: string[] }>();
  for (const { event, other, tie } of sides) {
    const says = clauseOf(store, event, other, tie, name);
    // What comes before or after is told of each by itself.
    const key = tie.beside === 'loose' ? `${other} ${says('')}` : says('');
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { says, names: [name(other)] });
    else part.names.push(name(other));
  }
  const all = [...parts.values()].map(({ says, names }) => says(joinNames(names)));
  const gathering = sides.some(({ event, tie }) => isGathering(store, event) && tie.beside !== 'loose');
  const one = new Set(sides.map(({ event }) => event)).size === 1;
  const none = one ? `a common ${gathering ? 'agenda' : 'time'}, not a connection` : 'no connection, nor even a common agenda';
  return `This is ${none}: all that is said is that ${all.join(', and that ')}.`;
}

/** What is said of those that hang on an event alike, as a clause about their names. */
function clauseOf(store: Store, event: number, other: number, { claim, beside }: Tie, name: (entity: number) => string): (names: string) => string {
  const relation = store.claims.relation(claim);
  const place = placeOf(store, event);
  if (beside === 'loose') return (names) => `${names} ${store.claims.from[claim] === other ? relation.label : relation.inverse} ${name(event)}`;
  if (beside === 'reason') return (names) => `${name(event)} has to do with ${names} as a reason or a background`;
  if (beside === 'named') return (names) => `${names} and ${name(event)} are only named together`;
  if (beside !== 'said') return (names) => (holds(store, claim, other, event) ? `${name(event)} came up in ${names}` : `${names} came up ${place}`);
  const what = isDenied(store, claim) ? 'nothing in particular' : 'something';
  // Whoever is only spoken to, or of, has done nothing.
  if (rolesOf(store, claim, other) & (1 << ROLE_F) && store.entities.ref(other).kind === 'actor') return (names) => `${names} said or did ${what} ${place}`;
  return (names) => `${what} was said or done about ${names} ${place}`;
}

const isDenied = (store: Store, claim: number): boolean => (store.claims.flags[claim]! & NEGATED) !== 0;

/** Where a path or a tree comes apart, told, each place once. Only what is recorded can be said: a source may know more. */
export const apartSays = (store: Store, apart: readonly Apart[]): string => [...new Set(apart.map((each) => breakSays(store, each)))].join(' ');

function breakSays(store: Store, apart: Apart): string {
  const name = (entity: number) => inSentence(store, store.entities.ref(entity));
  if (apart.is === 'facts') return `These are separate facts about ${joinNames(apart.at.map(name))}: that is all that joins them.`;
  if (apart.is === 'collider') return `${capital(joinNames([apart.one, apart.other].map(name)))} both bear on ${name(apart.on)}: nothing here says how they bear on each other.`;
  const { tie } = apart;
  const isPlace = tie.beside === 'reason' ? isExplained(store, tie.claim, apart.end, apart.on) : tie.beside !== 'loose' && tie.beside !== 'named' && holds(store, tie.claim, apart.end, apart.on);
  const [end, on] = isPlace ? [apart.on, apart.end] : [apart.end, apart.on];
  const several = pluralOf(store.entities.ref(end));
  const [rest, they] = [`All that joins ${name(end)} to the rest is`, several ? 'they' : 'it'];
  const relation = store.claims.relation(tie.claim);
  if (tie.beside === 'loose') return `What is read here of ${name(end)} and ${name(on)} is only that the one ${store.claims.from[tie.claim] === end ? relation.label : relation.inverse} the other, which is no connection.`;
  if (tie.beside === 'named') return `All that joins ${joinNames([end, on].map(name))} is that they are named together.`;
  const are = several ? 'are' : 'is';
  if (isBackground(tie)) return `${rest} that ${they} ${are} given as the background of ${joinNames(explainedBy(store, tie.claim).map(name))}, so far as ${name(on)} was spoken of there.`;
  if (tie.beside === 'reason') return `${rest} that ${they} ${are} given as a reason for ${name(on)} or as its background.`;
  if (tie.beside === 'said') return `${rest} what was ${isDenied(store, tie.claim) ? 'not ' : ''}said or done ${placeOf(store, on)}.`;
  return `${rest} that ${they} came up ${placeOf(store, on)}.`;
}

/** What a claim gives a reason for. */
function explainedBy(store: Store, claim: number): readonly number[] {
  const to: number[] = [];
  forEachParticipant(store, claim, (entity, role) => void (role === ROLE_T && to.push(entity)));
  return to;
}

/** Whether the first of two is where the claim puts the other: what is about something holds it, and so does the gathering of an account. */
function holds(store: Store, claim: number, a: number, b: number): boolean {
  const [first, second] = [isGathering(store, a), isGathering(store, b)];
  if (first !== second) return first;
  return (rolesOf(store, claim, b) & (1 << ROLE_T)) !== 0;
}

/** Whether the first of two is what the second one is given as a reason for. */
function isExplained(store: Store, claim: number, a: number, b: number): boolean {
  const isReason = (entity: number): boolean => (rolesOf(store, claim, entity) & (1 << ROLE_F)) !== 0;
  return isReason(a) === isReason(b) ? holds(store, claim, a, b) : isReason(b);
}
