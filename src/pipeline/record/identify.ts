import type { PageMetadata } from '../page/types.ts';
import type { Segment, SegmentedPage } from '../segments/types.ts';
import { fold } from '../text/fold.ts';
import { sha256 } from './fingerprints.ts';

/** What a record needs of its page, small enough to travel with each segment's job. */
export interface PageFacts {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly charset: string;
  readonly charsetFrom: string;
  readonly metadata: PageMetadata;
  /** Record ids of all segments of the page, in page order. */
  readonly recordIds: readonly string[];
}

/** The {@link PageFacts} of a segmented page. Names every record before any is made. */
export function pageFactsOf(page: SegmentedPage): PageFacts {
  const { url, canonicalUrl, charset, charsetFrom, metadata } = page;
  return { url, canonicalUrl, charset, charsetFrom, metadata, recordIds: recordIdsOf(page) };
}

/**
 * Ids of a page's records, in page order: `a-` and 128 bits of a hash over canonical URL and segment key.
 * The key of the page's own article is its role, so an edited headline keeps the id; any other segment may move or
 * vanish between crawls, so its key is its headline (or the start of its body), folded.
 */
export function recordIdsOf(page: Pick<SegmentedPage, 'canonicalUrl' | 'metadata' | 'segments'>): string[] {
  const seen = new Map<string, number>();
  return page.segments.map((segment) => {
    const key = isPagesOwn(segment, page)
      ? 'main'
      : `text:${fold(segment.headline ?? segment.body.slice(0, 160)).trim()}`;
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    return `a-${sha256(`${page.canonicalUrl}\n${key}${repeat === 0 ? '' : `\n${repeat}`}`).slice(0, 32)}`;
  });
}

// The first article is the page's own where it stands alone, or where the page's title speaks of it.
function isPagesOwn(segment: Segment, page: Pick<SegmentedPage, 'metadata' | 'segments'>): boolean {
  if (segment.index !== 0 || segment.kind !== 'article') return false;
  if (page.segments.length === 1) return true;
  if (segment.headline === null || page.metadata.title === null) return false;
  const words = wordsOf(segment.headline);
  const title = new Set(wordsOf(page.metadata.title));
  return words.length > 0 && words.filter((word) => title.has(word)).length * 2 > words.length;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `urn:uuid:` for ninjs, which wants a URI: the record id's 128 bits as a version 8 UUID (RFC 9562, section 5.8). */
export function itemUri(recordId: string): string {
  const hex = recordId.slice(2).padEnd(32, '0');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
