import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { createStagePool, type StagePool } from '../threads/createStagePool.ts';
import type { StageResult, ThreadStep } from '../threads/task.ts';
import { openFetcher } from '../workers/openFetcher.ts';
import { mapInOrder } from './mapInOrder.ts';
import { note } from './note.ts';
import { ndjsonSources, type PendingSource, plainSources } from './pageSources.ts';
import { readableRecord } from './readableRecord.ts';
import { UsageError } from './usageError.ts';

const FULL: readonly ThreadStep[] = ['segments', 'entities', 'quotes', 'record'];

/** `isnad extract`: pages in, records out, without queues. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('extract the articles of files, URLs or NDJSON lines at once, without queues, on all cores')
    .argument('[inputs...]', "HTML or text files, URLs, or '-' for standard input")
    .option('--input <form>', "'ndjson': lines {id, url, html | text | path} on the files or standard input")
    .option('--stage <stage>', "'segments': stop after splitting the page; 'record': everything", 'record')
    .option('--json', 'print NDJSON although the output is a terminal')
    .addHelpText(
      'after',
      '\nExample: isnad extract page.html --json\n         isnad extract --input ndjson < pages.ndjson',
    )
    .action(async (inputs: readonly string[], options: ExtractFlags) => {
      if (options.stage !== 'record' && options.stage !== 'segments') {
        throw new UsageError(`--stage ${options.stage}: takes 'segments' or 'record'`);
      }
      if (options.input !== undefined && options.input !== 'ndjson') {
        throw new UsageError(`--input ${options.input}: takes 'ndjson'`);
      }
      if (inputs.length === 0 && options.input === undefined) {
        throw new UsageError("nothing to extract; give files, URLs, or '-' for standard input");
      }
      await extract(inputs, options);
    });
}

interface ExtractFlags {
  readonly input?: string;
  readonly stage: string;
  readonly json?: true;
}

async function extract(inputs: readonly string[], options: ExtractFlags): Promise<void> {
  const config = loadConfig();
  const pool = createStagePool({
    threads: config.ISNAD_THREADS,
    timeoutMs: config.ISNAD_STAGE_TIMEOUT * 1_000,
  });
  const fetcher = openFetcher(config);
  const steps: readonly ThreadStep[] = options.stage === 'segments' ? ['segments'] : FULL;
  const sources =
    options.input === 'ndjson'
      ? ndjsonSources(inputs.length === 0 ? ['-'] : inputs)
      : plainSources(inputs, fetcher);
  const asJson = options.json === true || options.input === 'ndjson' || process.stdout.isTTY !== true;
  let failed = 0;
  try {
    // Two a thread: one runs while the next is handed over.
    for await (const { id, url, result, error } of mapInOrder(sources, pool.threads * 2, (source) =>
      run(pool, source, steps),
    )) {
      if (error !== undefined) {
        failed++;
        note(`${id}: ${error}`);
        if (asJson) write(JSON.stringify({ id, error }));
        continue;
      }
      if (options.stage === 'segments') write(JSON.stringify(segmentsLine(id, url, result)));
      else if (asJson)
        write(JSON.stringify({ id, records: result.works.flatMap((work) => work.record ?? []) }));
      else for (const work of result.works) printReadable(work.record);
    }
  } finally {
    await Promise.all([pool.close(), fetcher.close()]);
  }
  if (failed > 0) process.exitCode = 1;
}

type Ran =
  | {
      readonly id: string | number;
      readonly url: string;
      readonly result: StageResult;
      readonly error?: never;
    }
  | { readonly id: string | number; readonly url?: never; readonly result?: never; readonly error: string };

async function run(pool: StagePool, pending: PendingSource, steps: readonly ThreadStep[]): Promise<Ran> {
  const source = await pending();
  const { id } = source;
  if ('error' in source) return { id, error: source.error };
  const { url, body, contentType, fetchedAt = null } = source;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const origin = {
    job: null,
    tags: [],
    source: { url, finalUrl: url, status: null, fetchedAt, etag: null, sha256 },
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
    return refused?.refusal === undefined ? { id, url, result } : { id, error: refused.refusal };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function segmentsLine(id: string | number, url: string, result: StageResult): object {
  const segments = result.works.map(({ segment }) => segment);
  const language = segments[0]?.language ?? result.metadata?.language ?? 'und';
  return { id, url, language, segments, ledger: result.ledger, metadata: result.metadata };
}

function printReadable(record: Parameters<typeof readableRecord>[0] | undefined): void {
  if (record !== undefined)
    write(readableRecord(record, { colour: true, width: process.stdout.columns ?? 100 }));
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
