import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../../src/net/robots/parseRobots.ts';

const allows = (file: string, path: string): boolean => parseRobots(file, 'isnad').allows(path);

describe('groups', () => {
  it.each([
    ['nothing to read', '', '/x', true],
    ['everybody', 'User-agent: *\nDisallow: /x', '/x/1', false],
    ['us by name, in any case and with a version', 'user-agent: ISNAD/2.0\ndisallow: /x', '/x', false],
    ['another name that begins like ours', 'User-agent: isnad-images\nDisallow: /', '/x', true],
    [
      'our group instead of that of everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /y',
      '/x',
      true,
    ],
    [
      'our groups together',
      'User-agent: isnad\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: isnad\nDisallow: /c',
      '/c',
      false,
    ],
    [
      'several names over one group',
      'User-agent: a\nUser-agent: isnad\nUser-agent: b\nDisallow: /x',
      '/x',
      false,
    ],
    [
      'a Sitemap line between the names',
      'User-agent: isnad\nSitemap: http://s/m.xml\nUser-agent: b\nDisallow: /x',
      '/x',
      false,
    ],
    [
      'a Crawl-delay between the names',
      'User-agent: isnad\nCrawl-delay: 1\nUser-agent: b\nDisallow: /x',
      '/x',
      false,
    ],
    ['rules before any name', 'Disallow: /\nUser-agent: *\nAllow: /', '/x', true],
    ['an empty Disallow', 'User-agent: *\nDisallow:', '/x', true],
    ['a byte-order mark', '\ufeffUser-agent: *\nDisallow: /x', '/x', false],
    ['old line ends and comments', 'User-agent: * # all\rDisallow: /x # not here\r', '/x', false],
    ['a page instead of rules', '<!doctype html><p>Disallow: /</p>', '/x', true],
  ])('%s', (_name, file, path, expected) => {
    expect(allows(file, path)).toBe(expected);
  });
});

// From the examples of RFC 9309 sections 2.2.2, 2.2.3 and 5, and the wildcards' corners.
describe('patterns', () => {
  it.each([
    ['/fish', '/fish.html', true],
    ['/fish', '/Fish.asp', false],
    ['/fish*', '/fishheads', true],
    ['/fish/', '/fish', false],
    ['/*.php', '/folder/any.php?x', true],
    ['/*.php$', '/a.php', true],
    ['/*.php$', '/a.php?x', false],
    ['/fish*.php', '/fishheads/catfish.php?x', true],
    ['/fish*.php', '/Fish.PHP', false],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/a*a$', '/a', false],
    ['/a*b*c$', '/abcbc', true],
    ['*', '/x', true],
    ['$', '/x', false],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-*.html', false],
    ['/foo/bar?baz=http://foo.bar', '/foo/bar?baz=http://foo.bar', true],
    ['/foo/bar/\u30c4', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz', true],
    ['/أخبار/*/خاص', new URL('http://x/أخبار/1/خاص').pathname, true], // "news/*/private"
  ])('%s on %s', (pattern, path, matched) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(!matched);
  });

  it('lets the longest pattern decide, and Allow on a tie', () => {
    const file =
      'User-agent: *\nAllow: /p\nDisallow: /\nDisallow: /folder/\nAllow: /folder\nDisallow: /page\nAllow: /page';
    expect(allows(file, '/page')).toBe(true);
    expect(allows(file, '/folder/x')).toBe(false);
    expect(allows(file, '/other')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
  });
});

describe('the rest', () => {
  it('reads crawl-delay and sitemaps', () => {
    const rules = parseRobots(
      'Sitemap: https://n.example/a.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow:\nSitemap: /relative\nSitemap: https://n.example/b.xml',
      'isnad',
    );
    expect(rules.crawlDelayMs).toBe(2500);
    expect(rules.sitemaps).toEqual(['https://n.example/a.xml', 'https://n.example/b.xml']);
  });

  it.each(['soon', '-1', '1e9', '', '0x10'])('takes no crawl-delay from "%s"', (value) => {
    expect(parseRobots(`User-agent: *\nCrawl-delay: ${value}`, 'isnad').crawlDelayMs).toBeNull();
  });

  it('asks nobody to wait longer than an hour', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 9999999', 'isnad').crawlDelayMs).toBe(3_600_000);
  });

  it.each([
    ['stars', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`],
    ['adjacent stars', `User-agent: *\nDisallow: /${'*'.repeat(500_000)}b`],
    ['percent signs', `User-agent: *\nDisallow: /${'%'.repeat(500_000)}`],
    [
      'many rules',
      `User-agent: *\n${Array.from({ length: 30_000 }, (_, i) => `Disallow: /*aab${i}\n`).join('')}`,
    ],
    ['one line', 'x'.repeat(1_000_000)],
    ['lone surrogates', `User-agent: *\nDisallow: /${'\ud800'.repeat(100_000)}`],
  ])('takes little time for half a megabyte of %s', (_name, file) => {
    const started = performance.now();
    const rules = parseRobots(file, 'isnad');
    rules.allows(`/${'a'.repeat(8000)}`);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
