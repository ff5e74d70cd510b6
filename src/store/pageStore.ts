import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  brotliDecompressSync,
  constants,
} from 'node:zlib';

/**
 * Keeps bytes (pages, long articles) outside the jobs, under the SHA-256 of their content, for a limited time.
 * Adapters: Redis and disk; test/support/pageStoreConformance.ts is what every adapter must pass.
 */
export interface PageStore {
  /** Keep `bytes`, or keep them longer if they are there already. Gives the key: 64 lower-case hex digits. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes under `key`, or `null` when they never came or their time is over. */
  get(key: string): Promise<Uint8Array | null>;
  delete(key: string): Promise<void>;
}

const compressAsync = promisify(brotliCompress);
const decompressAsync = promisify(brotliDecompress);

// Quality 4 halves the time of 5 and up for some 5 % more bytes: pages live for a day, and fetching waits on it.
const QUALITY = 4;
// On a few kilobytes 3 takes 60 % of the time of 4, for 8 % more bytes.
const QUICK_QUALITY = 3;
// A stored value was at most ISNAD_MAX_PAGE_BYTES when it went in; the cap stops a value somebody tampered with.
const MOST_BYTES = 256 * 1024 * 1024;

/** SHA-256 of `bytes`, in hex: the key of the page store. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Handing work to zlib's threads costs ten times what compressing a few kilobytes does; 32 KiB take half a millisecond.
const AT_ONCE_BYTES = 32 * 1024;

/** Brotli (RFC 7932) at the store's quality; off the event loop where it takes long. */
export async function compress(bytes: Uint8Array): Promise<Buffer> {
  const isSmall = bytes.byteLength <= AT_ONCE_BYTES;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isSmall ? QUICK_QUALITY : QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return isSmall ? brotliCompressSync(bytes, { params }) : compressAsync(bytes, { params });
}

/** The bytes before {@link compress}, or `null` where the value is damaged. */
export async function decompress(value: Uint8Array, key: string): Promise<Uint8Array | null> {
  const bytes = await unpack(value);
  return bytes !== null && contentKey(bytes) === key ? bytes : null;
}

/** The bytes before {@link compress}, whatever they are, or `null` where they cannot be unpacked. */
export async function unpack(value: Uint8Array): Promise<Uint8Array | null> {
  try {
    return unpackAtOnce(value) ?? (await decompressAsync(value, { maxOutputLength: MOST_BYTES }));
  } catch {
    return null;
  }
}

/** What unpacks to a few kilobytes, or `null`: a small value may still be a large page. */
function unpackAtOnce(value: Uint8Array): Buffer | null {
  if (value.byteLength > AT_ONCE_BYTES) return null;
  try {
    return brotliDecompressSync(value, { maxOutputLength: 4 * AT_ONCE_BYTES });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
