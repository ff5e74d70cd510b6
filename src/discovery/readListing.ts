import type { PageInput } from '../pipeline/page/types.ts';
import { FEED_BYTES, LONGEST_URL, MOST_ENTRIES } from './limits.ts';
import { listedUrl, newestFirst } from './listedUrl.ts';
import { readFeed } from './readFeed.ts';
import { readPageListing } from './readPageListing.ts';
import { readSitemap } from './readSitemap.ts';
import { textPieces } from './textPieces.ts';
import type { ListedUrl, Listing, NoListing } from './types.ts';

/** A fetched body: of any charset, packed with gzip or not. */
export interface SourceInput extends PageInput {
  readonly body: Uint8Array;
  /** Address before redirects: what `/` offers is the whole site's, wherever it leads. */
  readonly asked?: string;
}

const HEAD_CHARS = 16_384;
// The first of these decides; comments and declarations may come before.
const ROOT = /<(?:[\w-]{1,20}:)?(rss|feed|rdf|urlset|sitemapindex|html|!doctype\s+html|head|body)(?=[\s>])/i;

/**
 * What a fetched body lists: the entries of a feed, the addresses of a sitemap, the sitemaps of an index, or the link
 * headlines of a page and the feeds it offers. The bytes decide, not the name or the header. Never throws.
 *
 * @example
 * const listing = await readListing({ url: 'https://news.example/feed', body: bytes, contentType: 'text/xml' });
 * if (listing.kind !== null) console.log(listing.kind, listing.entries.length);
 */
export async function readListing(input: SourceInput): Promise<Listing | NoListing> {
  const pieces = textPieces(input.body, input.contentType);
  let head = '';
  for (;;) {
    const piece = await pieces.next();
    if (piece.done === true) break;
    head += piece.value;
    if (head.trimStart().length >= HEAD_CHARS || head.length > FEED_BYTES) break;
  }
  const start = head.trimStart().slice(0, HEAD_CHARS);
  const root = ROOT.exec(start)?.[1]?.toLowerCase();
  if (root === 'urlset' || root === 'sitemapindex')
    return readSitemap(joined(head.trimStart(), pieces), input.url);
  if (root === 'rss' || root === 'feed' || root === 'rdf' || start.startsWith('{'))
    return readFeed(await wholeText(head.trimStart(), pieces), input.url);
  const page = { ...input, body: input.body.subarray(0, FEED_BYTES) };
  if (root !== undefined) return readPageListing(page);
  if (isUrlList(start)) return readUrlList(await wholeText(head, pieces), input.url);
  if (start.includes('<')) return readPageListing(page);
  return { kind: null, reason: 'NOT_A_SOURCE', detail: 'neither a feed, a sitemap nor a page' };
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function wholeText(head: string, rest: AsyncIterable<string>): Promise<string> {
  let text = head;
  for await (const piece of rest) {
    text += piece;
    if (text.length >= FEED_BYTES) break;
  }
  return text.slice(0, FEED_BYTES);
}

// The protocol's plain form: one address a line.
function isUrlList(start: string): boolean {
  const lines = start.slice(0, LONGEST_URL).split('\n', 4).slice(0, 3);
  return (
    start.trim() !== '' && lines.every((line) => /^https?:\/\/\S+\s*$/i.test(line) || line.trim() === '')
  );
}

function readUrlList(text: string, base: string): Listing {
  const entries = text
    .split('\n', MOST_ENTRIES)
    .map((line) => listedUrl(line, base))
    .filter((entry): entry is ListedUrl => entry !== null);
  return { kind: 'sitemap', entries: newestFirst(entries), sources: [], cut: false };
}
