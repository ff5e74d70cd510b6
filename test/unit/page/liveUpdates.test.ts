import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import type { LiveUpdate } from '../../../src/pipeline/page/types.ts';

function updatesOf(stated: object): readonly LiveUpdate[] {
  const script = `<script type="application/ld+json">${JSON.stringify(stated)}</script>`;
  const body = `<html><head>${script}</head><body><p>Live.</p></body></html>`;
  return readPage({ url: 'https://news.example/live', body, contentType: 'text/html' }).updates;
}

describe('updates of a live page', () => {
  it('are read with their times, also from inside a graph and where there is one', () => {
    const post = {
      '@type': 'BlogPosting',
      headline: ' Port \n closed ',
      datePublished: '2026-02-03T14:20:00+02:00',
    };
    const blog = { '@type': 'https://schema.org/LiveBlogPosting', liveBlogUpdate: post };
    const [update] = updatesOf({ '@graph': [{ '@type': 'WebSite', name: 'x' }, blog] });
    expect(update?.headline).toBe('Port closed');
    expect(update?.published).toMatchObject({ value: '2026-02-03T12:20:00Z', basis: 'jsonld' });
  });

  it('have no time where none is stated, and are none without a headline', () => {
    const posts = [
      { name: 'Named' },
      { headline: '  ' },
      { articleBody: 'x' },
      null,
      'text',
      { headline: 7 },
    ];
    expect(updatesOf({ '@type': 'LiveBlogPosting', liveBlogUpdate: posts })).toEqual([
      { headline: 'Named', published: null },
      { headline: '7', published: null },
    ]);
  });

  it('are at most a thousand, and none where the page is no live page', () => {
    const liveBlogUpdate = Array.from({ length: 3_000 }, (_, n) => ({ headline: `h${n}` }));
    expect(updatesOf({ '@type': 'LiveBlogPosting', liveBlogUpdate })).toHaveLength(1_000);
    expect(updatesOf({ '@type': 'NewsArticle', liveBlogUpdate })).toEqual([]);
  });
});
