/**
 * What was found for words, kept between articles: most words of the news come again. Bounded, so that a hostile page
 * fills no memory.
 *
 * @example
 * const memo = new WordMemo<string>(10_000);
 * memo.set('خبر', 'خبر');
 * memo.get('خبر') // 'خبر'
 */
export class WordMemo<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;
  readonly #longest: number;

  /**
   * @param most Words that are kept; one more begins anew
   * @param longest Code units of the longest word kept: longer slices of a text would keep the whole text alive
   */
  constructor(most: number, longest = 16) {
    this.#most = most;
    this.#longest = longest;
  }

  get(word: string): T | undefined {
    return this.#kept.get(word);
  }

  set(word: string, value: T): void {
    if (word.length > this.#longest) return;
    if (this.#kept.size >= this.#most) this.#kept.clear();
    this.#kept.set(word, value);
  }

  clear(): void {
    this.#kept.clear();
  }
}
