/** Text that stands in XML as text: markup escaped, characters that XML does not admit taken out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

const narrow = /[iljtfrI.,;:'’|!()[\]\s]/u;
const wide = /[mwMW@%—]/u;

/** A width (px) that the text will hardly exceed in the fonts of a saved picture, whichever of them the reader has. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += narrow.test(character) ? 0.33 : wide.test(character) ? 0.9 : /\p{Lu}/u.test(character) ? 0.7 : (character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.56;
  return ems * size;
}

/** The text in lines of at most that width (px), broken at spaces; a word longer than a line is cut. Never empty. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    if (line !== '' && textWidth(`${line} ${word}`, size) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (textWidth(line, size) > width && [...line].length > 1) {
      const characters = [...line];
      let fits = characters.length - 1;
      while (fits > 1 && textWidth(characters.slice(0, fits).join(''), size) > width) fits -= 1;
      lines.push(characters.slice(0, fits).join(''));
      line = characters.slice(fits).join('');
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
