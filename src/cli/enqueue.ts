import type { Command } from 'commander';
import { type Client, createClient } from '../client/createClient.ts';
import type { EnqueueOptions } from '../queues/enqueue.ts';
import { note } from './note.ts';
import { readDepth } from './readDepth.ts';
import { readLines } from './readLines.ts';
import { UsageError } from './usageError.ts';
import { hasDamage, noteProblems } from './warcSources.ts';

/** `isnad enqueue`: URLs from the command line, files, or standard input. */
export function addEnqueue(program: Command): void {
  program
    .command('enqueue')
    .description('put URLs on the fetch queue, each once within ISNAD_RECRAWL_TTL')
    .argument('[urls...]', "URLs, or '-' for standard input, one a line")
    .option('-f, --file <file...>', 'files with one URL a line')
    .option('--warc <file...>', 'the pages of web archives (WARC, plain or gzip), which are not fetched')
    .option(
      '-p, --priority <n>',
      '1 (first) to 2097152 (last); without: before all that have one',
      readPriority,
    )
    .option('-t, --tag <tag...>', 'labels that the records will carry')
    .option(
      '-d, --depth <n>',
      'pages without an article: enqueue their link headlines, so many deep',
      readDepth,
      0,
    )
    .option('-i, --include <pattern...>', 'of these links, only those that match, such as /politics/*')
    .option('-x, --exclude <pattern...>', 'of these links, none that matches')
    .option('--force', 'also URLs that were enqueued a short while ago')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample: isnad enqueue https://news.example/1 -t politics\n         cat urls.txt | isnad enqueue -',
    )
    .action(async (urls: readonly string[], options: EnqueueFlags) => {
      const files = [...(options.file ?? []), ...(urls.includes('-') ? ['-'] : [])];
      const given = urls.filter((url) => url !== '-');
      if (given.length === 0 && files.length === 0 && options.warc === undefined)
        throw new UsageError("no URLs; give some, --file FILE, --warc FILE, or '-'");
      await using client = await createClient({ log: options.json === true ? () => undefined : note });
      const chosen = {
        tags: options.tag ?? [],
        force: options.force ?? false,
        depth: options.depth,
        include: options.include ?? [],
        exclude: options.exclude ?? [],
        ...(options.priority === undefined ? {} : { priority: options.priority }),
      };
      if (options.warc !== undefined) await enqueueWarc(client, options.warc, chosen, options.json === true);
      if (given.length === 0 && files.length === 0) return;
      const result = await client.enqueue(chain(given, readLines(files)), chosen);
      if (options.json === true) process.stdout.write(`${JSON.stringify(result)}\n`);
      else
        note(`${result.added} added, ${result.duplicates} known already, ${result.invalid.length} refused`);
      for (const { url, reason } of result.invalid) note(`refused: ${url}: ${reason}`);
      if (result.invalid.length > 0) process.exitCode = 1;
    });
}

async function enqueueWarc(
  client: Client,
  files: readonly string[],
  chosen: EnqueueOptions,
  json: boolean,
): Promise<void> {
  let isToldToWait = false;
  const onWait = (waiting: number): void => {
    if (!isToldToWait) note(`${waiting} pages wait already: going on as 'isnad work' takes them`);
    isToldToWait = true;
  };
  const result = await client.enqueueArchive(files, { ...chosen, onWait }).catch((error: unknown) => {
    if (error instanceof Error && 'path' in error) throw new UsageError(`cannot read: ${error.message}`);
    throw error;
  });
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else note(`${result.added} pages added, ${result.duplicates} known already`);
  noteProblems(result.problems);
  if (hasDamage(result.problems)) process.exitCode = 1;
}

interface EnqueueFlags {
  readonly warc?: readonly string[];
  readonly file?: readonly string[];
  readonly priority?: number;
  readonly tag?: readonly string[];
  readonly depth: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

function readPriority(raw: string): number {
  const value = Number(raw);
  if (!Number.isInteger(value) || value < 1 || value > 2_097_152) {
    throw new UsageError(`--priority ${raw}: takes a whole number from 1 to 2097152`);
  }
  return value;
}

async function* chain(first: readonly string[], then: AsyncIterable<string>): AsyncGenerator<string> {
  yield* first;
  for await (const line of then) yield line.trim();
}
