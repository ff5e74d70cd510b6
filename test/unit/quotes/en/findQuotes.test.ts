import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/pipeline/quotes/findQuotes.ts';
import { quotesOf } from '../../../support/quoteFixtures.ts';

describe('English quotes', () => {
  it.each([
    [
      'words before the cue',
      '“We will rebuild every house,” Mayor Dana Whitfield said Tuesday.',
      ['direct «We will rebuild every house» Dana Whitfield'],
    ],
    [
      'the subject after the verb, with apposition',
      '"I saw it fall," said Paul Reyes, 45, a welder who lives nearby.',
      ['direct «I saw it fall» Paul Reyes'],
    ],
    [
      'words that go on after the cue',
      '“It will take time,” Dana Whitfield said. “Three years, maybe.”',
      ['direct «It will take time» Dana Whitfield', 'direct «Three years, maybe» Dana Whitfield'],
    ],
    [
      'a clause with that, and a participle',
      'Paul Reyes told reporters that the firm would appeal, adding that it had done no wrong.',
      ['indirect «the firm would appeal» Paul Reyes', 'indirect «it had done no wrong» Paul Reyes'],
    ],
    [
      'a clause with neither that nor marks',
      'Dana Whitfield said the city had set aside $4 million.',
      ['indirect «the city had set aside $4 million» Dana Whitfield'],
    ],
    [
      'a clause before the cue',
      'The road will stay closed until June, officials said.',
      ['indirect «The road will stay closed until June» officials'],
    ],
    [
      'a frame',
      'According to police, the driver fled on foot.',
      ['indirect «the driver fled on foot» police'],
    ],
    [
      'a mixed clause',
      'Rep. Alicia Moreno, D-Calif., said in a statement Monday that the bill is “a gift to polluters.”',
      ['mixed «the bill is “a gift to polluters» Alicia Moreno'],
    ],
    [
      'speech over two paragraphs',
      '“We lost the house.\n“Then we lost the car,” said Ana Ruiz.',
      ['direct «We lost the house.\n“Then we lost the car» Ana Ruiz'],
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(quotesOf(text, 'en')).toEqual(expected);
  });

  it.each([
    ['a title', 'The band’s album, “Songs From the Old Porch,” came out Friday.'],
    ['a scare quote', 'The so-called “smart” road opened Friday.'],
    ['a passive', 'Residents were told to leave.'],
    ['a verb without words', 'The company declined to say more. He said so.'],
    ['a noun', 'The report and its claims were sent to the board.'],
  ])('takes %s for no quote', (_name, text) => {
    expect(quotesOf(text, 'en')).toEqual([]);
  });

  it('gives the reason for marks that are no quote', () => {
    const text = 'The so-called “smart” road opened Friday.';
    expect(findQuotes({ text, language: 'en', headline: null }, []).rejected).toEqual([
      { start: 15, end: 20, reason: 'short' },
    ]);
  });

  it('reads a cue whose words never come', () => {
    expect(quotesOf(' adding that ,', 'en')).toEqual([]);
  });

  it('never throws, and keeps spans inside the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      ' said ',
      ' Jane Roe ',
      ', ',
      '. ',
      '\n',
      ' that ',
      'he ',
      ' according to ',
      ':',
      '(',
      '\ud800',
      'نعم ',
      ' adding ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { contents } of findQuotes({ text, language: 'en', headline: null }, []).quotes)
          for (const { start, end } of contents)
            expect(start < end && start >= 0 && end <= text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '"',
    '“',
    '“a ” ',
    'said ',
    'Roe, a teacher, ',
    'Roe said the man ',
    '"a," he said. ',
    'told reporters ',
  ])('reads 200,000 characters of %j in linear time', (unit) => {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const started = performance.now();
    findQuotes({ text, language: 'en', headline: null }, []);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
