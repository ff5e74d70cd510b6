import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeSegmentModel } from '../src/models/segmentModelFile.ts';
import { readCorpus } from './segments/readCorpus.ts';
import { trainModel } from './segments/trainModel.ts';

// npm run train:segments -- DIR [--out FILE]: rebuild models/segments.bin, or FILE, from DIR/ground-truth.json and DIR/html/ID.html.gz.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'models/segments.bin' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run train:segments -- DIR [--out FILE]');
  process.exit(2);
}
const started = performance.now();
const log = (line: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const bytes = writeSegmentModel(trainModel(readCorpus(folder), log));
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);
