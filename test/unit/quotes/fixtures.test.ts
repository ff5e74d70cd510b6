import { describe, expect, it } from 'vitest';
import { quotesOf, readQuoteFixtures } from '../../support/quoteFixtures.ts';

describe('quotes of invented Arabic texts', () => {
  const fixtures = readQuoteFixtures('ar');
  const [sound, gaps] = [fixtures.filter(({ gap }) => !gap), fixtures.filter(({ gap }) => gap)];

  it.each(sound)('$name', ({ text, quotes }) => {
    expect(quotesOf(text, 'ar')).toEqual(quotes);
  });

  it.fails.each(gaps)('known gap, $name', ({ text, quotes }) => {
    expect(quotesOf(text, 'ar')).toEqual(quotes);
  });
});
