import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import type { KeptQuote } from '../pipeline/record/diffQuotes.ts';
import { createDuplicates, type Duplicates } from '../store/duplicates.ts';
import { createQuoteHistory, type QuoteHistory } from '../store/quoteHistory.ts';
import { createRevisions, type Revisions } from '../store/revisions.ts';

/** What is remembered of records that went out, for those that come after them. */
export interface RecordMemory {
  /** The text of each record's last revision. */
  readonly revisions: Revisions;
  /** Landmarks of their texts, for near copies. */
  readonly duplicates: Duplicates;
  /** Their quotes, for what changed between revisions. */
  readonly history: QuoteHistory<KeptQuote>;
}

/** The memory that the settings ask for, in Redis, on a connection that stays the caller's. */
export function openRecordMemory(config: Config, redis: Redis): RecordMemory {
  const { ISNAD_PREFIX: prefix, ISNAD_NEAR_RECORDS: most } = config;
  return {
    revisions: createRevisions({ redis, prefix }),
    duplicates: createDuplicates({ redis, prefix, most, ttlSeconds: config.ISNAD_NEAR_TTL }),
    history: createQuoteHistory({ redis, prefix, ttlSeconds: config.ISNAD_QUOTES_TTL }),
  };
}
