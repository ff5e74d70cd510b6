import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../../src/pipeline/page/charset/decodeBody.ts';

const ARABIC =
  'أعلنت الوزارة، مساء اليوم، عن خطة جديدة لدعم القراءة في المدارس؟ وقالت إن التنفيذ يبدأ قريبا.';
const ENGLISH = 'The council’s “reading week” begins on Monday – and it’s free, the mayor said at the café.';

describe('decodeBody', () => {
  it.each([
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
    ['utf-8', ARABIC],
    ['utf-16le', ARABIC],
    ['utf-16be', ARABIC],
    ['windows-1252', ENGLISH],
    ['windows-1251', 'Министерство сообщило вечером о новой программе поддержки чтения в школах страны.'],
  ])('detects %s where nothing is declared', (charset, text) => {
    const decoded = decodeBody(iconv.encode(text, charset));
    expect(decoded).toEqual({ source: text, charset, charsetFrom: 'detected' });
  });

  it('lets the byte order mark decide over the header, and drops it', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(ARABIC)]);
    expect(decodeBody(bytes, 'text/html; charset=windows-1256')).toEqual({
      source: ARABIC,
      charset: 'utf-8',
      charsetFrom: 'bom',
    });
  });

  it('takes the header before the meta tag', () => {
    const page = `<meta charset="iso-8859-6"><p>${ARABIC}`;
    const decoded = decodeBody(iconv.encode(page, 'windows-1256'), 'text/html; charset="Windows-1256"');
    expect(decoded).toMatchObject({ charset: 'windows-1256', charsetFrom: 'http', source: page });
  });

  it.each([
    '<meta charset=windows-1256>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">',
    '<?xml version="1.0" encoding="windows-1256"?>',
    '<!-- <meta charset="utf-8"> --><meta charset=\'cp1256\' />',
  ])('reads %s', (declaration) => {
    const page = `${declaration}<body><p>${ARABIC}</p>`;
    expect(decodeBody(iconv.encode(page, 'windows-1256'))).toEqual({
      source: page,
      charset: 'windows-1256',
      charsetFrom: 'meta',
    });
  });

  it('reads iso-8859-1 as windows-1252, curly quotes and all', () => {
    const bytes = iconv.encode(ENGLISH, 'windows-1252');
    expect(decodeBody(bytes, 'text/plain; charset=ISO-8859-1')).toEqual({
      source: ENGLISH,
      charset: 'windows-1252',
      charsetFrom: 'http',
    });
  });

  it.each([
    ['utf-8', 'windows-1256'],
    ['iso-8859-1', 'windows-1256'],
    ['iso-8859-1', 'utf-8'],
    ['windows-1256', 'utf-8'],
  ])('sets aside a header that says %s over %s bytes', (declared, real) => {
    const page = `<p>${ARABIC}</p>`;
    expect(decodeBody(iconv.encode(page, real), `text/html; charset=${declared}`)).toEqual({
      source: page,
      charset: real,
      charsetFrom: 'detected',
    });
  });

  it('keeps UTF-8 with one broken sequence', () => {
    const bytes = Buffer.concat([Buffer.from(ARABIC), Buffer.from([0xd8])]);
    expect(decodeBody(bytes, 'text/html; charset=utf-8')).toEqual({
      source: `${ARABIC}\ufffd`,
      charset: 'utf-8',
      charsetFrom: 'http',
    });
  });

  it.each(['base64', 'hex', 'utf-7', 'x-unknown'])('decodes nothing as %s', (label) => {
    expect(decodeBody(Buffer.from('plain words'), `text/html; charset=${label}`)).toEqual({
      source: 'plain words',
      charset: 'utf-8',
      charsetFrom: 'default',
    });
  });

  it.each([
    ['latin1', ARABIC],
    ['latin1', ENGLISH],
    ['windows-1252', ENGLISH],
  ])('undoes UTF-8 that was read as %s and encoded again', (charset, text) => {
    // Where windows-1252 leaves a byte open, browsers keep its number.
    const read = iconv.decode(Buffer.from(text), charset);
    const twice =
      charset === 'latin1' ? Buffer.from(text).toString('latin1') : read.replaceAll('\ufffd', '\u009d');
    expect(decodeBody(Buffer.from(twice), 'text/html; charset=utf-8').source).toBe(text);
  });

  it.each([
    'Crème brûlée à la carte, 20 °C',
    'A cat says Ã© and means café', // one such pair beside a right letter
    `${ARABIC} Ã©`,
    'Â',
  ])('leaves text in its right charset alone: %s', (text) => {
    expect(decodeBody(Buffer.from(text), 'text/html; charset=utf-8').source).toBe(text);
  });
});
