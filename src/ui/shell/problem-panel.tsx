import type { Issue } from '../../model/issue.ts';
import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { FileButtons } from './file-buttons.tsx';
import { IssueList, issueText } from './issue-list.tsx';
import { openSample } from './open-sample.ts';
import { usePage } from './page.ts';

/** Why a dossier could not be opened, and what to do; says that nothing of it was taken. */
export function ProblemPanel({ name, issues, kept }: { readonly name: string; readonly issues: readonly Issue[]; readonly kept: boolean }) {
  const session = useSession();
  const page = usePage();
  const ofSample = page.problem.peek() !== null;
  const sorted = [...issues].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const copy = () =>
    navigator.clipboard.writeText(sorted.map(issueText).join('\n')).then(
      () => page.say('Copied.'),
      () => page.say('This browser does not allow copying here.'),
    );
  return (
    <div role="alert">
      <p>
        <b>{name}</b> has {plural(errors, 'error')}. Nothing of it was loaded{kept && ': the dossier that was open is still here'}.
      </p>
      <p className="acts">
        <Button icon="copy" onClick={() => void copy()}>Copy the list</Button>
        <Button icon="retry" onClick={() => (ofSample ? void openSample(session, page) : session.retry())}>Try again</Button>
        <FileButtons />
        {!kept && !ofSample && page.loadSample && <Button onClick={() => void openSample(session, page)}>Open the sample dossier</Button>}
      </p>
      <IssueList issues={sorted} />
    </div>
  );
}
