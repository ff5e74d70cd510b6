import { hashString, mix } from './hash.ts';
import { findWord } from './lexicon.ts';
import type { SequenceModel } from './model.ts';
import { PHRASE_SEED } from './phrases.ts';

/**
 * How many letters at the head of a name's first word are glued proclitics (و ف ب ل ك س): 0, 1 or 2.
 * «وترامب» → 1, «وزارة» → 0, «للكرملين» → 1, «ولبنان» → 1, «وللصين» → 2.
 */
export function cutClitic(
  norm: string,
  type: string,
  model: SequenceModel,
  isSeen: (norm: string) => boolean,
): number {
  let cut = 0;
  let rest = norm;
  while (cut < 2 && rest.length > 2 && CUTTABLE.has(rest.charAt(0))) {
    let sum = 0;
    for (const feature of cliticFeatures(rest, type, cut, model, isSeen))
      sum += model.clitics.get(feature) ?? 0;
    if (sum <= 0) break;
    cut++;
    rest = rest.slice(1);
  }
  return cut;
}

const CUTTABLE = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);

/** Features of "the first letter is a clitic", by name. */
export function cliticFeatures(
  norm: string,
  type: string,
  cut: number,
  model: Pick<SequenceModel, 'lexicon' | 'phrases'>,
  isSeen: (norm: string) => boolean,
): string[] {
  const letter = norm.charAt(0);
  const rest = norm.slice(1);
  // للصين after its clitic is لصين: ask for it with the alef that was lost.
  const restored = norm.startsWith('لل') ? `ا${rest}` : rest;
  const whole = frequency(norm, model);
  const bare = frequency(restored, model);
  const difference = Math.max(-8, Math.min(8, bare - whole));
  const listed = isName(norm, model) ? 1 : 0;
  const restListed = isName(restored, model) ? 1 : 0;
  return [
    'bias',
    `letter ${letter}`,
    `cut ${cut}`,
    `type ${type} ${letter === 'و' ? 1 : 0}`,
    `difference ${difference}`,
    `difference ${difference > 0 ? 1 : 0} ${letter}`,
    `whole ${Math.min(whole, 10)}`,
    `bare ${Math.min(bare, 10)}`,
    `article ${restored.startsWith('ال') ? 1 : 0} ${letter}`,
    `length ${Math.min(rest.length, 6)}`,
    `names ${listed} ${restListed}`,
    `seen ${isSeen(norm) ? 1 : 0} ${isSeen(restored) ? 1 : 0}`,
  ];
}

function frequency(norm: string, { lexicon }: Pick<SequenceModel, 'lexicon'>): number {
  const row = findWord(lexicon, norm);
  return row < 0 ? 0 : (lexicon.frequencies[row] as number);
}

function isName(norm: string, { phrases }: Pick<SequenceModel, 'phrases'>): boolean {
  return phrases.index.find(mix(PHRASE_SEED, hashString(norm))) >= 0;
}
