import { arDates } from '../../lang/ar/dates.ts';
import { enDates } from '../../lang/en/dates.ts';
import { frDates } from '../../lang/fr/dates.ts';
import { fold, shadowOf } from '../../text/fold.ts';

/** What a date says of a page: when it came out, or when it was last changed. */
export type DateSide = 'published' | 'modified';

const LANGUAGES = [enDates, arDates, frDates];
const LABELS = {
  published: patternOf(LANGUAGES.flatMap((words) => words.published)),
  modified: patternOf(LANGUAGES.flatMap((words) => words.modified)),
};
const ORIGINAL = patternOf(LANGUAGES.flatMap((words) => words.original));

/** Any of these labels as whole words, the longest first ("date" is no part of "updated"). */
function patternOf(labels: readonly string[]): RegExp {
  const sorted = labels.map(fold).sort((a, b) => b.length - a.length);
  const spaced = sorted.map((label) => label.replace(/ /g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * Which side the words around a date speak of; the label that stands last decides, and without one it is `published`.
 *
 * @example sideOfWords('آخر تحديث: 3 مايو 2024') === 'modified' // "last updated"
 */
export function sideOfWords(text: string): DateSide {
  const words = fold(text);
  return lastOf(words, LABELS.modified) > lastOf(words, LABELS.published) ? 'modified' : 'published';
}

function lastOf(words: string, labels: RegExp): number {
  let last = -1;
  for (const found of words.matchAll(labels)) last = found.index;
  return last;
}

/**
 * A line cut where its labels change sides, so that each part speaks of one date.
 *
 * @example splitBySide('Published 3 May 2024, updated 5 May 2024') // ['Published 3 May 2024, ', 'updated 5 May 2024']
 */
export function splitBySide(text: string): readonly string[] {
  const shadow = shadowOf(text);
  const labels = (['published', 'modified'] as const)
    .flatMap((side) => [...shadow.text.matchAll(LABELS[side])].map(({ index }) => ({ side, index })))
    .sort((a, b) => a.index - b.index);
  const parts: string[] = [];
  let from = 0;
  for (const [i, label] of labels.entries()) {
    if (i === 0 || label.side === labels[i - 1]?.side) continue;
    const at = shadow.offsets[label.index] ?? text.length;
    parts.push(text.slice(from, at));
    from = at;
  }
  return [...parts, text.slice(from)];
}

/**
 * Whether a label of this side stands at the start or the end of a text («تاريخ النشر: 3 مايو 2024» / "Posted on").
 *
 * @example labelAt('تاريخ النشر: 3 مايو 2024', 'published', 'start') === true // "date of publication"
 */
export function labelAt(text: string, side: DateSide, where: 'start' | 'end'): boolean {
  const words = fold(text).trim();
  for (const { 0: label, index } of words.matchAll(LABELS[side])) {
    if (where === 'start') return index === 0;
    if (BEHIND_LABEL.test(words.slice(index + label.length))) return true;
  }
  return false;
}

const BEHIND_LABEL = /^(?:\s(?:on|at|في|بتاريخ|يوم))?[\s:：|,،.()-]*$/;

/**
 * Where a text goes on behind words that speak of a first publication ("originally published on"), as an offset into
 * it; `null` where it holds none.
 */
export function originalFrom(text: string): number | null {
  const shadow = shadowOf(text);
  for (const { 0: label, index } of shadow.text.matchAll(ORIGINAL))
    return shadow.offsets[index + label.length] ?? null;
  return null;
}
