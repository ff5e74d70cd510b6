import { cliticVariants } from './cliticVariants.ts';
import type { TaggedChunk, TaggedWords } from './createTagger.ts';
import type { WordFeatures } from './describeWord.ts';

export interface DocumentPassOptions {
  /** How many sentences each way count as one document; `Infinity` for a whole article. */
  readonly window: number;
  /** Positions of the types whose names are known everywhere once seen: person, organisation, place. */
  readonly types: readonly number[];
  /** Position of the person type: a full name's last word alone is that person. */
  readonly person: number;
}

// What a sighting is worth: as predicted, under a clitic reading, as the last word of a full name.
const AS_SEEN = 1;
const UNDER_CLITIC = 0.5;
const LAST_NAME = 1;
// A span takes a type when it has most of the span's sightings, and one clean sighting's worth of them.
const SHARE = 0.7;
const ENOUGH = 1;
const LONGEST = 4;
// log2 of the count beyond which a single word is too common to be a name by itself (about 3,000 in 25 M words).
const COMMON = 11.5;
// Found by their like elsewhere, not by their context.
const CONFIDENCE = 0.6;

interface Sightings {
  readonly types: Map<string, Map<number, number>>;
  /** First words of the names: most words of a text begin none, and need not be joined with what follows. */
  readonly openings: Set<string>;
}

/**
 * Second look at a document: a name seen once is known everywhere in it. Untagged spans that equal a name predicted
 * elsewhere in the window take its type.
 */
export function documentPass(
  sentences: readonly TaggedWords[],
  options: DocumentPassOptions,
): TaggedChunk[][] {
  if (options.window === Infinity) {
    const sightings = collect(sentences, options);
    return sentences.map((sentence) => fill(sentence, sightings));
  }
  return sentences.map((sentence, i) =>
    fill(
      sentence,
      collect(sentences.slice(Math.max(0, i - options.window), i + options.window + 1), options),
    ),
  );
}

function collect(sentences: readonly TaggedWords[], options: DocumentPassOptions): Sightings {
  const sightings: Sightings = { types: new Map(), openings: new Set() };
  const add = (first: string, rest: readonly string[], type: number, worth: number): void => {
    const name = [first, ...rest].join(' ');
    const types = sightings.types.get(name) ?? new Map<number, number>();
    types.set(type, (types.get(type) ?? 0) + worth);
    sightings.types.set(name, types);
    sightings.openings.add(first);
  };
  for (const { words, chunks } of sentences) {
    for (const chunk of chunks) {
      if (!options.types.includes(chunk.type) || chunk.end - chunk.start > LONGEST) continue;
      const [first = '', ...rest] = words.slice(chunk.start, chunk.end).map((word) => word.norm);
      for (const [i, variant] of cliticVariants(first).entries())
        add(variant, rest, chunk.type, i === 0 ? AS_SEEN : UNDER_CLITIC);
      if (chunk.type === options.person && rest.length > 0) add(rest.at(-1) ?? '', [], chunk.type, LAST_NAME);
    }
  }
  return sightings;
}

function fill({ words, chunks }: TaggedWords, sightings: Sightings): TaggedChunk[] {
  if (sightings.types.size === 0) return [...chunks];
  const taken = new Uint8Array(words.length);
  for (const chunk of chunks) taken.fill(1, chunk.start, chunk.end);
  const added: TaggedChunk[] = [];
  for (let start = 0; start < words.length; start++) {
    if (taken[start] === 1) continue;
    const variants = cliticVariants((words[start] as WordFeatures).norm).filter((variant) =>
      sightings.openings.has(variant),
    );
    if (variants.length === 0) continue;
    let free = 1;
    while (free < LONGEST && start + free < words.length && taken[start + free] === 0) free++;
    for (let size = free; size >= 1; size--) {
      const type = typeOf(words.slice(start, start + size), variants, sightings);
      if (type === null) continue;
      added.push({ start, end: start + size, type, confidence: CONFIDENCE });
      start += size - 1;
      break;
    }
  }
  return added.length === 0 ? [...chunks] : [...chunks, ...added].sort((a, b) => a.start - b.start);
}

/** The type that the words go by elsewhere; `variants`: readings of the first one that begin a name. */
function typeOf(
  words: readonly WordFeatures[],
  variants: readonly string[],
  sightings: Sightings,
): number | null {
  const [first, ...rest] = words;
  if (!first) return null;
  if (rest.length === 0 && (first.norm.length < 3 || first.frequency > COMMON)) return null;
  const tail = rest.map((word) => word.norm);
  for (const variant of variants) {
    const types = sightings.types.get([variant, ...tail].join(' '));
    if (!types) continue;
    let total = 0;
    let best = -1;
    for (const [type, worth] of types) {
      total += worth;
      if (best < 0 || worth > (types.get(best) ?? 0)) best = type;
    }
    const worth = types.get(best) ?? 0;
    return worth >= ENOUGH && worth >= SHARE * total ? best : null;
  }
  return null;
}
