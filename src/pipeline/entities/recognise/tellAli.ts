// «علي» with or without a glued particle, standing alone.
const ALI = /^([\u0648\u0641\u0628\u0644\u0643]?)علي$/u;
const ON = /^[\u0648\u0641]?على$/u;
// Names that are as often the first of two as the last.
const STAND_INS = ['حسين', 'سالم', 'محمود']; // Hussein, Salem, Mahmoud

/**
 * Tell the name «علي» (Ali) from the preposition «على» (on), which one of its letters parts and folding joins. Some writers
 * drop the difference, so that a model that reads folded words takes a last name for the preposition: where a text writes «على» at
 * least as often, what it writes «علي» is the name, and a name that nothing else looks like takes its place.
 *
 * @param sentences Words of one text, sentence by sentence
 * @returns The same number of words, «علي» replaced where it is the name
 * @example tellAli([['قال', 'سالم', 'علي'], ['على', 'الطريق']])[0] // ['قال', 'سالم', 'حسين']
 */
export function tellAli(sentences: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let names = 0;
  let prepositions = 0;
  for (const sentence of sentences)
    for (const word of sentence) {
      // Either has three letters, and one before them at most.
      if (word.length !== 3 && word.length !== 4) continue;
      if (ALI.test(word)) names++;
      else if (ON.test(word)) prepositions++;
    }
  if (names === 0 || prepositions < names) return sentences;
  const words = new Set(sentences.flat());
  const name = STAND_INS.find((one) => !words.has(one)) ?? STAND_INS[0];
  return sentences.map((sentence) => sentence.map((word) => word.replace(ALI, `$1${name}`)));
}
