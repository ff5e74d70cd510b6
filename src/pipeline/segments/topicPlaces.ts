/** Where each word of a run of words stands. */
export interface TopicPlaces {
  /** Where the same word stood last before each place; -1 at its first. */
  readonly before: Int32Array;
  /** The first place of a word. */
  first(id: number): number;
  /** Whether a word stands at `low` or behind it, before `high`. */
  stands(id: number, low: number, high: number): boolean;
}

/**
 * Index the places of `ids`, word numbers from 0 up to `words` (left out), so that no stretch need be counted to ask
 * about a word.
 */
export function indexWords(ids: Int32Array, words: number): TopicPlaces {
  const from = new Int32Array(words + 1);
  for (let i = 0; i < ids.length; i++)
    from[(ids[i] as number) + 1] = (from[(ids[i] as number) + 1] as number) + 1;
  for (let id = 0; id < words; id++) from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  // Places word after word, those of word `id` in ascending order from `from[id]` on.
  const places = new Int32Array(ids.length);
  const before = new Int32Array(ids.length);
  const next = from.slice(0, words);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const k = next[id] as number;
    before[i] = k === from[id] ? -1 : (places[k - 1] as number);
    places[k] = i;
    next[id] = k + 1;
  }
  return {
    before,
    first: (id) => places[from[id] as number] as number,
    stands(id, low, high) {
      let k = from[id] as number;
      let end = from[id + 1] as number;
      while (k < end) {
        const middle = (k + end) >> 1;
        if ((places[middle] as number) < low) k = middle + 1;
        else end = middle;
      }
      return k < (from[id + 1] as number) && (places[k] as number) < high;
    },
  };
}
