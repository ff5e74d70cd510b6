import { writeFileSync } from 'node:fs';
import { serveSampleSite } from '../src/sample/serveSampleSite.ts';
import { runFetched } from '../test/support/samplePages.ts';

// The complete record that docs/reference/record.md shows: a short sample page with a source line, a role and quotes.
const site = await serveSampleSite({ port: 8_808 });
const [record] = await runFetched(`${site.url}/wire/museum.txt`);
await site.close();
writeFileSync(
  new URL('../docs/reference/record-example.json', import.meta.url),
  `${JSON.stringify(record, null, 2)}\n`,
);
