import { cleanText } from '../text/cleanText.ts';
import { canonicaliseUrl } from './canonicalUrl.ts';
import { decodeBody } from './charset/decodeBody.ts';
import { isHtml } from './isHtml.ts';
import { gatherClues } from './metadata/clues.ts';
import { readMetadata } from './metadata/readMetadata.ts';
import { parseHtml } from './parseHtml.ts';
import type { Page, PageInput, PageMetadata } from './types.ts';

/** A plain text says nothing of itself outside its words. */
const NO_METADATA: PageMetadata = {
  title: null,
  siteName: null,
  description: null,
  authors: [],
  published: null,
  modified: null,
  section: null,
  image: null,
  keywords: [],
  language: null,
};

/**
 * One fetched page, decoded and parsed once, with what it says of itself. Takes any bytes and never throws.
 *
 * @example readPage({ url: 'https://news.example/1', body: bytes, contentType: 'text/html; charset=windows-1256' })
 */
export function readPage(input: PageInput): Page {
  const { source, charset, charsetFrom } = decodeBody(input.body, input.contentType);
  const common = { url: input.url, charset, charsetFrom, fetchedAt: input.fetchedAt ?? null };
  if (!isHtml(source, input.contentType)) {
    const canonicalUrl = canonicaliseUrl(input.url);
    const text = cleanText(source);
    return {
      ...common,
      kind: 'text',
      canonicalUrl,
      metadata: NO_METADATA,
      document: null,
      text,
      articleBody: null,
      updates: [],
    };
  }
  const document = parseHtml(source);
  const told = readMetadata(gatherClues(document), { url: input.url, fetchedAt: input.fetchedAt });
  return { ...common, ...told, kind: 'html', document, text: source };
}
