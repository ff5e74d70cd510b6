/** Slots of a table, a power of two; three in four may be taken. */
const SLOTS = 1 << 15;
const MOST = (SLOTS / 4) * 3;
/** Longer words are rare, and slices of a text of that length would keep the whole text alive. */
export const LONGEST_KEPT = 12;

/** The hash of a word before its first character; each code unit goes in with {@link hashNext}. */
export const HASH_START = 5381;
export const hashNext = (hash: number, code: number): number => (Math.imul(hash, 33) ^ code) | 0;

/**
 * What is known of written words, found by their characters in a text with no slice made: open addressing over a hash
 * that the caller counts while it looks for the end of the word. Cleared when full; short words only.
 */
export class WordTable<T> {
  private readonly slots = new Uint16Array(SLOTS);
  private readonly written: string[] = [''];
  private readonly values: (T | undefined)[] = [undefined];

  /** What is known of `text.slice(start, end)`, or `undefined`. */
  get(text: string, start: number, end: number, hash: number): T | undefined {
    const length = end - start;
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const id = this.slots[slot] as number;
      if (id === 0) return undefined;
      const word = this.written[id] as string;
      if (word.length !== length) continue;
      let i = 0;
      while (i < length && word.charCodeAt(i) === text.charCodeAt(start + i)) i++;
      if (i === length) return this.values[id];
    }
  }

  /** Keep `value` for `word`, which {@link get} did not find, if it is short. */
  set(word: string, hash: number, value: T): void {
    if (word.length > LONGEST_KEPT) return;
    if (this.written.length >= MOST) {
      this.slots.fill(0);
      this.written.length = 1;
      this.values.length = 1;
    }
    let slot = this.slotOf(hash);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.slots[slot] = this.written.length;
    this.written.push(word);
    this.values.push(value);
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
