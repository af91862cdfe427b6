import type { Briefing } from '../../session/briefing.ts';
import { briefingHtml, briefingStyle } from './briefing-html.ts';
import type { BriefingFrame } from './briefing-markdown.ts';

/** Prints the exported page from a hidden frame. Resolves when the dialog is closed, or the browser has taken the page over. */
export async function printBriefing(briefing: Briefing, frame: BriefingFrame): Promise<void> {
  const holder = document.createElement('iframe');
  holder.title = 'Briefing for print';
  holder.className = 'print-frame';
  holder.setAttribute('aria-hidden', 'true');
  holder.tabIndex = -1;
  holder.setAttribute('sandbox', 'allow-same-origin allow-modals');
  document.body.append(holder);
  try {
    // Written, not loaded: the page's policy admits no frames and no inline style. The text is escaped, and scripts are off in the sandbox.
    const inside = holder.contentDocument;
    const view = holder.contentWindow as (Window & typeof globalThis) | null;
    if (!inside || !view) throw new Error('no frame');
    const parsed = new DOMParser().parseFromString(briefingHtml(briefing, frame, true), 'text/html');
    inside.title = parsed.title;
    inside.replaceChild(inside.adoptNode(parsed.documentElement), inside.documentElement);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(briefingStyle);
    inside.adoptedStyleSheets = [sheet];
    await Promise.all(Array.from(inside.images, (image) => image.decode().catch(() => undefined)));
    view.focus();
    view.print();
  } finally {
    // Some browsers print after the call has returned.
    setTimeout(() => holder.remove(), 60_000);
  }
}
