import type { Mark } from '../../scene/scene.ts';

/** What each mark of the canvas means, as the legend says it. */
export const markWords: Readonly<Record<Mark, string>> = {
  selected: 'Selected',
  asked: 'Asked about',
  path: 'Open path',
  apart: 'Open, no connection',
  others: 'Other paths',
  beside: 'Only side by side',
  unrealised: 'Not done (yet)',
  mutual: 'No direction',
  blocked: 'Filtered out',
  planned: 'Planned',
  context: 'Context',
  group: 'Group',
  weight: 'More claims',
};
