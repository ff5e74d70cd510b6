import type { ChildNode } from 'domhandler';
import { siteOf } from '../pipeline/page/canonicalUrl.ts';
import { nextNode } from '../pipeline/page/metadata/clues.ts';
import { readPage } from '../pipeline/page/readPage.ts';
import type { Page, PageInput } from '../pipeline/page/types.ts';
import { findLinkHeadlines } from '../pipeline/segments/findLinkHeadlines.ts';
import { listedUrl } from './listedUrl.ts';
import type { Listing, OfferedSource } from './types.ts';

const FEED_TYPE = /^\s*application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
// WordPress offers the comments' feed beside the articles'.
const COMMENTS = /comment|تعليق|التعليقات/i;
const MOST_FEEDS = 20;

/** The link headlines of a page, in its order, and the feeds that its `<link rel=alternate>` tags offer. */
export function readPageListing(input: PageInput & { readonly asked?: string }): Listing {
  const page = readPage(input);
  const entries = findLinkHeadlines(page).map((link) => ({ ...link, date: null }));
  return { kind: 'page', entries, sources: offeredFeeds(page, input.asked ?? input.url), cut: false };
}

function offeredFeeds(page: Page, asked: string): readonly OfferedSource[] {
  const found = new Map<string, OfferedSource>();
  let node: ChildNode | null = page.document?.firstChild ?? null;
  while (node !== null && found.size < MOST_FEEDS) {
    if (node.type === 'tag' && node.name === 'link') {
      const { rel = '', type = '', href, title = '' } = node.attribs;
      const feed = listedUrl(href, page.url);
      const isFeed = /(?:^|\s)alternate(?:\s|$)/i.test(rel) && FEED_TYPE.test(type);
      if (isFeed && feed !== null && !COMMENTS.test(title) && !COMMENTS.test(decodedPath(feed.url)))
        if (covers(asked, feed.url)) found.set(feed.url, { ...feed, from: 'link' });
    }
    node = nextNode(node, 'children' in node, page.document);
  }
  return [...found.values()];
}

/**
 * Whether a source belongs to what a page covers: a home page covers its site and what it names elsewhere, a section
 * only what lies below its own path.
 *
 * @example covers('https://news.example/sport/', 'https://news.example/rss.xml') // false
 */
export function covers(page: string, source: string): boolean {
  if (isHome(page)) return true;
  const from = new URL(page);
  const to = new URL(source);
  const section = from.pathname.replace(/\.\w{1,5}$|\/$/, '');
  return siteOf(from.hostname) === siteOf(to.hostname) && to.pathname.startsWith(`${section}/`);
}

/** Whether an address is a site's home page. */
export function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w{1,5})?$/i.test(pathname);
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
