import { englishQuotes } from '../../lang/en/quotes.ts';
import { identifyLanguage } from '../../text/language.ts';
import type { SubjectFirstLanguage } from './language.ts';

const LANGUAGES: readonly SubjectFirstLanguage[] = [englishQuotes];
/** Letters that tell the language of a text whose own is not given. */
const SAMPLE = 4000;

/** The knowledge of a language that puts the subject first; `null` for another one. Text without a language is identified. */
export function subjectFirstLanguageOf(code: string, text: string): SubjectFirstLanguage | null {
  const given = code.toLowerCase().split('-')[0];
  const primary = given === 'und' || given === '' ? identifyLanguage(text.slice(0, SAMPLE)) : given;
  return LANGUAGES.find((language) => language.code === primary) ?? null;
}
