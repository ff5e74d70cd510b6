import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

const linked = (facts: object): string =>
  `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

function dates(head: string, body: string, more: { url?: string; fetchedAt?: string; lang?: string } = {}) {
  const { metadata } = readPage({
    url: more.url ?? 'https://www.example.org/story',
    body: `<html lang="${more.lang ?? 'en'}"><head>${head}</head><body>${body}</body></html>`,
    contentType: 'text/html',
    ...(more.fetchedAt === undefined ? {} : { fetchedAt: more.fetchedAt }),
  });
  return {
    published: metadata.published?.value ?? null,
    modified: metadata.modified?.value ?? null,
    metadata,
  };
}

const FAR = '<p>A line of text.</p>'.repeat(90);

describe('published and modified', () => {
  it('keeps a stated instant that is a day earlier only on the clock of the reader', () => {
    const both =
      meta('article:published_time', '2026-02-23T00:57:30+00:00') +
      meta('article:modified_time', '2026-02-23T00:58:00+00:00');
    expect(dates(both, '<h1>Tides</h1><p>February 22, 2026</p>').published).toBe('2026-02-23T00:57:30Z');
  });

  it('takes a labelled earlier day over a stamp of the last build', () => {
    const built = meta('article:published_time', '2024-01-25T08:00:00Z');
    expect(dates(built, '<h1>Tides</h1><p>Published on 3 May 2019</p>').published).toBe('2019-05-03');
    expect(dates(built, '<h1>عنوان</h1><p>نشر في: 3 مايو 2019</p>').published).toBe('2019-05-03'); // published on
    expect(dates(built, '<h1>Tides</h1><p>3 May 2019</p>').published).toBe('2024-01-25T08:00:00Z');
  });

  it('takes an earlier statement where the first one is the day of change', () => {
    const head =
      meta('article:published_time', '2024-01-25T08:00:00Z') +
      meta('article:modified_time', '2024-01-25T08:00:00Z') +
      linked({ '@type': 'NewsArticle', datePublished: '2019-05-03T06:00:00Z' });
    expect(dates(head, '<h1>Tides</h1>').published).toBe('2019-05-03T06:00:00Z');
  });

  it('reads the day of a first publication in a sentence', () => {
    const line = '<p>This story was originally published on 26 Sep 2019 at 4:12pm but has been updated.</p>';
    expect(dates('', `<h1>Tides</h1><p>30 Sep 2022</p>${line}`).published).toBe('2019-09-26T16:12');
  });

  it('reads far dates behind a label in an element of its own', () => {
    const body = `<h1>Tides</h1>${FAR}<div><h4>Published</h4><div>July 8, 2025</div></div>`;
    expect(dates('', body).published).toBe('2025-07-08');
    const changed = `<h1>Tides</h1>${FAR}<p>Page last modified <span><time datetime="2025-01-17">Jan. 17</time></span></p>`;
    const found = dates('', changed);
    expect(found.modified).toBe('2025-01-17');
    expect(found.metadata.published).toMatchObject({ value: '2025-01-17', confidence: 40 });
  });

  it('is less sure of a shown day that is the day of change', () => {
    const { metadata } = dates(
      meta('article:modified_time', '2026-01-12T16:29:48Z'),
      '<h1>Tides</h1><p>January 12, 2026</p>',
    );
    expect(metadata.published).toMatchObject({ value: '2026-01-12', confidence: 40 });
  });

  it('reads a month alone on its line, and none in prose', () => {
    expect(dates('', '<h1>Tides</h1><p> November 2003 </p>').metadata.published).toMatchObject({
      value: '2003-11',
      precision: 'month',
    });
    expect(dates('', '<h1>Tides</h1><p>Since November 2003 it rained.</p>').published).toBeNull();
  });

  it.each(['1970-01-01T00:00:00Z', '0001-01-01T00:00:00', '1900-01-01', '2031-01-01'])(
    'takes %s for no statement',
    (day) => {
      const head = linked({ '@type': 'NewsArticle', datePublished: day });
      const body = '<h1>Tides</h1><p>3 May 2024</p>';
      expect(dates(head, body, { fetchedAt: '2024-06-01T00:00:00Z' }).published).toBe('2024-05-03');
    },
  );

  it('learns the order of day and month from the page', () => {
    const line = '<h1>Tides</h1><p>03/10/2023</p>';
    expect(dates('', line).published).toBeNull();
    expect(dates('', `${line}${FAR}<p>25/10/2023</p>`).published).toBe('2023-10-03');
    expect(dates('', `${line}${FAR}<p>10/25/2023</p>`).published).toBe('2023-03-10');
    expect(dates('', `${line}${FAR}<p>25/10/2023</p><p>10/25/2023</p>`).published).toBeNull();
    expect(dates('', line, { lang: 'en-GB' }).published).toBe('2023-10-03');
    expect(dates('', line, { lang: 'en-US' }).published).toBe('2023-03-10');
  });

  it('reads a month by its name in the address', () => {
    expect(dates('', '<h1>Tides</h1>', { url: 'https://example.org/tides/2023/oct/03/fog' }).published).toBe(
      '2023-10-03',
    );
  });

  it('reads a line that its template indents by hundreds of blanks', () => {
    expect(dates('', `<h1>Tides</h1><p>${' '.repeat(500)}3 May 2024\n${' '.repeat(500)}</p>`).published).toBe(
      '2024-05-03',
    );
  });
});
