import type { SuggestedQuestion } from '../../query/views.ts';
import type { Action } from '../../session/session.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { Icon, type IconName } from '../widgets/icon.tsx';

const icons: Record<SuggestedQuestion['kind'], IconName> = { paths: 'path', links: 'links', entity: 'target', conflict: 'warning', omission: 'list' };

/** Questions that the engine found this graph can answer well. */
export function Questions({ questions }: { readonly questions: readonly SuggestedQuestion[] }) {
  // One of each kind to start from; further pairs are told where paths are asked for.
  const first = questions.find((question) => question.kind === 'paths');
  const asked = questions.filter((question) => question.kind !== 'paths' || question === first).flatMap((question) => {
    const action = actionOf(question);
    return action ? [{ question, action }] : [];
  });
  return (
    <div className="start-part">
      <h2 className="sec">Questions to start from</h2>
      <ul className="questions">
        {asked.map(({ question, action }, index) => (
          <li key={index}>
            <ActionLink className="question" action={action}>
              <Icon name={icons[question.kind]} />
              <span>
                <span className="says">{question.text}</span>
                <span className="meta">{question.detail}</span>
              </span>
              <Icon name="chevron-right" size={14} />
            </ActionLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What following a question does; undefined when it lacks what it asks about. */
function actionOf({ kind, from, to, entity, claim }: SuggestedQuestion): Action | undefined {
  if (kind === 'paths' && from && to) return { type: 'ask', question: { from: [from.id], to: [to.id] } };
  if (kind === 'links' && from && to) return { type: 'links', a: [from.id], b: [to.id] };
  if (claim) return { type: 'open-claims', claims: [claim] };
  return entity && { type: 'select', entity: entity.id, open: true };
}
