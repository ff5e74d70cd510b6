import { type Block, readBlocks } from '../page/blocks.ts';
import { siteOf } from '../page/canonicalUrl.ts';
import type { Page } from '../page/types.ts';
import { inHeading } from './labels.ts';

/** A headline that leads to an article elsewhere on the site. */
export interface LinkHeadline {
  readonly headline: string;
  /** Absolute, without a fragment. */
  readonly url: string;
}

// Menus and tags are labels of one to three words; headlines of any language with spaces have more.
const FEWEST_WORDS = 4;
const LONGEST_HEADLINE = 300;
const MOST_LINKS = 1_000;
const FURNITURE = new Set(['nav', 'footer']);
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
// Chinese, Japanese and Thai write no spaces: eight letters are a headline's least.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const FEWEST_UNSPACED = 8;
// An article's address holds a number (id, date) or a title of several words; a section's is one short name.
const NUMBER_IN_PATH = /\d{2}|\/\d/;
const FEWEST_SLUG_WORDS = 4;
const ENCODED = /%[0-9a-f]{2}/i;
const FILE = /\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|m4a|pdf|zip|css|js|xml|json|rss|apk)$/i;
const LISTING_PATH =
  /\/(?:tags?|topics?|authors?|writers?|category|categories|section|sections|search|login|register|account|page)(?:\/|$)/i;

/**
 * The link headlines of a page: what a home or section page is made of. A link counts if it reads like a headline (four
 * words or more, or a heading of two), leads to this site, and its address looks like an article's.
 *
 * @param page A page that stage page has read; a plain text has none.
 * @returns Each address once, in the page's order, with the longest words that lead to it; at most 1,000.
 */
export function findLinkHeadlines(page: Page): readonly LinkHeadline[] {
  if (page.document === null || !URL.canParse(page.url)) return [];
  const base = new URL(page.url);
  const site = siteOf(base.hostname);
  const found = new Map<string, string>();
  for (const block of readBlocks(page.document).blocks) {
    if (block.hidden || block.links.length === 0 || isFurniture(block)) continue;
    for (const { start, end, href } of block.links) {
      const headline = block.text.slice(start, end).trim();
      const url = articleUrl(href, base, site, inHeading(block));
      if (url === null || !readsLikeHeadline(headline, inHeading(block))) continue;
      const known = found.get(url);
      if (known === undefined && found.size >= MOST_LINKS) return toList(found);
      if (known === undefined || known.length < headline.length) found.set(url, headline);
    }
  }
  return toList(found);
}

function toList(found: ReadonlyMap<string, string>): readonly LinkHeadline[] {
  return [...found].map(([url, headline]) => ({ url, headline }));
}

function isFurniture(block: Block): boolean {
  for (let frame: Block['frame'] | null = block.frame; frame !== null; frame = frame.parent)
    if (FURNITURE.has(frame.tag)) return true;
  return false;
}

function readsLikeHeadline(text: string, isHeading: boolean): boolean {
  if (text.length > LONGEST_HEADLINE) return false;
  const words = text.match(WORD)?.length ?? 0;
  if (words >= (isHeading ? 2 : FEWEST_WORDS)) return true;
  return (text.match(UNSPACED)?.length ?? 0) >= FEWEST_UNSPACED;
}

function articleUrl(href: string, base: URL, site: string, isHeading: boolean): string | null {
  if (href.length > 8_192 || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base.href);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || siteOf(url.hostname) !== site) return null;
  url.hash = url.hash.startsWith('#!') ? url.hash : '';
  const { pathname, search } = url;
  const isHere =
    pathname === base.pathname && url.host === base.host && (search === base.search || !/\d/.test(search));
  if (isHere || FILE.test(pathname) || LISTING_PATH.test(pathname)) return null;
  if (pathname === '/' && search === '') return null;
  return isHeading || looksLikeArticle(decoded(pathname), search) ? url.href : null;
}

function looksLikeArticle(path: string, search: string): boolean {
  if (NUMBER_IN_PATH.test(path) || /[?&]\w{1,20}=\d/.test(search)) return true;
  return path.split('/').some((part) => part.split(/[-_]/).filter(Boolean).length >= FEWEST_SLUG_WORDS);
}

// Arabic slugs are all escapes, whose digits are no numbers.
function decoded(path: string): string {
  if (!ENCODED.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{2}/gi, '_');
  }
}
