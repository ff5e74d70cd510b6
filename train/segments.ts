import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSegmentModel, writeSegmentModel } from '../src/models/segmentModelFile.ts';
import { readCorpus } from './segments/readCorpus.ts';
import { trainModel } from './segments/trainModel.ts';

// npm run train:segments -- DIR [--forests FILE] [--out FILE]: rebuild models/segments.bin, or FILE, from DIR/ground-truth.json and
// DIR/html/ID.html.gz. With --forests the words and forests of that model file stay and the net alone is new.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { forests: { type: 'string' }, out: { type: 'string', default: 'models/segments.bin' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run train:segments -- DIR [--forests FILE] [--out FILE]');
  process.exit(2);
}
const started = performance.now();
const log = (line: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const kept = values.forests === undefined ? {} : readSegmentModel(readFileSync(values.forests));
const trained = trainModel(readCorpus(folder), log);
const bytes = writeSegmentModel({ ...trained, ...kept, net: trained.net });
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);
