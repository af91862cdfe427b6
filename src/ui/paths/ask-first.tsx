import { Suggested } from '../claim/suggested.tsx';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';

/** Before both ends are named: what to do, and pairs that this graph can connect. */
export function AskFirst() {
  const session = useSession();
  const { question } = useSignal(session.state);
  const half = question.from.length + question.to.length > 0;
  return (
    <section className="paths-first" aria-labelledby="paths-first">
      <h2 className="title" id="paths-first">{half ? 'Name the other end' : 'How are two things connected?'}</h2>
      <p className="about">{half ? 'Type its name' : 'Name two issues, actors or events'}, or click one on the canvas. The paths that tell most come first, each step with its sources.</p>
      <Suggested kind="paths" title="Pairs worth asking about" />
    </section>
  );
}
