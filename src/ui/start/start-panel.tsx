import { useSession } from '../session-context.ts';
import { FileButtons } from '../shell/file-buttons.tsx';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { Icon } from '../widgets/icon.tsx';
import { ResourceView } from '../widgets/resource-view.tsx';
import { Holdings } from './holdings.tsx';
import { Questions } from './questions.tsx';
import { ReadFrom } from './read-from.tsx';
import { SuggestedEmpty } from './suggested-empty.tsx';
import { periodWords } from './period-words.ts';
import './start.css';

const listWords = (words: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);

/** Where everything begins: what the dossier is, search, questions that it can answer, what it holds and where that was read. */
export function StartPanel() {
  const session = useSession();
  const page = usePage();
  const overview = useSignal(session.overview);
  return (
    <ResourceView resource={overview} what="the dossier">
      {({ head, statistics, questions }) => {
        const period = periodWords(statistics);
        return (
        <div className="start">
          <p className="eyebrow">Dossier{period && ` · ${period}`}</p>
          <h1 className="page">{head.title}</h1>
          <button type="button" className="start-find" aria-keyshortcuts="/" onClick={() => (page.searching.value = true)}>
            <Icon name="search" size={18} />
            <span>Find an actor, topic, event or phrase</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
          {questions.length ? <Questions questions={questions} /> : <SuggestedEmpty />}
          <Holdings statistics={statistics} />
          <ReadFrom sources={statistics.sources} />
          <div className="start-drop">
            <Icon name="upload" size={18} />
            <p>
              <b>Add your own material</b>
              <span className="meta">{listWords(page.formats.map((format) => format.short))}. Never leaves this computer.</span>
            </p>
            <FileButtons small folder={false} />
          </div>
        </div>
        );
      }}
    </ResourceView>
  );
}
