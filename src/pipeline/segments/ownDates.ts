import { parseDateLine } from '../page/dates/parseDateLine.ts';
import { sideOfWords } from '../page/dates/sideOfWords.ts';
import type { FoundDate } from '../page/types.ts';

// As sure as of a visible date line near the heading (page/metadata/chooseDates.ts).
const LINE_CONFIDENCE = 70;

/**
 * The dates that a segment's own date lines state: the first readable one of each side. Lines come with their labels
 * («تاريخ النشر: …», "published: …"), which tell the sides apart.
 *
 * @example ownDates(['تاريخ النشر: 25th, January 2024 GMT']).published?.value === '2024-01-25'
 */
export function ownDates(lines: readonly string[]): {
  readonly published: FoundDate | null;
  readonly modified: FoundDate | null;
} {
  const found: { published: FoundDate | null; modified: FoundDate | null } = {
    published: null,
    modified: null,
  };
  for (const line of lines) {
    const side = sideOfWords(line);
    if (found[side] !== null) continue;
    const date = parseDateLine(line, { basis: 'line' });
    if (date === null) continue;
    found[side] = { ...date, confidence: Math.round((LINE_CONFIDENCE * date.confidence) / 100) };
  }
  return found;
}
