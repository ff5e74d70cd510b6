/** How a URL is taken in. */
export interface EnqueueOptions {
  /** 1 (first) to 2,097,152 (last), as in BullMQ; left out: before all that have one. */
  readonly priority?: number;
  /** Labels that every record of these URLs will carry. */
  readonly tags?: readonly string[];
  /** Fetch again although the URL was enqueued within the recrawl time. */
  readonly force?: boolean;
}

/** What became of a list of URLs. `invalid` names each refused one with its reason. */
export interface Enqueued {
  readonly added: number;
  readonly duplicates: number;
  readonly invalid: readonly { readonly url: string; readonly reason: string }[];
}
