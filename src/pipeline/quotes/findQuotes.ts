import type { Article, Entity } from '../entities/types.ts';
import { openTags } from '../text/openTags.ts';
import { nameAsWritten } from './nameAsWritten.ts';
import { findSubjectFirstQuotes } from './subjectFirst/findQuotes.ts';
import { subjectFirstLanguageOf } from './subjectFirst/languages.ts';
import type { QuoteResult } from './types.ts';
import { findVerbFirstQuotes } from './verbFirst/findQuotes.ts';
import { languageOf } from './verbFirst/language/languages.ts';

/**
 * Who said what in one article, carried by whom.
 *
 * Offsets are UTF-16 into the article's text. Never throws on bad text; linear in its length. A language without data
 * gives no quotes.
 *
 * @example
 * findQuotes({ text: 'قال الوزير إن الطريق مفتوح.', language: 'ar', headline: null }, []).quotes[0]?.type // 'indirect'
 */
export function findQuotes(written: Article, found: readonly Entity[]): QuoteResult {
  const article = { ...written, text: openTags(written.text) };
  const entities = found.map((one) => nameAsWritten(article.text, one));
  const subjectFirst = subjectFirstLanguageOf(article.language, article.text);
  if (subjectFirst) return findSubjectFirstQuotes(article, entities, subjectFirst);
  const language = languageOf(article.language, article.text);
  return language ? findVerbFirstQuotes(article, entities, language) : { quotes: [], rejected: [] };
}
