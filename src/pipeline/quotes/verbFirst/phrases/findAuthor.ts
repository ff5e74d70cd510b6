import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { type NounPhrase, readPhrase } from './readPhrase.ts';

/** Tokens of a document's author. */
const MAX_AUTHOR = 12;

/** «مقال نشر في صحيفة الميزان», «تقرير نشرته المجلة»: whose pages it stands in. */
function printerOf(scan: Scan, at: number, verb: number): NounPhrase | null {
  const { tokens, language } = scan;
  if (!language.mediaDocuments.has(tokens.reading[at - 1]?.head ?? '')) return null;
  if (!language.printed.has(tokens.word[verb] as string)) return null;
  const next = verb + 1 + (classesAt(scan, verb + 1) & WordClass.preposition ? 1 : 0);
  const body = scan.entityAt.get(next)?.entity.type === 'organisation';
  if (!body && !(classesAt(scan, next) & (WordClass.media | WordClass.body))) return null;
  return readPhrase(scan, next, Math.min(tokens.count, next + MAX_AUTHOR));
}

/** «التقرير الذي أصدرته شركة الميزان»: who made the document. */
export function authorOf(scan: Scan, at: number): NounPhrase | null {
  const verb = classesAt(scan, at) & WordClass.relative ? at + 1 : at;
  const printed = printerOf(scan, at, verb);
  if (printed) return printed;
  // «بيان صدر عن المنظمة»: the verb closes the phrase of the document, or stands in it.
  for (const k of [verb, at - 1])
    if (scan.language.issued.get(scan.tokens.word[k] ?? '') === scan.tokens.word[k + 1])
      return readPhrase(scan, k + 2, Math.min(scan.tokens.count, k + MAX_AUTHOR));
  if (!scan.language.authored.includes(scan.tokens.word[verb] as string)) return null;
  return readPhrase(scan, verb + 1, Math.min(scan.tokens.count, verb + MAX_AUTHOR));
}
