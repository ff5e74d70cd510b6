import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { serveSampleSite } from '../src/sample/serveSampleSite.ts';
import { differencesOf } from '../test/support/expectedPage.ts';
import { EXPECTED_PAGES, runFetched } from '../test/support/samplePages.ts';

// Rewrites test/fixtures/pages/gaps.yaml from what the stages give now. Read the diff: it may only get shorter, unless
// an expectation was mended or a page was added.
const site = await serveSampleSite();
const gaps: Record<string, string[]> = {};
for (const expected of EXPECTED_PAGES) {
  const differences = differencesOf(expected, await runFetched(`${site.url}${expected.page}`));
  if (differences.length > 0) gaps[expected.page] = differences.sort();
}
await site.close();
const path = new URL('../test/fixtures/pages/gaps.yaml', import.meta.url);
writeFileSync(path, stringify(gaps, { lineWidth: 0 }));
process.stdout.write(
  `${Object.values(gaps).flat().length} differences on ${Object.keys(gaps).length} pages\n`,
);
