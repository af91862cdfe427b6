import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';

/** Puts what was clicked on the canvas into the question; shown while an entity that is no end of it is selected. */
export function FillFrom() {
  const session = useSession();
  const { selection, question } = useSignal(session.state);
  const lead = selection.at(-1);
  const [ref] = useRefs(lead === undefined ? [] : [lead]);
  if (lead === undefined || ref === undefined || question.from.includes(lead) || question.to.includes(lead)) return null;
  const use = (part: Partial<typeof question>) => session.dispatch({ type: 'ask', question: part });
  return (
    <div className="paths-fill" role="group" aria-label={`Use ${ref.label} as`}>
      <span className="meta">Use <EntityLink entity={ref} glyph>{ref.short}</EntityLink> as</span>
      <Chip onPress={() => use({ from: [lead] })}>From</Chip>
      <Chip onPress={() => use({ to: [lead] })}>To</Chip>
      {!question.through.includes(lead) && <Chip onPress={() => use({ through: [...question.through, lead], avoid: question.avoid.filter((id) => id !== lead) })}>Through</Chip>}
      {!question.avoid.includes(lead) && <Chip onPress={() => use({ avoid: [...question.avoid, lead], through: question.through.filter((id) => id !== lead) })}>Avoid</Chip>}
    </div>
  );
}
