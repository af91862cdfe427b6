import { useId, useState } from 'react';
import { windowText } from '../../session/window-words.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { Icon } from '../widgets/icon.tsx';
import { plural } from '../widgets/format.ts';
import { blockers } from './blockers.ts';
import { EntityChips } from './entity-chips.tsx';
import { HubSlider } from './hub-slider.tsx';
import { MoreLimits } from './more-limits.tsx';
import { Stepper } from './stepper.tsx';
import { TimeWindow } from './time-window.tsx';
import { togglePart, vocabularyParts, partState } from './vocabulary-parts.ts';

const none: ReadonlySet<never> = new Set();
/** One more than this is any number, which the question writes as 0. */
const stepsOffered = 12;

/** The limits of a path: steps, through, avoid, time, hub price, parts of the vocabulary, and more. What blocks every path is marked. */
export function QuestionOptions() {
  const session = useSession();
  const { question, filter } = useSignal(session.state);
  const paths = useSignal(session.paths);
  const [open, setOpen] = useState(false);
  const body = useId();
  const blocked = paths.is === 'ready' && paths.value.none !== undefined ? blockers(paths.value.query, paths.value.none.loosenings) : none;
  const ask = (part: Partial<typeof question>) => session.dispatch({ type: 'ask', question: part });
  const warn = (on: boolean) => (on ? ({ look: 'warn' } as const) : {});
  const used = vocabularyParts.filter((use) => partState(filter, use) !== 'on').length;
  const { maxSteps, through, avoid } = question;
  const most = Math.max(stepsOffered, maxSteps) + 1;
  const others = [through.length > 0, avoid.length > 0, question.hubPrice !== 1, question.inOrder, question.minIndependent > 1, used > 0].filter(Boolean).length;
  return (
    <>
      <div className="paths-brief">
        {/* What is open below is not said here as well. */}
        {!open && <Chip aria-expanded={false} aria-controls={body} onPress={() => setOpen(true)} {...warn(blocked.has('maxSteps'))}><Icon name="filter" size={13} /><b>{maxSteps === 0 ? 'any steps' : plural(maxSteps, 'step')}</b></Chip>}
        {!open && <Chip aria-expanded={false} aria-controls={body} onPress={() => setOpen(true)} {...warn(blocked.has('window'))}>{windowText(filter.window)}</Chip>}
        <Chip data-land="" aria-expanded={open} aria-controls={body} onPress={() => setOpen(!open)}>{open ? 'Fewer options' : others > 0 ? `${others} more set` : 'More options'}</Chip>
      </div>
      <div className="paths-opts" id={body} data-open={open}>
        <div className="row">
          <Stepper label="Max steps" value={maxSteps || most} min={1} max={most} fewer="Fewer steps" more="More steps" warn={blocked.has('maxSteps')} onChange={(n) => ask({ maxSteps: n === most ? 0 : n })} words={(n) => (n === most ? 'any' : String(n))} />
          <EntityChips end="through" empty="any" warn={blocked.has('through')} />
          <EntityChips end="avoid" empty="nothing" warn={blocked.has('avoid')} />
        </div>
        <div className="row">
          <TimeWindow warn={blocked.has('window')} />
          <HubSlider value={question.hubPrice} onChange={(hubPrice) => ask({ hubPrice })} />
          <MoreLimits blocked={blocked} />
        </div>
        <div className="row uses" role="group" aria-label="Use">
          <span className="meta">Use</span>
          {vocabularyParts.map((use) => {
            const state = partState(filter, use);
            return (
              <Chip key={use.key} on={state !== 'off'} title={use.hint} onPress={() => session.dispatch({ type: 'filter', filter: togglePart(filter, use) })} {...warn(blocked.has('filter') && state !== 'on')}>
                {use.label}
                {state === 'partly' && <span className="partly"> in part</span>}
              </Chip>
            );
          })}
        </div>
      </div>
    </>
  );
}
