import type { RelationGroup } from '../../query/views.ts';
import { quadStyle } from '../ink.ts';
import type { Paper } from '../paper.ts';
import { claimLines } from './claim-lines.ts';

/** Claims by relation, each group under its heading with its count; says how many are not shown. */
export const groupLines = (groups: readonly RelationGroup[], paper: Paper): readonly string[] =>
  groups.flatMap((group) => {
    const { ink } = paper;
    const left = group.count - group.claims.length;
    return [
      '',
      `${quadStyle(ink, group.quad)(ink.bold(group.label))} ${ink.dim(String(group.count))}`,
      ...group.claims.flatMap((claim) => claimLines(claim, paper)),
      ...(left > 0 ? [ink.dim(`  and ${left} more (--all shows them)`)] : []),
    ];
  });
