import type { AccountsQuestion } from '../../session/state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';

/** Before anything was chosen; the same as the session's initial question. */
const nothingChosen: AccountsQuestion = { sides: [], previous: false, part: 'compare', only: null, limit: 120 };

/** The question of the accounts view, the sides that it stands for (those suggested where none was chosen), and how to change it. */
export function useAccounts(): { readonly question: AccountsQuestion; readonly sides: readonly string[]; readonly ask: (part: Partial<AccountsQuestion>) => void } {
  const session = useSession();
  const { accounts: question = nothingChosen } = useSignal(session.state);
  const known = resourceValue(useSignal(session.accounts));
  return {
    question,
    sides: question.sides.length > 0 ? question.sides : (known?.suggested ?? []),
    ask: (part) => session.dispatch({ type: 'compare', question: part }),
  };
}
