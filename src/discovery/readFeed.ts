import { parseFeed } from 'feedsmith';
import { MOST_FEED_ENTRIES } from './limits.ts';
import { listedUrl, newestFirst } from './listedUrl.ts';
import { salvageFeed } from './salvageFeed.ts';
import type { ListedUrl, Listing, NoListing } from './types.ts';

interface Row {
  readonly url: string | undefined;
  /** As the feed writes it. */
  readonly date: unknown;
}

/**
 * The entries of a feed: RSS 0.9 to 2.0, RDF, Atom, or JSON Feed. A feed that breaks off in the middle, or whose XML is
 * broken, gives the entries that can still be read.
 *
 * @param text The decoded feed.
 * @param base Address it came from.
 */
export function readFeed(text: string, base: string): Listing | NoListing {
  let rows: readonly Row[];
  let cut = false;
  try {
    rows = rowsOf(parseFeed(text, { maxItems: MOST_FEED_ENTRIES }));
    cut = rows.length === MOST_FEED_ENTRIES;
  } catch (error) {
    const saved = salvageFeed(text);
    if (saved.length === 0) {
      const detail = `a feed that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return { kind: null, reason: 'SOURCE_BROKEN', detail: detail.slice(0, 300) };
    }
    rows = saved;
    cut = true;
  }
  const entries = rows
    .map(({ url, date }) => listedUrl(url, base, typeof date === 'string' ? date : undefined))
    .filter((entry): entry is ListedUrl => entry !== null);
  return { kind: 'feed', entries: newestFirst(entries), sources: [], cut };
}

function rowsOf(parsed: ReturnType<typeof parseFeed>): readonly Row[] {
  switch (parsed.format) {
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ links, published, updated, id }) => ({
        url: alternateOf(links) ?? asAddress(id),
        date: published ?? updated,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map(({ url, id, date_published, date_modified }) => ({
        url: url ?? asAddress(id),
        date: date_published ?? date_modified,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, rdf, dc }) => ({
        url: link ?? asAddress(rdf?.about),
        date: dc?.dates?.[0],
      }));
    case 'rss':
      return (parsed.feed.items ?? []).map(({ link, guid, pubDate, dc, atom }) => ({
        url:
          link ??
          alternateOf(atom?.links) ??
          (guid?.isPermaLink === false ? undefined : asAddress(guid?.value)),
        date: pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated,
      }));
  }
}

// RFC 4287, section 4.2.7.2: a link without `rel` is the alternate.
function alternateOf(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

// An id names an address only where it looks like one; `tag:` and `urn:` do not.
function asAddress(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;
}
