import { IconButton } from '../widgets/button.tsx';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly fewer: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
  readonly warn?: boolean;
  readonly words?: (value: number) => string;
}

/** A small whole number between two buttons. */
export function Stepper({ label, value, min, max, fewer, more, onChange, warn = false, words = String }: StepperProps) {
  // 0 and 1 independent voices mean the same, so both buttons step over words that do not change.
  const step = (direction: 1 | -1) => {
    let next = value + direction;
    while (next > min && next < max && words(next) === words(value)) next += direction;
    onChange(Math.min(max, Math.max(min, next)));
  };
  const atMin = value <= min || (words(value) === words(min));
  return (
    <div className="opt" role="group" aria-label={label}>
      <span className="meta">{label}</span>
      <span className={warn ? 'num warn' : 'num'}>
        <IconButton icon="minus" label={fewer} size={12} disabled={atMin} onClick={() => step(-1)} />
        <output aria-live="polite">{words(value)}</output>
        <IconButton icon="plus" label={more} size={12} disabled={value >= max} onClick={() => step(1)} />
      </span>
    </div>
  );
}
