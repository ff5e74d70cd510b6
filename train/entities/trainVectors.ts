import { createRandom } from './random.ts';
import type { WordStream } from './readText.ts';

export interface VectorOptions {
  /** Words each side. */
  readonly window: number;
  /** Whether left and right neighbours have output vectors of their own (order matters: syntax) or share them (topic). */
  readonly sided: boolean;
  readonly dimensions: number;
  readonly epochs: number;
  readonly seed: number;
}

const NEGATIVES = 5;
const FIRST_RATE = 0.05;
const SUBSAMPLE = 1e-4;
const TABLE_SIZE = 1 << 22;

/** Skip-gram with negative sampling (Mikolov et al. 2013; sided as in Ling et al. 2015). Row per word of `stream.words`. */
export function trainVectors(stream: WordStream, options: VectorOptions): Float32Array {
  const { ids, counts } = stream;
  const { window, sided, dimensions: dim, epochs } = options;
  const random = createRandom(options.seed);
  const vocabulary = counts.length;
  const input = new Float32Array(vocabulary * dim);
  const output = new Float32Array(vocabulary * dim * (sided ? 2 : 1));
  for (let i = 0; i < input.length; i++) input[i] = (random() - 0.5) / dim;
  const table = new Int32Array(TABLE_SIZE);
  let mass = 0;
  for (const count of counts) mass += count ** 0.75;
  let at = 0;
  let reached = 0;
  for (let word = 0; word < vocabulary; word++) {
    reached += (counts[word] ?? 0) ** 0.75;
    while (at < TABLE_SIZE && at / TABLE_SIZE < reached / mass) table[at++] = word;
  }
  let total = 0;
  for (const count of counts) total += count;
  const keep = Float32Array.from(counts, (count) => {
    const share = count / total / SUBSAMPLE;
    return Math.min(1, (Math.sqrt(share) + 1) / share);
  });
  const sigmoid = Float32Array.from({ length: 1024 }, (_, i) => 1 / (1 + Math.exp(-((i - 512) / 64))));
  const gradient = new Float32Array(dim);
  const line = new Int32Array(4096);
  let visited = 0;
  const work = ids.length * epochs;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let position = 0; position < ids.length; ) {
      let length = 0;
      while (position < ids.length && length < line.length) {
        const id = ids[position++] as number;
        if (id < 0) {
          if (position < ids.length && ids[position] === -1) continue;
          if (length > 0) break;
          continue;
        }
        if (random() < (keep[id] as number)) line[length++] = id;
      }
      visited = epoch * ids.length + position;
      const rate = FIRST_RATE * Math.max(1e-4, 1 - visited / work);
      for (let centre = 0; centre < length; centre++) {
        const inAt = (line[centre] as number) * dim;
        for (let other = Math.max(0, centre - window); other <= centre + window && other < length; other++) {
          if (other === centre) continue;
          const side = sided && other > centre ? vocabulary * dim : 0;
          gradient.fill(0);
          for (let sample = 0; sample <= NEGATIVES; sample++) {
            const target =
              sample === 0 ? (line[other] as number) : (table[(random() * TABLE_SIZE) | 0] as number);
            if (sample > 0 && target === line[other]) continue;
            const outAt = side + target * dim;
            let dot = 0;
            for (let d = 0; d < dim; d++) dot += (input[inAt + d] as number) * (output[outAt + d] as number);
            const slot = dot * 64 + 512;
            const probability = slot <= 0 ? 0 : slot >= 1023 ? 1 : (sigmoid[slot | 0] as number);
            const step = ((sample === 0 ? 1 : 0) - probability) * rate;
            for (let d = 0; d < dim; d++) {
              gradient[d] = (gradient[d] as number) + step * (output[outAt + d] as number);
              output[outAt + d] = (output[outAt + d] as number) + step * (input[inAt + d] as number);
            }
          }
          for (let d = 0; d < dim; d++)
            input[inAt + d] = (input[inAt + d] as number) + (gradient[d] as number);
        }
      }
    }
    console.error(`vectors: epoch ${epoch + 1} of ${epochs}`);
  }
  return input;
}
