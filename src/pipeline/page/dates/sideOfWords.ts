import { arDates } from '../../lang/ar/dates.ts';
import { enDates } from '../../lang/en/dates.ts';
import { fold, shadowOf } from '../../text/fold.ts';

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
 * Whether a label of this side stands at the start or the end of a text («تاريخ النشر: 3 مايو 2024» / "Posted on").
 *
 * @example labelAt('تاريخ النشر: 3 مايو 2024', 'published', 'start') === true // "date of publication"
 */
export function labelAt(text: string, side: DateSide, where: 'start' | 'end'): boolean {
  const words = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[\s:：|,،.()-]+$/, '')
    .trim();
  if (where === 'start')
    return LABELS[side].some((label) => words.startsWith(label) && !LETTER.test(words[label.length] ?? ''));
  const open = words.replace(/ (?:on|at|في|بتاريخ|يوم)$/, '');
  return LABELS[side].some((label) =>
    [words, open].some(
      (line) => line.endsWith(label) && !LETTER.test(line[line.length - label.length - 1] ?? ''),
    ),
  );
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where a text goes on behind words that speak of a first publication ("originally published on"), as an offset into
 * it; `null` where it holds none.
 */
export function originalFrom(text: string): number | null {
  const words = shadowOf(text);
  for (const label of ORIGINAL) {
    const at = words.text.indexOf(label);
    if (at !== -1) return words.offsets[at + label.length] ?? null;
  }
  return null;
}

const ORIGINAL = [...enDates.original, ...arDates.original].map(fold);
