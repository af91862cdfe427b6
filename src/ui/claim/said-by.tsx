/** Who says something, unless its citation names the same source anyway. */
export function SaidBy({ attribution, citation }: { readonly attribution: string; readonly citation: string }) {
  return citation.startsWith(attribution) ? null : <span className="speaker">{attribution}</span>;
}
