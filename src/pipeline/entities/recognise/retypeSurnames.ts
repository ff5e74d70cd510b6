import type { TaggedChunk, TaggedWords } from './createTagger.ts';

// A lone word surer than this keeps its own type: "Washington" the city beside a Denzel Washington.
const SURE = 0.9;

/**
 * Take a lone word for the person whose full name ends in it, where the recogniser was unsure of another type: "Sentieri
 * said" beside "Paulo Sentieri", «وقالت الطائي» ("al-Tai said", a tribe too) beside «زينب الطائي». Models meet more clubs than people
 * under one word.
 *
 * @param window Sentences each way that count as one document
 * @param person Position of the person type
 */
export function retypeSurnames(
  sentences: readonly TaggedWords[],
  window: number,
  person: number,
): TaggedWords[] {
  // Surname → sentences that have its full name, in order.
  const seen = new Map<string, number[]>();
  for (const [i, { words, chunks }] of sentences.entries())
    for (const chunk of chunks) {
      if (chunk.type !== person || chunk.end - chunk.start < 2) continue;
      const surname = words[chunk.end - 1]?.norm ?? '';
      const places = seen.get(surname);
      if (places === undefined) seen.set(surname, [i]);
      else if (places.at(-1) !== i) places.push(i);
    }
  if (seen.size === 0) return [...sentences];
  return sentences.map(({ words, chunks }, i) => ({
    words,
    chunks: chunks.map((chunk): TaggedChunk => {
      if (chunk.type === person || chunk.end - chunk.start > 1 || chunk.confidence >= SURE) return chunk;
      const places = seen.get(words[chunk.start]?.norm ?? '');
      return places !== undefined && isNear(places, i, window) ? { ...chunk, type: person } : chunk;
    }),
  }));
}

function isNear(places: readonly number[], at: number, window: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at - window) low = middle + 1;
    else high = middle;
  }
  return low < places.length && (places[low] as number) <= at + window;
}
