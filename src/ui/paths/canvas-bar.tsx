import type { PathEnd } from '../../session/session.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { Icon } from '../widgets/icon.tsx';
import { endNames } from './end-names.ts';

/** At the graph, where the choice is made: what of the question a click fills; else, for what is selected, the parts that it can take. */
export default function CanvasBar() {
  const session = useSession();
  const filling = useSignal(session.filling);
  const scene = useSignal(session.scene);
  const { selection, question, asList } = useSignal(session.state);
  const lead = selection.at(-1);
  const [ref] = useRefs(lead === undefined ? [] : [lead]);
  if (filling !== null && scene.nodes.length > 0) {
    return <p className="paths-bar paths-hint meta"><Icon name="target" size={13} /> {asList ? 'Choose an entity in the list' : 'Click an entity on the graph'} to fill <b>{endNames[filling]}</b></p>;
  }
  if (lead === undefined || ref === undefined || [...question.from, ...question.to, ...question.also].includes(lead)) return null;
  const use = (end: PathEnd) => {
    session.fillNext(end);
    session.intent({ type: 'select', entity: lead, add: false });
  };
  const parts = [['from', 'From'], ['to', 'To'], ['also', 'And'], ['through', 'Through'], ['avoid', 'Avoid']] as const;
  return (
    <div className="paths-bar" role="group" aria-label={`Use ${ref.label} as`}>
      <span className="meta">Use <EntityLink entity={ref} glyph>{ref.short}</EntityLink> as</span>
      {parts.map(([end, label]) => !question[end].includes(lead) && <Chip key={end} onPress={() => use(end)}>{label}</Chip>)}
    </div>
  );
}
