import { describe, expect, it } from 'vitest';
import { quotesOf, readQuoteFixtures } from '../../support/quoteFixtures.ts';

describe.each(['ar', 'en'])('quotes of invented texts, %s', (language) => {
  const fixtures = readQuoteFixtures(language);
  const [sound, gaps] = [fixtures.filter(({ gap }) => !gap), fixtures.filter(({ gap }) => gap)];

  it.each(sound)('$name', ({ text, quotes }) => {
    expect(quotesOf(text, language)).toEqual(quotes);
  });

  if (gaps.length > 0)
    it.fails.each(gaps)('known gap, $name', ({ text, quotes }) => {
      expect(quotesOf(text, language)).toEqual(quotes);
    });
});
