import { segmentWords } from '../lang/segments.ts';
import { foldedWords } from './foldedWords.ts';

const LONGEST = 40;
const PARTS = new Set(segmentWords.flatMap(({ parts }) => parts.map(foldedWords)));

/**
 * Whether a heading names a part of any article or page, such as its references or its comments: it is no article's headline.
 *
 * @example isPartName('References') === true
 */
export function isPartName(text: string): boolean {
  return text.length <= LONGEST && PARTS.has(foldedWords(text));
}
