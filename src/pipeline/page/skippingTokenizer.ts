import { Tokenizer } from 'htmlparser2';

/** What this file knows of htmlparser2's tokenizer beyond its types: package.json names the one version that has it. */
interface Insides {
  index: number;
  readonly buffer: string;
  stateText(code: number): void;
  stateInTagName(code: number): void;
  stateInClosingTagName(code: number): void;
  stateInAttributeName(code: number): void;
  handleInAttributeValue(code: number, quote: number): void;
  fastForwardTo(code: number): boolean;
}

const Base = Tokenizer as unknown as new (...args: ConstructorParameters<typeof Tokenizer>) => Insides;

const AMPERSAND = 38;
const LESS = 60;
// White space, `/`, `=` and `>`: what may end the name of a tag or an attribute.
const ENDS_NAME = new Uint8Array(128);
for (const code of [9, 10, 12, 13, 32, 47, 61, 62]) ENDS_NAME[code] = 1;

/**
 * htmlparser2's tokenizer, with the same events, for markup that is written at once: it looks for what ends a text, a
 * value or a name with the engine's own search, where the original asks of each character what it means.
 */
class Skipping extends Base {
  /** By code unit. */
  private readonly next = new Int32Array(LESS + 1).fill(-1);

  override stateText(code: number): void {
    if (code === LESS || code === AMPERSAND) super.stateText(code);
    else this.skipTo(LESS);
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
  private find(code: number): number {
    const { buffer, index, next } = this;
    const known = next[code] as number;
    if (known >= index) return known;
    const found = buffer.indexOf(String.fromCharCode(code), index);
    const at = found < 0 ? buffer.length : found;
    next[code] = at;
    return at;
  }

  /** Go on to the last character of the name that `code` is in; `false` where it is in none. */
  private skipName(code: number): boolean {
    if (ENDS_NAME[code] === 1) return false;
    const { buffer } = this;
    let at = this.index + 1;
    while (at < buffer.length && ENDS_NAME[buffer.charCodeAt(at)] !== 1) at++;
    this.index = at - 1;
    return true;
  }
}

/** The class in the type that the parser's option has. */
export const SkippingTokenizer = Skipping as unknown as typeof Tokenizer;
