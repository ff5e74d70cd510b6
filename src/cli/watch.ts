import type { Command } from 'commander';
import { createClient } from '../client/createClient.ts';
import type { WatchState } from '../watch/types.ts';
import { note } from './note.ts';
import { readableWatches } from './readableWatches.ts';
import { readDepth } from './readDepth.ts';
import { readLines } from './readLines.ts';
import { UsageError } from './usageError.ts';

/** `isnad watch`: sites that are asked for news again and again. */
export function addWatch(program: Command): void {
  program
    .command('watch')
    .description('watch home pages, sections, feeds or sitemaps, and enqueue what is new')
    .argument('[urls...]', "addresses, or '-' for standard input, one a line")
    .option('-i, --include <pattern...>', 'only addresses that match, such as /politics/* (* is anything)')
    .option('-x, --exclude <pattern...>', 'no addresses that match, such as *video*')
    .option(
      '-d, --depth <n>',
      'follow found pages that are lists themselves, so many deep (0 to 5)',
      readDepth,
      1,
    )
    .option('-t, --tag <tag...>', 'labels that the records will carry')
    .option('--list', 'show what is watched, and how its sources do')
    .option('--remove', 'stop watching the addresses')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      "\nExample: isnad watch https://news.example/ -x '*video*' -t world\n         isnad watch --list\nWorkers (isnad work) do the asking.",
    )
    .action(async (urls: readonly string[], flags: WatchFlags) => {
      const isJson = flags.json === true;
      const given = urls.filter((url) => url !== '-');
      if (flags.list !== true && urls.length === 0)
        throw new UsageError("no addresses; give some, '-', or --list");
      if (flags.list === true && flags.remove === true) throw new UsageError('--list or --remove, not both');
      await using client = await createClient({ log: isJson ? () => undefined : note });
      const lines = async function* (): AsyncGenerator<string> {
        yield* given;
        if (urls.includes('-')) for await (const line of readLines(['-'])) yield line.trim();
      };
      if (flags.list === true) {
        print(await client.watches(), isJson);
        return;
      }
      if (flags.remove === true) {
        const removed = await client.unwatch(lines());
        if (isJson) process.stdout.write(`${JSON.stringify({ removed })}\n`);
        else note(`${removed} no longer watched`);
        if (removed === 0) process.exitCode = 1;
        return;
      }
      const result = await client.watch(lines(), {
        tags: flags.tag ?? [],
        include: flags.include ?? [],
        exclude: flags.exclude ?? [],
        depth: flags.depth,
      });
      if (isJson) process.stdout.write(`${JSON.stringify(result)}\n`);
      else note(`${result.added} watched, ${result.changed} changed, ${result.invalid.length} refused`);
      for (const { url, reason } of result.invalid) note(`refused: ${url}: ${reason}`);
      if (result.invalid.length > 0) process.exitCode = 1;
    });
}

interface WatchFlags {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly depth: number;
  readonly tag?: readonly string[];
  readonly list?: true;
  readonly remove?: true;
  readonly json?: true;
}

function print(watches: readonly WatchState[], isJson: boolean): void {
  if (isJson) for (const watch of watches) process.stdout.write(`${JSON.stringify(watch)}\n`);
  else if (watches.length === 0) note('nothing is watched');
  else process.stdout.write(`${readableWatches(watches, process.stdout.isTTY === true)}\n`);
}
