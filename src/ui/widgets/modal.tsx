import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './button.tsx';

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Extra class for size. */
  readonly className?: string;
  /** The title is read out but not drawn. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page; the browser keeps focus inside it (first on `data-autofocus`) and gives it back on closing. Esc and a click outside close it. */
export function Modal({ title, open, onClose, className, bare = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={className ? `modal ${className}` : 'modal'}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      // Keys of the page must not act behind a dialog.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {open && (
        <div className="modal-body">
          {bare ? (
            <h2 id={heading} className="vh">{title}</h2>
          ) : (
            <header className="modal-head">
              <h2 id={heading} className="title">{title}</h2>
              <IconButton icon="close" label="Close" onClick={onClose} />
            </header>
          )}
          {children}
        </div>
      )}
    </dialog>
  );
}
