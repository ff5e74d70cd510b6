import { WarcFault } from './warcFault.ts';

/** An HTTP answer as an archive keeps it. */
export interface HttpMessage {
  readonly status: number;
  /** Names in lower case; the last of a repeated one. */
  readonly headers: ReadonlyMap<string, string>;
  /** Chunks joined; Content-Encoding still on. */
  readonly body: Buffer;
}

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |\r?$)/u;
const HEAD_BYTES = 256 * 1024;

/**
 * Read an HTTP/1 answer from a record's block.
 *
 * @throws {WarcFault} NOT_HTTP where it does not begin as one, BAD_HTTP where it goes wrong later.
 */
export function readHttp(block: Buffer): HttpMessage {
  if (!block.subarray(0, 5).equals(Buffer.from('HTTP/')))
    throw new WarcFault('NOT_HTTP', 'the block is no HTTP message');
  const crlf = block.indexOf('\r\n\r\n');
  const lf = block.indexOf('\n\n');
  const isLf = lf >= 0 && (crlf < 0 || lf < crlf);
  const end = isLf ? lf : crlf;
  const [first = '', ...lines] = block
    .toString('latin1', 0, end < 0 ? Math.min(block.length, HEAD_BYTES) : end)
    .split('\n');
  const status = STATUS.exec(first.trimEnd());
  if (status === null) throw new WarcFault('BAD_HTTP', `status line ${JSON.stringify(first.slice(0, 40))}`);
  if (end > HEAD_BYTES) throw new WarcFault('BAD_HTTP', `a head of more than ${HEAD_BYTES} bytes`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const rest = end < 0 ? Buffer.alloc(0) : block.subarray(end + (isLf ? 2 : 4));
  const isChunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '');
  return { status: Number(status[1]), headers, body: isChunked ? joinChunks(rest) : rest };
}

const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\n]{0,1000})?\r?\n/iu;

// RFC 9112, section 7.1. Some crawlers keep the header and join the chunks: what begins with no size is taken whole.
function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const size = CHUNK_SIZE.exec(body.toString('latin1', at, at + 1_024));
    if (size === null) {
      if (at === 0) return body;
      throw new WarcFault('BAD_HTTP', `no chunk size at byte ${at} of the body`);
    }
    const from = at + size[0].length;
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) return Buffer.concat(parts);
    if (from + length > body.length)
      throw new WarcFault('BAD_HTTP', `a chunk of ${length} bytes is not all there`);
    parts.push(body.subarray(from, from + length));
    at = from + length;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
}
