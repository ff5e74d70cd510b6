import { MOST_ENTRIES } from './limits.ts';
import { listedUrl, newestFirst } from './listedUrl.ts';
import type { ListedUrl, Listing, NoListing } from './types.ts';
import { createXmlRows, XmlTooDeep } from './xmlRows.ts';

/**
 * The addresses of a sitemap, or the sitemaps of an index, read in one pass over its pieces: the document never stands
 * in memory as a tree. News sitemaps (`news:publication_date`) and image and video extensions are understood.
 *
 * @param pieces The decoded sitemap in pieces of any size.
 * @param base Address it came from.
 * @see https://www.sitemaps.org/protocol.html
 */
export async function readSitemap(
  pieces: AsyncIterable<string> | Iterable<string>,
  base: string,
): Promise<Listing | NoListing> {
  const entries: ListedUrl[] = [];
  const children: ListedUrl[] = [];
  const rows = createXmlRows(['url', 'sitemap'], ({ name, fields }) => {
    const date = [fields.get('publication_date'), fields.get('lastmod')].find(Boolean);
    const listed = listedUrl(fields.get('loc'), base, date);
    const into = name === 'url' ? entries : children;
    if (listed !== null && into.length < MOST_ENTRIES) into.push(listed);
  });
  let tooDeep = false;
  try {
    for await (const piece of pieces) {
      rows.write(piece);
      if (entries.length >= MOST_ENTRIES) break;
    }
    rows.end();
  } catch (error) {
    if (!(error instanceof XmlTooDeep)) throw error;
    tooDeep = true;
  }
  const cut = tooDeep || !rows.isWhole;
  if (entries.length === 0 && children.length === 0 && cut)
    return {
      kind: null,
      reason: 'SOURCE_BROKEN',
      detail: 'a sitemap that breaks off before its first address',
    };
  if (children.length > entries.length) {
    const sources = newestFirst(children).map((child) => ({ ...child, from: 'index' as const }));
    return { kind: 'sitemapIndex', entries: newestFirst(entries), sources, cut };
  }
  return { kind: 'sitemap', entries: newestFirst(entries), sources: [], cut };
}
