import type { ReasonEntry } from './reasons.ts';

/** Why a poll of a watched source brought nothing: the closed list beside `FETCH_REASONS`, which polls can end with too. */
export const WATCH_REASONS = {
  NOT_A_SOURCE: {
    ending: 'discard',
    meaning:
      'What came is neither a feed, a sitemap nor a page; or a page, where a feed or sitemap was looked for.',
    action: 'Watch another address of the site; sources that isnad guessed are forgotten by themselves.',
  },
  SOURCE_BROKEN: {
    ending: 'discard',
    meaning: 'It begins like a feed or sitemap, but no entry of it can be read.',
    action: 'Look at it; isnad asks again, less and less often.',
  },
  SOURCE_EMPTY: {
    ending: 'discard',
    meaning: 'It can be read, but lists no address and offers no source.',
    action: 'Watch another address of the site; one that loads its links by script cannot be watched.',
  },
  WATCH_REMOVED: {
    ending: 'discard',
    meaning: 'The watch, or this source of it, was removed while its poll was under way.',
    action: 'Nothing.',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

export type WatchReason = keyof typeof WATCH_REASONS;
