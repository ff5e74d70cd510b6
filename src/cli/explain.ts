import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { renderExplain } from '../explain/renderExplain.ts';
import { createStagePool } from '../threads/createStagePool.ts';
import { openFetcher } from '../workers/openFetcher.ts';
import { note } from './note.ts';
import { plainSources } from './pageSources.ts';
import { runSource } from './runSource.ts';

/** `isnad explain`: one page's segments, labels, entities and quotes with their reasons, as a page to look at. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('write a page that shows what each stage made of one page, and why')
    .argument('<input>', "HTML or text file, URL, or '-' for standard input")
    .option('-o, --out <file>', "where the page goes; '-' for standard output", 'explain.html')
    .addHelpText('after', '\nExample: isnad explain https://news.example/1 --out explain.html')
    .action(async (input: string, { out }: { readonly out: string }) => {
      const config = loadConfig();
      const pool = createStagePool({ threads: 1, timeoutMs: config.ISNAD_STAGE_TIMEOUT * 1_000 });
      const fetcher = openFetcher(config);
      try {
        for await (const pending of plainSources([input], fetcher)) {
          const { url, result, error } = await runSource(pool, pending, ['segments', 'entities', 'quotes']);
          if (error !== undefined) {
            note(`${input}: ${error}`);
            process.exitCode = 1;
            return;
          }
          const page = renderExplain(url, result);
          if (out === '-') process.stdout.write(page);
          else await writeFile(out, page);
          if (out !== '-')
            note(
              `${result.works.length} ${result.works.length === 1 ? 'segment' : 'segments'} explained in ${out}`,
            );
        }
      } finally {
        await Promise.all([pool.close(), fetcher.close()]);
      }
    });
}
