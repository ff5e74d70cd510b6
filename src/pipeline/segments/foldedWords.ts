import { fold } from '../text/fold.ts';

const APART = /[^\p{L}\p{N}]+/gu;

/** Words of a short line, folded, one blank between them: what two spellings of one label share. */
export function foldedWords(text: string): string {
  return fold(text).replace(APART, ' ').trim();
}
