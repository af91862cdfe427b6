/** A phrase that the source itself quotes, under the highlighter. */
export function Quote({ children }: { readonly children: string }) {
  return <q className="ph">{children}</q>;
}
