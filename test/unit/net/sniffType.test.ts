import { describe, expect, it } from 'vitest';
import { sniffType } from '../../../src/net/sniffType.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('pages', () => {
  it.each([
    ['HTML by its header', utf8('<p>x'), 'text/html; charset=utf-8'],
    ['XHTML', utf8('<?xml version="1.0"?><html>'), 'application/xhtml+xml'],
    [
      'XHTML sent as XML',
      utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="y">'),
      'application/xml',
    ],
    ['text', utf8('أعلنت الوزارة'), 'text/plain'], // "the ministry announced"
    ['text that begins like a font or a tune', utf8('OTTO von Bismarck. ID3 is a tag. BZh'), 'text/plain'],
    ['no header', utf8('<!doctype html>'), null],
    ['a header without a type', utf8('just words'), '; charset=utf-8'],
    ['octets that are HTML', utf8('\n <!DOCTYPE HTML><p>'), 'application/octet-stream'],
    ['an image that is HTML', utf8('<html><body>'), 'image/png'],
    ['windows-1256', bytes('<p>\xe6\xd2\xed\xd1</p>'), 'text/html'],
    ['ISO-2022-JP with its escapes', bytes('<p>\x1b$B@/;v\x1b(B</p>'), 'text/html'],
    ['UTF-16 with a mark', Buffer.from('\ufeff<p>x</p>', 'utf16le'), 'text/html'],
    ['UTF-16 by its header', Buffer.from('<p>x</p>', 'utf16le'), 'text/html; charset=UTF-16LE'],
    ['one stray NUL in a page', bytes(`<p>${'x'.repeat(300)}\0</p>`), 'text/html'],
  ])('%s', (_name, head, header) => {
    expect(sniffType(head, header, 'page')).toBeNull();
  });
});

describe('no pages', () => {
  it.each([
    ['PDF', bytes('%PDF-1.4\n'), 'text/html'],
    ['WebP', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'text/html'],
    ['MP4', bytes('\0\0\0\x20ftypisom'), null],
    ['ZIP', bytes('PK\x03\x04\x14'), 'application/octet-stream'],
    ['gzip that no Content-Encoding announced', bytes('\x1f\x8b\x08\0'), 'text/html'],
    ['noise', bytes('\x01\x02\x03\x04'.repeat(200)), 'text/html'],
    ['JSON', utf8('{"html":"<p>"}'), 'application/json'],
    ['a script', utf8('function f(){}'), 'text/javascript'],
    ['a style sheet', utf8('p{}'), 'text/css'],
    ['a feed', utf8('<?xml version="1.0"?><rss version="2.0">'), 'application/rss+xml'],
  ])('%s', (_name, head, header) => {
    expect(sniffType(head, header, 'page')).not.toBeNull();
  });
});

it('takes feeds and sitemaps where they are expected, packed too', () => {
  expect(sniffType(utf8('<rss>'), 'application/rss+xml; charset=utf-8', 'feed')).toBeNull();
  expect(sniffType(utf8('<?xml version="1.0"?><urlset>'), 'image/x-odd', 'feed')).toBeNull();
  expect(sniffType(utf8('{"items":[]}'), 'application/feed+json', 'feed')).toBeNull();
  expect(sniffType(bytes('\x1f\x8b\x08\0'), 'application/x-gzip', 'feed')).toBeNull();
  expect(sniffType(bytes('%PDF-1.4'), 'application/rss+xml', 'feed')).toBe('PDF');
});
