import { once } from 'node:events';
import type { Command } from 'commander';
import { createClient } from '../client/createClient.ts';
import { note } from './note.ts';
import { onStopSignal } from './onStopSignal.ts';
import { readableRecord } from './readableRecord.ts';

/** `isnad consume`: records as NDJSON, acknowledged once they are written. */
export function addConsume(program: Command): void {
  program
    .command('consume')
    .description('take records off the output queue and print them, one JSON object a line')
    .option('--follow', 'wait for more until Ctrl-C, instead of stopping when the queue is empty')
    .option('--pretty', 'print records for reading instead of NDJSON')
    .action(async (options: { readonly follow?: true; readonly pretty?: true }) => {
      await using client = await createClient({ log: note });
      let last = Date.now();
      let running = 0;
      const consumer = client.consume(async (record) => {
        running++;
        const colour = process.stdout.isTTY === true;
        const text =
          options.pretty === true
            ? readableRecord(record, { colour, width: columns() })
            : JSON.stringify(record);
        // Acknowledge only what the reader has taken: a full pipe holds the queue back.
        if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
        running--;
        last = Date.now();
      });
      if (options.follow === true) await onStopSignal();
      else await untilIdle(async () => running === 0 && Date.now() - last > 300 && (await isEmpty(client)));
      await consumer.close();
    });
}

type Client = Awaited<ReturnType<typeof createClient>>;

async function isEmpty(client: Client): Promise<boolean> {
  const { queues } = await client.status({ sources: 0 });
  const output = queues.find((queue) => queue.name === 'enriched');
  return output === undefined || output.waiting + output.active === 0;
}

async function untilIdle(isIdle: () => Promise<boolean>): Promise<void> {
  const { setTimeout: sleep } = await import('node:timers/promises');
  while (!(await isIdle())) await sleep(100);
}

function columns(): number {
  return process.stdout.columns ?? 100;
}
