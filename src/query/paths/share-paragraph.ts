import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';

/** Whether two claims rest on one paragraph of a source, by their admitted evidence. */
export function shareParagraph({ evidence }: Store, admit: Admit, a: number, b: number): boolean {
  for (let mine = evidence.start[a]!; mine < evidence.start[a + 1]!; mine++) {
    const here = evidence.paragraphs(mine);
    if (here.length === 0 || (!admit.all && admit.evidence[mine] !== 1)) continue;
    for (let theirs = evidence.start[b]!; theirs < evidence.start[b + 1]!; theirs++) {
      if (evidence.source[mine] !== evidence.source[theirs] || (!admit.all && admit.evidence[theirs] !== 1)) continue;
      if (evidence.paragraphs(theirs).some(({ n }) => here.some((paragraph) => paragraph.n === n))) return true;
    }
  }
  return false;
}
