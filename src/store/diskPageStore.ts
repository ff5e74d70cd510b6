import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress, contentKey, decompress, type PageStore } from './pageStore.ts';

const KEY = /^[0-9a-f]{64}$/u;

/**
 * A page store on disk: `FOLDER/ab/ab12….br`, as old as its file's modification time. Every worker must see the
 * same folder (one machine, or a shared file system).
 */
export function createDiskPageStore(options: {
  readonly folder: string;
  readonly ttlSeconds: number;
  readonly now?: () => number;
}): PageStore & { prune(): Promise<number> } {
  const { folder, ttlSeconds, now = Date.now } = options;
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.br`);
  const isOver = (modifiedMs: number): boolean => modifiedMs + ttlSeconds * 1_000 <= now();
  return {
    async put(bytes) {
      const key = contentKey(bytes);
      const file = fileOf(key);
      const at = new Date(now());
      const kept = await utimes(file, at, at).then(
        () => true,
        () => false,
      );
      if (kept) return key;
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
      // Written aside and moved: a reader, or a crash, never meets half a file.
      const aside = `${file}.${randomBytes(6).toString('hex')}`;
      await writeFile(aside, await compress(bytes));
      await utimes(aside, at, at);
      await rename(aside, file);
      return key;
    },
    async get(key) {
      if (!KEY.test(key)) return null;
      const facts = await stat(fileOf(key)).catch(() => null);
      if (facts === null || isOver(facts.mtimeMs)) return null;
      const value = await readFile(fileOf(key)).catch(() => null);
      return value === null ? null : decompress(value, key);
    },
    async delete(key) {
      if (KEY.test(key)) await rm(fileOf(key), { force: true });
    },
    /** Delete what is over; gives how many files went. Workers call it now and then. */
    async prune() {
      let gone = 0;
      for (const shelf of await readdir(folder).catch(() => [])) {
        for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
          const file = join(folder, shelf, name);
          const facts = await stat(file).catch(() => null);
          if (facts === null || !isOver(facts.mtimeMs)) continue;
          await rm(file, { force: true });
          gone++;
        }
      }
      return gone;
    },
  };
}
