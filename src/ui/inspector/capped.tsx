import { useState, type ReactNode } from 'react';
import { Button } from '../widgets/button.tsx';
import { count } from '../widgets/format.ts';

interface CappedProps<T> {
  readonly items: readonly T[];
  /** So many at first, and so many more a press. */
  readonly page: number;
  readonly className?: string;
  readonly label?: string;
  readonly children: (item: T) => ReactNode;
}

/** A list that may be very long: a page of it, and a button for the next. */
export function Capped<T>({ items, page, className, label, children }: CappedProps<T>) {
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * page);
  const rest = items.length - shown.length;
  return (
    <>
      <ul {...(className === undefined ? {} : { className })} {...(label === undefined ? {} : { 'aria-label': label })}>{shown.map(children)}</ul>
      {rest > 0 && <Button small className="capped-more" onClick={() => setPages(pages + 1)}>{count(Math.min(rest, page))} more of {count(rest)}</Button>}
    </>
  );
}
