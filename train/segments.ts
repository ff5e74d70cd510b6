import { writeFileSync } from 'node:fs';
import { writeSegmentModel } from '../src/models/segmentModelFile.ts';
import { readCorpus } from './segments/readCorpus.ts';
import { trainModel } from './segments/trainModel.ts';

// npm run train:segments -- DIR: rebuild models/segments.bin from DIR/ground-truth.json and DIR/html/ID.html.gz.
const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run train:segments -- DIR');
  process.exit(2);
}
const started = performance.now();
const log = (line: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const model = trainModel(readCorpus(folder), log);
const bytes = writeSegmentModel(model);
writeFileSync(new URL('../models/segments.bin', import.meta.url), bytes);
log(`models/segments.bin: ${bytes.length} bytes`);
