import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Behaviour, Resolution, Visit } from './fixtureNet.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** An article of its own, so that every host has something to say. */
function articleAt(host: string): string {
  const title = `وزير النقل يفتتح خطا جديدا`; // "The transport minister opens a new line"
  return `<!doctype html><html lang="ar"><head><title>${title}</title></head><body><h1>${title}</h1><p>${host}</p></body></html>`;
}

const page = (visit: Visit): void => visit.reply(200, HTML, articleAt(visit.host));

/** Serve `body` as any address but `/robots.txt`, which is not there. */
function site(behave: Behaviour): Behaviour {
  return (visit) => (visit.path === '/robots.txt' ? visit.reply(404) : behave(visit));
}

/** Bare bytes instead of an answer that makes sense. `end` half-closes after them. */
function raw(
  bytes: (visit: Visit) => string | Uint8Array,
  after: 'end' | 'reset' | 'hold' = 'hold',
): Behaviour {
  return site((visit) => {
    const written = bytes(visit);
    const latin1 = typeof written === 'string' ? Buffer.from(written, 'latin1') : written;
    if (after === 'end') visit.socket.end(latin1);
    else visit.socket.write(latin1, () => after === 'reset' && visit.socket.resetAndDestroy());
  });
}

/** Write `chunk` again and again, `everyMs`, until the client or the test goes away. */
function repeat(visit: Visit, chunk: Uint8Array | string, everyMs: number): void {
  const { socket, closing } = visit;
  const timer = setInterval(() => socket.write(chunk), everyMs);
  const stop = (): void => clearInterval(timer);
  socket.once('close', stop);
  closing.addEventListener('abort', stop, { once: true });
}

/** Write `chunk` as fast as the client takes it. */
function flood(visit: Visit, chunk: Uint8Array): void {
  const { socket } = visit;
  const pour = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', pour);
  pour();
}

const coded = (contentEncoding: string, body: Uint8Array | string): Behaviour =>
  site(({ reply }) => reply(200, { ...HTML, 'content-encoding': contentEncoding }, body));
const status = (code: number, headers: Record<string, string> = {}): Behaviour =>
  site(({ reply }) => reply(code, { ...HTML, ...headers }, `<p>${code}</p>`));
const redirect = (to: (visit: Visit) => string): Behaviour =>
  site((visit) => visit.reply(302, { location: to(visit) }));

const TWENTY_MB_OF_SPACES = Buffer.alloc(20_000_000, 0x20);
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/**
 * Hosts, by how they answer. `page` answers well; the name of every other one says what it does. Each serves any path.
 */
export const MISBEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  page: site(page),
  'five-hundred-once': site((visit) => (visit.before === 0 ? visit.reply(500) : page(visit))),
  status404: status(404),
  status410: status(410),
  status401: status(401),
  status403: status(403),
  status418: status(418),
  status204: site(({ socket }) => socket.write('HTTP/1.1 204 No Content\r\n\r\n')),
  status206: status(206),
  status500: status(500),
  status503: status(503),
  'busy-seconds': status(503, { 'retry-after': '30' }),
  'limited-seconds': status(429, { 'retry-after': '120' }),
  'limited-date': status(429, {
    date: 'Mon, 02 Mar 2026 10:00:00 GMT',
    'retry-after': 'Mon, 02 Mar 2026 10:05:00 GMT',
  }),
  'limited-nonsense': status(429, { 'retry-after': 'soon' }),
  'limited-silent': status(429),
  'not-modified-unasked': site(({ socket }) => socket.write('HTTP/1.1 304 Not Modified\r\n\r\n')),
  conditional: site((visit) =>
    visit.headers['if-none-match'] === '"v1"'
      ? void visit.socket.write('HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n')
      : visit.reply(
          200,
          { ...HTML, etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' },
          articleAt('c'),
        ),
  ),

  'redirect-to-itself': redirect(({ path }) => path),
  'redirect-ring': redirect(({ path }) => (path === '/a' ? '/b' : '/a')),
  'redirect-endless': redirect(({ path }) => `/${Number(path.slice(1)) + 1}`),
  'redirect-ten': site((visit) => {
    const step = Number(visit.path.slice(1));
    if (step === 10) page(visit);
    else visit.reply(301, { location: `/${step + 1}` });
  }),
  'redirect-nowhere': site(({ reply }) => reply(302)),
  'redirect-to-ftp': redirect(() => 'ftp://files.example/1'),
  'redirect-to-password': redirect(() => 'http://user:secret@page/'),
  'redirect-to-metadata': redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  'redirect-to-private-name': redirect(({ urlOf }) => urlOf('inside-private')),
  'redirect-to-hex-literal': redirect(() => 'http://0xa.0.0.1/'),
  'redirect-to-mapped-literal': redirect(() => 'http://[::ffff:10.0.0.1]/'),
  'redirect-chain-to-private': redirect(({ urlOf }) => urlOf('redirect-to-private-name')),
  'redirect-to-forbidden-by-robots': redirect(({ urlOf }) => urlOf('robots-forbids', '/private/1')),
  'redirect-raw-utf8': site((visit) => {
    if (visit.path !== '/') page(visit);
    // "news/1" in bare UTF-8 octets, as many Arabic sites send it
    else visit.reply(301, { location: Buffer.from('/أخبار/1').toString('latin1') });
  }),
  'redirect-with-huge-body': site((visit) => {
    if (visit.path !== '/') return page(visit);
    visit.socket.write('HTTP/1.1 302 Found\r\nLocation: /next\r\n\r\n');
    flood(visit, Buffer.alloc(65_536, 0x20));
  }),

  'gzip-page': coded('gzip', gzipSync(articleAt('gzip'))),
  'brotli-page': coded('br', brotliCompressSync(articleAt('br'))),
  'deflate-page': coded('deflate', deflateSync(articleAt('deflate'))),
  'deflate-raw-page': coded('deflate', deflateRawSync(articleAt('raw deflate'))),
  'gzip-in-gzip-page': coded('gzip, gzip', gzipSync(gzipSync(articleAt('twice')))),
  'gzip-claimed': coded('gzip', articleAt('plain after all')),
  'coding-named-utf8': coded('UTF-8', articleAt('no coding')),
  'gzip-in-gzip-in-gzip': coded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('x')))),
  'coding-unknown': coded('compress', articleAt('unknown')),
  'gzip-broken': coded(
    'gzip',
    Buffer.concat([gzipSync(articleAt('x')).subarray(0, 30), Buffer.alloc(200, 0xff)]),
  ),
  'gzip-cut': coded('gzip', gzipSync(articleAt('cut').repeat(50)).subarray(0, 150)),
  'brotli-broken': coded('br', Buffer.alloc(300, 0xff)),
  'gzip-bomb': coded('gzip', gzipSync(TWENTY_MB_OF_SPACES)),
  'brotli-bomb': coded('br', brotliCompressSync(TWENTY_MB_OF_SPACES)),
  'deflate-bomb': coded('deflate', deflateSync(TWENTY_MB_OF_SPACES)),
  'gzip-bomb-in-gzip': coded('gzip, gzip', gzipSync(gzipSync(TWENTY_MB_OF_SPACES))),

  'fifty-megabytes': site((visit) => {
    visit.socket.write(`${HEAD}Content-Length: 50000000\r\n\r\n`);
    flood(visit, Buffer.alloc(65_536, 0x20));
  }),
  'endless-body': site((visit) => {
    visit.socket.write(`${HEAD}\r\n`);
    flood(visit, Buffer.alloc(65_536, 0x20));
  }),
  'endless-chunks': site((visit) => {
    visit.socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    flood(visit, Buffer.from(`1000\r\n${' '.repeat(4096)}\r\n`));
  }),
  'endless-headers': site((visit) => {
    visit.socket.write('HTTP/1.1 200 OK\r\n');
    flood(visit, Buffer.from(`X-Filler: ${'x'.repeat(1000)}\r\n`));
  }),
  'slow-drip': site((visit) => {
    visit.socket.write(`${HEAD}Content-Length: 5000\r\n\r\n<p>`);
    repeat(visit, 'x', 50);
  }),
  'slow-headers': site((visit) => {
    visit.socket.write('HTTP/1.1 200 OK\r\n');
    repeat(visit, 'X-Y: z\r\n', 50);
  }),
  'silent-after-headers': raw(() => `${HEAD}Content-Length: 5000\r\n\r\n<p>`),
  silent: site(() => {}),

  'length-too-long': raw(() => `${HEAD}Content-Length: 5000\r\n\r\n<p>short</p>`, 'end'),
  'length-nonsense': raw(() => `${HEAD}Content-Length: many\r\n\r\n<p>x</p>`, 'end'),
  'lengths-that-differ': raw(() => `${HEAD}Content-Length: 5\r\nContent-Length: 9\r\n\r\n<p>x</p>`, 'end'),
  'chunks-cut': raw(() => `${HEAD}Transfer-Encoding: chunked\r\n\r\n400\r\n<p>`, 'end'),
  'chunk-size-nonsense': raw(() => `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>`, 'end'),
  'reset-mid-body': raw(() => `${HEAD}Content-Length: 5000\r\n\r\n<p>`, 'reset'),
  'reset-at-once': site(({ socket }) => void socket.resetAndDestroy()),
  'closed-at-once': site(({ socket }) => void socket.end()),
  'not-http': raw(() => 'SSH-2.0-OpenSSH_9.6\r\n', 'end'),

  'http10-page': raw(
    () => 'HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>old</p></html>',
    'end',
  ),
  'http10-says-keep-alive-and-closes': raw(
    () => `HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 24\r\n\r\n<html><p>old!</p></html>`,
    'end',
  ),
  'keep-alive-then-dead': site((visit) => {
    // Says it stays open, and is gone by the time of the next request.
    visit.reply(200, { ...HTML, connection: 'keep-alive', 'keep-alive': 'timeout=60' }, articleAt('k'));
    setTimeout(() => visit.socket.resetAndDestroy(), 30);
  }),
  'keep-alive-with-leftovers': site((visit) => {
    visit.reply(200, HTML, articleAt('k'));
    visit.socket.write('stray bytes that belong to no answer');
  }),

  'pdf-as-html': site(({ reply }) => reply(200, HTML, '%PDF-1.7\n%binary')),
  'image-as-html': site(({ reply }) =>
    reply(200, HTML, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(500)])),
  ),
  'noise-as-html': site(({ reply }) => reply(200, HTML, Buffer.alloc(3000, '\x01\x02\x03\x04'))),
  'video-without-end': site((visit) => {
    visit.socket.write('HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n\0\0\0 ftypisom');
    flood(visit, Buffer.alloc(65_536, 7));
  }),
  json: site(({ reply }) => reply(200, { 'content-type': 'application/json' }, '{"a":1}')),
  'html-without-type': site((visit) => visit.reply(200, {}, articleAt('n'))),
  'html-as-octets': site((visit) =>
    visit.reply(200, { 'content-type': 'application/octet-stream' }, articleAt('o')),
  ),
  'html-as-image': site((visit) => visit.reply(200, { 'content-type': 'image/jpeg' }, articleAt('i'))),
  'plain-text': site((visit) => visit.reply(200, { 'content-type': 'text/plain' }, 'خبر قصير')), // "a short item"
  'charset-header-wrong': site((visit) =>
    visit.reply(200, { 'content-type': 'text/html; charset=no-such-set' }, articleAt('w')),
  ),
  'utf16-page': site((visit) =>
    visit.reply(200, { 'content-type': 'text/html' }, Buffer.from(`\ufeff${articleAt('u')}`, 'utf16le')),
  ),
  'empty-body': site(({ reply }) => reply(200, HTML)),

  'robots-forbids': (visit) =>
    visit.path === '/robots.txt'
      ? visit.reply(
          200,
          {},
          'User-agent: *\nDisallow: /private\nCrawl-delay: 3\nSitemap: http://s.example/map.xml',
        )
      : page(visit),
  'robots-hangs': (visit) => (visit.path === '/robots.txt' ? undefined : page(visit)),
  'robots-500': (visit) => (visit.path === '/robots.txt' ? visit.reply(500) : page(visit)),
  'robots-429': (visit) => (visit.path === '/robots.txt' ? visit.reply(429) : page(visit)),
  'robots-403': (visit) => (visit.path === '/robots.txt' ? visit.reply(403) : page(visit)),
  'robots-loops': (visit) =>
    visit.path === '/robots.txt' ? visit.reply(302, { location: '/robots.txt' }) : page(visit),
  'robots-moved': (visit) =>
    visit.path === '/robots.txt'
      ? visit.reply(301, { location: visit.urlOf('robots-forbids', '/robots.txt') })
      : page(visit),
  'robots-endless': (visit) => {
    if (visit.path !== '/robots.txt') return page(visit);
    visit.socket.write('HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n');
    flood(visit, Buffer.from('# filler\n'.repeat(8000)));
  },
  'robots-bomb': (visit) =>
    visit.path === '/robots.txt'
      ? visit.reply(200, { 'content-encoding': 'gzip' }, gzipSync(TWENTY_MB_OF_SPACES))
      : page(visit),

  'self-signed.fixture': site(page),
  'inside-private': site(page),
  'inside-half': site(page),
  rebinds: (visit) =>
    visit.reply(visit.path === '/robots.txt' ? 404 : 200, { ...HTML, connection: 'close' }, articleAt('r')),
};

/** Names that lead elsewhere than to 127.0.0.1. */
export const RESOLUTIONS: Readonly<Record<string, Resolution>> = {
  'inside-private': { addresses: [['10.0.0.8']] },
  'inside-link-local': { addresses: [['169.254.169.254']] },
  'inside-unique-local': { addresses: [['fd12:3456::1']] },
  'inside-mapped': { addresses: [['::ffff:127.0.0.1']] },
  'inside-nat64': { addresses: [['64:ff9b::7f00:1']] },
  'inside-neighbour': { addresses: [['127.0.0.2']] },
  // One of its addresses is allowed: that one is used.
  'inside-half': { addresses: [['10.0.0.8', '127.0.0.1']] },
  // Public when robots.txt is asked for, inside when the page is.
  rebinds: { addresses: [['127.0.0.1'], ['127.0.0.2']] },
  'resolver-silent': { error: 'EAI_AGAIN' },
  'resolver-odd': { error: 'EODD' },
};
