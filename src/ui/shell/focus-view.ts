const view = '[data-canvas]:not([hidden]),[role=treeitem][tabindex="0"],[role=grid] [tabindex="0"]';

/** Gives the focus to the graph, its list or the table, whichever is on the screen. */
export function focusView(): HTMLElement | null {
  const at = document.querySelector<HTMLElement>(view);
  at?.focus({ preventScroll: true });
  return at;
}

/** After a change that may have taken away what had the focus: the view has it, rather than nothing. The graph as a whole has no ring then: nobody moved there. */
export function landFocus(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const at = focusView();
    at?.setAttribute('data-landed', '');
    at?.addEventListener('blur', () => at.removeAttribute('data-landed'), { once: true });
  });
}
