import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { briefKey, type BriefSource } from './brief-source.ts';
import { Button, IconButton } from './button.tsx';

interface BriefButtonProps {
  readonly source: BriefSource;
  /** What it adds, where the name must say so: "this claim". */
  readonly what: string;
  /** With words beside the drawing. */
  readonly words?: boolean;
  readonly tabIndex?: number;
  readonly className?: string;
}

/** Puts something into the briefing and takes it out again. B does the same where the focus is inside an element with `data-brief-here`. */
export function BriefButton({ source, what, words = false, tabIndex, className }: BriefButtonProps) {
  const session = useSession();
  const page = usePage();
  const { items } = useSignal(session.briefing);
  const key = briefKey(source);
  const on = key !== null && items.some((item) => item.key === key);
  const press = () =>
    void import('../briefing/collect.ts')
      .then(({ toggleBriefed }) => toggleBriefed(session, source))
      .catch((error: unknown) => page.say(error instanceof Error ? error.message : String(error)));
  const common = { 'data-brief': '', onClick: press, ...(tabIndex !== undefined && { tabIndex }) };
  const label = on ? 'In the briefing' : 'Add to briefing';
  if (words) return <Button small icon={on ? 'check' : 'briefing'} className={className} aria-keyshortcuts="B" aria-label={`${label}: ${what}`} {...common}>{label}</Button>;
  return <IconButton icon={on ? 'check' : 'briefing'} size={14} className={className ? `brief ${className}` : 'brief'} label={`Add ${what} to the briefing`} keys="B" {...(key !== null && { 'aria-pressed': on })} {...common} />;
}
