import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

const linked = (facts: object): string =>
  `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;

function authors(head: string, body: string): readonly string[] {
  const { metadata } = readPage({
    url: 'https://www.example.org/story',
    body: `<html><head>${head}</head><body>${body}</body></html>`,
    contentType: 'text/html',
  });
  return metadata.authors;
}

describe('bylines', () => {
  it('reads on where the byline words stand alone on their line', () => {
    const name = '<a href="/lena">Lena Morrow</a>';
    expect(authors('', `<h1>Harbour reopens</h1><div>\n  By\n  ${name}</div>`)).toEqual(['Lena Morrow']);
    const wrapped = `<p> Written by</p><div><span><picture><img></picture></span><b>${name}</b></div>`;
    expect(authors('', `<h1>Harbour reopens</h1>${wrapped}`)).toEqual(['Lena Morrow']);
  });

  it('leaves out a mail address beside the name', () => {
    const byline =
      '<h1>Harbour reopens</h1><span class="byline">By Lena Morrow lena.morrow@press.example</span>';
    expect(authors('', byline)).toEqual(['Lena Morrow']);
    expect(authors('<meta name="author" content="Lena Morrow (lena@press.com)">', '')).toEqual([
      'Lena Morrow',
    ]);
  });

  it('lets a person named under the heading stand over the account that published', () => {
    const account = '<meta name="author" content="Site Editor Otto">';
    expect(authors(account, '<h1>Harbour reopens</h1><p>By: Lena Morrow</p><p>Text.</p>')).toEqual([
      'Lena Morrow',
    ]);
    const both = '<meta name="author" content="Lena Morrow, Otto Brand">';
    expect(authors(both, '<h1>Harbour reopens</h1><p>By Otto Brand</p>')).toEqual([
      'Lena Morrow',
      'Otto Brand',
    ]);
  });

  it('lets a person in a byline element stand over a login with a dot', () => {
    const login = '<meta name="author" content="o.brand">';
    const body = '<h1>Harbour reopens</h1><div class="author-info"><span>Lena Morrow</span></div>';
    expect(authors(login, body)).toEqual(['Lena Morrow']);
    expect(authors(login, '<h1>Harbour reopens</h1>')).toEqual(['o.brand']);
  });

  it('ends at an office and at prose behind the name', () => {
    const body = (line: string): string => `<h1>Harbour reopens</h1><p>${line}</p>`;
    expect(authors('', body('This post was written by Lena Morrow, Head of Tides and Ferries'))).toEqual([
      'Lena Morrow',
    ]);
    expect(authors('', body('By Lena Morrow, who keeps the harbour log'))).toEqual(['Lena Morrow']);
    expect(authors('', body('By joining Harbour News, you agree'))).toEqual([]);
  });

  it('takes sections in a byline for no name', () => {
    const byline = '<div class="byline"><span class="byline__category">Ferries &amp; Tides</span></div>';
    expect(authors('', `<h1>Harbour reopens</h1>${byline}`)).toEqual([]);
  });

  it('takes no sentence and no menu far below the heading for a byline', () => {
    const far = '<p>A line of text.</p>'.repeat(60);
    expect(authors('', `<h1>Fog</h1>${far}<p>See the <a>map</a> by Old Pilots.</p>`)).toEqual([]);
    expect(authors('', `<h1>Fog</h1>${far}<li>By Category</li>`)).toEqual([]);
    expect(authors('', `<h1>Fog</h1>${far}<p>By Lena Morrow</p>`)).toEqual(['Lena Morrow']);
  });

  it('reads no byline from an article whose classes hold its tags', () => {
    const site =
      '<meta property="og:site_name" content="Lena Morrow"><meta name="author" content="Lena Morrow">';
    const article =
      '<article class="hentry tag-lights-by-line"><p><a>Grand Expo</a></p><h1>Fog</h1></article>';
    expect(authors(site, article)).toEqual(['Lena Morrow']);
  });

  it('looks under the heading closest to the title, not under the first of the page', () => {
    const head =
      '<meta property="og:title" content="The planning list that every couple needs this year"><meta name="author" content="Example">';
    const menu = ['Style', 'Planning']
      .map((word) => `<h1>${word}</h1><div>By <a>Grand ${word}</a></div>`)
      .join('');
    const page = `${menu}${'<p>Line.</p>'.repeat(50)}<h1>Couple list: first steps</h1><div class="author">Lena Morrow</div>`;
    expect(authors(head, page)).toEqual(['Lena Morrow']);
  });

  it("takes customers' reviews for no article", () => {
    const review = (name: string): object => ({ '@type': 'Review', author: { '@type': 'Person', name } });
    const shop = linked({ '@type': 'Store', review: [review('Otto Brand'), review('Ada Quill')] });
    expect(authors(shop, '<h1>Nets and ropes</h1><p>Text.</p>')).toEqual([]);
  });

  it.each([
    ['By Lena Morrow for Invented Coast', ['Lena Morrow']],
    ['By Lena Morrow of the Invented Coast', ['Lena Morrow']],
    ['By Lena Morrow in Aden', ['Lena Morrow']],
    ['By Lena Morrow Published 3 May 2024', ['Lena Morrow']],
    ['Story by Lena Morrow; photos by Otto Brand', ['Lena Morrow']],
    ['Words: Lena Morrow', ['Lena Morrow']],
    ['By Lena Morrow, Otto Brand and Ada Quill', ['Lena Morrow', 'Otto Brand', 'Ada Quill']],
    ['By Dr. Lena Morrow, PhD', ['Dr. Lena Morrow, PhD']],
    ['By Ludwig van der Berg', ['Ludwig van der Berg']],
    ['By Order of the Harbour Board', []],
    ['Par Lena Morrow et Otto Brand', ['Lena Morrow', 'Otto Brand']], // French: by, and
    ['Par ailleurs, le port reste ouvert', []], // besides, the port stays open
  ])('%s', (line, names) => {
    expect(authors('', `<h1>Harbour reopens</h1><p>${line}</p>`)).toEqual(names);
  });

  it('reads a name behind the date in a byline element', () => {
    expect(authors('', '<h1>Fog</h1><div class="byline">May 3, 2024 · Lena Morrow</div>')).toEqual([
      'Lena Morrow',
    ]);
    expect(authors('', '<h1>Fog</h1><div class="byline">May 3, 2024 · Tides</div>')).toEqual([]);
  });

  it('finds who an article is by where its foot tells of the author', () => {
    const far = '<p>A line of text.</p>'.repeat(60);
    const foot = '<p>About the Author:</p><p>Lena Morrow is a pilot who writes about tides.</p>';
    expect(authors('', `<h1>Fog</h1>${far}${foot}`)).toEqual(['Lena Morrow']);
  });

  it("keeps a firm's name whole and parts two people", () => {
    const by = (name: string): string => linked({ '@type': 'Article', author: { name } });
    expect(authors(by('Morrow & Morrow'), '<h1>Fog</h1>')).toEqual(['Morrow & Morrow']);
    expect(authors(by('Brand & Quill LLP'), '<h1>Fog</h1>')).toEqual(['Brand & Quill LLP']);
    expect(authors(by('Lena & Otto'), '<h1>Fog</h1>')).toEqual(['Lena', 'Otto']);
  });

  it("lets a pen name in a byline stand over the site's own name, and a person over an account", () => {
    const site =
      '<meta property="og:site_name" content="Invented Coast"><meta name="author" content="Invented Coast">';
    const byline = '<div class="byline">By <a rel="author">TidePilot</a> in <a>Ferries</a></div>';
    expect(authors(site, `<h1>Fog</h1>${byline}`)).toEqual(['TidePilot']);
    expect(authors(site, '<h1>Fog</h1><div class="byline">By Invented Coast</div>')).toEqual([
      'Invented Coast',
    ]);
    const account = '<meta name="author" content="Desk Admin">';
    expect(authors(account, '<h1>Fog</h1><div class="author">Lena Morrow</div>')).toEqual(['Lena Morrow']);
  });

  it("names nobody from the links of a page's tags", () => {
    const tags = '<div>By</div><a rel="tag" href="/coast/">Coast Living</a>';
    const author = '<a rel="author" href="/lena">Lena Morrow</a>';
    expect(authors('', `<h1>Fog</h1>${tags}${author}`)).toEqual(['Lena Morrow']);
  });

  it.each(['Written by', 'كُتب بواسطة', 'Écrit par'])('reads the card that says "%s"', (label) => {
    const card = (name: string): string =>
      `<meta name="twitter:label1" content="${name}"><meta name="twitter:data1" content="Lena Morrow">`;
    expect(authors(card(label), '<h1>Fog</h1>')).toEqual(['Lena Morrow']);
    expect(authors(card('Est. reading time'), '<h1>Fog</h1>')).toEqual([]);
  });

  it("lets who wrote a text, said at its foot, stand over the site's own name", () => {
    const site =
      '<meta property="og:site_name" content="Invented Coast"><meta name="author" content="Invented Coast">';
    const far = '<p>A line of text.</p>'.repeat(60);
    expect(authors(site, `<h1>Fog</h1>${far}<div>Written by</div><div>Lena Morrow</div>`)).toEqual([
      'Lena Morrow',
    ]);
    expect(authors(site, `<h1>Fog</h1>${far}<p>بقلم: سامي حداد</p>`)).toEqual(['سامي حداد']); // by the pen of
    expect(authors(site, `<h1>Fog</h1>${far}<div>Posted by</div><div>Lena Morrow</div>`)).toEqual([
      'Invented Coast',
    ]);
  });
});
