import { describe, expect, it } from 'vitest';
import { canonicaliseUrl, chooseCanonicalUrl } from '../../../src/pipeline/page/canonicalUrl.ts';

describe('canonicaliseUrl', () => {
  it('takes a parsed address as well as its text', () => {
    const address = 'https://m.news.example/a/amp/?utm_source=x&id=7#top';
    expect(canonicaliseUrl(new URL(address))).toBe(canonicaliseUrl(address));
    expect(canonicaliseUrl(new URL('ftp://news.example/a'))).toBe('ftp://news.example/a');
  });

  it.each([
    ['https://News.example/a?utm_source=x&id=7&fbclid=y#top', 'https://news.example/a?id=7'],
    ['https://news.example/a?gclid=1', 'https://news.example/a'],
    ['https://news.example/a?id=%7e1&q=a+b', 'https://news.example/a?id=~1&q=a+b'],
    ['https://news.example/%d8%ae%d8%a8%d8%b1', 'https://news.example/%D8%AE%D8%A8%D8%B1'],
    ['https://news.example/خبر', 'https://news.example/%D8%AE%D8%A8%D8%B1'],
    ['https://m.news.example/a/amp/', 'https://www.news.example/a'],
    ['https://ar.m.wiki.example/x', 'https://ar.wiki.example/x'],
    ['https://news.example/amp/news/7', 'https://news.example/news/7'],
    ['https://news.example/amplifier/7', 'https://news.example/amplifier/7'],
    ['https://news.example/a.amp.html', 'https://news.example/a.html'],
    ['https://news.example/a?outputType=amp', 'https://news.example/a'],
    [
      'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a?amp=1',
      'https://www.news.example/a',
    ],
    ['https://www.google.com/amp/s/www.news.example/a/amp', 'https://www.news.example/a'],
    ['https://news.example:8443/a#!story/7', 'https://news.example:8443/a#!story/7'],
    ['https://news.example/champ', 'https://news.example/champ'],
    ['https://m.co/a', 'https://m.co/a'], // a domain named m is no mobile twin
    ['https://news.example/a?ref=home', 'https://news.example/a?ref=home'],
    ['not a url', 'not a url'],
    ['data:text/html,x', 'data:text/html,x'],
  ])('%s', (given, canonical) => {
    expect(canonicaliseUrl(given)).toBe(canonical);
    expect(canonicaliseUrl(canonical)).toBe(canonical);
  });
});

describe('chooseCanonicalUrl', () => {
  const url = 'https://www.news.example/a?page=1';
  it.each([
    ['the declared address of the same site', ['https://news.example/b'], 'https://news.example/b'],
    ['a relative one', ['/b?utm_medium=x'], 'https://www.news.example/b'],
    ['its own where the declared one is of another site', ['https://other.example/b'], url],
    ['its own where the declared one is the home page', ['https://www.news.example/'], url],
    ['the second where the first is no address', ['javascript:alert(1)', '/c'], 'https://www.news.example/c'],
    ['its own where nothing is declared', [], url],
  ])('takes %s', (_, declared, expected) => {
    expect(chooseCanonicalUrl(url, declared)).toBe(expected);
  });

  it('keeps tenants of one host apart', () => {
    const own = 'https://one.blogspot.com/a';
    expect(chooseCanonicalUrl(own, ['https://two.blogspot.com/a'])).toBe(own);
  });
});
