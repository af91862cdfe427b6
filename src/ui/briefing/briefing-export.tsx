import type { Session } from '../../session/session.ts';
import { saveBlob } from '../paths/save-blob.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { Button } from '../widgets/button.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { briefingHtml } from './briefing-html.ts';
import { briefingMarkdown, type BriefingFrame } from './briefing-markdown.ts';
import { printBriefing } from './print-briefing.ts';

/** Ways to take the briefing along. */
export function BriefingExport() {
  const session = useSession();
  const page = usePage();
  const tell = async (done: string, failed: string, act: () => Promise<void> | void) => {
    try {
      await act();
      if (done) page.say(done);
    } catch {
      page.say(failed);
    }
  };
  const briefing = () => session.briefing.peek();
  const name = () => fileName(briefing().title || 'briefing');
  const html = () => tell('Saved', 'It could not be saved', () => saveBlob(new Blob([briefingHtml(briefing(), frameOf(session))], { type: 'text/html' }), `${name()}.html`));
  const markdown = () => tell('Saved', 'It could not be saved', () => saveBlob(new Blob([briefingMarkdown(briefing(), frameOf(session))], { type: 'text/markdown' }), `${name()}.md`));
  const copy = () => tell('Copied', 'The browser did not allow copying', () => navigator.clipboard.writeText(briefingMarkdown(briefing(), frameOf(session))));
  const print = () => tell('', 'The browser did not allow printing', () => printBriefing(briefing(), frameOf(session)));
  return (
    <Popover label="Export the briefing" align="end" className="save-pop" trigger={(props) => <button type="button" className="btn sm primary" {...props}>Export…</button>}>
      {(close) => (
        <div className="save-list">
          <Button small data-autofocus="" onClick={() => { close(); void html(); }}>Save as web page</Button>
          <Button small onClick={() => { close(); void markdown(); }}>Save as Markdown</Button>
          <Button small onClick={() => { close(); void copy(); }}>Copy as Markdown</Button>
          <Button small onClick={() => { close(); void print(); }}>Print…</Button>
        </div>
      )}
    </Popover>
  );
}

function frameOf(session: Session): BriefingFrame {
  return {
    dossier: resourceValue(session.overview.peek())?.head.title ?? '',
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date()),
    page: location.href.split('#')[0] ?? '',
  };
}

/** Letters and digits of any script, the rest as hyphens. */
function fileName(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, 60) || 'briefing';
}
