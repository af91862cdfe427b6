import type { ReactNode } from 'react';
import type { AccountCell } from '../../query/accounts/account-views.ts';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { ChangeTag } from './change-tag.tsx';
import { stanceSign, stanceWords } from './cell-name.ts';
import { GradeGlyph } from './grade-glyph.tsx';
import { gradeWords } from './grade-words.ts';
import { PassageCite, PassageText } from './passage-view.tsx';

interface CellContentProps {
  readonly cell: AccountCell;
  /** The column's name, shown where columns are stacked. */
  readonly column: string;
  /** "Soybeans, Trump". */
  readonly of: string;
  /** Whether what stands inside is in the tab order. */
  readonly active: boolean;
  /** What puts the cell into the briefing. */
  readonly brief?: ReactNode;
}

/** What one side says of one thing: the grade, what changed, where it stands, and its best sentence. */
export function CellContent({ cell, column, of, active, brief }: CellContentProps) {
  const tabIndex = active ? 0 : -1;
  const { best, change, stance, count, grade } = cell;
  const shownChange = change !== undefined && !(change.kind === 'unchanged' && grade === 'not-reported');
  return (
    <div className="cell">
      <GradeGlyph grade={grade} />
      <div>
        <p className="st">
          <span className="col-name">{column}</span>
          <b>{gradeWords[grade].word}</b>
          {stance && <span className="stance" title={stanceWords(stance)} aria-hidden="true">{stanceSign(stance)}</span>}
          {cell.conflicts.length > 0 && grade !== 'denies' && <ContestGlyph size={12} />}
          {shownChange && <ChangeTag change={change} of={of} tabIndex={tabIndex} />}
          {best && (
            <span className="cites">
              <PassageCite passage={best} tabIndex={tabIndex} />
              {count > 1 && <span className="meta" aria-hidden="true"> +{count - 1}</span>}
            </span>
          )}
        </p>
        {best && <p className="tx"><PassageText passage={best} /></p>}
        {best && brief}
      </div>
    </div>
  );
}
