import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

const linked = (facts: object): string =>
  `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;

function read(head: string, body: string, url = 'https://www.example.org/story') {
  return readPage({
    url,
    body: `<html><head>${head}</head><body>${body}</body></html>`,
    contentType: 'text/html',
  }).metadata;
}

describe('title', () => {
  it('ends a heading at its first bar', () => {
    const title = 'Harbour reopens after a week of fog';
    const { title: found } = read(
      `<title>${title} | Towns | Invented Coast</title>`,
      `<h1>${title} | Towns | Invented Coast</h1>`,
    );
    expect(found).toBe(title);
  });

  it('leaves a date line inside the heading out, and keeps a heading that goes on without one', () => {
    const head = '<meta property="og:title" content="Harbour reopens after fog">';
    expect(read(head, '<h1>Harbour reopens after fog <i>Posted on July 1, 2024 by desk</i></h1>').title).toBe(
      'Harbour reopens after fog',
    );
    expect(read(head, '<h1>Harbour reopens after fog and rain</h1>').title).toBe(
      'Harbour reopens after fog and rain',
    );
  });
});

describe('title, where heading and metadata differ', () => {
  const og = (title: string): string => `<meta property="og:title" content="${title}">`;

  it('takes the stated title where the address repeats it and not the heading', () => {
    const head = og('Nine quiet harbours of the north');
    const body = '<h1>Our northern guide: quiet harbours for slow boats</h1>';
    const at = (slug: string): string | null =>
      read(head, body, `https://www.example.org/2025/${slug}`).title;
    expect(at('nine-quiet-harbours-of-the-north/')).toBe('Nine quiet harbours of the north');
    expect(at('nine-quiet-harbours-of-the-north.html')).toBe('Nine quiet harbours of the north');
    expect(at('northern-guide')).toBe('Our northern guide: quiet harbours for slow boats');
  });

  it('reads Arabic words in the address, escaped or not', () => {
    const head = og('أسعار القمح تتراجع في الأسواق'); // wheat prices fall on the markets
    const body = '<h1>القمح يتراجع للأسبوع الثالث في الأسواق</h1>'; // wheat falls for the third week on the markets
    const slug = 'أسعار-القمح-تتراجع-في-الأسواق';
    for (const path of [slug, encodeURIComponent(slug)])
      expect(read(head, body, `https://akhbar.example/${path}`).title).toBe('أسعار القمح تتراجع في الأسواق');
    expect(read(head, body, 'https://akhbar.example/%D8%').title).toBe(
      'القمح يتراجع للأسبوع الثالث في الأسواق',
    );
  });

  it('takes spellings of one Arabic word for one', () => {
    // the nation's council passes the budget: with and without hamza and vowel marks
    const head = og('مجلس الامه يقر الموازنه | صحيفة الساحل');
    const heading = 'مجلس الأُمّة يُقِرّ الموازنة';
    expect(read(head, `<h1>الأخبار</h1><h1>${heading}</h1>`).title).toBe(heading);
  });

  it('takes a heading that shares two words of many, and none that shares one', () => {
    const title = 'Ten things pilots never tell passengers about winter fog';
    expect(read(og(title), '<h1>Winter fog: a survival guide</h1>').title).toBe(
      'Winter fog: a survival guide',
    );
    expect(read(og(title), '<h1>Winter daily</h1>').title).toBe(title);
  });

  it("takes the heading where the metadata state nothing but the site's name", () => {
    const name = '<meta property="og:site_name" content="Invented Coast">';
    const head = `${name}${og('Invented Coast')}<title>Invented Coast</title>`;
    expect(read(head, '<h1>Harbour reopens after fog</h1>').title).toBe('Harbour reopens after fog');
    expect(read(head, '').title).toBe('Invented Coast');
  });

  it('takes the spelling with small letters where the heading has capitals only', () => {
    const head = og('Harbour reopens after fog in May');
    expect(read(head, '<h1>HARBOUR REOPENS AFTER FOG IN MAY</h1>').title).toBe(
      'Harbour reopens after fog in May',
    );
    expect(read(head, '<h1>HARBOUR REOPENS AFTER FOG</h1>').title).toBe('Harbour reopens after fog in May');
    expect(read(og('OPEC'), '<h1>OPEC</h1>').title).toBe('OPEC');
  });
});

describe('authors', () => {
  const organisation = linked({
    '@type': 'Article',
    author: { '@type': 'Person', name: 'Invented Coast Ltd' },
  });
  const site = '<meta property="og:site_name" content="Invented Coast">';

  it('prefers a person beside the heading to the site with a legal form', () => {
    const body = '<h1>Harbour reopens</h1><div class="byline">By Lena Morrow</div><p>Text.</p>';
    expect(read(site + organisation, body).authors).toEqual(['Lena Morrow']);
  });

  it('keeps the stated name where the only "by" stands far from the heading', () => {
    const body = `<h1>Harbour reopens</h1>${'<p>A line of text.</p>'.repeat(60)}<p>by <a>Otto Brand</a></p>`;
    expect(read(site + organisation, body).authors).toEqual(['Invented Coast Ltd']);
  });

  it('takes no menu entry over the heading for a byline', () => {
    expect(
      read('', '<ul><li>By Manufacturer</li><li>By Price</li></ul><h1>Ten projectors</h1>').authors,
    ).toEqual([]);
  });

  it('reads a team with its article', () => {
    expect(
      read('', '<h1>Roasting</h1><span class="author">By the Invented Roasters Team</span>').authors,
    ).toEqual(['the Invented Roasters Team']);
  });
});

describe('published', () => {
  it('takes the earlier day shown where one day fills both fields', () => {
    const both = linked({ '@type': 'Article', datePublished: 'Jun 24, 2025', dateModified: 'Jun 24, 2025' });
    expect(read(both, '<h1>Yoga</h1><div class="date">August 25, 2024</div>').published?.value).toBe(
      '2024-08-25',
    );
    expect(read(both, '<h1>Yoga</h1><div class="date">August 25, 2025</div>').published?.value).toBe(
      '2025-06-24',
    );
  });

  it('reads a labelled date under a long text, unless several are listed', () => {
    const text = '<p>A line of text.</p>'.repeat(90);
    const line = (day: number): string => `<p>تاريخ النشر: ${day} تشرين الأول 2023</p>`; // date of publication
    expect(read('', `<h1>عنوان</h1>${text}${line(4)}`).published?.value).toBe('2023-10-04');
    expect(read('', `<h1>عنوان</h1>${text}${line(4)}${line(5)}`).published).toBeNull();
  });
});
