import { join } from 'node:path';
import { cutTokens } from '../../src/pipeline/entities/recognise/cutTokens.ts';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import { readArticles, type TaggedSentence } from './corpora.ts';
import { readLines } from './readText.ts';

/** Unlabeled text as numbers: one a distinct spelling, `-1` after each sentence. */
export interface SentenceStream {
  /** Distinct spellings in order of first sight. */
  readonly surfaces: readonly string[];
  readonly stream: Int32Array;
}

// A line that shares this many eight-word runs with an annotated article is a copy of it.
const RUN = 8;
const COPIED = 2;

/**
 * Sentences of `DIR/ner/unlabeled`. Lines that the annotated articles of `DIR/entities` hold too are left out, so that no
 * figure on those articles comes from a model that has read them.
 */
export function readSentences(dir: string): SentenceStream {
  const known = runsOf(readArticles(join(dir, 'entities/dev-ar.jsonl')).map(({ text }) => text));
  const ids = new Map<string, number>();
  let stream = new Int32Array(1 << 24);
  let length = 0;
  const push = (id: number): void => {
    if (length === stream.length) {
      const longer = new Int32Array(length * 2);
      longer.set(stream);
      stream = longer;
    }
    stream[length++] = id;
  };
  let dropped = 0;
  for (const name of ['saudi', 'wiki']) {
    for (const line of readLines(join(dir, `ner/unlabeled/${name}.txt.br`))) {
      const sentences = cutTokens(line).map((tokens) =>
        tokens.map(({ start, end }) => line.slice(start, end)),
      );
      if (name === 'saudi' && isCopy(sentences.flat(), known)) {
        dropped++;
        continue;
      }
      for (const words of sentences) {
        for (const word of words) {
          const id = ids.get(word) ?? ids.size;
          if (id === ids.size) ids.set(word, id);
          push(id);
        }
        push(-1);
      }
    }
  }
  console.error(
    `text: ${length} places, ${ids.size} spellings, ${dropped} lines of annotated articles left out`,
  );
  return { surfaces: [...ids.keys()], stream: stream.slice(0, length) };
}

function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = cutTokens(text)
      .flat()
      .map(({ start, end }) => normalWord(text.slice(start, end)));
    for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  }
  return runs;
}

function isCopy(words: readonly string[], runs: ReadonlySet<string>): boolean {
  const norms = words.map(normalWord);
  let shared = 0;
  for (let i = 0; i + RUN <= norms.length; i++)
    if (runs.has(norms.slice(i, i + RUN).join(' ')) && ++shared >= COPIED) return true;
  return false;
}

// Sentences to be labelled have at least and at most so many tokens.
const SHORTEST = 6;
const LONGEST = 80;
const NEIGHBOURS = 8;

/** Sentences of fair length, without labels: of every `stride` runs of eight neighbours, the first. */
export function* sentencesOfStream(
  { surfaces, stream }: SentenceStream,
  stride: number,
  scheme: number,
): Generator<TaggedSentence> {
  let words: string[] = [];
  let seen = 0;
  for (const id of stream) {
    if (id >= 0) {
      words.push(surfaces[id] ?? '');
      continue;
    }
    if (words.length >= SHORTEST && words.length <= LONGEST) {
      if (Math.floor(seen / NEIGHBOURS) % stride === 0) yield { words, chunks: [], scheme, weight: 1 };
      seen++;
    }
    words = [];
  }
}
