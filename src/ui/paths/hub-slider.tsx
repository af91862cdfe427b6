import { useId } from 'react';

/** Prices on the slider's stops; 1 is the design's. */
const stops = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4];
const words = ['off', 'very low', 'low', 'medium', 'raised', 'high', 'very high', 'highest'];

/** What a step through a well-connected entity costs; each stop asks anew at once. */
export function HubSlider({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const id = useId();
  const at = nearest(value);
  return (
    <div className="opt hub" title={`A path through something that touches everything costs more: ${words[at]}`}>
      <label className="meta" htmlFor={id}>Hub price</label>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        aria-valuetext={words[at] ?? ''}
        onChange={(event) => {
          const next = stops[Number(event.currentTarget.value)];
          if (next !== undefined && next !== value) onChange(next);
        }}
      />
      <output htmlFor={id} className="meta hub-words">{words[at]}</output>
    </div>
  );
}

function nearest(value: number): number {
  let best = 0;
  for (let index = 1; index < stops.length; index++) if (Math.abs((stops[index] ?? 0) - value) < Math.abs((stops[best] ?? 0) - value)) best = index;
  return best;
}
