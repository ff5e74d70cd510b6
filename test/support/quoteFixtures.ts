import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findQuotes } from '../../src/pipeline/quotes/findQuotes.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/quotes');

/** One invented text and the quotes it holds, each as {@link quotesOf} writes them. */
export interface QuoteFixture {
  readonly name: string;
  readonly text: string;
  readonly quotes: readonly string[];
  /** The engine does not get this one right yet: the test expects it to fail, and says so when it no longer does. */
  readonly gap?: boolean;
}

/** All fixtures of `test/fixtures/quotes/<language>-*.yaml`, named by file and text. */
export function readQuoteFixtures(language: string): QuoteFixture[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${language}-`))
    .sort()
    .flatMap((file) =>
      (parse(readFileSync(join(FOLDER, file), 'utf8')) as QuoteFixture[]).map((fixture) => ({
        ...fixture,
        name: `${file.replace('.yaml', '')}: ${fixture.name}`,
      })),
    );
}

/**
 * Quotes of a text read with no entities, one string each:
 * `[soft ]type «words» speaker[ via nearest < farther][ denied][ in q1]`; an unknown speaker is `?`.
 */
export function quotesOf(text: string, language: string): string[] {
  return findQuotes({ text, language, headline: null }, []).quotes.map((quote) => {
    const words = text.slice(quote.contents[0]?.start, quote.contents.at(-1)?.end);
    const via = quote.via.length > 0 ? ` via ${quote.via.map(({ name }) => name).join(' < ')}` : '';
    return [
      quote.level === 'soft' ? 'soft ' : '',
      `${quote.type} «${words}» ${quote.speaker.name || '?'}${via}`,
      quote.denied ? ' denied' : '',
      quote.nestedIn === null ? '' : ` in ${quote.nestedIn}`,
    ].join('');
  });
}
