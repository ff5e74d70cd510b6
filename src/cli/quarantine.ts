import type { Command } from 'commander';
import { createClient } from '../client/createClient.ts';
import { note } from './note.ts';

/** `isnad quarantine`: look at jobs that could not pass, and put them back. */
export function addQuarantine(program: Command): void {
  program
    .command('quarantine')
    .description(
      'list the jobs that could not pass, with their reasons; --replay puts them back on their queues',
    )
    .option('--replay', 'put them back')
    .option('--reason <reason>', 'only those with this reason')
    .option('--json', 'print whole jobs, one JSON object a line')
    .action(async (options: { readonly replay?: true; readonly reason?: string; readonly json?: true }) => {
      await using client = await createClient({ log: options.json === true ? () => undefined : note });
      const { reason } = options;
      if (options.replay === true) {
        const count = await client.replay(reason === undefined ? {} : { reason });
        note(`${count} put back`);
        return;
      }
      for (const job of await client.quarantined(10_000)) {
        if (reason !== undefined && job.reason !== reason) continue;
        const line = `${job.quarantinedAt}  ${job.queue}  ${job.reason}  ${job.detail}`;
        process.stdout.write(`${options.json === true ? JSON.stringify(job) : line}\n`);
      }
    });
}
