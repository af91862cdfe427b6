import { useState } from 'react';
import { IconButton } from '../widgets/button.tsx';

/** A text that leads outside, never as a link: shown plainly, with a button that copies it. */
export function CopyText({ text, before, what }: { readonly text: string; readonly before?: string; readonly what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    } catch {
      setCopied(false); // the browser did not allow it: the text can still be selected
    }
  };
  return (
    <span className="copy-text">
      {before !== undefined && <span className="meta">{before}</span>}
      <span className="num-t">{text}</span>
      <IconButton icon={copied ? 'check' : 'copy'} label={copied ? 'Copied' : `Copy ${what}`} size={13} onClick={() => void copy()} />
    </span>
  );
}
