import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { Bytes } from './openBytes.ts';
import { WarcFault } from './warcFault.ts';

const PIECE = 64 * 1024;
// Magic and method deflate (RFC 1952, section 2.3.1).
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FIXED_HEADER = 10;
const TRAILER = 8;
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT, RESERVED] = [0x02, 0x04, 0x08, 0x10, 0xe0];

/** One member under way. */
interface Member {
  readonly start: number;
  readonly data: number;
  readonly inflate: InflateRaw;
  readonly pieces: AsyncIterator<Buffer>;
  crc: number;
  length: number;
}

/**
 * Unpack a gzip file member by member. Node's own Gunzip does not tell where a broken member began, nor that it left out
 * what follows the last one; here both are known, so that what is behind the damage can be read.
 *
 * @param file becomes the result's own: its `close` closes it
 */
export async function openGzip(file: FileHandle): Promise<Bytes> {
  const { size } = await file.stat();
  let at = 0;
  let member: Member | null = null;
  let window: Buffer = Buffer.alloc(0);
  let windowAt = 0;

  /** Some bytes at `from`; none at the end. */
  async function read(from: number): Promise<Buffer> {
    if (from < windowAt || from >= windowAt + window.length) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE), 0, PIECE, from);
      window = buffer.subarray(0, bytesRead);
      windowAt = from;
    }
    return window.subarray(from - windowAt);
  }

  /** Exactly `length` bytes at `from`, or fewer at the end. */
  async function readAll(from: number, length: number): Promise<Buffer> {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  }

  async function feed({ inflate, data }: Member): Promise<void> {
    for (let from = data; !inflate.destroyed; ) {
      const piece = await read(from);
      if (piece.length === 0) {
        inflate.end();
        return;
      }
      from += piece.length;
      // The callback comes when the piece is used up, or when the member ended inside it.
      await new Promise<void>((resolve) => inflate.write(piece, () => resolve()));
      if (data + inflate.bytesWritten < from) return;
    }
  }

  async function start(): Promise<Member> {
    const data = at + headerLength(await readAll(at, PIECE));
    const inflate = createInflateRaw({ chunkSize: PIECE });
    // The iterator meets an error at its next step; until then it must not count as unhandled.
    inflate.on('error', () => undefined);
    const pieces = inflate[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const started = { start: at, data, inflate, pieces, crc: 0, length: 0 };
    feed(started).catch((error: Error) => inflate.destroy(error));
    return started;
  }

  async function finish({ inflate, data, crc, length }: Member): Promise<void> {
    const end = data + inflate.bytesWritten;
    const trailer = await readAll(end, TRAILER);
    if (trailer.length < TRAILER) throw new WarcFault('ENDS_EARLY', 'inside the trailer of a gzip member');
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== length % 2 ** 32)
      throw new WarcFault('BAD_GZIP', 'the check sum of a gzip member does not fit');
    at = end + TRAILER;
  }

  async function next(): Promise<Buffer | null> {
    for (;;) {
      if (member === null && at >= size) return null;
      member ??= await start();
      const step = await member.pieces.next().catch(explain);
      if (step.done !== true) {
        member.crc = crc32(step.value, member.crc);
        member.length += step.value.length;
        return step.value;
      }
      await finish(member);
      member = null;
    }
  }

  return {
    next,
    async recover() {
      member?.inflate.destroy();
      const found = await findMember(file, (member?.start ?? at) + 1);
      member = null;
      if (found === null) return false;
      at = found;
      return true;
    },
    position: () => member?.start ?? at,
    async close() {
      member?.inflate.destroy();
      await file.close();
    },
  };
}

function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Anything but zlib's own errors is the disk's.
  if (!(error instanceof Error) || !code.startsWith('Z_')) throw error;
  throw new WarcFault(code === 'Z_BUF_ERROR' ? 'ENDS_EARLY' : 'BAD_GZIP', error.message);
}

/** Bytes from a member's beginning to its data. */
function headerLength(head: Buffer): number {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, head.length)))
    throw new WarcFault('BAD_GZIP', 'bytes that are no gzip member');
  const flags = head[3] ?? 0;
  if ((flags & RESERVED) !== 0) throw new WarcFault('BAD_GZIP', 'a gzip member with unknown flags');
  let length = FIXED_HEADER;
  if (flags & HAS_EXTRA) length += 2 + (head.length >= length + 2 ? head.readUInt16LE(length) : PIECE);
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const zero = head.indexOf(0, length);
    if (zero < 0) throw new WarcFault('BAD_GZIP', 'a gzip header without an end');
    length = zero + 1;
  }
  if (flags & HAS_CRC) length += 2;
  if (length > head.length) {
    throw new WarcFault(head.length < PIECE ? 'ENDS_EARLY' : 'BAD_GZIP', 'a gzip header without an end');
  }
  return length;
}

/** Where the next gzip member may begin, from `start` on. */
async function findMember(file: FileHandle, start: number): Promise<number | null> {
  const piece = Buffer.alloc(PIECE);
  for (let at = start; ; ) {
    const { bytesRead } = await file.read(piece, 0, PIECE, at);
    const found = piece.subarray(0, bytesRead).indexOf(MAGIC);
    if (found >= 0) return at + found;
    if (bytesRead < PIECE) return null;
    // The magic may lie across two pieces.
    at += bytesRead - (MAGIC.length - 1);
  }
}
