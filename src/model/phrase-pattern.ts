/** Names that a phrase or a tail may stand in for. */
export const phraseNames = ['from', 'to', 'about', 'role', 'quantity', 'if', 'unless'] as const;
export type PhraseName = (typeof phraseNames)[number];

/** A parsed phrase: literal text, a name, a pair of forms by number, or a part that goes where one of its names is empty. */
export type PhraseToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: PhraseName }
  | { readonly kind: 'number'; readonly singular: string; readonly plural: string }
  | { readonly kind: 'part'; readonly tokens: readonly PhraseToken[] };

export type PhrasePattern =
  | { readonly ok: true; readonly tokens: readonly PhraseToken[] }
  | { readonly ok: false; readonly problem: string };

/** A vocabulary has some hundred phrases and a graph half a million claims: each phrase is parsed once. */
const patterns = new Map<string, PhrasePattern>();

/**
 * Parses `{name}`, `[singular|plural]`, `[s]` (= `[s|]`) and `(part)`; parts do not nest. Says what is wrong with a phrase that
 * has an unknown name or a bracket without its partner.
 */
export function phrasePattern(text: string): PhrasePattern {
  let pattern = patterns.get(text);
  if (pattern === undefined) {
    pattern = read(text);
    patterns.set(text, pattern);
  }
  return pattern;
}

function read(text: string): PhrasePattern {
  const top: PhraseToken[] = [];
  let part: PhraseToken[] | undefined;
  for (const [piece, name, forms] of text.matchAll(/\{([^{}]*)\}|\[([^[\]]*)\]|[(){}[\]]|[^(){}[\]]+/g)) {
    const tokens = part ?? top;
    if (name !== undefined) {
      if (!isPhraseName(name)) return { ok: false, problem: `{${name}} is not one of ${phraseNames.map((known) => `{${known}}`).join(' ')}` };
      tokens.push({ kind: 'name', name });
    } else if (forms !== undefined) {
      const [singular = '', plural = '', more] = forms.split('|');
      if (more !== undefined) return { ok: false, problem: `[${forms}] has more than two forms` };
      tokens.push({ kind: 'number', singular, plural });
    } else if (piece === '(') {
      if (part !== undefined) return { ok: false, problem: 'a part in round brackets stands inside another' };
      part = [];
    } else if (piece === ')') {
      if (part === undefined) return { ok: false, problem: '")" closes nothing' };
      top.push({ kind: 'part', tokens: part });
      part = undefined;
    } else if (piece.length === 1 && '{}[]'.includes(piece)) {
      return { ok: false, problem: `"${piece}" has no partner` };
    } else {
      tokens.push({ kind: 'text', text: piece });
    }
  }
  return part === undefined ? { ok: true, tokens: top } : { ok: false, problem: '"(" is never closed' };
}

function isPhraseName(name: string): name is PhraseName {
  return (phraseNames as readonly string[]).includes(name);
}
