/** The publication day before or after a day, among `days` (ISO, ascending); from no day at all, back leads to the last but one, on to none. Undefined = there is none. */
export function stepAsOf(days: readonly string[], from: string | undefined, direction: 1 | -1): string | undefined {
  if (from === undefined) return direction === 1 ? undefined : (days.at(-2) ?? days.at(-1));
  return direction === 1 ? days.find((day) => day > from) : days.findLast((day) => day < from);
}
