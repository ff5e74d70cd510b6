import { segmentWords } from '../lang/segments.ts';
import type { Block } from '../page/blocks.ts';
import { fold, foldCodeUnit } from '../text/fold.ts';

// Endings say little of the topic: words alike this far are one («وزير»، «وزيرة»; "minister", "ministers").
const STEM = 6;
const SHORTEST = 2;
const LONGEST = 64;

const GLUED: readonly (readonly number[])[] = segmentWords
  .flatMap(({ glued }) => glued.map(({ words }) => [...fold(words)].map((char) => char.charCodeAt(0))))
  .sort((a, b) => b.length - a.length);

/** The words of a run of blocks as small numbers, each word of a page with a number of its own. */
export interface TopicWords {
  /** All words, block after block; block `i` of the list given has `from[i]` to `from[i + 1]`. */
  readonly ids: Int32Array;
  readonly from: Int32Array;
  /** A weight for each word number: a word that few blocks have is telling. */
  readonly weights: Float32Array;
  /** The numbers of a text's words; -1 where no block has the word. */
  idsOf(text: string): number[];
}

function isLetter(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if (code <= 0xbf) return false;
  return code !== 0x60c && code !== 0x61b && code !== 0x61f && !(code >= 0x2000 && code <= 0x206f);
}

// One look-up a code unit: 0 is passed over, 32 ends a word, anything else is a folded letter.
const CODES = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const code = foldCodeUnit(unit);
  return code === 0 || isLetter(code) ? code : 32;
});

function skipGlued(codes: Uint16Array, length: number): number {
  for (const glued of GLUED) {
    if (length - glued.length < SHORTEST + 1) continue;
    let same = true;
    for (let i = 0; same && i < glued.length; i++) same = codes[i] === glued[i];
    if (same) return glued.length;
  }
  return 0;
}

/** Calls `give` with the hash of each word's stem. Words of one letter and numbers say nothing and are left out. */
function eachStem(text: string, codes: Uint16Array, give: (hash: number) => void): void {
  let letters = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? (CODES[text.charCodeAt(i)] as number) : 32;
    if (code === 0) continue;
    if (code !== 32) {
      if (letters < LONGEST) codes[letters] = code;
      letters++;
      continue;
    }
    if (letters >= SHORTEST) {
      const length = Math.min(letters, LONGEST);
      const start = skipGlued(codes, length);
      let hash = 0x811c9dc5;
      for (let c = start; c < Math.min(length, start + STEM); c++)
        hash = Math.imul(hash ^ (codes[c] as number), 0x01000193);
      give(hash);
    }
    letters = 0;
  }
}

/** Cut the words of `blocks`. */
export function readTopicWords(blocks: readonly Block[]): TopicWords {
  const known = new Map<number, number>();
  const ids: number[] = [];
  const from = new Int32Array(blocks.length + 1);
  const counts: number[] = [];
  const seenIn: number[] = [];
  const codes = new Uint16Array(LONGEST);
  for (let b = 0; b < blocks.length; b++) {
    eachStem((blocks[b] as Block).text, codes, (hash) => {
      let id = known.get(hash);
      if (id === undefined) {
        id = known.size;
        known.set(hash, id);
        counts.push(0);
        seenIn.push(-1);
      }
      ids.push(id);
      if (seenIn[id] !== b) {
        seenIn[id] = b;
        counts[id] = (counts[id] as number) + 1;
      }
    });
    from[b + 1] = ids.length;
  }
  const weights = new Float32Array(counts.length);
  for (let id = 0; id < counts.length; id++)
    weights[id] = Math.log(1 + blocks.length / (counts[id] as number));
  return {
    ids: Int32Array.from(ids),
    from,
    weights,
    idsOf(text) {
      const found: number[] = [];
      eachStem(text, codes, (hash) => {
        found.push(known.get(hash) ?? -1);
      });
      return found;
    },
  };
}
