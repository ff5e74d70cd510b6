import { arabicSegmentWords } from './ar/segments.ts';
import { englishSegmentWords } from './en/segments.ts';
import type { SegmentWords } from './segmentWords.ts';

/** Line labels of every language we know: a page may mix them, so all are tried. */
export const segmentWords: readonly SegmentWords[] = [arabicSegmentWords, englishSegmentWords];
