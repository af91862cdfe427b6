import type { Issue } from '../../model/issue.ts';

/** One issue as one line of text: `file:line:column code message hint`. */
export function issueText(issue: Issue): string {
  const where = issue.where ? `${issue.where.file}:${issue.where.line}:${issue.where.column} ` : '';
  return `${where}${issue.code} ${issue.message}${issue.hint ? ` ${issue.hint}` : ''}`;
}

const most = 200;

/** What is wrong with the input: where, what, and what to do. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <>
      <ul className="issues">
        {issues.slice(0, most).map((issue, index) => (
          <li key={index} className={`is-${issue.severity}`}>
            <div className="where">
              {issue.where && <code>{issue.where.file}:{issue.where.line}:{issue.where.column}</code>}
              <code className="code">{issue.code}</code>
              {issue.severity === 'warning' && <span className="tag plain">warning</span>}
            </div>
            <p>{issue.message}</p>
            {issue.hint && <p className="hint">{issue.hint}</p>}
          </li>
        ))}
      </ul>
      {issues.length > most && <p className="meta">The first {most} of {issues.length}; Copy takes all of them.</p>}
    </>
  );
}
