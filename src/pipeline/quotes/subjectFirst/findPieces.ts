import type { Piece, Token } from './readText.ts';

const EDGE_PUNCTUATION = /[\s,.;:\-\u2013\u2014]/;
/** Tokens looked at for the end of speech that holds marks of its own. */
const LONGEST_NEST = 600;

/** Whether the straight mark at `at`, inside an open one, opens a name of its own: as many marks close as open. */
function isNested(tokens: readonly Token[], at: number): boolean {
  let depth = 2;
  for (let i = at + 1; i < tokens.length && i < at + LONGEST_NEST; i++) {
    const token = tokens[i] as Token;
    if (token.sign === 'line') return false;
    if (token.sign === 'open') depth++;
    else if (token.sign === 'close' && --depth === 0) return true;
  }
  return false;
}

/** Pair the marks paragraph by paragraph; speech without closing mark runs on where the next paragraph opens again. */
export function findPieces(text: string, tokens: Token[]): Piece[] {
  const pieces: Piece[] = [];
  let open = -1;
  /** Open marks inside the open piece. */
  let inner = 0;
  const close = (at: number, closed: boolean): void => {
    const opener = tokens[open] as Token;
    let start = opener.end;
    let end = tokens[at - 1]?.end ?? opener.end;
    let words = 0;
    for (let i = open; i < at; i++) {
      const token = tokens[i] as Token;
      token.piece = pieces.length;
      if (token.sign === 'word') words++;
    }
    if (closed) (tokens[at] as Token).piece = pieces.length;
    let last = end - 1;
    while (last > start && "\u2019'".includes(text[last] as string)) last--; // «‘…quit,’”»
    const before = text[last] ?? '';
    const after = closed ? (text[(tokens[at] as Token).end] ?? '') : '';
    const ending = '.,?!\u2026\u2014'.includes(before) ? before : '.,?!'.includes(after) ? after : '';
    while (start < end && EDGE_PUNCTUATION.test(text.charAt(start))) start++;
    while (end > start && EDGE_PUNCTUATION.test(text.charAt(end - 1))) end--;
    const marks = opener.word + (closed ? (tokens[at] as Token).word : '');
    pieces.push({ open, close: closed ? at : at - 1, inside: { start, end }, words, marks, ending });
    open = -1;
    inner = 0;
  };
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.sign === 'line') {
      if (open < 0) continue;
      let next = i;
      while (tokens[next]?.sign === 'line') next++;
      // Only a paragraph that opens again carries the speech on, as US papers set it.
      if (tokens[next]?.sign === 'open') i = next;
      else close(i, false);
    } else if (token.sign === 'open') {
      if (open >= 0) {
        if (token.word === '\u201c' || token.word === '\u00ab') continue;
        if (inner > 0 || isNested(tokens, i)) {
          inner++;
          tokens[i] = { ...token, sign: 'other' };
          continue;
        }
        close(i, false);
      }
      open = i;
    } else if (token.sign === 'close' && inner > 0) {
      inner--;
      tokens[i] = { ...token, sign: 'other' };
    } else if (token.sign === 'close' && open >= 0) close(i, true);
  }
  return pieces;
}
