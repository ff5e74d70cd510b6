import { transcode } from 'node:buffer';
import iconv from 'iconv-lite';
import type { CharsetBasis } from '../types.ts';
import { charsetOfHeader, charsetOfMarkup } from './declaredCharset.ts';
import { checkUtf8, detectLegacyCharset, detectUtf16 } from './detectCharset.ts';
import { mayBeEncodedTwice, undoDoubleEncoding } from './undoDoubleEncoding.ts';

export interface Decoded {
  readonly source: string;
  readonly charset: string;
  readonly charsetFrom: CharsetBasis;
}

/**
 * The text of a fetched body. A byte order mark decides, then the HTTP header, then the page's own declaration
 * (the WHATWG order); a declaration that the bytes disprove is set aside and the bytes decide. UTF-8 that was encoded
 * twice is set right.
 *
 * @param contentType HTTP `Content-Type` header as received.
 * @example decodeBody(bytes, 'text/html; charset=windows-1256') // { source, charset: 'windows-1256', charsetFrom: 'http' }
 */
export function decodeBody(body: Uint8Array | string, contentType?: string): Decoded {
  if (typeof body === 'string') return { source: body, charset: 'utf-8', charsetFrom: 'given' };
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const { charset, charsetFrom, utf8 } = chooseCharset(bytes, contentType);
  return { source: decode(bytes, charset, utf8), charset, charsetFrom };
}

type Utf8 = ReturnType<typeof checkUtf8>;

interface Choice extends Omit<Decoded, 'source'> {
  /** How the bytes read as UTF-8, where that was looked at. */
  readonly utf8?: Utf8;
}

function chooseCharset(bytes: Buffer, contentType: string | undefined): Choice {
  const marked = charsetOfMark(bytes);
  if (marked !== null) return { charset: marked, charsetFrom: 'bom' };
  const wide = detectUtf16(bytes);
  const header = charsetOfHeader(contentType);
  if (wide !== null) return { charset: wide, charsetFrom: header === wide ? 'http' : 'detected' };
  const declared = header ?? charsetOfMarkup(bytes);
  const basis = header !== null ? 'http' : 'meta';
  const utf8 = checkUtf8(bytes);
  if (declared !== null && believable(declared, utf8, bytes))
    return { charset: declared, charsetFrom: basis, utf8 };
  if (utf8 === 'ascii') return { charset: 'utf-8', charsetFrom: 'default', utf8 };
  if (utf8 !== 'invalid') return { charset: 'utf-8', charsetFrom: 'detected', utf8 };
  return { charset: detectLegacyCharset(bytes), charsetFrom: 'detected' };
}

function believable(declared: string, utf8: Utf8, bytes: Buffer): boolean {
  if (declared === 'utf-8') return utf8 !== 'invalid';
  if (declared.startsWith('utf-16')) return false; // neither mark nor zero bytes: it is none
  // Text beyond ASCII that happens to be valid UTF-8 is UTF-8: no legacy prose forms such pairs by chance.
  if (utf8 === 'valid') return false;
  // Servers say latin1 by default; running letters beyond ASCII belong to another script.
  return declared !== 'windows-1252' || utf8 === 'ascii' || detectLegacyCharset(bytes) === 'windows-1252';
}

function charsetOfMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decode(bytes: Buffer, charset: string, utf8: Utf8 | undefined): string {
  if (charset !== 'utf-8') return iconv.decode(bytes, charset);
  if (utf8 === 'ascii') return bytes.toString('latin1');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // By way of UTF-16 valid bytes take half of the time.
  const text =
    utf8 === 'valid' && !marked
      ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2')
      : bytes.toString('utf8', marked ? 3 : 0);
  return mayBeEncodedTwice(bytes) ? undoDoubleEncoding(text) : text;
}
