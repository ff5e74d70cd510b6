import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

const MEGABYTE = 1_000_000;
/** A quadratic step takes minutes at this size; the bound leaves a slow machine ten times what it needs. */
const BOUND_MS = 30_000;
/** English reads twelve reporting verbs a sentence, Arabic three levels of speech. */
const MOST_HELD = 12;

const fill = (unit: string, size = MEGABYTE): string => unit.repeat(Math.ceil(size / unit.length));

describe.each(['ar', 'en'])('hostile text, %s', (language) => {
  it.each([
    ['50,000 quote marks', fill('"', 50_000)],
    ['50,000 marks of every kind', fill('«”"“»„', 50_000)],
    ['marks that never close', fill('قال: «نعم ')],
    ['reports within reports', fill('قال إن الرجل قال إن ')],
    ['reports within reports, English', fill('Roe said that Doe said that ')],
    ['colons', fill('قال: ')],
    ['frames', fill('بحسب الوزارة، ')],
    ['open brackets', fill('قال ( ', 300_000)],
    ['a megabyte without a full stop', fill('الرجل يمشي في الطريق الطويل ')],
    ['mixed scripts and emoji', fill('قال John said «x” 😀 \ud83d ')],
    ['one word', fill('ا')],
    ['empty lines', fill('\n')],
  ])('reads %s', (_name, text) => {
    const started = performance.now();
    const { quotes } = findQuotes({ text, language, headline: null }, []);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    // Words are held a few times at most, however deep the text nests.
    const held = quotes.reduce((sum, { contents }) => {
      for (const { start, end } of contents)
        if (!(start >= 0 && start < end && end <= text.length)) return NaN;
      return sum + (contents.at(-1)?.end ?? 0) - (contents[0]?.start ?? 0);
    }, 0);
    expect(held).toBeLessThan(MOST_HELD * text.length);
  });
});
