import { useId, useRef, useState, type ReactNode } from 'react';

/** What the button that opens a popover must carry. */
export interface PopoverTrigger {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
}

interface PopoverProps {
  /** Its name for assistive technology. */
  readonly label: string;
  readonly trigger: (props: PopoverTrigger) => ReactNode;
  readonly className?: string;
  /** Which edges of button and popover are flush. */
  readonly align?: 'start' | 'end';
  /** Made only while open; `close` gives focus back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A small panel at its button, above the page: closes on Esc, on a click elsewhere, and when told; the browser keeps its place in the tab order. */
export function Popover({ label, trigger, className, align = 'start', children }: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = (element: HTMLElement) => {
    const button = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect();
    if (!button) return;
    const width = element.offsetWidth;
    const wanted = align === 'start' ? button.left : button.right - width;
    const below = button.bottom + 6;
    const above = button.top - 6 - element.offsetHeight;
    element.style.left = `${Math.max(8, Math.min(wanted, innerWidth - width - 8))}px`;
    element.style.top = `${below + element.offsetHeight > innerHeight - 8 && above >= 8 ? above : below}px`;
  };
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-expanded': open, 'aria-controls': id })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={className ? `popover ${className}` : 'popover'}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          const element = event.currentTarget;
          if (event.newState === 'closed') return setOpen(false);
          place(element);
          element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Tab') event.stopPropagation();
        }}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
