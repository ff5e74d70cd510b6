/** What a watched address turned out to be. */
export type ListingKind = 'feed' | 'sitemap' | 'sitemapIndex' | 'page';

/** An article's address as a list names it. */
export interface ListedUrl {
  /** Absolute, http or https. */
  readonly url: string;
  /** When the list says it was published or changed, milliseconds since 1970; `null` where it says nothing. */
  readonly date: number | null;
  /** The words that lead to it, where a page lists it. */
  readonly headline?: string;
}

/** Where a source was found: named by a page's markup, or one file of a sitemap index. */
export interface OfferedSource extends ListedUrl {
  readonly from: 'link' | 'index';
}

/** What one source lists, newest first where dates are known. */
export interface Listing {
  readonly kind: ListingKind;
  readonly entries: readonly ListedUrl[];
  readonly sources: readonly OfferedSource[];
  /** `true` where the source holds more than was read, or ends in the middle. */
  readonly cut: boolean;
}

/** A body that lists nothing. */
export interface NoListing {
  readonly kind: null;
  readonly reason: 'NOT_A_SOURCE' | 'SOURCE_BROKEN';
  readonly detail: string;
}
