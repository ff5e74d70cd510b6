import { arDates } from '../../lang/ar/dates.ts';
import { enDates } from '../../lang/en/dates.ts';
import { fold } from '../../text/fold.ts';

/** What a date says of a page: when it came out, or when it was last changed. */
export type DateSide = 'published' | 'modified';

const LABELS = {
  published: [...enDates.published, ...arDates.published].map(fold),
  modified: [...enDates.modified, ...arDates.modified].map(fold),
};

/**
 * Which side the words around a date speak of; the label that stands last decides, and without one it is `published`.
 *
 * @example sideOfWords('آخر تحديث: 3 مايو 2024') === 'modified' // "last updated"
 */
export function sideOfWords(text: string): DateSide {
  const words = fold(text).replace(/\s+/g, ' ').trim();
  const position = (labels: readonly string[]): number =>
    Math.max(-1, ...labels.map((label) => words.lastIndexOf(label)));
  return position(LABELS.modified) > position(LABELS.published) ? 'modified' : 'published';
}

/**
 * Whether a line opens with a label of publication.
 *
 * @example opensPublished('تاريخ النشر: 3 مايو 2024') === true // "date of publication"
 */
export function opensPublished(line: string): boolean {
  const words = fold(line).trim();
  return LABELS.published.some(
    (label) => words.startsWith(label) && !/^[\p{L}\p{N}]/u.test(words.slice(label.length)),
  );
}
