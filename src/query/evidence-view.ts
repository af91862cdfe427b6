import { certainties } from '../model/claim.ts';
import { joinNames } from '../model/template.ts';
import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';
import { dateView } from './date-view.ts';
import type { EvidenceView } from './views.ts';

/** One piece of evidence, ready to be shown. */
export function evidenceView(store: Store, piece: number): EvidenceView {
  const { evidence, entities, dates } = store;
  const source = evidence.source[piece]!;
  const at = evidence.at(piece);
  const quote = evidence.quote(piece);
  const record = evidence.record(piece);
  const published = dateView(dates, entities.date[source]!);
  return {
    source: entities.ref(source),
    paragraphs: evidence.paragraphs(piece).map((paragraph) => paragraph.n),
    citation: citation(store, piece),
    voices: evidence.voices(piece).map((voice) => entities.ref(voice)),
    attribution: attribution(store, piece),
    ...(at >= 0 && { in: entities.ref(at) }),
    certainty: certainties[evidence.certainty[piece]!]!,
    ...(quote !== undefined && { quote }),
    ...(published !== undefined && { published }),
    ...(record !== undefined && { record }),
  };
}

/** "Xi, via Chinese state media"; the author of an account for the account itself; else the source's own name. */
export function attribution(store: Store, piece: number): string {
  const { evidence, entities } = store;
  const [first, ...relays] = evidence.voices(piece);
  if (first === undefined) return entities.ref(evidence.speaker[piece]!).short;
  const via = relays.map((relay) => entities.ref(relay).short);
  return via.length === 0 ? entities.ref(first).short : `${entities.ref(first).short}, via ${joinNames(via)}`;
}

/** "7 Insights ¶32, 34"; "ICEWS #1204" for a record. */
export function citation(store: Store, piece: number): string {
  const { evidence, entities } = store;
  const name = entities.ref(evidence.source[piece]!).short;
  const paragraphs = evidence.paragraphs(piece);
  if (paragraphs.length > 0) return `${name} ¶${paragraphs.map((paragraph) => paragraph.n).join(', ')}`;
  const record = evidence.record(piece);
  return record === undefined ? name : `${name} #${record}`;
}

/** The admitted piece that speaks for a claim: the firmest, then the first; its first piece where none is admitted. */
export function bestPiece(store: Store, claim: number, admitted?: Admit): number {
  const { start, certainty } = store.evidence;
  let best = -1;
  for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) {
    if (admitted !== undefined && admitted.evidence[piece] === 0) continue;
    if (best < 0 || certainty[piece]! < certainty[best]!) best = piece;
  }
  return best < 0 ? start[claim]! : best;
}
