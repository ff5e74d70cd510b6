import { z } from 'zod';

/** Lists of lists of lists: deeper than any site keeps its news. */
export const MOST_DEPTH = 5;

const patterns = z.array(z.string().min(1).max(500)).max(50);
/** How far the link headlines of lists are followed, and which of them. */
const followSchema = z.strictObject({
  depth: z.int().min(1).max(MOST_DEPTH),
  include: patterns.optional(),
  exclude: patterns.optional(),
});
export type Follow = z.infer<typeof followSchema>;

/** What the user asked for, carried by every job that comes of it. */
const requestSchema = z.strictObject({
  /** Address as enqueued. */
  url: z.url({ protocol: /^https?$/u }).max(8_192),
  /** Host the counts are kept under. */
  source: z.string().min(1).max(253),
  tags: z.array(z.string().max(200)).max(50),
  /** Fetch and emit even where nothing changed. */
  force: z.boolean(),
  /** Milliseconds since 1970. */
  enqueuedAt: z.int().nonnegative(),
  /** A page without an article enqueues its link headlines, `depth` lists deep; patterns as `createAddressFilter` reads them. */
  follow: followSchema.optional(),
  /** Not a page to work on but a watched source, by the ids of its watch and itself. */
  poll: z.strictObject({ watch: z.string().max(40), source: z.string().max(40) }).optional(),
});
export type Request = z.infer<typeof requestSchema>;

/** A fetched page without its bytes, which wait in the page store under `sha256`. */
const fetchedPageSchema = z.strictObject({
  url: z.string(),
  finalUrl: z.string(),
  status: z.int(),
  contentType: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().nonnegative(),
});
export type FetchedPage = z.infer<typeof fetchedPageSchema>;

/** Payload of a job whose first step is `fetch`. */
export const fetchJobSchema = z.strictObject({ request: requestSchema });
export type FetchJob = z.infer<typeof fetchJobSchema>;

/** Payload of a job whose first step is `segments`. */
export const pageJobSchema = z.strictObject({ request: requestSchema, page: fetchedPageSchema });
export type PageJob = z.infer<typeof pageJobSchema>;

/**
 * Payload of a job whose first step works on one article: its JSON text inline up to 20 KB, else the page store's key
 * of it. A text and no object, so that only the threads that work on the article ever take it apart.
 */
export const articleJobSchema = z.strictObject({
  request: requestSchema,
  page: fetchedPageSchema,
  work: z.union([
    z.strictObject({ inline: z.string() }),
    z.strictObject({ stored: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ]),
});
type ArticleJob = z.infer<typeof articleJobSchema>;

/** What the quarantine queue keeps: the job as it was, and why it can never pass. */
export interface QuarantinedJob {
  readonly queue: string;
  readonly jobId: string;
  readonly payload: unknown;
  readonly reason: string;
  readonly detail: string;
  readonly quarantinedAt: string;
}
