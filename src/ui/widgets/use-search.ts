import { useEffect, useState } from 'react';
import type { SearchView } from '../../query/views.ts';
import type { Resource } from '../../session/session.ts';
import { useSession } from '../session-context.ts';

interface Answered {
  readonly text: string;
  readonly answer: Resource<SearchView>;
}

/** The answer to what is being typed: asked anew 40 ms after the last key, the old answer stays meanwhile but is never taken for the new one; an empty text asks nothing. */
export function useSearch(text: string, retries = 0): Resource<SearchView> {
  const session = useSession();
  const [{ text: asked, answer }, setAnswered] = useState<Answered>({ text: '', answer: { is: 'idle' } });
  const wanted = text.trim();
  useEffect(() => {
    const setAnswer = (next: Resource<SearchView>) => setAnswered({ text: wanted, answer: next });
    if (!wanted) return setAnswer({ is: 'idle' });
    const control = new AbortController();
    setAnswered((old) => ({ text: wanted, answer: loading(old.answer) }));
    const timer = setTimeout(() => {
      session.search(wanted, control.signal).then(
        (value) => {
          if (!control.signal.aborted) setAnswer({ is: 'ready', value });
        },
        (error: unknown) => {
          if (control.signal.aborted || (error instanceof Error && error.name === 'AbortError')) return;
          setAnswer({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
        },
      );
    }, 40);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [session, wanted, retries]);
  return asked === wanted ? answer : wanted ? loading(answer) : { is: 'idle' };
}

function loading(old: Resource<SearchView>): Resource<SearchView> {
  return { is: 'loading', since: Date.now(), ...('value' in old && old.value ? { value: old.value } : {}) };
}
