import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { createStagePool } from '../threads/createStagePool.ts';
import type { StageResult, ThreadStep } from '../threads/task.ts';
import { openFetcher } from '../workers/openFetcher.ts';
import { openKeeper } from '../workers/openKeeper.ts';
import { mapInOrder } from './mapInOrder.ts';
import { note } from './note.ts';
import { ndjsonSources, plainSources } from './pageSources.ts';
import { readableRecord } from './readableRecord.ts';
import { runSource } from './runSource.ts';
import { UsageError } from './usageError.ts';
import { noteProblems, type Problems, warcSources } from './warcSources.ts';

const FULL: readonly ThreadStep[] = ['segments', 'entities', 'quotes', 'record'];

/** `isnad extract`: pages in, records out, without queues. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('extract the articles of files, URLs or NDJSON lines at once, without queues, on all cores')
    .argument('[inputs...]', "HTML or text files, URLs, or '-' for standard input")
    .option('--input <form>', "'ndjson': lines {id, url, html | text | path} on the files or standard input")
    .option('--stage <stage>', "'segments': stop after splitting the page; 'record': everything", 'record')
    .option('--warc <file...>', 'the pages of web archives (WARC, plain or gzip)')
    .option('--keep-warc <dir>', 'keep what is fetched as WARC 1.1 in this folder')
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
      if (options.warc !== undefined && (inputs.length > 0 || options.input !== undefined)) {
        throw new UsageError('--warc names all there is to read; leave out other inputs and --input');
      }
      if (inputs.length === 0 && options.input === undefined && options.warc === undefined) {
        throw new UsageError("nothing to extract; give files, URLs, --warc FILE, or '-' for standard input");
      }
      await extract(inputs, options);
    });
}

interface ExtractFlags {
  readonly input?: string;
  readonly stage: string;
  readonly warc?: readonly string[];
  readonly keepWarc?: string;
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
  const keep = openKeeper(
    options.keepWarc === undefined ? config : { ...config, ISNAD_KEEP_WARC: options.keepWarc },
  );
  const problems: Problems = {};
  const sources =
    options.warc !== undefined
      ? warcSources(options.warc, { mostBytes: config.ISNAD_MAX_PAGE_BYTES, problems })
      : options.input === 'ndjson'
        ? ndjsonSources(inputs.length === 0 ? ['-'] : inputs)
        : plainSources(inputs, fetcher, keep);
  const asJson = options.json === true || options.input === 'ndjson' || process.stdout.isTTY !== true;
  let failed = 0;
  try {
    // Two a thread: one runs while the next is handed over.
    for await (const { id, url, result, error } of mapInOrder(sources, pool.threads * 2, (source) =>
      runSource(pool, source, steps),
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
    await Promise.all([pool.close(), fetcher.close(), keep?.close()]);
    noteProblems(problems);
  }
  if (failed > 0) process.exitCode = 1;
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
