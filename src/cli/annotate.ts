import type { Command } from 'commander';
import { z } from 'zod';
import { loadConfig } from '../config.ts';
import { codePointsOf } from '../contract/offsets.ts';
import type { Span } from '../pipeline/text/span.ts';
import { createStagePool, type StagePool } from '../threads/createStagePool.ts';
import type { AnnotateResult } from '../threads/task.ts';
import { mapInOrder } from './mapInOrder.ts';
import { readLines } from './readLines.ts';
import { UsageError } from './usageError.ts';

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().optional(),
});

/** `isnad annotate`: texts in, entities and quotes out. */
export function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('find entities and quotes in texts, one JSON line {id, text, lang?} each, on all cores')
    .argument('[files...]', "NDJSON files, or '-' for standard input", ['-'])
    .option('--input <form>', "'ndjson', the only form", 'ndjson')
    .addHelpText(
      'after',
      '\nOffsets count Unicode code points in exactly the text given.\nExample: echo \'{"id":1,"text":"…"}\' | isnad annotate',
    )
    .action(async (files: readonly string[], options: { readonly input: string }) => {
      if (options.input !== 'ndjson') throw new UsageError(`--input ${options.input}: takes 'ndjson'`);
      const config = loadConfig();
      const pool = createStagePool({
        threads: config.ISNAD_THREADS,
        timeoutMs: config.ISNAD_STAGE_TIMEOUT * 1_000,
      });
      let number = 0;
      try {
        const work = (raw: string): Promise<object> => annotateLine(pool, raw, ++number);
        for await (const line of mapInOrder(readLines(files), pool.threads * 2, work)) {
          if ('error' in line) process.exitCode = 1;
          process.stdout.write(`${JSON.stringify(line)}\n`);
        }
      } finally {
        await pool.close();
      }
    });
}

async function annotateLine(pool: StagePool, raw: string, number: number): Promise<object> {
  let line: z.infer<typeof lineSchema>;
  try {
    line = lineSchema.parse(JSON.parse(raw));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { id: `line ${number}`, error: `not a line {id, text, lang?}: ${why}` };
  }
  const { id, text, lang } = line;
  try {
    return { id, ...present(text, await pool.annotate({ kind: 'annotate', text, language: lang ?? null })) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Entities by mention and quotes, in code points of `text`. */
function present(text: string, found: AnnotateResult): object {
  const at = codePointsOf(text);
  const place = ({ start, end }: Span): object => ({
    start: at(start),
    end: at(end),
    exact: text.slice(start, end),
  });
  const entities = found.entities
    .flatMap(({ mentions, id, type, name, role }) =>
      mentions.map((mention) => ({
        at: mention.start,
        shown: { ...place(mention), type, name, role, entity: id },
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ shown }) => shown);
  const quotes = found.quotes.map((quote) => {
    const { id, type, level, cue, sources, contents, speaker, via, denied, nestedIn, confidence, rule } =
      quote;
    const whole = { start: contents[0]?.start ?? 0, end: contents.at(-1)?.end ?? 0 };
    return {
      id,
      ...place(whole),
      kind: type,
      level,
      cue: cue === null ? null : place(cue),
      mention: sources[0] === undefined ? null : place(sources[0]),
      speaker,
      via: via.map((carrier) => ({ ...place(carrier), name: carrier.name, entity: carrier.entity })),
      denied,
      nestedIn,
      confidence,
      rule,
    };
  });
  return { language: found.language, entities, quotes };
}
