const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const TEXT_TYPE = /^\s*text\/plain\b/i;
// A tag that no prose writes by chance; 64 KiB is far behind any preamble of comments.
const TAG = /<(?:!doctype\s+html|html|head|body|meta|div|p|article|section|table|span|h[1-6]|br)(?=[\s/>])/i;
const SNIFFED_CHARS = 65_536;

/** Whether a decoded page is HTML: its `Content-Type` where that says, else its first tags (servers mislabel both ways). */
export function isHtml(source: string, contentType: string | undefined): boolean {
  if (contentType !== undefined && HTML_TYPE.test(contentType)) return true;
  if (contentType !== undefined && TEXT_TYPE.test(contentType))
    return /^\s*<(?:!doctype\s+html|html)\b/i.test(source.slice(0, SNIFFED_CHARS));
  return TAG.test(source.slice(0, SNIFFED_CHARS));
}
