import type { EntityId } from '../../model/ids.ts';
import type { Session } from '../../session/session.ts';
import type { Page } from '../shell/page.ts';
import type { BindingId } from './bindings.ts';

const zoomStep = 1.3;

/** Does what a key stands for; `back` is its other direction (previous neighbour, zoom out). */
export function runBinding(id: BindingId, session: Session, page: Page, back?: boolean): void {
  const state = session.state.peek();
  const lead = state.selection.at(-1);
  const withSelection = (act: (lead: EntityId) => void) => {
    if (lead) act(lead);
    else page.say('Select something first: click it, or find it with /.');
  };
  switch (id) {
    case 'search':
      page.searching.value = true;
      return;
    case 'filters':
      page.filtering.value = !page.filtering.peek();
      return;
    case 'asOf':
      document.querySelector<HTMLElement>('[data-asof]')?.click();
      return;
    case 'open':
      return withSelection((entity) => session.dispatch({ type: 'select', entity, open: true }));
    case 'expand':
      return withSelection((entity) => session.expand(session.expanding.peek() === entity ? null : entity));
    case 'hide':
      return withSelection(() => session.dispatch({ type: 'hide', entities: state.selection }));
    case 'path':
      return withSelection((entity) => pathFrom(session, state.selection, entity));
    case 'swap':
      if (state.view === 'paths') session.dispatch({ type: 'swap' });
      return;
    case 'next':
      return withSelection(() => session.step(back ? -1 : 1));
    case 'clear':
      if (page.filtering.peek()) page.filtering.value = false;
      else if (page.briefing.peek()) page.briefing.value = false;
      else if (page.fullCanvas.peek()) page.fullCanvas.value = false;
      else session.dispatch(state.claims.length > 0 ? { type: 'open-claims', claims: [] } : { type: 'clear' });
      return;
    case 'cells':
      document.querySelector<HTMLElement>('[role=grid] [data-cell][tabindex="0"],[role=grid] [data-at][tabindex="0"]')?.focus();
      return;
    case 'evidence':
      document.querySelector<HTMLElement>('[role=grid] td[data-cell][tabindex="0"],[role=grid] [data-at][tabindex="0"]')?.click();
      return;
    case 'brush':
      document.querySelector<HTMLElement>('[role=slider][data-brush]')?.focus();
      return;
    case 'families': {
      const open = document.querySelector<HTMLElement>('.paths-answer [data-path][aria-expanded=true]');
      open?.focus();
      // By key, wherever the focus was: the list itself goes on from the open one.
      if (back !== undefined) open?.dispatchEvent(new KeyboardEvent('keydown', { key: back ? 'ArrowUp' : 'ArrowDown', bubbles: true, cancelable: true }));
      return;
    }
    case 'differences':
    case 'changes': {
      if (state.view !== 'accounts') return;
      const only = id === 'changes' ? 'changed' : 'differ';
      session.dispatch({ type: 'compare', question: { part: 'compare', only: state.accounts?.only === only ? null : only } });
      return;
    }
    case 'fit':
      session.canvas?.fit();
      return;
    case 'zoom':
      session.canvas?.zoomBy(back ? 1 / zoomStep : zoomStep);
      return;
    case 'list':
      // Wherever the focus was, it goes on in the list, or in the graph.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      session.dispatch({ type: 'as-list', on: !state.asList });
      return;
    case 'brief':
      void import('../briefing/brief-focused.ts').then(({ briefFocused }) => briefFocused(session, page), (error: unknown) => page.say(String(error)));
      return;
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'keys':
      page.keysOpen.value = true;
      return;
  }
}

/** Asks for paths from one entity, or between all that are selected: from the first to the last, by way of the others. */
export function pathFrom(session: Session, selection: readonly EntityId[], lead: EntityId): void {
  const first = selection[0];
  const between = first !== undefined && selection.length > 1;
  session.dispatch({
    type: 'ask',
    question: between ? { from: [first], to: [lead], also: selection.slice(1, -1) } : { from: [lead], to: [], also: [] },
  });
}
