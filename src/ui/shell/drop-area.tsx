import { useEffect, useState } from 'react';
import { useSession } from '../session-context.ts';
import { openFiles } from './open-files.ts';
import { usePage } from './page.ts';

/** Takes files that are dropped anywhere on the page. */
export function DropArea() {
  const session = useSession();
  const page = usePage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const { items, files } = event.dataTransfer;
      void openFiles(session, page, { entries: [...items].flatMap((item) => item.webkitGetAsEntry() ?? []), files: [...files] });
    };
    addEventListener('dragenter', drag);
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', drag);
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [session, page]);
  return over ? <div className="dragging"><div>Drop to open</div></div> : null;
}
