import { segmentWords } from '../lang/segments.ts';
import { fold } from '../text/fold.ts';

const LONGEST = 40;
const APART = /[^\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string => fold(text).replace(APART, ' ').trim();
const PARTS = new Set(segmentWords.flatMap(({ parts }) => parts.map(wordsOf)));

/**
 * Whether a heading names a part of any article or page, such as its references or its comments: it is no article's headline.
 *
 * @example isPartName('References') === true
 */
export function isPartName(text: string): boolean {
  return text.length <= LONGEST && PARTS.has(wordsOf(text));
}
