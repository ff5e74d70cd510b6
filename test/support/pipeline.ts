import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { type Client, createClient } from '../../src/client/createClient.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import type { Topology } from '../../src/queues/topology.ts';
import { type RunningWorkers, startWorkers } from '../../src/workers/startWorkers.ts';

/** Settings for tests: loopback may be fetched, waits are short. */
export function testEnvironment(url: string, prefix: string): Record<string, string> {
  return {
    REDIS_URL: url,
    ISNAD_PREFIX: prefix,
    ISNAD_ALLOW_ADDRESSES: '127.0.0.0/8',
    ISNAD_HOST_GAP: '0',
    ISNAD_RETRY_DELAY: '50',
    ISNAD_THREADS: '2',
    ISNAD_LOCK: '2',
    ISNAD_LOG_LEVEL: 'warn',
  };
}

/** Workers and a client on one prefix. */
export interface Pipeline {
  readonly config: Config;
  readonly client: Client;
  readonly workers: RunningWorkers;
  close(): Promise<void>;
}

/** Start them in this process; `environment` overrides {@link testEnvironment}. */
export async function startPipeline(
  at: { readonly redis: Redis; readonly url: string; readonly prefix: string },
  options: { readonly environment?: Record<string, string>; readonly topology?: Topology } = {},
): Promise<Pipeline> {
  const config = loadConfig({ ...testEnvironment(at.url, at.prefix), ...options.environment });
  const { topology } = options;
  const log = pino({ level: 'silent' });
  const workers = startWorkers({
    config,
    redis: at.redis,
    log,
    ...(topology === undefined ? {} : { topology }),
  });
  const client = await createClient({ config });
  return {
    config,
    client,
    workers,
    async close() {
      await client.close();
      await workers.drain();
    },
  };
}

/** Wait until no queue but `enriched`, `quarantine` and `watch` holds a job, and the counts account for `urls` URLs. */
export async function untilSettled(client: Client, urls: number): Promise<Readonly<Record<string, number>>> {
  for (;;) {
    const { queues, funnel, frontier } = await client.status({ sources: 0 });
    const working = queues.filter(({ name }) => !['enriched', 'quarantine', 'watch'].includes(name));
    const busy =
      frontier.waiting > 0 ||
      working.some((queue) => queue.waiting + queue.active + queue.delayed + queue.failed > 0);
    const ended = Object.entries(funnel).reduce(
      (sum, [field, count]) => (/^(fetched|(drop|quarantine):fetch:.*)$/u.test(field) ? sum + count : sum),
      0,
    );
    if (!busy && ended >= urls) return funnel;
    await sleep(50);
  }
}

/** Sum of the counts whose field begins with one of `starts`. */
export function sumOf(funnel: Readonly<Record<string, number>>, ...starts: readonly string[]): number {
  return Object.entries(funnel).reduce(
    (sum, [field, count]) => (starts.some((start) => field.startsWith(start)) ? sum + count : sum),
    0,
  );
}
