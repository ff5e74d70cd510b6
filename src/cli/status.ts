import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { createClient } from '../client/createClient.ts';
import { readableStatus } from './readableStatus.ts';
import { UsageError } from './usageError.ts';

/** `isnad status`: queues, funnel, rates, sources. */
export function addStatus(program: Command): void {
  program
    .command('status')
    .description('show queues, the funnel with each drop and its reason, rates, and sources')
    .option('--watch [seconds]', 'show again every 2 (or that many) seconds, until Ctrl-C')
    .option('--sources <n>', 'how many sources, those counted last first', '10')
    .option('--json', 'print JSON, one line each time')
    .action(
      async (options: { readonly watch?: string | true; readonly sources: string; readonly json?: true }) => {
        const seconds = options.watch === true ? 2 : Number(options.watch ?? 0);
        const sources = Number(options.sources);
        if (!(seconds >= 0)) throw new UsageError(`--watch ${options.watch}: takes seconds`);
        if (!Number.isInteger(sources) || sources < 0)
          throw new UsageError(`--sources ${options.sources}: takes a number`);
        await using client = await createClient();
        const stop = new AbortController();
        process.once('SIGINT', () => stop.abort());
        process.once('SIGTERM', () => stop.abort());
        for (;;) {
          const status = await client.status({ sources });
          const isTerminal = process.stdout.isTTY === true;
          if (options.json === true) process.stdout.write(`${JSON.stringify(status)}\n`);
          else {
            // Clear the screen (ECMA-48 ED and CUP) only where there is one.
            if (seconds > 0 && isTerminal) process.stdout.write('\u001b[2J\u001b[H');
            process.stdout.write(`${readableStatus(status, isTerminal)}\n`);
          }
          if (seconds === 0) return;
          const waited = await sleep(seconds * 1_000, true, { signal: stop.signal }).catch(() => false);
          if (!waited) return;
        }
      },
    );
}
