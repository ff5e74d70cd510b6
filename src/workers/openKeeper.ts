import type { Config } from '../config.ts';
import { PIPELINE_VERSION } from '../version.ts';
import { createWarcWriter, type WarcWriter } from '../warc/createWarcWriter.ts';

/** The writer that keeps fetched pages, where the settings ask for one. */
export function openKeeper(config: Pick<Config, 'ISNAD_KEEP_WARC'>): WarcWriter | undefined {
  const folder = config.ISNAD_KEEP_WARC;
  return folder === '' ? undefined : createWarcWriter({ folder, software: `isnad/${PIPELINE_VERSION}` });
}
