import type { Bytes } from './openBytes.ts';
import { WarcFault } from './warcFault.ts';

/** Reads lines and lengths from pieces of bytes. */
export interface Cursor {
  /**
   * The next line with its `\n`, `null` at the end.
   *
   * @throws {WarcFault} BAD_RECORD for a line longer than `most`, which is then read up to there.
   */
  line(most: number): Promise<Buffer | null>;
  /** The next `length` bytes, or fewer at the end. */
  take(length: number): Promise<Buffer>;
  /** Pass over `length` bytes; gives how many there were. */
  skip(length: number): Promise<number>;
  /** Go back before `bytes`, the last that were read. */
  back(bytes: Buffer): void;
  /** Pass over everything up to a line that begins with `start`; `false` at the end. */
  findLine(start: string): Promise<boolean>;
  /** Forget what was read ahead. */
  clear(): void;
}

const NEWLINE = 0x0a;

export function createCursor(source: Pick<Bytes, 'next'>): Cursor {
  let held: Buffer = Buffer.alloc(0);

  async function fill(): Promise<boolean> {
    while (held.length === 0) {
      const piece = await source.next();
      if (piece === null) return false;
      held = piece;
    }
    return true;
  }

  function give(length: number): Buffer {
    const given = held.subarray(0, length);
    held = held.subarray(given.length);
    return given;
  }

  const cursor: Cursor = {
    async line(most) {
      const parts: Buffer[] = [];
      let length = 0;
      while (await fill()) {
        const end = held.indexOf(NEWLINE);
        const part = give(Math.min(end < 0 ? held.length : end + 1, most - length));
        parts.push(part);
        length += part.length;
        if (part.at(-1) === NEWLINE) break;
        if (length >= most) throw new WarcFault('BAD_RECORD', `a header line of more than ${most} bytes`);
      }
      return length === 0 ? null : Buffer.concat(parts);
    },
    async take(length) {
      const parts: Buffer[] = [];
      let left = length;
      while (left > 0 && (await fill())) {
        const part = give(left);
        parts.push(part);
        left -= part.length;
      }
      return Buffer.concat(parts);
    },
    async skip(length) {
      let left = length;
      while (left > 0 && (await fill())) left -= give(left).length;
      return length - left;
    },
    back(bytes) {
      held = Buffer.concat([bytes, held]);
    },
    async findLine(start) {
      const wanted = Buffer.from(start);
      let isLineStart = true;
      while (await fill()) {
        if (isLineStart) {
          const head = await cursor.take(wanted.length);
          cursor.back(head);
          if (head.equals(wanted)) return true;
          if (head.length < wanted.length) return false;
        }
        const end = held.indexOf(NEWLINE);
        isLineStart = end >= 0;
        give(end < 0 ? held.length : end + 1);
      }
      return false;
    },
    clear() {
      held = Buffer.alloc(0);
    },
  };
  return cursor;
}
