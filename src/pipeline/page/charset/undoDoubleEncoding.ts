import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

// What windows-1252 has at 0x80 to 0x9f, and Latin-1 in place of the five it leaves open.
const BYTES = new Map<number, number>();
for (let byte = 0x80; byte < 0x100; byte++) {
  BYTES.set(byte, byte);
  const code = iconv.decode(Buffer.from([byte]), 'windows-1252').charCodeAt(0);
  if (code !== 0xfffd) BYTES.set(code, byte);
}
// Two lead bytes and a trail byte of UTF-8 as they look when read as Latin-1 or windows-1252.
const SIGN = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/;

/**
 * Whether {@link undoDoubleEncoding} has to look at what these bytes are in UTF-8: what it looks for is letters of U+00C0
 * to U+00FF, which one lead byte stands for, in front of others beyond ASCII.
 */
export function mayBeEncodedTwice(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0xc3); at >= 0; at = bytes.indexOf(0xc3, at + 1))
    if ((bytes[at + 2] ?? 0) >= 0xc2) return true;
  return false;
}

/**
 * A text whose UTF-8 bytes were once read as Latin-1 or windows-1252 and written as UTF-8 again ("donâ€™t", «Ø§Ù„»), set
 * right; any other text as it is. Certain, not likely: every character beyond ASCII must go back to a byte and all
 * those bytes must be UTF-8, which no text in its right charset is. Looks at the first character that cannot be a byte
 * and stops: linear, and quick on pages in Arabic or with curly quotes.
 *
 * @example undoDoubleEncoding('cafÃ©') === 'café'
 */
export function undoDoubleEncoding(text: string): string {
  if (!SIGN.test(text)) return text;
  const bytes = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 ? code : BYTES.get(code);
    if (byte === undefined) return text;
    bytes[i] = byte;
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : text;
}
