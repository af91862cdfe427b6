import { useKeptFocus } from '../widgets/use-kept-focus.ts';
import { PathResults } from './path-results.tsx';
import { PathsFooter } from './paths-footer.tsx';
import { QuestionForm } from './question-form.tsx';
import { useLostPins } from './use-lost-pins.ts';
import './paths.css';

/** How two issues are connected: the question, and its answer as families of paths. */
export function PathsPanel() {
  useLostPins();
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
