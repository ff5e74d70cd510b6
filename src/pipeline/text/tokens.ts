import { createUnitReader } from './codeUnits.ts';
import { fold } from './fold.ts';
import { CharClass, charClass } from './script.ts';
import type { Span } from './span.ts';
import { HASH_START, hashNext, WordTable } from './wordTable.ts';

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

const unitsOf = createUnitReader();
/** Folded forms kept between texts: a word's form is the same string wherever it stands, so that look-ups need not hash it again. */
const forms = new WordTable<string>();

function formAt(text: string, units: Uint16Array, start: number, end: number, hash: number): string {
  const known = forms.get(units, start, end, hash);
  if (known !== undefined) return known;
  const written = text.slice(start, end);
  const folded = fold(written);
  forms.set(written, hash, folded);
  return folded;
}

/**
 * Cut a text into tokens. Runs of letters stay whole (with harakat, tatweel and joiners inside), numbers too;
 * every other character stands alone. Linear in the text's length; any string is accepted.
 *
 * @example tokenize('قال: 5%').map((t) => t.folded) // ['قال', ':', '5', '%']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(text);
  const { length } = text;
  let spaced = true;
  let opensLine = true;
  let at = 0;
  while (at < length) {
    const cls = charClass(units[at] as number);
    if (cls === CharClass.space || cls === CharClass.lineBreak) {
      spaced = true;
      if (cls === CharClass.lineBreak) opensLine = true;
      at++;
      continue;
    }
    const start = at;
    let kind: Token['kind'] = 'mark';
    let hash = hashNext(HASH_START, units[at++] as number);
    if (cls === CharClass.digit) {
      kind = 'number';
      while (at < length && charClass(units[at] as number) === CharClass.digit)
        hash = hashNext(hash, units[at++] as number);
    } else if (cls >= CharClass.mark) {
      kind = 'word';
      while (at < length && charClass(units[at] as number) >= CharClass.mark)
        hash = hashNext(hash, units[at++] as number);
    } else if (isPaired(units, start)) hash = hashNext(hash, units[at++] as number);
    const folded = formAt(text, units, start, at, hash);
    // A run of nothing but invisible marks is no word.
    if (kind !== 'word' || folded !== '') {
      tokens.push({ start, end: at, kind, folded, spaced, opensLine });
      spaced = false;
      opensLine = false;
    }
  }
  return tokens;
}

/** One user-perceived sign: a surrogate pair must not be torn. */
function isPaired(units: Uint16Array, at: number): boolean {
  return ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00;
}
