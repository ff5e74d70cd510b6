import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import type { EnrichedRecord } from '../contract/record.ts';
import { diffRecords, type RecordDiff } from '../replay/diffRecords.ts';
import { openRecordIndex, type RecordIndex } from '../replay/openRecordIndex.ts';
import { createStagePool } from '../threads/createStagePool.ts';
import { mapInOrder } from './mapInOrder.ts';
import { note } from './note.ts';
import { openStoredPages } from './openStoredPages.ts';
import { readableDiff } from './readableDiff.ts';
import { type Ran, runSource } from './runSource.ts';
import { UsageError } from './usageError.ts';
import { hasDamage, noteProblems, type Problems, warcSources } from './warcSources.ts';

/** One record that today's stages make otherwise than before. */
export interface Change {
  readonly change: 'changed' | 'added' | 'gone';
  readonly id: string;
  readonly url: string;
  readonly headline: string | null;
  readonly diff?: RecordDiff;
}

/** What {@link addReplay} counted. */
interface Sums {
  pages: number;
  same: number;
  changed: number;
  added: number;
  gone: number;
  failed: number;
  /** Pages of the records that were in no archive, or are no longer in the page store. */
  missing: number;
}

// Told apart from a failure, so that a script can ask "did anything change?".
const EXIT_CHANGED = 3;

/** `isnad replay`: kept pages through today's stages, compared with earlier records. */
export function addReplay(program: Command): void {
  program
    .command('replay')
    .description(
      'run kept pages through the stages of this version, and show which records come out otherwise',
    )
    .argument('[archives...]', 'web archives (WARC, plain or gzip); without, the pages of the page store')
    .requiredOption(
      '--against <records>',
      "earlier records, NDJSON as 'isnad consume' or 'isnad extract' prints it",
    )
    .option('--out <file>', 'where the new records go as NDJSON')
    .option('--json', 'print each change, and the sums at the end, as a line of JSON')
    .addHelpText(
      'after',
      `\nExit codes: 0 nothing changed, ${EXIT_CHANGED} records changed, 1 a page failed or an archive is damaged.\nExample: isnad replay kept/*.warc.gz --against records.ndjson`,
    )
    .action(async (archives: readonly string[], options: ReplayFlags) => {
      const config = loadConfig();
      const index = await openRecordIndex(options.against).catch((error: unknown) => {
        throw new UsageError(
          `cannot compare with ${options.against}: ${error instanceof Error ? error.message : error}`,
        );
      });
      try {
        await replay(archives, index, options, config);
      } finally {
        await index.close();
      }
    });
}

interface ReplayFlags {
  readonly against: string;
  readonly out?: string;
  readonly json?: true;
}

async function replay(
  archives: readonly string[],
  index: RecordIndex,
  options: ReplayFlags,
  config: Config,
): Promise<void> {
  const problems: Problems = {};
  const stored = archives.length > 0 ? null : await openStoredPages(index, config);
  const sources =
    stored?.sources() ?? warcSources(archives, { mostBytes: config.ISNAD_MAX_PAGE_BYTES, problems });
  const pool = createStagePool({
    threads: config.ISNAD_THREADS,
    timeoutMs: config.ISNAD_STAGE_TIMEOUT * 1_000,
  });
  const out = options.out === undefined ? null : createWriteStream(options.out);
  const sums: Sums = { pages: 0, same: 0, changed: 0, added: 0, gone: 0, failed: 0, missing: 0 };
  const met = new Set<string>();
  const bar = new SingleBar({
    format: '{bar} {value}/{total} pages, {changed} records changed',
    clearOnComplete: true,
  });
  const isShown = process.stderr.isTTY === true;
  if (isShown) bar.start(index.pages, 0, { changed: 0 });
  const print = (text: string): void => {
    // The bar stands on the same terminal: its line makes room, and it draws itself again.
    if (isShown) process.stderr.write('\r\u001b[K');
    process.stdout.write(`${text}\n`);
  };
  try {
    for await (const ran of mapInOrder(sources, pool.threads * 2, (source) =>
      runSource(pool, source, ['segments', 'entities', 'quotes', 'record']),
    )) {
      if (ran.error !== undefined) {
        sums.failed++;
        print(
          options.json === true
            ? JSON.stringify({ id: ran.id, error: ran.error })
            : `! ${ran.id}: ${ran.error}`,
        );
        continue;
      }
      sums.pages++;
      met.add(`${ran.sha256} ${ran.url}`);
      for (const change of await changesOf(ran, index, sums, out))
        print(
          options.json === true
            ? JSON.stringify(change)
            : readableDiff(change, process.stdout.isTTY === true),
        );
      if (isShown) bar.update(met.size, { changed: sums.changed + sums.added + sums.gone });
    }
  } finally {
    bar.stop();
    await Promise.all([pool.close(), stored?.close()]);
    if (out !== null) await once(out.end(), 'finish');
  }
  for (const { sha256, finalUrl } of index.all()) if (!met.has(`${sha256} ${finalUrl}`)) sums.missing++;
  if (options.json === true) print(JSON.stringify({ sums }));
  else
    note(
      Object.entries(sums)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    );
  noteProblems(problems);
  if (sums.failed > 0 || hasDamage(problems)) process.exitCode = 1;
  else if (sums.changed + sums.added + sums.gone > 0) process.exitCode = EXIT_CHANGED;
}

async function changesOf(
  ran: Extract<Ran, { result: object }>,
  index: RecordIndex,
  sums: Sums,
  out: WriteStream | null,
): Promise<Change[]> {
  const page = { sha256: ran.sha256, finalUrl: ran.url };
  const records = ran.result.works.flatMap((work) => work.record ?? []);
  const changes: Change[] = [];
  for (const record of records) {
    if (out !== null && !out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
    const before = await index.read(page, record.id);
    const diff = before === null ? null : diffRecords(before, record);
    if (before === null) changes.push({ change: 'added', ...factsOf(record) });
    else if (diff !== null) changes.push({ change: 'changed', ...factsOf(record), diff });
    else sums.same++;
  }
  const now = new Set(records.map(({ id }) => id));
  for (const id of index.idsOf(page)) {
    if (now.has(id)) continue;
    const before = await index.read(page, id);
    if (before !== null) changes.push({ change: 'gone', ...factsOf(before) });
  }
  for (const { change } of changes) sums[change]++;
  return changes;
}

function factsOf({ id, page, item }: EnrichedRecord): Pick<Change, 'id' | 'url' | 'headline'> {
  return { id, url: page.finalUrl, headline: item.headlines[0]?.value ?? null };
}
