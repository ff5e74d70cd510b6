import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// Width of a row of posteriors in `crf/corpus.h`, and labels that teach.py keeps of a word.
const WIDTH = 32;
const KEPT = 3;

/**
 * Spread what `teacher/teach.py` wrote of a text (`FILE`, packed by gzip: a scheme's labels, then its probabilities' square roots
 * in steps of 1/31, three a word) into posteriors of every label, `PREFIX.SCHEME.u8`, as `crf/combine.cpp` reads them.
 */
export function spreadTaught(file: string, prefix: string, schemes: number): void {
  const bytes = gunzipSync(readFileSync(file));
  const words = bytes.length / (schemes * 2 * KEPT);
  if (!Number.isInteger(words))
    throw new Error(`${file}: ${bytes.length} bytes are no whole number of words`);
  for (let scheme = 0; scheme < schemes; scheme++) {
    const labels = bytes.subarray(scheme * 2 * KEPT * words);
    const values = labels.subarray(KEPT * words);
    const rows = new Uint8Array(words * WIDTH);
    for (let word = 0; word < words; word++) {
      let sum = 0;
      for (let k = 0; k < KEPT; k++) sum += shareOf(values[word * KEPT + k] as number);
      for (let k = 0; k < KEPT; k++) {
        const share = shareOf(values[word * KEPT + k] as number);
        if (share > 0)
          rows[word * WIDTH + (labels[word * KEPT + k] as number)] = Math.round(255 * Math.sqrt(share / sum));
      }
    }
    writeFileSync(`${prefix}.${scheme}.u8`, rows);
  }
}

function shareOf(value: number): number {
  return value === 0 ? 0 : ((value - 7) / 8 / 31) ** 2;
}
