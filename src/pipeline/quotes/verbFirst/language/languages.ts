import { arabicQuotes } from '../../../lang/ar/quotes.ts';
import type { QuotesLanguage } from './language.ts';

const LANGUAGES: readonly QuotesLanguage[] = [arabicQuotes];
const ARABIC_LETTER = /[\u0620-\u064a]/u;

/** The language's knowledge; for an unknown one, the script of the text decides. */
export function languageOf(code: string, text: string): QuotesLanguage | null {
  const primary = code.toLowerCase().split('-')[0];
  const known = LANGUAGES.find((language) => language.code === primary);
  if (known) return known;
  return primary === 'und' || primary === ''
    ? ARABIC_LETTER.test(text.slice(0, 2000))
      ? arabicQuotes
      : null
    : null;
}
