import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from './usageError.ts';

/**
 * Lines of files in turn, `-` being standard input; empty lines are left out.
 *
 * @throws {UsageError} when a file cannot be read.
 */
export async function* readLines(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    const input = file === '-' ? process.stdin : createReadStream(file);
    const failed = new Promise<never>((_, reject) => {
      input.once('error', (error: Error) => reject(new UsageError(`cannot read ${file}: ${error.message}`)));
    });
    failed.catch(() => undefined);
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done === true) break;
      if (next.value.trim() !== '') yield next.value;
    }
  }
}
