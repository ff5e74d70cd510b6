import type { Document } from 'domhandler';

/** What stage page takes: the bytes of one fetched page, or a string that is already decoded. */
export interface PageInput {
  /** Address the page was asked for (after redirects: the final address). */
  readonly url: string;
  readonly body: Uint8Array | string;
  /** HTTP `Content-Type` header as received. */
  readonly contentType?: string;
  /** Instant of the fetch, ISO 8601 UTC: the only clock stage page and later stages know («منذ ساعتين», "two hours ago"). */
  readonly fetchedAt?: string;
}

export type PageDatePrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** A date with the words it was read from. `value` is ISO 8601, cut to `precision`; UTC where a zone was given. */
export interface FoundDate {
  readonly value: string;
  readonly raw: string;
  readonly precision: PageDatePrecision;
  /** Where it was read: `jsonld`, `opengraph`, `meta`, `microdata`, `time`, `line`, `url`. */
  readonly basis: string;
  /** 0 to 100. */
  readonly confidence: number;
}

/** What the page says of itself, outside its visible text. Absent facts are `null` or empty: unknown beats a guess. */
export interface PageMetadata {
  readonly title: string | null;
  readonly siteName: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly published: FoundDate | null;
  readonly modified: FoundDate | null;
  readonly section: string | null;
  readonly image: string | null;
  readonly keywords: readonly string[];
  /** `lang` attribute or metadata, BCP 47, as declared. */
  readonly language: string | null;
}

/** One post of a live page, as the page states it for machines. */
export interface LiveUpdate {
  readonly headline: string;
  readonly published: FoundDate | null;
}

/** Where the charset was learnt; `given` for an input that was already a string. */
export type CharsetBasis = 'bom' | 'http' | 'meta' | 'detected' | 'default' | 'given';

/** One page, decoded and parsed once: what stage segments starts from. */
export interface Page {
  /** Address the page was fetched from, as given. */
  readonly url: string;
  readonly canonicalUrl: string;
  /** Lower-case WHATWG name, such as `utf-8` or `windows-1256`. */
  readonly charset: string;
  readonly charsetFrom: CharsetBasis;
  /** `html` has a `document`, `text` has none. */
  readonly kind: 'html' | 'text';
  readonly metadata: PageMetadata;
  /** The one parse of `text`. Its strings are as the source wrote them: pass what you take out through `cleanText`. */
  readonly document: Document | null;
  /** The decoded source; for a plain text already cleaned (NFC, `\n` line ends, no bidi controls). */
  readonly text: string;
  readonly fetchedAt: string | null;
  /** JSON-LD's `articleBody`, where the page has one: a witness for the body, never its source. */
  readonly articleBody: string | null;
  /** The posts that a live page states in JSON-LD, in its order; else empty. */
  readonly updates: readonly LiveUpdate[];
}
