import { Suggested } from '../claim/suggested.tsx';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';

/** Before both ends are named: what to do, and pairs that this graph can connect. */
export function AskFirst() {
  const session = useSession();
  const { from, to } = useSignal(session.state).question;
  const named = from.length + to.length;
  const same = from.length > 0 && to.length > 0;
  return (
    <section className="paths-first" aria-labelledby="paths-first">
      <h2 className="title" id="paths-first" data-answer-head>{same ? 'Both ends are the same' : named > 0 ? 'Name the other end' : 'How are two things connected?'}</h2>
      <p className="about">
        {same
          ? 'Nothing is connected to itself: name another thing at one of the two ends.'
          : `${named > 0 ? 'Type its name' : 'Name two issues, actors or events'}, or click one on the canvas. The paths that tell most come first, each step with its sources.`}
      </p>
      <Suggested kind="paths" title="Pairs worth asking about" end={same ? undefined : (from[0] ?? to[0])} />
    </section>
  );
}
