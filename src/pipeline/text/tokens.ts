import { fold } from './fold.ts';
import { CharClass, charClass } from './script.ts';
import type { Span } from './span.ts';

/** A run of letters, a run of digits, or one other character. Offsets are UTF-16 into the text. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** {@link fold}ed form, for look-ups. */
  readonly folded: string;
  /** Whether white space, or the text's edge, stands before it. */
  readonly spaced: boolean;
  /** Whether a line break stands before it; true for the first token. */
  readonly opensLine: boolean;
}

/**
 * Cut a text into tokens. Runs of letters stay whole (with harakat, tatweel and joiners inside), numbers too;
 * every other character stands alone. Linear in the text's length; any string is accepted.
 *
 * @example tokenize('قال: 5%').map((t) => t.folded) // ['قال', ':', '5', '%']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let opensLine = true;
  let at = 0;
  while (at < text.length) {
    const cls = charClass(text.charCodeAt(at));
    if (cls === CharClass.space || cls === CharClass.lineBreak) {
      spaced = true;
      if (cls === CharClass.lineBreak) opensLine = true;
      at++;
      continue;
    }
    const start = at;
    let kind: Token['kind'] = 'mark';
    if (cls === CharClass.digit) {
      kind = 'number';
      while (at < text.length && charClass(text.charCodeAt(at)) === CharClass.digit) at++;
    } else if (cls >= CharClass.mark) {
      kind = 'word';
      while (at < text.length && charClass(text.charCodeAt(at)) >= CharClass.mark) at++;
    } else {
      // One user-perceived sign: a surrogate pair must not be torn.
      const code = text.charCodeAt(at);
      const paired = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      at += paired ? 2 : 1;
    }
    const folded = fold(text.slice(start, at));
    // A run of nothing but invisible marks is no word.
    if (kind !== 'word' || folded !== '') {
      tokens.push({ start, end: at, kind, folded, spaced, opensLine });
      spaced = false;
      opensLine = false;
    }
  }
  return tokens;
}
