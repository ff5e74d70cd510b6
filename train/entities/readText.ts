import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import { tokenize } from '../../src/pipeline/text/tokens.ts';

/** Lines of a plain or Brotli-packed (`.br`) UTF-8 text. */
export function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

export interface WordStream {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Word ids in order; `-1` ends a line or stands for a rare word. */
  readonly ids: Int32Array;
}

/** Normal forms of all words of `paths` as ids, for words seen at least `minimum` times; the commonest first. */
export function readWordStream(paths: readonly string[], minimum: number): WordStream {
  const firstIds = new Map<string, number>();
  const seen: number[] = [];
  const stream: number[] = [];
  for (const path of paths) {
    for (const line of readLines(path)) {
      for (const token of tokenize(line)) {
        const word = normalWord(token.folded);
        if (word === '') continue;
        let id = firstIds.get(word);
        if (id === undefined) {
          id = firstIds.size;
          firstIds.set(word, id);
          seen.push(0);
        }
        seen[id] = (seen[id] ?? 0) + 1;
        stream.push(id);
      }
      stream.push(-1);
    }
  }
  const kept = [...firstIds.entries()]
    .filter(([, id]) => (seen[id] ?? 0) >= minimum)
    .sort((a, b) => (seen[b[1]] ?? 0) - (seen[a[1]] ?? 0));
  const rank = new Int32Array(seen.length).fill(-1);
  kept.forEach(([, id], position) => {
    rank[id] = position;
  });
  return {
    words: kept.map(([word]) => word),
    counts: Uint32Array.from(kept, ([, id]) => seen[id] ?? 0),
    ids: Int32Array.from(stream, (id) => (id < 0 ? -1 : (rank[id] ?? -1))),
  };
}
