import type { PathQuery } from '../../query/path-views.ts';
import { initialQuestion } from '../../session/initial-state.ts';
import type { Session } from '../../session/session.ts';

/** Asks a question that the engine has put, with its filter, in one step that can be undone; what it leaves out is no limit. */
export function askQuery(session: Session, query: PathQuery): void {
  session.dispatch({
    type: 'ask',
    question: {
      from: query.from,
      to: query.to,
      also: query.also ?? [],
      // Namesakes are put into groups again when the question is asked.
      through: [...(query.through ?? []), ...(query.throughOneOf ?? []).flat()],
      avoid: query.avoid ?? [],
      maxSteps: query.maxSteps ?? 0,
      hubPrice: query.hubPrice ?? initialQuestion.hubPrice,
      inOrder: query.inOrder ?? false,
      minIndependent: query.minIndependent ?? 0,
    },
    filter: query.filter ?? {},
  });
}
