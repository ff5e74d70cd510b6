import type { FoundDate, PageMetadata } from '../page/types.ts';

export type SegmentKind = 'article' | 'brief' | 'liveEntry';

/** A link headline («اقرأ أيضا», "read also") that belongs to a segment but is not part of its body. */
export interface Related {
  readonly headline: string;
  readonly url: string | null;
}

/** One article found on a page. All texts are NFC, `\n` between paragraphs, without bidi controls. */
export interface Segment {
  readonly index: number;
  readonly kind: SegmentKind;
  /** BCP 47 primary language of the segment's own words: `ar`, `en`, … or `und`. */
  readonly language: string;
  readonly headline: string | null;
  readonly body: string;
  readonly authors: readonly string[];
  readonly published: FoundDate | null;
  readonly modified: FoundDate | null;
  /** Date lines of this segment as written, without their label («تاريخ النشر:» "published"). */
  readonly dates: readonly string[];
  /** Source lines as written, without their label («المصدر:» "source"). */
  readonly sources: readonly string[];
  /** Keyword lines as written, without their label («كلمات دلالية:» "keywords"). */
  readonly keywords: readonly string[];
  readonly related: readonly Related[];
  /** Why a segment starts here. */
  readonly openedBy: { readonly rule: string; readonly exact: string };
}

/** A piece of the page's visible text that is not body, with what it was taken for and why. */
export interface LedgerEntry {
  readonly text: string;
  readonly label: string;
  readonly reason: string;
  /** Segment it was attached to, or `null` for the page's own chrome. */
  readonly segment: number | null;
}

/** What stage segments gives. Body texts and ledger together are the visible text, each character once. */
export interface SegmentedPage {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly charset: string;
  /** `bom`, `http`, `meta`, `detected`, `default`, or `given` for an input that was already a string. */
  readonly charsetFrom: string;
  readonly metadata: PageMetadata;
  readonly segments: readonly Segment[];
  readonly ledger: readonly LedgerEntry[];
}
