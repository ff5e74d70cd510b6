import { charsetOf } from './labels.ts';

// The standard looks at 1024 bytes; real pages put scripts and comments in front of the declaration.
const PRESCAN_BYTES = 8192;
const HTTP_CHARSET = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i; // text/html; charset="utf-8"
const META_TAG = /<meta[\s/][^>]*/gi;
const META_CHARSET = /[\s;"'/]charset\s*=\s*["']?\s*([^\s"';/>]+)/i; // <meta charset=utf-8>, content="text/html; charset=utf-8"
const XML_ENCODING = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"'>]+)["']/i; // <?xml version="1.0" encoding="windows-1256"?>
const COMMENT = /<!--[\s\S]*?-->/g;

/** Charset named by a `Content-Type` header, or `null`. */
export function charsetOfHeader(contentType: string | undefined): string | null {
  const label = contentType === undefined ? undefined : HTTP_CHARSET.exec(contentType)?.[1];
  return label === undefined ? null : charsetOf(label);
}

/** Charset named by the page's own `<meta>` or XML declaration in its first 8 KiB, or `null`. */
export function charsetOfMarkup(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, PRESCAN_BYTES).replace(COMMENT, ' ');
  const xml = XML_ENCODING.exec(head)?.[1];
  const labels = xml === undefined ? [] : [xml];
  for (const [tag] of head.matchAll(META_TAG)) {
    const label = META_CHARSET.exec(tag)?.[1];
    if (label !== undefined) labels.push(label);
  }
  for (const label of labels) {
    const charset = charsetOf(label);
    // Bytes in which an ASCII declaration could be read are no UTF-16, whatever it says (the standard's own rule).
    if (charset !== null) return charset.startsWith('utf-16') ? 'utf-8' : charset;
  }
  return null;
}
