import type { RecordWarning } from '../../contract/record.ts';
import type { WarningCode } from '../../contract/warnings.ts';
import type { Quote } from '../quotes/types.ts';
import type { Segment } from '../segments/types.ts';
import type { PageFacts } from './identify.ts';

const SUPPORTED: ReadonlySet<string> = new Set(['ar', 'en']);

// Below this a "body" is mostly a caption or a teaser that a reader would not call an article.
const SHORT_BODY_WORDS = 20;

const DAY_MS = 86_400_000;

/** What a consumer should know before trusting this segment's record, in the order of the closed list. */
export function warningsFor(
  page: PageFacts,
  segment: Segment,
  quotes: readonly Quote[],
  fetchedAt: string | null,
): RecordWarning[] {
  const warnings: RecordWarning[] = [];
  const warn = (code: WarningCode, detail?: string): void => {
    warnings.push(detail === undefined ? { code } : { code, detail });
  };
  const { published, modified, language } = segment;
  if (segment.headline === null) warn('HEADLINE_MISSING');
  if (published === null) warn('DATE_MISSING');
  if (
    published !== null &&
    fetchedAt !== null &&
    Date.parse(published.value) > Date.parse(fetchedAt) + DAY_MS
  )
    warn('DATE_IN_FUTURE', published.value);
  if (published !== null && modified !== null && isBefore(modified.value, published.value))
    warn('DATE_ORDER', modified.value);
  if (language === 'und') warn('LANGUAGE_UNKNOWN');
  else if (!SUPPORTED.has(language.split('-')[0] ?? '')) warn('LANGUAGE_UNSUPPORTED', language);
  if (page.charsetFrom === 'detected' || page.charsetFrom === 'default')
    warn('CHARSET_GUESSED', page.charset);
  if (segment.body.includes('\ufffd') || segment.headline?.includes('\ufffd')) warn('CHARACTERS_LOST');
  if (countWords(segment.body) < SHORT_BODY_WORDS) warn('BODY_SHORT');
  const host = hostOf(page.canonicalUrl);
  if (host !== null && host !== hostOf(page.url)) warn('CANONICAL_OTHER_HOST', host);
  const unknown = quotes.filter((quote) => quote.speaker.resolution === 'unknown');
  if (unknown.length > 0) warn('SPEAKER_UNKNOWN', unknown.map((quote) => quote.id).join(' '));
  return warnings;
}

// A day is not before a minute of the same day: compare only as far as both are precise.
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length <= 10 ? a.slice(0, length) < b.slice(0, length) : Date.parse(a) < Date.parse(b);
}

function countWords(text: string): number {
  return text.split(/\s+/u, SHORT_BODY_WORDS + 1).filter((word) => word !== '').length;
}

// A site that answers on both names is one host.
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') : null;
}
