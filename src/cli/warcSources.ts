import { type ArchiveReason, isDamage } from '../contract/archiveReasons.ts';
import { readPages } from '../warc/readPages.ts';
import { note } from './note.ts';
import type { PendingSource } from './pageSources.ts';
import { UsageError } from './usageError.ts';

/** How often each reason was met. */
export type Problems = Partial<Record<ArchiveReason, number>>;

/**
 * Pages of WARC files, each with its record id. Records that are no pages are counted in `problems`; damage comes as a
 * source with an error as well, so that it stands where it was met.
 *
 * @throws {UsageError} when a file cannot be read.
 */
export async function* warcSources(
  files: readonly string[],
  options: { readonly mostBytes: number; readonly problems: Problems },
): AsyncGenerator<PendingSource> {
  const { mostBytes, problems } = options;
  for (const file of files) {
    try {
      for await (const one of readPages(file, { mostBytes })) {
        if ('body' in one) {
          const { recordId, url, finalUrl, contentType, ...rest } = one;
          const source = {
            ...rest,
            id: recordId,
            url: finalUrl,
            requestedUrl: url,
            ...(contentType === null ? {} : { contentType }),
          };
          yield async () => source;
          continue;
        }
        const { reason, detail, at } = one;
        problems[reason] = (problems[reason] ?? 0) + 1;
        if (isDamage(reason)) {
          const id = at > 0 ? `${file} at byte ${at}` : file;
          yield async () => ({ id, error: `${reason}: ${detail}` });
        }
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UsageError(`cannot read ${file}: ${error.message}`);
    }
  }
}

/** One line of what gave no page, if anything. */
export function noteProblems(problems: Problems): void {
  const lines = Object.entries(problems).map(([reason, count]) => `${count} × ${reason}`);
  if (lines.length > 0) note(`no page in: ${lines.join(', ')}`);
}

/** Whether anything but records that are no pages was met. */
export function hasDamage(problems: Problems): boolean {
  return Object.keys(problems).some((reason) => isDamage(reason as ArchiveReason));
}
