import type { EntityRef } from '../../query/filter.ts';
import type { ClaimView } from '../../query/views.ts';

/** On whom a cell's claims rest: the actor itself, and the others with how many claims each, the most first. */
export interface CellVoices {
  /** Claims that the actor itself, its account, or who speaks for it says. */
  readonly own: number;
  readonly others: readonly { readonly label: string; readonly claims: number }[];
  /** Distinct sources of all of them. */
  readonly sources: number;
}

/** Counts first voices (a source that speaks for itself is its own voice); omissions say nothing themselves and are left out. */
export function cellVoices(claims: readonly ClaimView[], own: ReadonlySet<string>): CellVoices {
  const others = new Map<string, { label: string; claims: number }>();
  const sources = new Set<string>();
  let mine = 0;
  for (const claim of claims) {
    for (const piece of claim.evidence) sources.add(piece.source.id);
    if (claim.omission) continue;
    const pieces = claim.evidence.map((piece) => ({ voice: piece.voices[0] ?? piece.in ?? piece.source, from: [...piece.voices, ...(piece.in ? [piece.in] : []), piece.source] }));
    if (pieces.some((piece) => piece.from.some((ref) => own.has(ref.id)))) mine++;
    const voices = new Map<string, EntityRef>(pieces.filter((piece) => !piece.from.some((ref) => own.has(ref.id))).map((piece) => [piece.voice.id, piece.voice]));
    for (const [id, voice] of voices) {
      const before = others.get(id);
      others.set(id, { label: voice.short, claims: (before?.claims ?? 0) + 1 });
    }
  }
  return { own: mine, others: [...others.values()].sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1)), sources: sources.size };
}

/**
 * What the sources lack: a sentence where nothing rests on the actor's own word, else nothing. `all` = every claim of the cell was read; without that
 * nothing is said about what is missing.
 */
export function gapNote(actor: string, voices: CellVoices, counted: number, all: boolean): string {
  if (!all || counted === 0 || voices.own > 0) return '';
  const rest = listed(voices.others.map(({ label }) => label));
  const what = counted === 1 ? 'The one claim here' : counted === 2 ? 'Both claims here' : `All ${counted} claims here`;
  return `${what} rest${counted === 1 ? 's' : ''} on ${rest}; none on ${actor} itself or an account of its own. That is a gap in the sources at hand, not a denial.`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  if (names.length > shown.length) return `${shown.join(', ')} and ${names.length - shown.length} others`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
