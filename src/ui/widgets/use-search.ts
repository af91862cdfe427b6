import { useEffect, useState } from 'react';
import type { SearchView } from '../../query/views.ts';
import type { Resource } from '../../session/session.ts';
import { useSession } from '../session-context.ts';

/** The answer to what is being typed: asked anew 40 ms after the last key, the old answer stays meanwhile; an empty text asks nothing. */
export function useSearch(text: string, retries = 0): Resource<SearchView> {
  const session = useSession();
  const [answer, setAnswer] = useState<Resource<SearchView>>({ is: 'idle' });
  const wanted = text.trim();
  useEffect(() => {
    if (!wanted) return setAnswer({ is: 'idle' });
    const control = new AbortController();
    setAnswer((old) => ({ is: 'loading', since: Date.now(), ...('value' in old && old.value ? { value: old.value } : {}) }));
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
  return answer;
}
