/** How a URL is taken in. */
export interface EnqueueOptions {
  /** 1 (first) to 2,097,152 (last), as in BullMQ; left out: before all that have one. */
  readonly priority?: number;
  /** Labels that every record of these URLs will carry. */
  readonly tags?: readonly string[];
  /** Fetch again although the URL was enqueued within the recrawl time. */
  readonly force?: boolean;
  /** A page without an article is a list: enqueue its link headlines, so many lists deep (at most 5). @default 0 */
  readonly depth?: number;
  /** Of these links, only those that match a pattern, such as `/politics/*`; see docs/guide/watch.md. */
  readonly include?: readonly string[];
  /** Of these links, none that matches a pattern. */
  readonly exclude?: readonly string[];
}

/** How addresses are watched. */
export interface WatchOptions {
  /** Labels that every record found by it will carry. */
  readonly tags?: readonly string[];
  /** Only addresses that match one of these patterns; `*` stands for anything, `/…` is matched against the path. */
  readonly include?: readonly string[];
  /** No address that matches one of these. */
  readonly exclude?: readonly string[];
  /** Pages it finds that are lists themselves are followed so many lists deep (at most 5). @default 1 */
  readonly depth?: number;
}

/** What became of addresses to watch. `changed` were watched already and have the new options now. */
export interface Watched {
  readonly added: number;
  readonly changed: number;
  readonly invalid: Enqueued['invalid'];
}

/** What became of a list of URLs. `invalid` names each refused one with its reason. */
export interface Enqueued {
  readonly added: number;
  readonly duplicates: number;
  readonly invalid: readonly { readonly url: string; readonly reason: string }[];
}
