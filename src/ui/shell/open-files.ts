import type { Session } from '../../session/session.ts';
import { SampleError, type Page } from './page.ts';
import { readFiles, type NamedFile } from './read-files.ts';

/** Reads what was chosen or dropped and opens it; says so when there was nothing to read. */
export async function openFiles(session: Session, page: Page, files: readonly NamedFile[] | Promise<readonly NamedFile[]>): Promise<void> {
  try {
    const input = readFiles(await files, page.formats);
    page.problem.value = null;
    if (input) await session.open(input);
    else page.say('There is no file here that can be read.');
  } catch (error) {
    page.say(`Could not read the files: ${error instanceof Error ? error.message : String(error)}`);
  }
}

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
