/** The element that scrolls what is in this one. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/u.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/** Scrolls so that the heading stands where it stood (px from the window's top) when it was clicked, or at the top where that is above the view; without a place, so that its item can be read. */
export function keepInView(heading: Element, item: Element, stood: number | null): void {
  const scroller = scrollerOf(heading);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const margin = 6;
  if (stood !== null) scroller.scrollTop += heading.getBoundingClientRect().top - Math.max(stood, view.top + margin);
  const box = item.getBoundingClientRect();
  const top = heading.getBoundingClientRect().top;
  // What is opened is to be read: as much of it as there is room for, its heading never out of view.
  const below = Math.min(box.bottom - view.bottom + margin, top - view.top - margin);
  if (top < view.top + margin) scroller.scrollTop += top - view.top - margin;
  else if (stood === null ? below > 0 : top > view.bottom - 80) scroller.scrollTop += Math.max(0, below);
}
