import type { Session } from '../../session/session.ts';
import { shownPaths } from '../../session/shown-paths.ts';
import type { Page } from '../shell/page.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import type { BriefSource } from '../widgets/brief-source.ts';
import { toggleBriefed } from './collect.ts';

/** Adds what the focus is in (an element with `data-brief-here`), else what is open or selected in the present view, to the briefing; says so when there is nothing. */
export function briefFocused(session: Session, page: Page): void {
  const here = document.activeElement?.closest('[data-brief-here]')?.querySelector<HTMLElement>('[data-brief]');
  // In a view without a selection of its own, its heading's button.
  const button = here ?? (openSource(session) ? null : document.querySelector<HTMLElement>('[data-brief-view] [data-brief]'));
  if (button) return button.click();
  const source = openSource(session);
  if (!source) return page.say('Nothing to add: select something, or move the focus to a claim, a path or a cell.');
  toggleBriefed(session, source).catch((error: unknown) => page.say(error instanceof Error ? error.message : String(error)));
}

/** What is open in the present view: a claim before a path before a cell before an entity before the picture. */
function openSource(session: Session): BriefSource | null {
  const state = session.state.peek();
  const { view, claims, selection, question } = state;
  const claim = claims.length === 1 ? resourceValue(session.claims.peek())?.find((each) => each.id === claims[0]) : undefined;
  if (claim) return { is: 'claim', claim };
  const paths = view === 'paths' && question.from.length > 0 ? resourceValue(session.paths.peek()) : undefined;
  const shown = paths && shownPaths(paths, state);
  const open = shown?.listed.find((each) => each.path === shown.focused);
  if (open) return { is: 'path', path: open.path, family: open.family.label };
  if (paths?.connection && shown?.together) return { is: 'tree', connection: paths.connection };
  const matrix = view === 'matrix' ? resourceValue(session.matrix.peek()) : undefined;
  const cell = matrix?.cells.find((each) => matrix.rows[each.row]?.entity.id === selection[0] && matrix.columns[each.column]?.entity.id === selection[1]);
  if (matrix && cell) return { is: 'matrix-cell', view: matrix, cell };
  const entity = resourceValue(session.entity.peek())?.ref;
  if (entity && entity.id === selection.at(-1)) return { is: 'entity', entity };
  return view === 'overview' || view === 'links' || view === 'paths' ? { is: 'figure' } : null;
}
