import type { Session } from '../../session/session.ts';
import type { Page } from './page.ts';
import type { GivenFiles } from './read-files.ts';

/** Reads what was chosen or dropped and opens it; says so when there was nothing to read. */
export async function openFiles(session: Session, page: Page, given: GivenFiles): Promise<void> {
  try {
    const { namedFiles, readFiles } = await import('./read-files.ts');
    const input = readFiles(await namedFiles(given), page.formats);
    page.problem.value = null;
    if (input) await session.open(input);
    else page.say('There is no file here that can be read.');
  } catch (error) {
    page.say(`Could not read the files: ${error instanceof Error ? error.message : String(error)}`);
  }
}
