import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spreadTaught } from '../../../train/entities/readTaught.ts';

describe('spreadTaught', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'isnad-taught-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const spread = (bytes: readonly number[], schemes: number): Buffer[] => {
    writeFileSync(join(dir, 'taught.gz'), gzipSync(Uint8Array.from(bytes)));
    spreadTaught(join(dir, 'taught.gz'), join(dir, 'out'), schemes);
    return Array.from({ length: schemes }, (_, scheme) => readFileSync(join(dir, `out.${scheme}.u8`)));
  };

  it('puts the square roots of shares that sum to one under their labels, scheme by scheme', () => {
    // Two words. Scheme 0: labels 0 and 4 alike, then 8 alone; scheme 1: 3 alone, then 0 alone.
    const [first, second] = spread(
      [...[0, 4, 0, 8, 0, 0], ...[183, 183, 0, 255, 0, 0], ...[3, 0, 0, 0, 0, 0], ...[255, 0, 0, 95, 0, 0]],
      2,
    );
    expect(first).toHaveLength(64);
    expect([first?.[0], first?.[4], first?.[32 + 8]]).toEqual([180, 180, 255]);
    expect([second?.[3], second?.[32]]).toEqual([255, 255]);
    expect(first?.filter((byte) => byte > 0)).toHaveLength(3);
  });

  it('refuses a file that holds no whole number of words', () => {
    expect(() => spread([0, 0, 0, 255, 0], 1)).toThrow(/5 bytes are no whole number of words/u);
  });
});
