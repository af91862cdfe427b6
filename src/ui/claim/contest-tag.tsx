import type { ClaimView } from '../../query/views.ts';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { Tag } from '../widgets/tag.tsx';

/** Says that a claim is contradicted; one that others only pull against gets the words, but not the mark, for both may hold. */
export function ContestTag({ claim }: { readonly claim: ClaimView }) {
  if (claim.contested.length === 0) return null;
  if (!claim.contested.some((each) => each.kind === 'contradiction')) return <Tag>in tension</Tag>;
  return <Tag look="contest"><ContestGlyph size={12} />contested</Tag>;
}
