import type { Where } from '../model/issue.ts';
import type { DossierPath } from '../model/validation.ts';

interface Place {
  readonly inner: Map<string | number, Place>;
  readonly wheres: { file: string; line: number; column: number }[];
}

/**
 * Collects the paths of a JSON text that messages speak of, to find them all in one pass once they are known: a text of
 * 50 MB is not worth a tree for one line number.
 */
export class JsonPlaces {
  readonly #file: string;
  readonly #root: Place = { inner: new Map(), wheres: [] };

  constructor(file: string) {
    this.#file = file;
  }

  /** A place to be filled in by `find`; until then it says line 1. */
  locate = (path: DossierPath): Where => {
    const where = { file: this.#file, line: 1, column: 1 };
    let place = this.#root;
    for (const key of path) {
      let next = place.inner.get(key);
      if (next === undefined) {
        next = { inner: new Map(), wheres: [] };
        place.inner.set(key, next);
      }
      place = next;
    }
    place.wheres.push(where);
    return where;
  };

  /** Fills in every place in one pass over a text that is valid JSON, O(text); what is not in the text takes the place of what it would stand in. */
  find(text: string): void {
    new Scan(text).value(this.#root);
  }
}

const [QUOTE, BACKSLASH, NEWLINE, COMMA, COLON] = [34, 92, 10, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];

/** One walk over valid JSON, which looks closely only where a place is asked for and passes over the rest. */
class Scan {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the end of the next value; nothing inside of it is asked for where there is no place. */
  value(place: Place | undefined): void {
    this.#space();
    if (place === undefined) {
      this.#pass();
      return;
    }
    fill(place, this.#line, this.#at - this.#lineStart + 1);
    const opening = this.#text.charCodeAt(this.#at);
    if (place.inner.size === 0 || (opening !== OPEN_LIST && opening !== OPEN_MAP)) {
      this.#pass();
      return;
    }
    this.#at++;
    for (let index = 0; ; index++) {
      this.#space();
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_LIST || code === CLOSE_MAP) {
        this.#at++;
        return;
      }
      this.value(place.inner.get(opening === OPEN_LIST ? index : this.#key()));
      this.#space();
      if (this.#text.charCodeAt(this.#at) === COMMA) this.#at++;
    }
  }

  #key(): string {
    const start = this.#at;
    this.#string();
    const key = JSON.parse(this.#text.slice(start, this.#at)) as string;
    this.#space();
    if (this.#text.charCodeAt(this.#at) === COLON) this.#at++;
    return key;
  }

  /** Over one value, whatever is inside. */
  #pass(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; ) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) {
        this.#string();
        if (depth === 0) return;
        continue;
      }
      if (code === OPEN_LIST || code === OPEN_MAP) depth++;
      else if (code === CLOSE_LIST || code === CLOSE_MAP) {
        if (depth === 0) return;
        depth--;
      } else if (code === COMMA && depth === 0) return;
      else if (code === NEWLINE) this.#newline();
      this.#at++;
      if (depth === 0 && (code === CLOSE_LIST || code === CLOSE_MAP)) return;
    }
  }

  #string(): void {
    const text = this.#text;
    for (let end = text.indexOf('"', this.#at + 1); ; end = text.indexOf('"', end + 1)) {
      let slashes = 0;
      while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
      if (end < 0 || slashes % 2 === 0) {
        this.#at = end < 0 ? text.length : end + 1;
        return;
      }
    }
  }

  #space(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === NEWLINE) this.#newline();
      else if (code > 32) return;
    }
  }

  #newline(): void {
    this.#line++;
    this.#lineStart = this.#at + 1;
  }
}

/** Also fills what stands inside, which is right until the walk comes to it. */
function fill(place: Place, line: number, column: number): void {
  for (const where of place.wheres) Object.assign(where, { line, column });
  for (const inner of place.inner.values()) fill(inner, line, column);
}
