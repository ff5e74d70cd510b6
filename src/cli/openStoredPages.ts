import type { Config } from '../config.ts';
import { connect } from '../redis/connect.ts';
import { findRedis } from '../redis/findRedis.ts';
import type { RecordIndex } from '../replay/openRecordIndex.ts';
import { openPageStore } from '../store/openPageStore.ts';
import { note } from './note.ts';
import type { PendingSource } from './pageSources.ts';

/** The pages of known records, as far as the page store still has them. */
export async function openStoredPages(
  index: RecordIndex,
  config: Config,
): Promise<{ sources(): AsyncGenerator<PendingSource>; close(): Promise<void> }> {
  const found = await findRedis(config, { path: process.env['PATH'] ?? '', log: note });
  const redis = connect(found.url);
  const store = openPageStore(config, redis);
  return {
    async *sources() {
      for (const known of index.all()) {
        const body = await store.get(known.sha256);
        const record = body === null ? null : await index.read(known, known.recordIds[0] ?? '');
        if (body === null || record === null) continue;
        const { url, finalUrl, status, etag, fetchedAt, charset, charsetFrom } = record.page;
        const source = {
          id: finalUrl,
          url: finalUrl,
          requestedUrl: url,
          body,
          etag,
          ...(status === null ? {} : { status }),
          ...(fetchedAt === null ? {} : { fetchedAt }),
          // The record tells no more of the Content-Type than its charset.
          ...(charsetFrom === 'http' ? { contentType: `text/html; charset=${charset}` } : {}),
        };
        yield async () => source;
      }
    },
    async close() {
      await redis.quit();
      await found.release();
    },
  };
}
