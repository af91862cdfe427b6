import { useRef } from 'react';
import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { openFiles } from './open-files.ts';
import { usePage } from './page.ts';

/** Buttons that ask for files or for a folder and open them. */
export function FileButtons({ small = false, folder = true, onChosen }: { readonly small?: boolean; readonly folder?: boolean; readonly onChosen?: () => void }) {
  const session = useSession();
  const page = usePage();
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const list = [...(input.files ?? [])];
    if (list.length) void openFiles(session, page, { files: list });
    // Or choosing the same file once more would be no change, and nothing would be opened.
    input.value = '';
    onChosen?.();
  };
  const accept = page.formats.flatMap((format) => format.endings.map((ending) => ending.slice(ending.lastIndexOf('.')))).join(',');
  return (
    <>
      <Button small={small} icon="file" onClick={() => files.current?.click()}>Choose files</Button>
      <input ref={files} type="file" hidden multiple accept={accept} aria-label="Files to open" onChange={(event) => chosen(event.currentTarget)} />
      {folder && (
        <>
          <Button small={small} icon="folder" onClick={() => folders.current?.click()}>Choose a folder</Button>
          <input ref={folders} type="file" hidden aria-label="Folder to open" {...{ webkitdirectory: '' }} onChange={(event) => chosen(event.currentTarget)} />
        </>
      )}
    </>
  );
}
