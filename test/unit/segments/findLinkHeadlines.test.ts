import { expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { findLinkHeadlines } from '../../../src/pipeline/segments/findLinkHeadlines.ts';

const linksOf = (body: string, url = 'https://www.news.example/world/'): string[] =>
  findLinkHeadlines(readPage({ url, body: `<!doctype html><html><body>${body}</body></html>` })).map(
    (link) => link.url,
  );
const HEADLINE = 'Council votes for a new bridge over the harbour';

it.each([
  ['a headline to an article with a number', `<a href="/world/123456">${HEADLINE}</a>`, 1],
  ['one with a long slug', `<a href="/world/council-votes-new-bridge">${HEADLINE}</a>`, 1],
  ['an Arabic one', '<a href="/عالم/مجلس-المدينة-يقر-جسرا-جديدا">مجلس المدينة يقر جسرا جديدا</a>', 1], // city council passes a bridge
  ['a Japanese one', '<a href="/world/77">市議会が新しい橋の建設を承認した</a>', 1], // the same
  ['a heading of two words', '<h3><a href="/world/bridge">Bridge opens</a></h3>', 1],
  [
    'a picture and a headline to one article',
    `<a href="/w/12"><img src="a.jpg"></a><a href="/w/12#c">${HEADLINE}</a>`,
    1,
  ],
  ['a sister host of the site', `<a href="https://arabic.news.example/w/12">${HEADLINE}</a>`, 1],
  ['a menu', '<nav><a href="/world/2024">All of our world pages here</a></nav>', 0],
  ['a footer', `<footer><div><a href="/terms/2024">${HEADLINE}</a></div></footer>`, 0],
  ['a label of two words', '<a href="/world/2024">World news</a>', 0],
  ['a section behind many words', '<a href="/sections/asia">All the news from Asia and Oceania</a>', 0],
  ['a tag', `<a href="/tag/bridge-2024">${HEADLINE}</a>`, 0],
  ['another site', `<a href="https://other.example/w/12">${HEADLINE}</a>`, 0],
  ['the page itself', `<a href="/world/#top">${HEADLINE}</a>`, 0],
  ['a file', `<a href="/files/2024/report.pdf">${HEADLINE}</a>`, 0],
  ['a script', `<a href="javascript:open(123)">${HEADLINE}</a>`, 0],
])('takes %s', (_, markup, count) => {
  expect(linksOf(markup)).toHaveLength(count);
});

it('keeps the order of the page, each address once with its longest words', () => {
  const page = readPage({
    url: 'https://news.example/',
    body: `<html><body><h2><a href="/w/11">Bridge opens</a></h2><a href="/w/12">${HEADLINE}</a><p><a href="/w/11">${HEADLINE} today</a></p></body></html>`,
  });
  expect(findLinkHeadlines(page)).toEqual([
    { url: 'https://news.example/w/11', headline: `${HEADLINE} today` },
    { url: 'https://news.example/w/12', headline: HEADLINE },
  ]);
});

it('is linear and bounded on hostile links', () => {
  const started = performance.now();
  const long = `/${'a-'.repeat(4_000)}`;
  const many = Array.from(
    { length: 5_000 },
    (_, n) => `<p><a href="/w/${n}${long.slice(0, 500)}">${HEADLINE}</a></p>`,
  );
  expect(linksOf(many.join(''))).toHaveLength(1_000);
  expect(linksOf(`<p><a href="${long}">${HEADLINE}</a></p>`.repeat(500))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
