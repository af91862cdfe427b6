/**
 * What was typed as EDTF: "Nov 2025", "24 November 2025", "spring 2026", "Q1 2026", "about 2025" become 2025-11, 2025-11-24, 2026-21, 2026-33,
 * 2025~; everything else comes back trimmed, to be judged as EDTF.
 */
export function asEdtf(typed: string): string {
  const text = typed.trim();
  const [, about, rest = ''] = /^(about |circa |ca\.? |~)?(.*)$/iu.exec(text) ?? [];
  const words = /^(?:(\d{1,2})\.? )?([a-zö]+|q[1-4])\.?,? (\d{4})(\??)$/iu.exec(rest);
  const doubt = about === undefined ? '' : '~';
  if (words === null) return doubt !== '' && /^\d{4}(-\d{2}){0,2}$/u.test(rest) ? rest + doubt : text;
  const [, day, name = '', year = '', mark = ''] = words;
  const code = monthOrSeason(name.toLowerCase());
  if (code === undefined || (day !== undefined && code > 12)) return text;
  return `${year}-${two(code)}${day === undefined ? '' : `-${two(Number(day))}`}${doubt || mark}`;
}

function monthOrSeason(name: string): number | undefined {
  const season = ['spring', 'summer', 'autumn', 'winter'].indexOf(name === 'fall' ? 'autumn' : name);
  if (season >= 0) return 21 + season;
  if (/^q[1-4]$/u.test(name)) return 32 + Number(name[1]);
  const month = name.length < 3 ? -1 : ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'].findIndex((each) => each.startsWith(name) || name === 'sept' && each === 'september');
  return month < 0 ? undefined : month + 1;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
