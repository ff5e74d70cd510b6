/** Growing map from 32-bit feature hashes to a count, then to a row; typed arrays, since millions pass through. */
export class FeatureTable {
  #keys = new Uint32Array(1 << 16);
  #values = new Int32Array(1 << 16);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(key: number): void {
    const slot = this.#slot(key);
    if ((this.#values[slot] as number) === 0) {
      this.#keys[slot] = key;
      this.#size++;
    }
    this.#values[slot] = (this.#values[slot] as number) + 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Turn counts into rows `0…n-1` for keys seen at least `minimum` times; the rest map to -1. Returns `n`. */
  freeze(minimum: number): number {
    let rows = 0;
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const count = this.#values[slot] as number;
      if (count > 0) this.#values[slot] = count >= minimum ? ++rows : -1;
    }
    return rows;
  }

  /** After {@link freeze}: the key's row, or -1. */
  row(key: number): number {
    const value = this.#values[this.#slot(key)] as number;
    return value > 0 ? value - 1 : -1;
  }

  /** After {@link freeze}: every kept key with its row. */
  *entries(): Generator<[number, number]> {
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const value = this.#values[slot] as number;
      if (value > 0) yield [this.#keys[slot] as number, value - 1];
    }
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while ((this.#values[slot] as number) !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 4);
    this.#values = new Int32Array(keys.length * 4);
    for (let old = 0; old < keys.length; old++) {
      if (values[old] === 0) continue;
      const slot = this.#slot(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      this.#values[slot] = values[old] as number;
    }
  }
}
