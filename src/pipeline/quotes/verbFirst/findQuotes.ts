import type { Article, Entity } from '../../entities/types.ts';
import type { QuoteResult } from '../types.ts';
import { findDrafts } from './drafts/findDrafts.ts';
import { rejectMarks } from './drafts/rejectMarks.ts';
import type { QuotesLanguage } from './language/language.ts';
import { resolveDrafts } from './resolveDrafts.ts';
import { createCast, registerPhrase } from './speakers/cast.ts';
import { scanArticle } from './text/scan.ts';

/** {@link findQuotes} for a language whose verb comes before its subject. */
export function findVerbFirstQuotes(
  article: Article,
  entities: readonly Entity[],
  language: QuotesLanguage,
): QuoteResult {
  const scan = scanArticle(article, entities, language);
  const { drafts, subjects } = findDrafts(scan);
  if (drafts.length === 0) return { quotes: [], rejected: rejectMarks(scan, drafts) };
  const cast = createCast(scan, entities);
  for (const draft of drafts) if (draft.subject) registerPhrase(scan, cast, draft.subject);
  for (const { subject } of subjects) registerPhrase(scan, cast, subject);
  const quotes = resolveDrafts(scan, cast, drafts, subjects);
  return { quotes, rejected: rejectMarks(scan, drafts) };
}
