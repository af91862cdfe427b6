const count = (n: number, one: string, several: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : several}`;

/** How many paths were found: "5 paths in 4 families"; where some of them only meet somewhere, "3 paths, and 2 that only meet". */
export function foundWords(connecting: number, meeting: number, families: number): string {
  if (meeting === 0) return `${count(connecting, 'path', 'paths')} in ${count(families, 'family', 'families')}`;
  const meet = count(meeting, 'that only meets', 'that only meet');
  return connecting === 0 ? meet : `${count(connecting, 'path', 'paths')}, and ${meet}`;
}
