import type { Dossier } from '../model/dossier.ts';
import type { Locator, Source } from '../model/entity.ts';
import { checkLocator, checkQuote, normaliseParagraph, paragraphIndex, type LocatorState, type ParagraphIndex } from '../model/paragraphs.ts';

/** An article's file as the user has it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Something that rests on a paragraph: a claim's evidence, or the list of paragraphs that assert nothing. */
export interface Resting {
  /** Claim id; undefined for a paragraph listed as asserting nothing. */
  readonly claim?: string;
  readonly n: number;
  readonly state: LocatorState;
  readonly movedTo?: number;
}

/** What became of one source's locators. */
export interface SourceCheck {
  readonly source: string;
  readonly label: string;
  /** The file that is this source's text; null when there is none. */
  readonly text: string | null;
  readonly paragraphs: number | null;
  readonly locators: Readonly<Record<LocatorState, number>>;
  /** Every locator that is not exact. */
  readonly problems: readonly Resting[];
  readonly quotes: number;
  /** Quoted phrases that none of their paragraphs puts in quotation marks. */
  readonly missingQuotes: readonly { readonly claim: string; readonly quote: string }[];
  /** Paragraphs with how many claims rest on each. */
  readonly covered: readonly { readonly n: number; readonly claims: number }[];
  readonly assertsNothing: number;
  /** Paragraphs that no claim rests on and that are not listed as asserting nothing. */
  readonly uncovered: readonly number[];
  /** Paragraphs that are listed as asserting nothing although claims rest on them. */
  readonly both: readonly number[];
}

export interface VerifyReport {
  readonly sources: readonly SourceCheck[];
  /** Files that are no source's text. */
  readonly unusedTexts: readonly string[];
  /** Every locator that could be checked is exact and every quoted phrase is where it should be. */
  readonly exact: boolean;
  /** And every paragraph of every text at hand carries a claim or is listed. */
  readonly complete: boolean;
}

type Indexed = { readonly name: string; readonly index: ParagraphIndex };

interface Rest {
  readonly claim?: string;
  readonly locator: Locator;
}
interface Quoted {
  readonly claim: string;
  readonly quote: string;
  readonly paragraphs: readonly number[];
}

/** What rests on each source's text; a source that another carries is read in that other's text. */
const restsBySource = (dossier: Dossier, sources: ReadonlyMap<string, Source>) => {
  const rests = new Map<string, Rest[]>();
  const quotes = new Map<string, Quoted[]>();
  const readIn = (id: string): string => sources.get(id)?.carriedBy ?? id;
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => void (map.get(key)?.push(value) ?? map.set(key, [value]));
  for (const claim of dossier.claims) {
    for (const evidence of claim.evidence) {
      const source = readIn(evidence.source);
      for (const locator of evidence.paragraphs) add(rests, source, { claim: claim.id, locator });
      if (evidence.quote !== undefined && evidence.paragraphs.length > 0) {
        add(quotes, source, { claim: claim.id, quote: evidence.quote, paragraphs: evidence.paragraphs.map((locator) => locator.n) });
      }
    }
  }
  for (const source of sources.values()) for (const { n, sha256 } of source.assertsNothing) add(rests, source.id, { locator: sha256 === undefined ? { n } : { n, sha256 } });
  return { rests, quotes };
};

/** How sure it is that a text is a source's: by paragraph hashes first; a source without any is known by its title or its id. */
const likeness = (source: Source, rests: readonly Rest[], { name, index }: Indexed): number => {
  const hashes = new Set(rests.flatMap(({ locator }) => (locator.sha256 === undefined ? [] : [locator.sha256])));
  let hits = 0;
  for (const hash of hashes) if (index.numberOf.has(hash)) hits += 1;
  if (hits > 0) return hits + 1;
  const folded = (text: string) => normaliseParagraph(text).toLowerCase();
  const titled = index.paragraphs.slice(0, 12).some((paragraph) => folded(paragraph) === folded(source.title));
  return titled || name.replace(/\.[^.]+$/, '') === source.id ? 1 : 0;
};

/** Gives each source at most one text and each text to at most one source, the surest pairs first. */
const matchTexts = (sources: readonly Source[], rests: ReadonlyMap<string, readonly Rest[]>, texts: readonly Indexed[]): ReadonlyMap<string, Indexed> => {
  const pairs = sources
    .flatMap((source) => texts.map((text) => ({ source, text, sure: likeness(source, rests.get(source.id) ?? [], text) })))
    .filter((pair) => pair.sure > 0)
    .sort((a, b) => b.sure - a.sure || (a.source.id < b.source.id ? -1 : 1));
  const matched = new Map<string, Indexed>();
  const taken = new Set<Indexed>();
  for (const { source, text } of pairs) {
    if (matched.has(source.id) || taken.has(text)) continue;
    matched.set(source.id, text);
    taken.add(text);
  }
  return matched;
};

const checkSource = (source: Source, rests: readonly Rest[], quotes: readonly Quoted[], text: Indexed | undefined): SourceCheck => {
  const locators: Record<LocatorState, number> = { exact: 0, moved: 0, changed: 0, absent: 0, unavailable: 0, unstamped: 0 };
  const problems: Resting[] = [];
  const claims = new Map<number, number>();
  const silent = new Set(source.assertsNothing.map((locator) => locator.n));
  for (const { claim, locator } of rests) {
    const checked = checkLocator(locator, text?.index);
    locators[checked.state] += 1;
    if (checked.state !== 'exact' && checked.state !== 'unavailable') problems.push({ ...(claim !== undefined && { claim }), n: locator.n, ...checked });
    if (claim !== undefined) claims.set(locator.n, (claims.get(locator.n) ?? 0) + 1);
  }
  const paragraphs = text?.index.paragraphs;
  const numbers = paragraphs?.map((_, index) => index + 1) ?? [];
  return {
    source: source.id,
    label: source.label,
    text: text?.name ?? null,
    paragraphs: paragraphs?.length ?? null,
    locators,
    problems,
    quotes: quotes.length,
    missingQuotes:
      paragraphs === undefined
        ? []
        : quotes
            .filter(({ quote, paragraphs: at }) => !at.some((n) => checkQuote(quote, paragraphs[n - 1] ?? '')))
            .map(({ claim, quote }) => ({ claim, quote })),
    covered: [...claims].map(([n, number]) => ({ n, claims: number })).sort((a, b) => a.n - b.n),
    assertsNothing: silent.size,
    uncovered: numbers.filter((n) => !claims.has(n) && !silent.has(n)),
    both: [...silent].filter((n) => claims.has(n)).sort((a, b) => a - b),
  };
};

/**
 * Proves each locator and each quoted phrase of a dossier against the texts that the user has, and says which paragraphs
 * nothing rests on. Sources without evidence and without a text are left out.
 */
export const verifyTexts = (dossier: Dossier, files: readonly TextFile[]): VerifyReport => {
  const sources = new Map(dossier.entities.filter((entity) => entity.kind === 'source').map((source) => [source.id as string, source]));
  const { rests, quotes } = restsBySource(dossier, sources);
  const texts = files.map(({ name, text }) => ({ name, index: paragraphIndex(text) }));
  const matched = matchTexts([...sources.values()], rests, texts);
  const checks = [...sources.values()]
    .filter((source) => rests.has(source.id) || matched.has(source.id))
    .map((source) => checkSource(source, rests.get(source.id) ?? [], quotes.get(source.id) ?? [], matched.get(source.id)));
  const used = new Set([...matched.values()].map((text) => text.name));
  const exact = checks.every((check) => check.problems.length === 0 && check.missingQuotes.length === 0);
  return {
    sources: checks,
    unusedTexts: files.map((file) => file.name).filter((name) => !used.has(name)),
    exact,
    complete: exact && checks.every((check) => check.uncovered.length === 0 && check.both.length === 0),
  };
};

/** Hashes of the paragraphs of each source whose text is at hand, as `stampHashes` needs them; carried sources read their carrier's. */
export const paragraphHashes = (dossier: Dossier, files: readonly TextFile[]): ((source: string, n: number) => string | undefined) => {
  const sources = new Map(dossier.entities.filter((entity) => entity.kind === 'source').map((source) => [source.id as string, source]));
  const { rests } = restsBySource(dossier, sources);
  const matched = matchTexts([...sources.values()], rests, files.map(({ name, text }) => ({ name, index: paragraphIndex(text) })));
  return (source, n) => matched.get(sources.get(source)?.carriedBy ?? source)?.index.hashes[n - 1];
};
