import type { Session } from '../../session/session.ts';
import { SampleError, type Page } from './page.ts';

/** Opens the dossier that is served beside the page. */
export async function openSample(session: Session, page: Page): Promise<void> {
  if (!page.loadSample) return;
  try {
    page.problem.value = null;
    page.fetching.peek()?.cancel();
    const control = new AbortController();
    page.fetching.value = { since: Date.now(), cancel: () => control.abort() };
    const input = await page.loadSample(control.signal);
    const opened = session.open(input);
    page.fetching.value = null;
    await opened;
  } catch (error) {
    page.fetching.value = null;
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const message = error instanceof Error ? error.message : String(error);
    const issues = error instanceof SampleError ? error.issues : [{ code: 'not-served', severity: 'error' as const, message: `It could not be fetched: ${message}.` }];
    page.problem.value = { name: 'The sample dossier', issues };
  }
}
