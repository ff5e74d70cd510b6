import { pipeline, type Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { FetchFailure } from './outcome.ts';

// RFC 9110 allows any number of codings one over another; two is more than honest servers ever send.
const DEEPEST_LAYERS = 2;

// Node has zstd from 22.15; the types of Node 20 do not know it.
const createZstd: (() => Transform) | undefined = Reflect.get(zlib, 'createZstdDecompress');

/** The Accept-Encoding that this Node can decode. */
export const ACCEPT_ENCODING = createZstd === undefined ? 'gzip, deflate, br' : 'gzip, deflate, br, zstd';

type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';
const CODINGS: Readonly<Record<string, Coding>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
  ...(createZstd === undefined ? {} : { zstd: 'zstd' as const }),
};
// Found in the wild in place of a coding, meaning none: `Content-Encoding: UTF-8`, `none`, `identity`.
const NO_CODING = /^(?:identity|none|binary|8bit|utf-?8|iso-8859-\d+|windows-\d+|text\/.*|)$/u;

/** What becomes of a body that is longer than `maxBytes`: `refuse` throws TOO_LARGE, `cut` keeps the beginning. */
export type Overflow = 'refuse' | 'cut';

/** How {@link decodeBody} reads a body. */
export interface DecodeOptions {
  /** Value of Content-Encoding, as sent. */
  readonly contentEncoding: string;
  /** Largest size of the body, after each layer of decoding. */
  readonly maxBytes: number;
  readonly overflow: Overflow;
  /** Called once with the first decoded bytes, at least `headBytes` unless the body is shorter; may throw. */
  readonly onHead?: (head: Uint8Array) => void;
  readonly headBytes?: number;
}

/**
 * Read a body to its end, undoing its Content-Encoding. Streamed, and counted after every layer, so that neither a
 * compression bomb nor an endless page takes more memory than `maxBytes`.
 *
 * @throws FetchFailure TOO_LARGE, or BAD_ENCODING for codings that are unknown or layered deeper than two.
 * @throws the stream's or zlib's own error, for `explainError`.
 */
export async function decodeBody(body: Readable, options: DecodeOptions): Promise<Uint8Array> {
  const codings = readCodings(options.contentEncoding);
  const { head, whole } = await peek(body);
  let source: AsyncIterable<Uint8Array> = whole;
  for (const [depth, coding] of codings.reverse().entries()) {
    const decoder = openDecoder(coding, depth === 0 ? head : null);
    // An error on either side comes out of the decoder, and leaving the loop below closes both.
    if (decoder !== null) source = pipeline(limit(source, options), decoder, () => {});
  }
  return collect(source, options);
}

function readCodings(header: string): Coding[] {
  const codings: Coding[] = [];
  for (const raw of header.toLowerCase().split(',')) {
    const token = raw.trim();
    const coding = Object.hasOwn(CODINGS, token) ? CODINGS[token] : undefined;
    if (coding !== undefined) codings.push(coding);
    else if (!NO_CODING.test(token))
      throw new FetchFailure('BAD_ENCODING', `Content-Encoding ${token.slice(0, 40)} is unknown`);
    if (codings.length > DEEPEST_LAYERS)
      throw new FetchFailure('BAD_ENCODING', `more than ${DEEPEST_LAYERS} codings`);
  }
  return codings;
}

/** The first bytes of a body, and the whole of it still to be read. */
async function peek(body: Readable): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  let ended = false;
  while (head.length < 2 && !ended) {
    const step = await iterator.next();
    if (step.done === true) ended = true;
    else head = Buffer.concat([head, step.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const step = await iterator.next();
        if (step.done === true) return;
        yield step.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, whole: whole() };
}

function openDecoder(coding: Coding, head: Uint8Array | null): Transform | null {
  if (coding === 'br') return zlib.createBrotliDecompress();
  if (coding === 'zstd') return createZstd?.() ?? null;
  if (coding === 'gzip') {
    // Some servers name gzip and send plain text: the two magic bytes tell (RFC 1952).
    const isPlain = head !== null && !(head[0] === 0x1f && head[1] === 0x8b);
    return isPlain ? null : zlib.createGunzip();
  }
  // "deflate" means the zlib format (RFC 1950), yet some servers send the raw one (RFC 1951): low nibble 8 is zlib's.
  const isRaw = head !== null && ((head[0] ?? 0) & 0x0f) !== 8;
  return isRaw ? zlib.createInflateRaw() : zlib.createInflate();
}

async function* limit(
  source: AsyncIterable<Uint8Array>,
  { maxBytes, overflow }: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    // A cut body is cut after its last layer; before that, four times as much is still a bomb.
    if (size > (overflow === 'cut' ? 4 * maxBytes : maxBytes)) throw tooLarge(maxBytes);
    yield chunk;
  }
}

async function collect(source: AsyncIterable<Uint8Array>, options: DecodeOptions): Promise<Uint8Array> {
  const { maxBytes, overflow, onHead, headBytes = 0 } = options;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let headGiven = onHead === undefined;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) {
      if (overflow === 'refuse') throw tooLarge(maxBytes);
      break;
    }
    if (headGiven || size < headBytes) continue;
    onHead?.(Buffer.concat(chunks).subarray(0, headBytes));
    headGiven = true;
  }
  const body = Buffer.concat(chunks, Math.min(size, maxBytes));
  if (!headGiven && size > 0) onHead?.(body);
  return body;
}

function tooLarge(maxBytes: number): FetchFailure {
  return new FetchFailure('TOO_LARGE', `more than ${maxBytes} bytes`);
}
