/** Mix two 32-bit values into one (murmur3 finaliser); features are told apart by nothing but these hashes. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x9e3779b1), 0x85ebca6b);
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

/** Read-only open-addressing map from 32-bit hashes to their position in the list it was built from. */
export class HashIndex {
  readonly #slots: Int32Array;
  readonly #keys: Uint32Array;
  readonly #mask: number;

  constructor(keys: Uint32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = keys;
    this.#slots = new Int32Array(size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      let slot = (keys[i] as number) & this.#mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = i;
    }
  }

  /** Position of `key`, or -1. */
  find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const position = this.#slots[slot] as number;
      if (position === -1 || this.#keys[position] === key) return position;
      slot = (slot + 1) & this.#mask;
    }
  }
}
