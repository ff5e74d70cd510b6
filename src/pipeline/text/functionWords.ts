import { FUNCTION_WORDS } from './languageWords.ts';

const NONE: readonly string[] = [];

interface FunctionWord {
  readonly letters: Uint16Array;
  readonly languages: readonly string[];
}

const ENTRIES: readonly FunctionWord[] = [...FUNCTION_WORDS].map(([word, languages]) => ({
  letters: Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
  languages,
}));
const LONGEST = Math.max(...ENTRIES.map(({ letters }) => letters.length));
// Lengths that a function word has, a bit each, by its first letter: most words of a text are ruled out by them.
const LENGTHS = new Int32Array(0x10000);
for (const { letters } of ENTRIES) {
  const first = letters[0] as number;
  LENGTHS[first] = (LENGTHS[first] as number) | (1 << letters.length);
}
// Number + 1 of a word at the slot that its hash gives, or at one of the next ones; 0 for a free one.
const SLOTS = new Int16Array(2048);
ENTRIES.forEach(({ letters }, number) => {
  let slot = slotOf(letters, 0, letters.length);
  while (SLOTS[slot] !== 0) slot = (slot + 1) & (SLOTS.length - 1);
  SLOTS[slot] = number + 1;
});

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
function slotOf(letters: Uint16Array, from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ (letters[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS.length - 1);
}

/**
 * The languages that use the word at `from` up to `end` as a function word: found by the hash of its letters, so that no
 * word of a text is cut out for it.
 *
 * @param letters Code units, in lower case.
 */
export function languagesOfWord(letters: Uint16Array, from: number, end: number): readonly string[] {
  const length = end - from;
  if (length > LONGEST || ((LENGTHS[letters[from] as number] as number) & (1 << length)) === 0) return NONE;
  for (let slot = slotOf(letters, from, end); SLOTS[slot] !== 0; slot = (slot + 1) & (SLOTS.length - 1)) {
    const word = ENTRIES[(SLOTS[slot] as number) - 1] as FunctionWord;
    if (isAt(letters, from, length, word.letters)) return word.languages;
  }
  return NONE;
}

function isAt(letters: Uint16Array, from: number, length: number, word: Uint16Array): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (letters[from + i] !== word[i]) return false;
  return true;
}
