import { writeFileSync } from 'node:fs';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import { goldLabels, type TaggedSentence } from './corpora.ts';
import type { SentenceStream } from './readSentences.ts';
import type { Workshop } from './workshop.ts';

/** An annotated text as the teachers learn it; `part` is the third it belongs to, `EVERY` for text in every set, `DEV` for ANERcorp's dev. */
export interface TaughtText {
  readonly sentences: readonly TaggedSentence[];
  readonly scheme: number;
  readonly part: number;
}

/** Part of texts that only the set of everything learns from. */
export const DEV = 9;
/** Part of texts in every set. */
export const EVERY = -1;
// The plain text holds the words of texts in every set too, so often: the encoder is to know their kind (Gururangan et al. 2020).
const TIMES = 3;
// A word of marks that fold to nothing still takes a place.
const NOTHING = '\u00b7';

/**
 * Write what `teacher/subwords.py` reads: `words.txt` (distinct normal forms), `text.i32` and `silver.i32` (their numbers,
 * -1 after each sentence) and `gold.jsonl` (`{"scheme","fold","words":[[…]],"labels":[[…]]}` a text).
 */
export function writeTexts(
  shop: Workshop,
  { surfaces, stream }: SentenceStream,
  silver: Iterable<TaggedSentence>,
  gold: readonly TaughtText[],
): void {
  const ids = new Map<string, number>();
  const idOf = (surface: string): number => {
    const word = normalWord(surface) || NOTHING;
    const known = ids.get(word) ?? ids.size;
    if (known === ids.size) ids.set(word, known);
    return known;
  };
  const numbers = surfaces.map(idOf);
  const plain = stream.map((id) => numbers[id] ?? -1);
  const read = gold
    .filter(({ part }) => part === EVERY)
    .flatMap(({ sentences }) => sentences.flatMap(({ words }) => [...words.map(idOf), -1]));
  const again = Array.from({ length: TIMES }, () => read).flat();
  writeFileSync(shop.path('text.i32'), Buffer.concat([bytesOf(Int32Array.from(again)), bytesOf(plain)]));
  const labelled: number[] = [];
  for (const { words } of silver) {
    for (const word of words) labelled.push(idOf(word));
    labelled.push(-1);
  }
  writeFileSync(shop.path('silver.i32'), Int32Array.from(labelled));
  const lines = gold.map(({ sentences, scheme, part }) =>
    JSON.stringify({
      scheme,
      fold: part,
      words: sentences.map(({ words }) => words.map(idOf)),
      labels: sentences.map((sentence) => [...goldLabels(sentence)]),
    }),
  );
  writeFileSync(shop.path('gold.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(shop.path('words.txt'), `${[...ids.keys()].join('\n')}\n`);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
