import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's `site` folder, from `src/sample` as from `dist/sample`. */
const ROOT = new URL('../../site/', import.meta.url);

// Servers of old sites name no charset and leave it to the page; the Gulf daily's page names none and leaves it to
// the server. Both are windows-1256.
const TYPES: Readonly<Record<string, string>> = {
  '/almadar/train-zarqa.html': 'text/html',
  '/gulf/mutla-bridge.html': 'text/html; charset=windows-1256',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A running sample site. */
export interface SampleSite {
  /** Origin without a slash, such as `http://127.0.0.1:41234`. */
  readonly url: string;
  /** The pages that the sitemap lists, in its order: news pages of all shapes, and two without an article. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/**
 * Serve the sample news pages that ship with the package, on loopback only.
 *
 * @param options `port` to listen on; a free one by default
 * @example const site = await serveSampleSite(); await client.enqueue(site.urls); await site.close();
 */
export async function serveSampleSite(options: { readonly port?: number } = {}): Promise<SampleSite> {
  const sitemap = await readFile(new URL('sitemap.xml', ROOT), 'utf8');
  const server = createServer((request, response) => {
    void answer(
      new URL(request.url ?? '/', 'http://site.invalid').pathname,
      request.headers.host ?? '',
      response,
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    urls: [...sitemap.matchAll(/<loc>\{\{origin\}\}([^<]+)<\/loc>/gu)].map((match) => `${url}${match[1]}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(path: string, host: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? '/index.html' : path;
  const file = new URL(`.${name}`, ROOT);
  const type = TYPES[name] ?? TYPES[extname(name)];
  const body =
    type !== undefined && file.href.startsWith(ROOT.href)
      ? await readFile(fileURLToPath(file)).catch(() => null)
      : null;
  if (type === undefined || body === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  // robots.txt, sitemap and feed must name absolute addresses, and the port is only known now.
  const absolute = /\.(?:txt|xml)$/.test(name)
    ? Buffer.from(body.toString('utf8').replaceAll('{{origin}}', `http://${host}`))
    : body;
  response.writeHead(200, { 'content-type': type, 'content-length': absolute.byteLength }).end(absolute);
}
