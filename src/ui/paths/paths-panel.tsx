import { useKeptFocus } from '../widgets/use-kept-focus.ts';
import { PathResults } from './path-results.tsx';
import { PathsFooter } from './paths-footer.tsx';
import { QuestionForm } from './question-form.tsx';
import './paths.css';

/** How two issues are connected: the question, and its answer as families of paths. */
export function PathsPanel() {
  return (
    <div className="paths-panel" {...useKeptFocus()}>
      <div className="paths-scroll">
        <QuestionForm />
        <PathResults />
      </div>
      <PathsFooter />
    </div>
  );
}
