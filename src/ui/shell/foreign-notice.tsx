import { useState } from 'react';
import { IconButton } from '../widgets/button.tsx';
import { FileButtons } from './file-buttons.tsx';
import { landFocus } from './focus-view.ts';

/** Another dossier is open than the address speaks of: nothing of one's own is kept here, so its file has to be chosen again. */
export default function ForeignNotice({ name }: { readonly name: string }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <section className="foreign" aria-label="Another dossier">
      <p><b>The address speaks of another dossier, {name}.</b> What you open is not kept here: choose its file again, and the address is followed.</p>
      <FileButtons small onChosen={() => landFocus()} />
      <IconButton icon="close" label="Close" onClick={() => { setGone(true); landFocus(); }} />
    </section>
  );
}
