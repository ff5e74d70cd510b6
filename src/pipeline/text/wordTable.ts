/** Slots of a table, a power of two; three in four may be taken. */
const SLOTS = 1 << 16;
const MOST = (SLOTS / 4) * 3;
/** Longer words are rare, and slices of a text of that length would keep the whole text alive. */
export const LONGEST_KEPT = 12;

/** The hash of a word before its first character; each code unit goes in with {@link hashNext}. */
export const HASH_START = 5381;
export const hashNext = (hash: number, code: number): number => (Math.imul(hash, 33) ^ code) | 0;

/** Code units of a slot, 32 bytes: a word's length (0: nothing here), its characters, the number of what is known of it, a note. */
const WIDTH = 16;
const VALUE = 1 + LONGEST_KEPT;
const NOTE = VALUE + 1;

/**
 * What is known of written words, found by their characters in a text with no slice made: open addressing over a hash
 * that the caller counts while it looks for the end of the word. Words stand in the table itself, so that finding one
 * touches memory in one place. Cleared when full; short words only.
 */
export class WordTable<T> {
  private readonly slots = new Uint16Array(SLOTS * WIDTH);
  private readonly values: T[] = [];

  /** What is known of the word of code units `[start, end)`, or `undefined`. */
  get(units: Uint16Array, start: number, end: number, hash: number): T | undefined {
    const slot = this.find(units, start, end, hash);
    return slot < 0 ? undefined : this.valueAt(slot);
  }

  /** Where the word of code units `[start, end)` is kept until the next {@link set}, or -1. */
  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    const length = end - start;
    if (length > LONGEST_KEPT) return -1;
    for (let slot = this.slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const at = slot * WIDTH;
      const known = slots[at];
      if (known === 0) return -1;
      if (known !== length) continue;
      let i = 0;
      while (i < length && slots[at + 1 + i] === units[start + i]) i++;
      if (i === length) return slot;
    }
  }

  valueAt(slot: number): T {
    return this.values[this.slots[slot * WIDTH + VALUE] as number] as T;
  }

  /** The note that was kept beside the value: a number below 2¹⁶ that costs no further touch of memory. */
  noteAt(slot: number): number {
    return this.slots[slot * WIDTH + NOTE] as number;
  }

  /** Keep `value` for `word`, which {@link get} did not find, if it is short. */
  set(word: string, hash: number, value: T, note = 0): void {
    if (word === '' || word.length > LONGEST_KEPT) return;
    if (this.values.length >= MOST) {
      this.slots.fill(0);
      this.values.length = 0;
    }
    let slot = this.slotOf(hash);
    while (this.slots[slot * WIDTH] !== 0) slot = (slot + 1) & (SLOTS - 1);
    const at = slot * WIDTH;
    this.slots[at] = word.length;
    for (let i = 0; i < word.length; i++) this.slots[at + 1 + i] = word.charCodeAt(i);
    this.slots[at + VALUE] = this.values.length;
    this.slots[at + NOTE] = note;
    this.values.push(value);
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
