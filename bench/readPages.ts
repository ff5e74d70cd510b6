import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The pages of a folder, or of its folder `html`, by name: `*.html` and `*.html.gz`. */
export function readPages(folder: string): string[] {
  const inner = readdirSync(folder).includes('html') ? join(folder, 'html') : folder;
  return readdirSync(inner)
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(inner, name));
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
}

/** The middle value; of an even number the upper one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;
