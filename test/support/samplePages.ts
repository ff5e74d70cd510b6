import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EnrichedRecord } from '../../src/contract/record.ts';
import type { ExpectedPage } from './expectedPage.ts';
import { runPage } from './runPage.ts';

const FIXTURES = new URL('../fixtures/pages/', import.meta.url);
const readYaml = (name: string): unknown => parse(readFileSync(new URL(name, FIXTURES), 'utf8'));

/** What a person read on each sample page. */
export const EXPECTED_PAGES: readonly ExpectedPage[] = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.yaml') && name !== 'gaps.yaml')
  .map((name) => readYaml(name) as ExpectedPage);

/** Differences that are known and not yet mended, by page. */
export const KNOWN_GAPS = (readYaml('gaps.yaml') ?? {}) as Readonly<Record<string, readonly string[]>>;

/** Fetch one page and run every stage on it, on a fixed day, so that relative dates read alike for ever. */
export async function runFetched(url: string): Promise<EnrichedRecord[]> {
  const response = await fetch(url);
  return runPage({
    url,
    body: new Uint8Array(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? '',
    fetchedAt: '2026-03-25T09:00:00Z',
  });
}
