/** Sets text in px; made from a drawing context, or by hand in tests. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export interface LabelText {
  readonly lines: readonly string[];
  /** Px at size 1. */
  readonly width: number;
}

const oneLine = 17;
const longest = 22;

/** A label in at most two lines, broken near the middle, cut with an ellipsis where it is still too long; `full` cuts nothing. */
export function labelText(label: string, short: string, bold: boolean, measure: Measure, full = false): LabelText {
  const text = !full && label.length > longest * 1.6 && short.length < label.length ? short : label;
  const lines = full ? broken(text, Math.max(longest, Math.ceil(text.length / 3) + 4)) : broken(text, longest).slice(0, 2).map((line, i, all) => (i === 1 && broken(text, longest).length > all.length ? cut(`${line} …`) : cut(line)));
  return { lines, width: Math.max(...lines.map((line) => measure(line, 100, bold))) / 100 };
}

function cut(line: string): string {
  if (line.length <= longest + 2) return line;
  return `${line.slice(0, longest - 1).trimEnd()}…`;
}

function broken(text: string, limit: number): readonly string[] {
  if (text.length <= oneLine) return [text];
  const words = text.split(' ');
  if (words.length === 1) return [text];
  if (text.length <= limit * 2) {
    let best = { at: 1, off: Infinity };
    for (let at = 1; at < words.length; at++) {
      const off = Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length);
      if (off < best.off) best = { at, off };
    }
    return [words.slice(0, best.at).join(' '), words.slice(best.at).join(' ')];
  }
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
