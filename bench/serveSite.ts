/** Child process of bench/pipeline.ts: the sample site, or the pages of a folder, at any number of addresses, `/<n>/<page>`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSampleSite } from '../src/sample/serveSampleSite.ts';
import { readPages } from './readPages.ts';

interface Page {
  readonly type: string;
  readonly body: Buffer;
}

/** Without its own address each copy of a page is another article. Latin-1 leaves every byte as it is. */
function anonymous(body: Buffer): Buffer {
  const text = body.toString('latin1').replaceAll('canonical', 'x-canonic').replaceAll('og:url', 'og:x-u');
  return Buffer.from(text, 'latin1');
}

async function samplePages(): Promise<Map<string, Page>> {
  const site = await serveSampleSite();
  const pages = new Map<string, Page>();
  for (const path of site.urls.map((url) => new URL(url).pathname)) {
    const response = await fetch(site.url + path);
    const body = await readFile(new URL(`../site${path}`, import.meta.url));
    pages.set(path, { type: response.headers.get('content-type') ?? 'text/html', body: anonymous(body) });
  }
  await site.close();
  return pages;
}

function pagesOf(folder: string): Map<string, Page> {
  const type = 'text/html; charset=utf-8';
  return new Map(readPages(folder).map((text, n) => [`/${n}`, { type, body: anonymous(Buffer.from(text)) }]));
}

const folder = process.argv[2];
const pages = folder === undefined ? await samplePages() : pagesOf(folder);
const paths = [...pages.keys()];
const bytes = [...pages.values()].reduce((sum, { body }) => sum + body.byteLength, 0) / pages.size;

const server = createServer((request, response) => {
  const page = pages.get((request.url ?? '').replace(/^\/\d+/u, ''));
  if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': page.type }).end(page.body);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths, bytes });
});
process.once('disconnect', () => process.exit(0));
