import { createHash } from 'node:crypto';
import type { StagePool } from '../threads/createStagePool.ts';
import type { StageResult, ThreadStep } from '../threads/task.ts';
import type { PendingSource } from './pageSources.ts';

/** What became of one page: the stages' result, or why there is none. */
export type Ran =
  | {
      readonly id: string | number;
      readonly url: string;
      /** SHA-256 of the page's bytes. */
      readonly sha256: string;
      readonly result: StageResult;
      readonly error?: never;
    }
  | { readonly id: string | number; readonly url?: never; readonly result?: never; readonly error: string };

/** Take one page through `steps` on the pool; every failure comes back as `error`, with the page's id. */
export async function runSource(
  pool: StagePool,
  pending: PendingSource,
  steps: readonly ThreadStep[],
): Promise<Ran> {
  const source = await pending();
  const { id } = source;
  if ('error' in source) return { id, error: source.error };
  const { url, requestedUrl = url, body, contentType, fetchedAt = null, status = null, etag = null } = source;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const origin = {
    job: null,
    tags: [],
    source: { url: requestedUrl, finalUrl: url, status, fetchedAt, etag, sha256 },
    emittedAt: new Date().toISOString(),
  };
  const input = {
    url,
    body,
    ...(contentType === undefined ? {} : { contentType }),
    ...(fetchedAt === null ? {} : { fetchedAt }),
  };
  try {
    const result = await pool.run({ kind: 'page', steps, origin, input });
    const refused = result.works.find((work) => work.refusal !== undefined);
    return refused?.refusal === undefined ? { id, url, sha256, result } : { id, error: refused.refusal };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
