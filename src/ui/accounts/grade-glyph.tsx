import type { Grade } from '../../query/accounts/account-views.ts';

/** Disc, ring with a dot, dashed ring, thin ring, dash, and the sign of contradiction: told apart by shape. Words must stand beside it. */
export function GradeGlyph({ grade, size = 16 }: { readonly grade: Grade; readonly size?: number }) {
  return (
    <svg className={`grade grade-${grade}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {drawing(grade)}
    </svg>
  );
}

function drawing(grade: Grade) {
  switch (grade) {
    case 'stresses':
      return <circle className="fill" cx="8" cy="8" r="6.5" />;
    case 'mentions':
      return <><circle className="line" cx="8" cy="8" r="5.8" /><circle className="fill" cx="8" cy="8" r="2.6" /></>;
    case 'denies':
      return <><circle className="contest" cx="8" cy="8" r="7" /><path className="sign" d="M4.6 6.4h6.8M4.6 9.6h6.8M10 4l-4 8" /></>;
    case 'omitted':
      return <circle className="line quiet dashed" cx="8" cy="8" r="6" />;
    case 'absent':
      return <circle className="line quiet thin" cx="8" cy="8" r="5.8" />;
    case 'not-reported':
      return <path className="line faint" d="M5 8h6" />;
  }
}
