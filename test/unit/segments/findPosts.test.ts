import { expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import type { Segment } from '../../../src/pipeline/segments/types.ts';

const segment = createSegmenter(loadSegmentModel());
const BLURB =
  'The harbour office said that no ship would leave before the wind had dropped below forty knots, and that crews were to stay aboard.';
const POSTS = [
  { head: 'Ferry stays in port', at: '2026-02-03T14:20:00Z' },
  { head: 'Two piers closed to the public', at: '2026-02-03T11:05:00Z' },
  { head: 'Storm reaches the outer islands', at: '2026-02-03T08:40:00Z' },
];

function live(posts: readonly { head: string; at: string }[], top = ''): readonly Segment[] {
  const liveBlogUpdate = posts.map(({ head, at }) => ({
    '@type': 'BlogPosting',
    headline: head.toUpperCase(),
    datePublished: at,
  }));
  const stated = JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Storm live', liveBlogUpdate });
  const shown = POSTS.map(
    ({ head }, n) =>
      `<article><h2>${head}!</h2><p>${BLURB} Report ${n}.</p><p>${BLURB} It was the ${n + 4}th closure this winter.</p></article>`,
  );
  const body = `<html><head><title>Storm live</title><script type="application/ld+json">${stated}</script></head>
<body><main><h1>Storm live</h1>${top}<div>${shown.join('')}</div></main></body></html>`;
  return segment(readPage({ url: 'https://news.example/live', body, contentType: 'text/html' })).segments;
}

it('makes each post that a live page states a segment of its own, with its own time', () => {
  const segments = live(POSTS);
  expect(segments.map(({ kind, headline, published }) => [kind, headline, published?.value])).toEqual(
    POSTS.map(({ head, at }) => ['liveEntry', `${head}!`, at]),
  );
  expect(segments.map(({ body }) => body.includes('Report 1'))).toEqual([false, true, false]);
  expect(segments[0]?.openedBy.rule).toBe('jsonld.liveBlogUpdate');
});

it('takes no list of links to the posts for the posts', () => {
  const links = POSTS.map(({ head }, n) => `<li><a href="#p${n}">${head}</a></li>`).join('');
  const segments = live(POSTS, `<ul>${links}</ul><p>${BLURB}</p>`);
  expect(segments.map(({ headline }) => headline)).toEqual(POSTS.map(({ head }) => `${head}!`));
  expect(segments[2]?.body).toContain('Report 2');
});

it('keeps a long introduction as an article before the posts, and drops a short one', () => {
  const short = live(POSTS, '<p>Follow the storm with us as it crosses the coast this week.</p>');
  expect(short.map(({ kind }) => kind)).toEqual(['liveEntry', 'liveEntry', 'liveEntry']);
  const long = live(POSTS, `<p>${BLURB} One.</p><p>${BLURB} Two.</p><p>${BLURB} Three.</p>`);
  expect(long.map(({ kind }) => kind)).toEqual(['article', 'liveEntry', 'liveEntry', 'liveEntry']);
});

it('leaves a page alone that shows none of the posts it states, or one', () => {
  const others = POSTS.map(({ at }, n) => ({ head: `Other ${n}`, at }));
  expect(live(others).every(({ kind }) => kind !== 'liveEntry')).toBe(true);
  expect(live([POSTS[0]!, ...others]).every(({ kind }) => kind !== 'liveEntry')).toBe(true);
});
