import type { EnrichedRecord } from '../contract/record.ts';
import type { SourceInput } from '../discovery/readListing.ts';
import type { Entity } from '../pipeline/entities/types.ts';
import type { PageInput, PageMetadata } from '../pipeline/page/types.ts';
import type { Quote, QuoteResult, RejectedMarks } from '../pipeline/quotes/types.ts';
import type { PageFacts } from '../pipeline/record/identify.ts';
import type { PageSource, StageTiming } from '../pipeline/record/makeRecord.ts';
import type { LedgerEntry, Segment } from '../pipeline/segments/types.ts';
import type { Sketch } from '../pipeline/text/sketch.ts';
import type { Step } from '../queues/topology.ts';

/** The steps that run on threads: all but `fetch`. */
export type ThreadStep = Exclude<Step, 'fetch'>;

/** One article on its way; each step adds its part. It is what travels between queues, so it is plain JSON. */
export interface ArticleWork {
  readonly facts: PageFacts;
  readonly segment: Segment;
  readonly entities?: readonly Entity[];
  readonly quotes?: QuoteResult;
  readonly record?: EnrichedRecord;
  /** Of the body, made with the record; `null` where it is too short to compare. */
  readonly sketch?: Sketch | null;
  /** Why step `record` refused it, in place of a record. */
  readonly refusal?: string;
  readonly times: readonly StageTiming[];
}

/** What emission needs of an article: all that leaves the thread after the last step, since copying it costs. */
export type FinishedArticle = Pick<ArticleWork, 'record' | 'sketch' | 'refusal'>;

/** Where the articles come from, and for whom: the record names both. */
export interface Origin {
  readonly source: PageSource;
  readonly job: string | null;
  readonly tags: readonly string[];
  /** RFC 3339 UTC. */
  readonly emittedAt: string;
}

/** What a thread is called with: the task, and where it marks that it has begun. */
export interface Called<T> {
  readonly task: T;
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** Split a page and take its articles through the further steps. */
export interface PageTask {
  readonly kind: 'page';
  readonly steps: readonly ThreadStep[];
  readonly origin: Origin;
  readonly input: PageInput;
  /** What is to come back: all there is (the default), the articles as JSON texts for another queue, or what is to be emitted. */
  readonly give?: 'packed' | 'finished';
  /**
   * Steps of the queues behind it. Where few articles were found and none of them fails, they are taken too, and what is to
   * be emitted comes back in place of the texts.
   */
  readonly further?: readonly ThreadStep[];
  /** Give the articles' bodies as well. */
  readonly bodies?: boolean;
}

/** Take one article through some steps. */
export interface ArticleTask {
  readonly kind: 'article';
  readonly steps: readonly ThreadStep[];
  readonly origin: Origin;
  /** The article as JSON text. */
  readonly packed: string;
  /** What is to come back: JSON text again, for another queue, or what is to be emitted. */
  readonly give: 'packed' | 'finished';
}

/** Find entities and quotes in a text; `language` null means find out. */
export interface AnnotateTask {
  readonly kind: 'annotate';
  readonly text: string;
  readonly language: string | null;
}

/** Read what a fetched body lists: feed, sitemap, or a page's link headlines. */
export interface ListTask {
  readonly kind: 'list';
  readonly input: SourceInput;
}

/** Articles after the last of the task's steps; works, ledger and metadata only where the task asked for all there is. */
export interface StageResult {
  readonly works: readonly ArticleWork[];
  /** What is to be emitted of them. */
  readonly finished: readonly FinishedArticle[];
  /** The works as JSON texts where the task asked for them. */
  readonly packed: readonly string[];
  readonly bodies: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly metadata: PageMetadata | null;
}

/** What {@link AnnotateTask} finds, in UTF-16 spans of its text. */
export interface AnnotateResult {
  readonly language: string;
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly rejected: readonly RejectedMarks[];
}
