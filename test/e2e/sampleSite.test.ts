import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleSite, serveSampleSite } from '../../src/sample/serveSampleSite.ts';

describe('serveSampleSite', () => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await serveSampleSite();
  });
  afterAll(() => site.close());

  it('answers every URL it lists, on loopback', async () => {
    expect(site.urls.length).toBeGreaterThanOrEqual(14);
    for (const url of site.urls) {
      expect(new URL(url).hostname).toBe('127.0.0.1');
      expect((await fetch(url)).status).toBe(200);
    }
  });

  it('sends real windows-1256 bytes, named by the page alone or by the server alone', async () => {
    const decoder = new TextDecoder('windows-1256');
    const byMeta = await fetch(`${site.url}/almadar/train-zarqa.html`);
    const metaPage = decoder.decode(await byMeta.arrayBuffer());
    expect(byMeta.headers.get('content-type')).toBe('text/html');
    expect(metaPage).toMatch(/charset=windows-1256/i);
    expect(metaPage).toContain('القطار الكهربائي'); // "the electric train"
    const byServer = await fetch(`${site.url}/gulf/mutla-bridge.html`);
    const serverPage = decoder.decode(await byServer.arrayBuffer());
    expect(byServer.headers.get('content-type')).toBe('text/html; charset=windows-1256');
    expect(serverPage).not.toMatch(/charset/i);
    expect(serverPage).toContain('جسر المطلاع'); // "Mutla bridge"
  });

  it('names itself in robots.txt, sitemap and feed', async () => {
    for (const path of ['/robots.txt', '/sitemap.xml', '/feed.xml']) {
      const text = await (await fetch(`${site.url}${path}`)).text();
      expect(text).toContain(`${site.url}/`);
      expect(text).not.toContain('{{');
    }
  });

  it.each(['/section/', '/nothing.html', '/..%2fpackage.json', '/%2e%2e/package.json', '/site.yaml'])(
    'has no %s',
    async (path) => {
      expect((await fetch(`${site.url}${path}`)).status).toBe(404);
    },
  );
});
