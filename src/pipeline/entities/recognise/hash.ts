/** Mix two 32-bit values into one (murmur3 finaliser); features are told apart by nothing but these hashes. */
export function mix(a: number, b: number): number {
  return mixIn(a, scatter(b));
}

/** What {@link mixIn} takes of a value, where it is mixed into many. */
export function scatter(b: number): number {
  return Math.imul(b ^ (b >>> 15), 0x9e3779b1);
}

/** {@link mix} of `a` with a value that was {@link scatter}ed. */
export function mixIn(a: number, scattered: number): number {
  let hash = Math.imul(a ^ scattered, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of a string's code units (FNV-1a, then {@link mix}ed). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash >>> 0, text.length);
}

/** Read-only open-addressing map from 32-bit hashes to a number each, their position in the list it was built from if none is given. */
export class HashIndex {
  // Key and number side by side, so that a look-up touches one place of memory.
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(keys: Uint32Array, numbers?: Uint32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] as number) | 0;
      let slot = key & this.#mask;
      while (this.#slots[2 * slot + 1] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = key;
      this.#slots[2 * slot + 1] = numbers === undefined ? i : (numbers[i] as number);
    }
  }

  /** Number of `key`, or -1. */
  find(key: number): number {
    const wanted = key | 0;
    let slot = wanted & this.#mask;
    for (;;) {
      const position = this.#slots[2 * slot + 1] as number;
      if (position === -1 || this.#slots[2 * slot] === wanted) return position;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The numbers of the first `length` keys `mixIn(firsts[k], seconds[k])`, each as {@link find} gives it, into `out`. */
  findPairs(firsts: Int32Array, seconds: Int32Array, length: number, out: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let k = 0; k < length; k++) {
      const wanted = mixIn(firsts[k] as number, seconds[k] as number) | 0;
      let slot = wanted & mask;
      let number = slots[2 * slot + 1] as number;
      while (number !== -1 && slots[2 * slot] !== wanted) {
        slot = (slot + 1) & mask;
        number = slots[2 * slot + 1] as number;
      }
      out[k] = number;
    }
  }
}
