import { QuoteType, Tokenizer } from 'htmlparser2';

/** What this file knows of htmlparser2's tokenizer beyond its types: package.json names the one version that has it. */
interface Insides {
  state: number;
  index: number;
  sectionStart: number;
  readonly buffer: string;
  readonly cbs: ConstructorParameters<typeof Tokenizer>[1];
  stateText(code: number): void;
  stateBeforeTagName(code: number): void;
  stateInTagName(code: number): void;
  stateInClosingTagName(code: number): void;
  stateInAttributeName(code: number): void;
  handleInAttributeValue(code: number, quote: number): void;
  fastForwardTo(code: number): boolean;
}

const Base = Tokenizer as unknown as new (...args: ConstructorParameters<typeof Tokenizer>) => Insides;

const { NoValue: NO_VALUE, Double: DOUBLE } = QuoteType;
// Of its states.
const TEXT = 1;
const BEFORE_TAG_NAME = 2;

const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const LESS = 60;
// White space, `/`, `=` and `>`: what may end the name of a tag or an attribute.
const ENDS_NAME = new Uint8Array(128);
for (const code of [9, 10, 12, 13, 32, 47, 61, 62]) ENDS_NAME[code] = 1;

const IS_BLANK = new Uint8Array(128);
for (const code of [9, 10, 12, 13, 32]) IS_BLANK[code] = 1;
// More attributes than this are read the slow way.
const MOST_ATTRIBUTES = 64;

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether a name of this length and these letters may be of an element whose content is raw: script, style, title, textarea, xmp. */
function mayBeRaw(first: number, second: number, length: number): boolean {
  if (first === 115) return second === 99 ? length === 6 : second === 116 && length === 5;
  if (first === 116) return second === 105 ? length === 5 : second === 101 && length === 8;
  return first === 120 && length === 3;
}

/**
 * htmlparser2's tokenizer, with the same events, for markup that is written at once: it looks for what ends a text, a
 * value or a name with the engine's own search, where the original asks of each character what it means. A tag as
 * most are written (no entity in its values, which stand in quotes) is read at a stretch; all others are left to the original.
 */
class Skipping extends Base {
  /** By code unit. */
  private readonly next = new Int32Array(LESS + 1).fill(-1);

  /** Start and end of name and value of each attribute of the tag that is read; -1 where it has no value. */
  private readonly marks = new Int32Array(4 * MOST_ATTRIBUTES);

  override stateText(code: number): void {
    if (code === AMPERSAND) {
      super.stateText(code);
      return;
    }
    if (code !== LESS) {
      this.skipTo(LESS);
      return;
    }
    if (this.index > this.sectionStart) this.cbs.ontext(this.sectionStart, this.index);
    this.sectionStart = this.index;
    this.state = BEFORE_TAG_NAME;
  }

  override stateBeforeTagName(code: number): void {
    const isRead = code === SLASH ? this.readEndTag() : isLetter(code) && this.readStartTag(code);
    if (!isRead) super.stateBeforeTagName(code);
  }

  /** Read `/name>`; `false`, and nothing done, where the tag is written in another way. */
  private readEndTag(): boolean {
    const { buffer, index } = this;
    const start = index + 1;
    if (!isLetter(buffer.charCodeAt(start))) return false;
    const end = this.endOfName(start + 1);
    if (buffer.charCodeAt(end) !== GREATER) return false;
    this.cbs.onclosetag(start, end);
    this.endTag(end);
    return true;
  }

  /** Read a tag from its name's first letter to its end; `false`, and nothing done, where that takes more than a look. */
  private readStartTag(code: number): boolean {
    const { buffer, marks, cbs } = this;
    const start = this.index;
    const nameEnd = this.endOfName(start + 1);
    if (mayBeRaw(code | 32, buffer.charCodeAt(start + 1) | 32, nameEnd - start)) return false;
    let size = 0;
    let at = nameEnd;
    let next = buffer.charCodeAt(at);
    if (next === EQUALS) return false;
    for (;;) {
      while (IS_BLANK[next] === 1) next = buffer.charCodeAt(++at);
      if (next === GREATER || next === SLASH) break;
      // Past the end of the markup `next` is NaN.
      if (size === marks.length || next === EQUALS || !(next >= 0)) return false;
      marks[size] = at;
      at = this.endOfName(at + 1);
      marks[size + 1] = at;
      next = buffer.charCodeAt(at);
      while (IS_BLANK[next] === 1) next = buffer.charCodeAt(++at);
      if (next !== EQUALS) {
        marks[size + 2] = -1;
        size += 4;
        continue;
      }
      next = buffer.charCodeAt(++at);
      while (IS_BLANK[next] === 1) next = buffer.charCodeAt(++at);
      if (next !== QUOTE && next !== APOSTROPHE) return false;
      // Quotes are not remembered: the original, left to read the tag, asks for those before.
      const close = buffer.indexOf(next === QUOTE ? '"' : "'", at + 1);
      if (close < 0 || this.find(AMPERSAND, at + 1) < close) return false;
      marks[size + 2] = at + 1;
      marks[size + 3] = close;
      size += 4;
      at = close + 1;
      next = buffer.charCodeAt(at);
    }
    const closesItself = next === SLASH;
    if (closesItself && buffer.charCodeAt(++at) !== GREATER) return false;
    cbs.onopentagname(start, nameEnd);
    for (let m = 0; m < size; m += 4) {
      cbs.onattribname(marks[m] as number, marks[m + 1] as number);
      const from = marks[m + 2] as number;
      if (from >= 0) cbs.onattribdata(from, marks[m + 3] as number);
      cbs.onattribend(from < 0 ? NO_VALUE : DOUBLE, at);
    }
    if (closesItself) cbs.onselfclosingtag(at);
    else cbs.onopentagend(at);
    this.endTag(at);
    return true;
  }

  /** Go on behind the `>` at `at`. */
  private endTag(at: number): void {
    this.index = at;
    this.sectionStart = at + 1;
    this.state = TEXT;
  }

  /** Where the name goes on that has a letter before `from`: what ends it. */
  private endOfName(from: number): number {
    const { buffer } = this;
    let at = from;
    while (at < buffer.length && ENDS_NAME[buffer.charCodeAt(at)] !== 1) at++;
    return at;
  }

  override handleInAttributeValue(code: number, quote: number): void {
    if (code === quote || code === AMPERSAND) super.handleInAttributeValue(code, quote);
    else this.skipTo(quote);
  }

  override stateInTagName(code: number): void {
    if (!this.skipName(code)) super.stateInTagName(code);
  }

  override stateInClosingTagName(code: number): void {
    if (!this.skipName(code)) super.stateInClosingTagName(code);
  }

  override stateInAttributeName(code: number): void {
    if (!this.skipName(code)) super.stateInAttributeName(code);
  }

  override fastForwardTo(code: number): boolean {
    const at = this.buffer.indexOf(String.fromCharCode(code), this.index + 1);
    this.index = at < 0 ? this.buffer.length - 1 : at;
    return at >= 0;
  }

  /** Make `wanted`, or the next ampersand where that comes first, or the end, the character that is read next. */
  private skipTo(wanted: number): void {
    this.index = Math.min(this.find(wanted), this.find(AMPERSAND)) - 1;
  }

  /** Where a character stands next, or the end. Remembered: no stretch of markup is searched twice for the same one. */
  private find(code: number, from = this.index): number {
    const { buffer, next } = this;
    const known = next[code] as number;
    if (known >= from) return known;
    const found = buffer.indexOf(String.fromCharCode(code), from);
    const at = found < 0 ? buffer.length : found;
    next[code] = at;
    return at;
  }

  /** Go on to the last character of the name that `code` is in; `false` where it is in none. */
  private skipName(code: number): boolean {
    if (ENDS_NAME[code] === 1) return false;
    this.index = this.endOfName(this.index + 1) - 1;
    return true;
  }
}

/** The class in the type that the parser's option has. */
export const SkippingTokenizer = Skipping as unknown as typeof Tokenizer;
