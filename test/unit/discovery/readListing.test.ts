import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/discovery/readListing.ts';

const BASE = 'https://news.example/list';
const read = (body: string | Uint8Array, contentType?: string) =>
  readListing({
    url: BASE,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    ...(contentType === undefined ? {} : { contentType }),
  });
const item = (n: number, date = '') =>
  `<item><title>Harbour &amp; town ${n}</title><link>https://news.example/${n}</link>${date && `<pubDate>${date}</pubDate>`}</item>`;
const rss = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${inside}</channel></rss>`;
const urls = (listing: Awaited<ReturnType<typeof read>>): string[] =>
  listing.kind === null
    ? [listing.reason]
    : listing.entries.map(({ url }) => url.replace('https://news.example', ''));
const urlset = (inside: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}</urlset>`;

describe('feeds', () => {
  it('gives the entries of RSS, newest first, the undated last', async () => {
    const listing = await read(
      rss(item(1) + item(2, 'Mon, 09 Feb 2026 04:15:00 GMT') + item(3, 'Tue, 10 Feb 2026 04:15:00 +0300')),
    );
    expect(urls(listing)).toEqual(['/3', '/2', '/1']);
    expect(listing).toMatchObject({ kind: 'feed', cut: false });
  });

  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="enclosure" href="/a.mp3"/><link href="/1"/><updated>2026-02-10T01:00:00Z</updated></entry></feed>',
    ],
    ['RSS with an atom:link in its item', rss('<item><atom:link rel="alternate" href="/1"/></item>')],
    ['RSS with only a guid', rss('<item><guid isPermaLink="true">https://news.example/1</guid></item>')],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://news.example/1"><link>https://news.example/1</link></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"h","items":[{"id":7,"url":"https://news.example/1"}]}',
    ],
    [
      'a DOCTYPE of 1999',
      `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/r.dtd">${rss(item(1))}`,
    ],
    ['bare ampersands', rss(item(1).replace('&amp;', '&'))],
    ['space and a comment in front', `\n\n  <!-- made by hand -->${rss(item(1))}`],
    ['a feed that breaks off', rss(item(1) + item(2)).slice(0, -60)],
  ])('reads %s', async (_, text) => {
    expect(urls(await read(text))).toEqual(['/1']);
  });

  it('reads windows-1256 and packed feeds, whatever the header says', async () => {
    // «خبر» ("news") in windows-1256.
    const body = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>'),
      Buffer.from([0xce, 0xc8, 0xd1]),
      Buffer.from(`</title>${item(1)}</channel></rss>`),
    ]);
    expect(urls(await read(body, 'text/html'))).toEqual(['/1']);
    expect(urls(await read(gzipSync(body), 'text/xml'))).toEqual(['/1']);
  });

  it('takes no address that is not http, and none that is not text', async () => {
    const bad = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ftp://a.example/',
      '',
      `https://a.example/${'a'.repeat(9_000)}`,
    ];
    expect(
      urls(await read(rss(bad.map((link) => `<item><link>${link}</link></item>`).join('') + item(1)))),
    ).toEqual(['/1']);
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","items":[5,null,{"url":{"a":1}},{"url":"https://news.example/1"}]}';
    expect(urls(await read(json))).toEqual(['/1']);
  });
});

describe('hostile feeds', () => {
  it.each([
    ['an external entity', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'],
    [
      'a billion laughs',
      '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">',
      '&c;',
    ],
  ])('expands nothing of %s', async (_, entities, use) => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [${entities}]>${rss(`<item><link>https://news.example/${use}</link></item>`)}`;
    const said = JSON.stringify(await read(text));
    expect(said).not.toMatch(/root:|haha/u);
    const bare = text.replace(`https://news.example/${use}`, use);
    expect(await read(bare)).not.toMatchObject({ entries: [{ url: expect.stringContaining('root:') }] });
  });

  it('takes the newest part of 100,000 items and stays quick', async () => {
    const started = performance.now();
    const listing = await read(rss(Array.from({ length: 100_000 }, (_, n) => item(n)).join('')));
    expect(listing).toMatchObject({ kind: 'feed', cut: true });
    expect(urls(listing)).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['nesting', `<rss version="2.0"><channel>${'<item>'.repeat(200_000)}`],
    ['attributes', `<rss version="2.0"><channel a="${'x'.repeat(1_000_000)}"`],
    ['open angle brackets', `<rss version="2.0">${'<'.repeat(500_000)}`],
    ['entities without an end', `<rss version="2.0"><channel>${'&'.repeat(500_000)}`],
    ['JSON', `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}`],
  ])('ends endless %s with a reason, in linear time', async (_, text) => {
    const started = performance.now();
    expect(await read(text)).toMatchObject({ kind: null, reason: 'SOURCE_BROKEN' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('says of bytes that are no list that they are none', async () => {
    expect(await read('plain words, nothing else')).toMatchObject({ kind: null, reason: 'NOT_A_SOURCE' });
    expect(await read(new Uint8Array())).toMatchObject({ kind: null, reason: 'NOT_A_SOURCE' });
  });
});

describe('sitemaps', () => {
  it('reads addresses with their dates, and no picture of an image extension', async () => {
    const listing = await read(
      urlset(
        '<url><loc>https://news.example/old</loc><lastmod>2026-02-01</lastmod></url>' +
          '<url><image:image><image:loc>https://news.example/a.jpg</image:loc></image:image><loc> https://news.example/picture?a=1&amp;b=2 </loc></url>' +
          '<url><loc>https://news.example/new</loc><lastmod>2026-01-01</lastmod><news:news><news:publication><news:name>H</news:name></news:publication><news:publication_date>2026-02-20T10:00:00+03:00</news:publication_date></news:news></url>',
      ),
    );
    expect(urls(listing)).toEqual(['/new', '/old', '/picture?a=1&b=2']);
    expect(listing).toMatchObject({
      kind: 'sitemap',
      cut: false,
      entries: [{ date: Date.UTC(2026, 1, 20, 7) }, { date: Date.UTC(2026, 1, 1) }, { date: null }],
    });
  });

  it('reads prefixed element names and CDATA', async () => {
    const text =
      '<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc><![CDATA[https://news.example/1?a&b]]></sm:loc></sm:url></sm:urlset>';
    expect(urls(await read(text))).toEqual(['/1?a&b']);
  });

  it('gives the sitemaps of an index as sources, newest first', async () => {
    const listing = await read(
      '<sitemapindex><sitemap><loc>/2025.xml</loc><lastmod>2025-12-31</lastmod></sitemap><sitemap><loc>/2026.xml.gz</loc><lastmod>2026-01-31</lastmod></sitemap></sitemapindex>',
    );
    expect(listing).toMatchObject({
      kind: 'sitemapIndex',
      entries: [],
      sources: [
        { url: 'https://news.example/2026.xml.gz', from: 'index' },
        { url: 'https://news.example/2025.xml', from: 'index' },
      ],
    });
  });

  it('reads the plain form, one address a line', async () => {
    expect(urls(await read('https://news.example/1\r\nhttps://news.example/2\n', 'text/plain'))).toEqual([
      '/1',
      '/2',
    ]);
  });

  it('keeps 50,000 of 60,000 addresses, packed or not', async () => {
    const text = urlset(
      Array.from({ length: 60_000 }, (_, n) => `<url><loc>https://news.example/${n}</loc></url>`).join(''),
    );
    const listing = await read(gzipSync(text));
    expect(urls(listing)).toHaveLength(50_000);
    expect(listing).toMatchObject({ kind: 'sitemap', cut: true });
  });

  it('takes no half address where the file breaks off', async () => {
    const whole = urlset(
      '<url><loc>https://news.example/1</loc></url><url><loc>https://news.example/23456</loc></url>',
    );
    const cut = whole.slice(0, whole.indexOf('456'));
    expect(await read(cut)).toMatchObject({ cut: true, entries: [{ url: 'https://news.example/1' }] });
    const packed = gzipSync(whole.padEnd(300_000));
    expect(urls(await read(packed.subarray(0, packed.length - 12)))).toContain('/1');
  });

  it('stops unpacking a bomb', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('<urlset>'), Buffer.alloc(120_000_000, 32)]));
    expect(await read(bomb)).toMatchObject({ kind: null, reason: 'SOURCE_BROKEN' });
  });
});

describe('pages', () => {
  it('gives link headlines and the feeds that a home page offers, not its comments', async () => {
    const page = `<!doctype html><html><head><title>Harbour</title>
      <link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link rel="alternate" hreflang="en" href="/en/"></head>
      <body><nav><a href="/politics/2026">All of our politics pages</a></nav>
      <h2><a href="/politics/12345">Council votes for a new bridge</a></h2></body></html>`;
    const home = await readListing({ url: 'https://news.example/', body: new TextEncoder().encode(page) });
    expect(home).toMatchObject({
      kind: 'page',
      entries: [{ url: 'https://news.example/politics/12345' }],
      sources: [{ url: 'https://news.example/feed/', from: 'link' }],
    });
    const section = await readListing({
      url: 'https://news.example/sport',
      body: new TextEncoder().encode(page),
    });
    expect(section).toMatchObject({ sources: [] });
  });
});
