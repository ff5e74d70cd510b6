import type { Command } from 'commander';
import type { Logger } from 'pino';
import { loadConfig } from '../config.ts';
import { createLog } from '../observe/log.ts';
import { connect } from '../redis/connect.ts';
import { findRedis } from '../redis/findRedis.ts';
import { startWorkers } from '../workers/startWorkers.ts';
import { onStopSignal } from './onStopSignal.ts';

// For closing connections after the drain time.
const GRACE_S = 5;

/** `isnad work`: run workers until a signal comes. */
export function addWork(program: Command): void {
  program
    .command('work')
    .description('run the workers of all queues, or of some, until SIGTERM or Ctrl-C')
    .option('--only <queues>', 'queues to work on, comma-separated: fetch,segments,enrich', (raw) =>
      raw.split(','),
    )
    .option('--keep-warc <dir>', 'keep what is fetched as WARC 1.1 in this folder')
    .addHelpText(
      'after',
      '\nSIGTERM or Ctrl-C drains within ISNAD_DRAIN_TIMEOUT seconds; a second one stops at once.',
    )
    .action(async ({ only, keepWarc }: { readonly only?: readonly string[]; readonly keepWarc?: string }) => {
      const base = loadConfig();
      const config = keepWarc === undefined ? base : Object.freeze({ ...base, ISNAD_KEEP_WARC: keepWarc });
      const log = createLog(config.ISNAD_LOG_LEVEL);
      const found = await findRedis(config, {
        path: process.env['PATH'] ?? '',
        log: (line) => log.info(line),
      });
      const redis = connect(found.url);
      redis.on('error', (error: Error) => log.warn({ error: error.message }, 'redis'));
      const workers = startWorkers({ config, redis, log, ...(only === undefined ? {} : { only }) });
      log.info({ queues: workers.working, prefix: config.ISNAD_PREFIX }, 'working');
      const signal = await onStopSignal();
      log.info({ signal }, 'draining');
      stopLate(config.ISNAD_DRAIN_TIMEOUT + GRACE_S, log);
      await workers.drain();
      await redis.quit();
      await found.release();
      log.info('stopped');
    });
}

/** Commands wait for a Redis that is away, and so would draining: end the process after `seconds` all the same. */
function stopLate(seconds: number, log: Logger): void {
  const stop = (): void => {
    log.error(
      { seconds },
      'Redis does not answer; running jobs go back to their queues when their locks end',
    );
    process.exit(1);
  };
  setTimeout(stop, seconds * 1_000).unref();
}
