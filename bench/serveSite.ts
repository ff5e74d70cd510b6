/** Child process of bench/pipeline.ts: the sample site at any number of addresses, `/<n>/<page>`. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSampleSite } from '../src/sample/serveSampleSite.ts';

const site = await serveSampleSite();
const paths = site.urls.map((url) => new URL(url).pathname);
const pages = new Map<string, { readonly type: string; readonly body: Buffer }>();
for (const path of paths) {
  const response = await fetch(site.url + path);
  const body = Buffer.from(await readFile(new URL(`../site${path}`, import.meta.url)));
  // Latin-1 leaves every byte as it is. Without its own address each copy of a page is another article.
  const anonymous = body
    .toString('latin1')
    .replaceAll('canonical', 'x-canonic')
    .replaceAll('og:url', 'og:x-u');
  pages.set(path, {
    type: response.headers.get('content-type') ?? 'text/html',
    body: Buffer.from(anonymous, 'latin1'),
  });
}
await site.close();

const server = createServer((request, response) => {
  const page = pages.get((request.url ?? '').replace(/^\/\d+/u, ''));
  if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': page.type }).end(page.body);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths });
});
process.once('disconnect', () => process.exit(0));
