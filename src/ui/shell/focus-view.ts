/** Gives the focus to the graph, its list or the table, whichever is on the screen. */
export function focusView(focusVisible?: boolean): void {
  const options: FocusOptions & { focusVisible?: boolean } = { preventScroll: true };
  if (focusVisible !== undefined) options.focusVisible = focusVisible;
  document.querySelector<HTMLElement>('[data-canvas]:not([hidden]),[role=treeitem][tabindex="0"],[role=grid] [tabindex="0"]')?.focus(options);
}

/** After a change that may have taken away what had the focus: the view has it, rather than nothing. By a pointer it has no ring. */
export function landFocus(byKey?: boolean): void {
  setTimeout(() => {
    if (document.activeElement === document.body) focusView(byKey);
  });
}
