import { type FileHandle, open } from 'node:fs/promises';
import { openGzip } from './openGzip.ts';

/** The bytes of a file, uncompressed, piece by piece. */
export interface Bytes {
  /** The next piece, `null` at the end. @throws {WarcFault} BAD_GZIP or ENDS_EARLY; {@link Bytes.recover} then goes on. */
  next(): Promise<Buffer | null>;
  /** After a fault: go to the next gzip member. Gives `false` where there is none. */
  recover(): Promise<boolean>;
  /** Where in the file reading has come to, in bytes; compressed ones, at the beginning of a member. */
  position(): number;
  close(): Promise<void>;
}

const PIECE = 64 * 1024;

/**
 * Open a file that is plain, or gzip of any number of members (WARC/1.1, annex D). Never holds more than a few pieces.
 *
 * @throws the file system's own error, when the file cannot be opened.
 */
export async function openBytes(path: string): Promise<Bytes> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(2);
    await file.read(head, 0, head.length, 0);
    return head[0] === 0x1f && head[1] === 0x8b ? await openGzip(file) : openPlain(file);
  } catch (error) {
    await file.close();
    throw error;
  }
}

function openPlain(file: FileHandle): Bytes {
  let at = 0;
  return {
    async next() {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE), 0, PIECE, at);
      at += bytesRead;
      return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    },
    recover: async () => false,
    position: () => at,
    close: () => file.close(),
  };
}
