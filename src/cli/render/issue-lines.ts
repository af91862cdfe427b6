import type { Issue } from '../../model/issue.ts';
import type { Ink } from '../ink.ts';

/** One issue on one line: `file:line:col code message`, what to do at the end. */
export const issueLine = (issue: Issue, ink: Ink): string => {
  const { where, code, severity, message, hint } = issue;
  return [
    ...(where === undefined ? [] : [`${where.file}:${where.line}:${where.column}`]),
    (severity === 'error' ? ink.bad : ink.doubtful)(code),
    ...(severity === 'warning' ? ['warning:'] : []),
    hint === undefined ? message : `${message}${/[.?!:]$/.test(message) ? '' : ';'} ${hint}`,
  ].join(' ');
};
