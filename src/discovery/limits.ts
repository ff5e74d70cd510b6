/** The Sitemaps protocol: 50,000 addresses in at most 50 MiB, uncompressed (sitemaps.org/protocol.html). */
export const MOST_ENTRIES = 50_000;
export const SOURCE_BYTES = 52_428_800;
/** A feed or page is read as a whole: 10 MiB are some 5,000 long entries. */
export const FEED_BYTES = 10_485_760;
/** Feeds list what is new; from a longer one the first are taken. */
export const MOST_FEED_ENTRIES = 5_000;
/** Longest address taken from a list, as for every URL of isnad. */
export const LONGEST_URL = 8_192;
