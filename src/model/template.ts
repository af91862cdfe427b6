import type { Modality, Polarity, Quantity, Stance, Status } from './claim.ts';
import type { Kind } from './entity.ts';
import { phrasePattern, type PhraseName, type PhraseToken } from './phrase-pattern.ts';
import type { RelationType, RolePair } from './vocabulary.ts';

/** What a phrase needs to know of a participant. */
export interface Named {
  readonly label: string;
  readonly kind: Kind | 'claim';
  /** Whether the verb takes its plural form after it; see `pluralOf`. */
  readonly plural?: boolean;
}
/** Looks a participant up; undefined shows the id itself. */
export type NameOf = (id: string) => Named | undefined;

/** The parts of a claim that its words depend on. */
export interface ClaimForm {
  readonly from: readonly string[];
  readonly to?: readonly string[] | undefined;
  readonly about?: readonly string[] | undefined;
  readonly role?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly status?: Status | undefined;
  readonly quantity?: Quantity | undefined;
  readonly condition?: { readonly event: string; readonly holds: 'yes' | 'no' } | undefined;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** A run of a sentence; `id` where it names a participant. */
export interface TemplateSpan {
  readonly text: string;
  readonly id?: string;
}

/** The claim as one plain sentence, by its type's templates: "Xi Jinping and Donald Trump talked regarding Taiwan." */
export function renderClaim(type: RelationType, claim: ClaimForm, nameOf: NameOf): string {
  return claimSpans(type, claim, nameOf).map((span) => span.text).join('');
}

/** The same sentence in runs, so that a reader can follow a name to its entity. Throws where the type lacks the phrase. */
export function claimSpans(type: RelationType, claim: ClaimForm, nameOf: NameOf): readonly TemplateSpan[] {
  const spans: TemplateSpan[] = [];
  const values = valuesOf(claim, nameOf);
  const tokens = [...tokensOf(phraseOf(type, claim, nameOf)), ...tokensOf(type.tail)];
  write(tokens, values, isPlural(claim, nameOf), spans);
  return asSentence(spans);
}

/**
 * The words for an edge that a claim ties, modality, polarity, variant and number included: "could sanction". `pair` says which
 * roles the edge ties (F-T unless the claim has nobody in `to`): "presses … over" for F-A, where whom it presses is not at the edge, "is linked with" for T-T.
 */
export function edgeLabel(type: RelationType, claim: ClaimForm, nameOf: NameOf, pair?: RolePair): string {
  const ties = pair ?? ((claim.to?.length ?? 0) > 0 || (claim.about?.length ?? 0) === 0 ? 'F-T' : 'F-A');
  if (ties === 'T-T' && type.between !== undefined) {
    return between(tokensOf(type.between[claim.modality][claim.polarity]), { ...valuesOf(claim, nameOf), to: unnamed }, false);
  }
  const tokens = tokensOf(phraseOf(type, claim, nameOf));
  const values = valuesOf(claim, nameOf);
  const plural = isPlural(claim, nameOf);
  const elsewhere: Values = { ...values, to: values.to.length > 0 ? [{ text: '…' }] : [] };
  switch (ties) {
    case 'F-T':
      return between(tokens, values, plural);
    case 'F-F':
      return predicate(tokens, elsewhere, plural);
    case 'F-A':
      return `${predicate(tokens, elsewhere, plural)} ${aboutWord(type)}`;
    case 'F-E':
      return `${predicate(tokens, elsewhere, plural)} at`;
    case 'T-A':
    case 'A-A':
      return `${closed(predicate(tokens, { ...values, to: [] }, plural))} ${aboutWord(type)}`;
    case 'T-E':
    case 'A-E':
    case 'T-T':
      return `${closed(predicate(tokens, { ...values, to: [] }, plural))}${ties === 'T-T' ? '' : ' at'}`;
  }
}

/** The phrase that words a claim, or undefined where the type's templates have none for it. */
export function phraseFor(type: RelationType, variant: string | undefined, modality: Modality, polarity: Polarity): string | undefined {
  const own = variant !== undefined && Object.hasOwn(type.templates, variant) ? type.templates[variant] : undefined;
  return (own ?? type.templates['any'])?.[modality][polarity];
}

/** "A, B and C". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Whether an English label takes a plural verb: a group of people does, and a topic, event or body whose head noun (what comes before
 * the first preposition) is two, or ends in a plural s. A guess for generated words; curated sentences say it themselves.
 */
export function pluralOf(entity: { readonly kind: Kind; readonly subtype: string; readonly label: string }): boolean {
  if (entity.subtype === 'group') return true;
  if (entity.kind === 'actor' || entity.kind === 'source') return false;
  const head = entity.label.split(/,| (?:to|of|on|over|in|for|with|from|against|at|by|both|that|which) /)[0] ?? '';
  return head.includes(' and ') || /(?:[^su'’i]s|[^s]us?es|ies)$/.test(head) && !/(?:ics|news|series)$/i.test(head);
}

/** "25 million tons per season". */
export function quantityWords(quantity: Quantity): string {
  const per = quantity.per === undefined ? '' : ` per ${quantity.per}`;
  return `${quantity.value.toLocaleString('en-GB', { maximumFractionDigits: 6 })} ${quantity.unit}${per}`;
}

type Values = Readonly<Record<PhraseName, readonly TemplateSpan[]>>;
const unnamed: readonly TemplateSpan[] = [{ text: '' }];

function phraseOf(type: RelationType, claim: ClaimForm, nameOf: NameOf): string {
  const phrase = phraseFor(type, variantOf(type, claim, nameOf), claim.modality, claim.polarity);
  if (phrase === undefined) throw new Error(`type ${type.id} has no template for ${claim.modality}, ${claim.polarity}`);
  return phrase;
}

function variantOf(type: RelationType, claim: ClaimForm, nameOf: NameOf): string | undefined {
  switch (type.variant) {
    case 'none':
      return undefined;
    case 'to': {
      const first = claim.to?.[0];
      return first === undefined ? undefined : nameOf(first)?.kind;
    }
    default:
      return claim[type.variant];
  }
}

function tokensOf(phrase: string): readonly PhraseToken[] {
  const pattern = phrasePattern(phrase);
  if (!pattern.ok) throw new Error(`phrase "${phrase}": ${pattern.problem}`);
  return pattern.tokens;
}

function isPlural(claim: ClaimForm, nameOf: NameOf): boolean {
  const [first] = claim.from;
  return claim.from.length > 1 || (first !== undefined && nameOf(first)?.plural === true);
}

function valuesOf(claim: ClaimForm, nameOf: NameOf): Values {
  const names = (ids: readonly string[] = []): TemplateSpan[] =>
    ids.flatMap((id, index) => {
      const span = { text: nameOf(id)?.label ?? id, id };
      if (index === 0) return [span];
      return [{ text: index === ids.length - 1 ? ' and ' : ', ' }, span];
    });
  const words = (text: string | undefined): TemplateSpan[] => (text === undefined ? [] : [{ text }]);
  const { condition } = claim;
  return {
    from: names(claim.from),
    to: names(claim.to),
    about: names(claim.about),
    role: words(claim.role),
    quantity: claim.quantity === undefined ? [] : words(quantityWords(claim.quantity)),
    if: condition?.holds === 'yes' ? names([condition.event]) : [],
    unless: condition?.holds === 'no' ? names([condition.event]) : [],
  };
}

function write(tokens: readonly PhraseToken[], values: Values, plural: boolean, spans: TemplateSpan[]): void {
  for (const token of tokens) {
    switch (token.kind) {
      case 'text':
        spans.push({ text: token.text });
        break;
      case 'number':
        spans.push({ text: plural ? token.plural : token.singular });
        break;
      case 'name':
        spans.push(...values[token.name]);
        break;
      case 'part':
        if (isFull(token.tokens, values)) write(token.tokens, values, plural, spans);
        break;
    }
  }
}

function isFull(tokens: readonly PhraseToken[], values: Values): boolean {
  return tokens.every((token) => token.kind !== 'name' || values[token.name].length > 0);
}

/** The words from after {from} up to {to}; a part that stands around {to} gives the words before it. */
function between(tokens: readonly PhraseToken[], values: Values, plural: boolean): string {
  return wordsAfterFrom(tokens, values, plural, true);
}

/** The words after {from}, with the names of `to` in their place. */
function predicate(tokens: readonly PhraseToken[], values: Values, plural: boolean): string {
  return wordsAfterFrom(tokens, values, plural, false);
}

function wordsAfterFrom(tokens: readonly PhraseToken[], values: Values, plural: boolean, stopAtTo: boolean): string {
  const flat: PhraseToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'part') flat.push(token);
    else if (isFull(token.tokens, values)) flat.push(...token.tokens);
  }
  const start = flat.findIndex((token) => token.kind === 'name' && token.name === 'from') + 1;
  const end = stopAtTo ? flat.findIndex((token) => token.kind === 'name' && token.name === 'to') : -1;
  const spans: TemplateSpan[] = [];
  write(flat.slice(start, end < 0 ? flat.length : end), values, plural, spans);
  return tidy(spans.map((span) => span.text).join(''));
}

/** Without the word that would lead on to a name: "is committed", not "is committed to". */
function closed(words: string): string {
  return words.replace(/ (?:against|as|at|by|for|from|in|of|on|over|to|with)$/, '');
}

/** The word that leads to what the claim is about, out of the type's tail, where it is short enough for an edge. */
function aboutWord(type: RelationType): string {
  for (const token of tokensOf(type.tail)) {
    if (token.kind !== 'part') continue;
    const at = token.tokens.findIndex((inner) => inner.kind === 'name' && inner.name === 'about');
    const before = token.tokens[at - 1];
    if (at > 0 && before?.kind === 'text' && tidy(before.text).length <= shortWord) return tidy(before.text);
  }
  return 'over';
}
const shortWord = 5;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ ([,.:;])/g, '$1').trim();
}

/** Gives the runs a capital, single spaces and a full stop. */
function asSentence(spans: readonly TemplateSpan[]): readonly TemplateSpan[] {
  const out: TemplateSpan[] = [];
  let before = '';
  for (const span of spans) {
    let text = span.text.replace(/\s+/g, ' ');
    if ((before === '' || before.endsWith(' ')) && text.startsWith(' ')) text = text.slice(1);
    if (before === '') text = text.charAt(0).toUpperCase() + text.slice(1);
    if (text === '') continue;
    const last = out.at(-1);
    if (span.id === undefined && last !== undefined && last.id === undefined) out[out.length - 1] = { text: last.text + text };
    else out.push(span.id === undefined ? { text } : { text, id: span.id });
    before += text;
  }
  const last = out.at(-1);
  if (last === undefined) return out;
  if (last.id === undefined) out[out.length - 1] = { text: `${last.text.trimEnd()}.` };
  else if (!last.text.endsWith('.')) out.push({ text: '.' });
  return out;
}
