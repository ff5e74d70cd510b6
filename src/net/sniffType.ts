/** What the caller can use: a page (HTML or plain text), a feed or sitemap (XML, JSON, gzip) too, or whatever comes. */
export type Expected = 'page' | 'feed' | 'anything';

/** Bytes the sniffer looks at, as in the WHATWG MIME Sniffing standard. */
export const SNIFF_BYTES = 1445;

// Beginnings of files that are no text. Bytes written as Latin-1 characters; a dot stands for any byte.
const BINARY_MAGIC: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['\x89PNG\r\n', 'PNG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['RIFF....', 'RIFF (WebP, WAV, AVI)'],
  ['BM....\0\0\0\0', 'BMP'],
  ['\0\0\x01\0', 'icon'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['....ftyp', 'MP4, AVIF or HEIC'],
  ['....moov', 'QuickTime'],
  ['\x1aE\xdf\xa3', 'Matroska or WebM'],
  ['OggS\0', 'Ogg'],
  ['ID3\x02', 'MP3'],
  ['ID3\x03', 'MP3'],
  ['ID3\x04', 'MP3'],
  ['\xff\xfb', 'MP3'],
  ['fLaC', 'FLAC'],
  ['FLV\x01', 'Flash video'],
  ['PK\x03\x04', 'ZIP or Office'],
  ['PK\x05\x06', 'ZIP'],
  ['\x1f\x8b', 'gzip'],
  ['BZh.1AY&SY', 'bzip2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['Rar!\x1a\x07', 'RAR'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old Office'],
  ['{\\rtf', 'RTF'],
  ['%!PS-', 'PostScript'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['\0\x01\0\0', 'font'],
  ['OTTO\0', 'font'],
  ['\x7fELF', 'executable'],
  ['MZ\x90\0', 'executable'],
  ['\0asm', 'WebAssembly'],
  ['SQLite format 3\0', 'SQLite'],
];

const TEXT_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);
const FEED_TYPES = /^(?:text|application)\/(?:[\w.-]+\+)?(?:xml|json|rss|atom)$|^application\/(?:x-)?gzip$/u;
// A header that says nothing, or that servers send for any file: the bytes decide alone.
const SAYS_NOTHING = new Set([
  '',
  'application/octet-stream',
  'application/unknown',
  'unknown/unknown',
  '*/*',
]);
const HTML_START =
  /^\s*(?:<!doctype\s+html|<html|<head|<body|<!--|<(?:script|title|meta|div|h1|p|br|table)[\s>/])/iu;
const XML_START = /^\s*<\?xml/u;

/**
 * Say why the first bytes of a decoded body are nothing the caller can use, or `null` if they may be. The bytes rule:
 * a header that calls an image `text/html`, or a page `application/octet-stream`, is not believed.
 *
 * @param head The first {@link SNIFF_BYTES} bytes, or all there are.
 * @param contentType Header as sent, or `null`.
 * @example sniffType(new TextEncoder().encode('%PDF-1.7'), 'text/html', 'page') // 'PDF'
 */
export function sniffType(head: Uint8Array, contentType: string | null, expected: Expected): string | null {
  if (expected === 'anything') return null;
  const declared = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const text = latin1(head);
  const magic = BINARY_MAGIC.find(([start]) => beginsWith(text, start));
  if (magic !== undefined) return expected === 'feed' && magic[1] === 'gzip' ? null : magic[1];
  if (looksUtf16(head) || /charset\s*=\s*["']?utf-?16/iu.test(contentType ?? '')) return null;
  if (isMostlyBinary(head)) return 'binary bytes';
  if (TEXT_TYPES.has(declared) || SAYS_NOTHING.has(declared)) return null;
  if (expected === 'feed' && (FEED_TYPES.test(declared) || XML_START.test(text))) return null;
  if (HTML_START.test(text) || (XML_START.test(text) && /<html[\s>]/iu.test(text))) return null;
  return `declared as ${declared.slice(0, 60)}`;
}

function latin1(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

function beginsWith(text: string, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (magic[i] !== '.' && magic[i] !== text[i]) return false;
  return true;
}

function looksUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

// Bytes that text in no charset of the web contains (MIME Sniffing, "binary data byte"), but for the odd stray one
// that publishing systems let slip into pages.
const STRAY_SHARE = 0.02;
function isMostlyBinary(head: Uint8Array): boolean {
  let binary = 0;
  for (const byte of head)
    if (byte < 9 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) binary++;
  return binary > head.length * STRAY_SHARE;
}
