import type { AnyNode } from 'domhandler';
import type { Page } from '../page/types.ts';
import { foldCodeUnit } from '../text/fold.ts';
import { unitsOf } from './textUnits.ts';

// FNV-1a over folded code units: http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BLANK = 32;
// One look-up a code unit: 0 is passed over, a blank ends a word, anything else is a folded letter or digit.
const CODES = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const code = foldCodeUnit(unit);
  return code === 0 || /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? code : BLANK;
});

/** The different words of one text after another, folded, in arrays that are used again. */
class WordList {
  size = 0;
  /** A bit for the last five bits of each hash: most words are ruled out by them. */
  private marks = 0;
  private readonly codes: number[] = [];
  private readonly hashes: number[] = [];
  /** Word `w` has the codes `from[w]` to `from[w + 1]`. */
  private readonly from: number[] = [0];

  /** Take the words of the text at `at` up to `until`; letters beyond U+FFFF are in none. */
  read(units: Uint16Array, at: number, until: number): this {
    const { codes, from } = this;
    this.size = 0;
    this.marks = 0;
    let start = 0;
    let end = 0;
    let hash = FNV_OFFSET;
    for (let i = at; i <= until; i++) {
      const code = i < until ? (CODES[units[i] as number] as number) : BLANK;
      if (code === 0) continue;
      if (code !== BLANK) {
        codes[end++] = code;
        hash = Math.imul(hash ^ code, FNV_PRIME);
        continue;
      }
      if (end > start && !this.holds(codes, start, end, hash)) {
        this.marks |= 1 << (hash & 31);
        this.hashes[this.size++] = hash;
        from[this.size] = end;
        start = end;
      }
      end = start;
      hash = FNV_OFFSET;
    }
    return this;
  }

  /** How many words both lists have. */
  common(other: WordList): number {
    let count = 0;
    for (let w = 0; w < this.size; w++)
      if (
        other.holds(this.codes, this.from[w] as number, this.from[w + 1] as number, this.hashes[w] as number)
      )
        count++;
    return count;
  }

  /** Whether a text's first code unit is the first letter of a listed word. */
  opensLike(unit: number): boolean {
    const code = foldCodeUnit(unit);
    for (let w = 0; w < this.size; w++) if (this.codes[this.from[w] as number] === code) return true;
    return false;
  }

  /** Whether the word in `codes` from `start` to `end` is listed. */
  private holds(codes: readonly number[], start: number, end: number, hash: number): boolean {
    if ((this.marks & (1 << (hash & 31))) === 0) return false;
    for (let w = 0; w < this.size; w++) {
      if (this.hashes[w] !== hash) continue;
      const at = this.from[w] as number;
      if ((this.from[w + 1] as number) - at !== end - start) continue;
      let i = 0;
      while (start + i < end && this.codes[at + i] === codes[start + i]) i++;
      if (start + i === end) return true;
    }
    return false;
  }
}

/**
 * A function that says how much a text, so many code units from a place on, says what the title says: shared words over
 * the words of the shorter one, 0 to 1; texts far longer or shorter than the title score half.
 */
export function makeTitleMatcher(
  title: string | null,
): (units: Uint16Array, from: number, length: number) => number {
  if (title === null) return () => 0;
  const looked = title.slice(0, 500);
  const wanted = new WordList().read(unitsOf([looked]).units, 0, looked.length);
  if (wanted.size === 0) return () => 0;
  const words = new WordList();
  return (units, from, length) => {
    // One or two words are like the title only if they open like one of its words.
    if (length < 8 && !wanted.opensLike(units[from] as number)) return 0;
    const common = words.read(units, from, from + length).common(wanted);
    if (common === 0) return 0;
    const share = common / Math.min(words.size, wanted.size);
    return common / Math.max(words.size, wanted.size) > 0.3 ? share : share / 2;
  };
}

/** The page's title: what its metadata says, else its `title` element. */
export function titleOf(page: Page): string | null {
  if (page.metadata.title !== null) return page.metadata.title;
  if (page.document === null) return null;
  let node: AnyNode | null = page.document.children[0] ?? null;
  // The head comes first: a page without a title there has none.
  for (let steps = 0; node !== null && steps < 2000; steps++) {
    if (node.type === 'tag' && node.name === 'title') {
      const child = node.children[0];
      return child?.type === 'text' ? child.data.trim() : null;
    }
    let next: AnyNode | null =
      node.type === 'tag' && node.name !== 'body' ? (node.children[0] ?? null) : null;
    while (next === null && node !== null) {
      next = node.next;
      node = next === null ? node.parent : next;
      if (node === page.document) return null;
    }
    node = next;
  }
  return null;
}
