// Word vectors from plain text: node vectors.ts OUT.bin WINDOW sided|shared SEED TEXT…
import { writeFileSync } from 'node:fs';
import { readWordStream } from './readText.ts';
import { trainVectors } from './trainVectors.ts';

const [out = '', window = '2', order = 'sided', seed = '1', ...texts] = process.argv.slice(2);
const DIMENSIONS = 64;
const stream = readWordStream(texts, 5);
console.error(`vectors: ${stream.words.length} words, ${stream.ids.length} positions`);
const vectors = trainVectors(stream, {
  window: Number(window),
  sided: order === 'sided',
  dimensions: DIMENSIONS,
  epochs: 3,
  seed: Number(seed),
});
writeFileSync(out, vectors);
writeFileSync(`${out}.ids`, stream.ids);
writeFileSync(
  `${out}.json`,
  JSON.stringify({ dimensions: DIMENSIONS, words: stream.words, counts: [...stream.counts] }),
);
