import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Lines of a plain or Brotli-packed (`.br`) UTF-8 text. */
export function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}
