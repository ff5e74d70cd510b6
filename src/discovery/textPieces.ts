import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { decodeBody } from '../pipeline/page/charset/decodeBody.ts';
import { SOURCE_BYTES } from './limits.ts';

const HEAD_BYTES = 8_192;
const PIECE_BYTES = 65_536;
const CLOSES_TAG = 0x3e;

/** Whether bytes are a gzip file (RFC 1952), as `sitemap.xml.gz` is, whatever the server calls it. */
function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/**
 * The text of a body in pieces, unpacked if it is a gzip file. At most 50 MiB are unpacked: the rest of a larger file,
 * a bomb or not, and what follows damage are left out.
 */
export async function* textPieces(body: Uint8Array, contentType?: string): AsyncGenerator<string> {
  let decoder: { write(bytes: Buffer): string; end(): string | undefined } | undefined;
  for await (const piece of bytePieces(body)) {
    decoder ??= iconv.getDecoder(charsetOf(piece, contentType));
    yield decoder.write(piece);
  }
  const rest = decoder?.end();
  if (rest) yield rest;
}

async function* bytePieces(body: Uint8Array): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (!isGzip(body)) {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES)
      yield bytes.subarray(from, from + PIECE_BYTES);
    return;
  }
  const unpacked = Readable.from([bytes], { objectMode: false }).pipe(
    createGunzip({ chunkSize: PIECE_BYTES }),
  );
  let total = 0;
  try {
    for await (const piece of unpacked) {
      yield piece;
      total += piece.length;
      if (total >= SOURCE_BYTES) return;
    }
  } catch {
    // What came before the damage counts.
  }
}

function charsetOf(first: Buffer, contentType: string | undefined): string {
  // Cut behind a tag: half a character would pass for a wrong charset.
  const end = first.subarray(0, HEAD_BYTES).lastIndexOf(CLOSES_TAG) + 1;
  return decodeBody(first.subarray(0, end > 0 ? end : HEAD_BYTES), contentType).charset;
}
