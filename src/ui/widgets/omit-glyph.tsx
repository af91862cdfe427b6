/** The mark of something left out: a dashed ring. */
export function OmitGlyph({ size = 14 }: { readonly size?: number }) {
  return (
    <svg className="omit-glyph" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.6" />
    </svg>
  );
}
