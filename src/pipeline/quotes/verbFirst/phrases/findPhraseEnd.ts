import type { Scan } from '../text/scan.ts';
import { isLoosePreposition } from './findObject.ts';
import { Step, startWalk } from './phraseWalk.ts';
import { stepOverEntity } from './stepOverEntity.ts';
import { stepOverMark } from './stepOverMark.ts';
import { stepOverWord } from './stepOverWord.ts';

const MAX_PHRASE = 28;

/**
 * End of the words that belong together from `from`: no clause, no adverbial, no comma inside.
 *
 * @returns the token after the last one of the phrase; `from` where none can be read
 */
export function findPhraseEnd(scan: Scan, from: number, limit: number, headClasses: number): number {
  let end = lastOf(scan, from, limit, headClasses);
  // «المسؤول عن أمله»: a preposition whose noun is the verb's.
  while (end > from + 1 && isLoosePreposition(scan, end - 1)) end--;
  return end;
}

function lastOf(scan: Scan, from: number, limit: number, headClasses: number): number {
  const walk = startWalk(scan, from, Math.min(limit, from + MAX_PHRASE), limit, headClasses);
  while (walk.at < walk.stop) {
    const step = stepOverEntity(walk) || stepOverMark(walk) || stepOverWord(walk);
    if (step === Step.ends) return walk.at;
    if (step === Step.none) walk.at++;
  }
  return walk.at;
}
