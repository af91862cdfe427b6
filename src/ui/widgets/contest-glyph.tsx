/** The mark of a contested claim: an unequal sign in a disc. */
export function ContestGlyph({ size = 14 }: { readonly size?: number }) {
  return (
    <svg className="contest-glyph" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="7" />
      <path d="M3.6 5.4h6.8M3.6 8.6h6.8M9 3L5 11" />
    </svg>
  );
}
