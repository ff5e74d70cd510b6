/** What stands at some tokens of a text: asked for at every token, so that a miss must cost next to nothing. */
export class TokenMap<T> implements Iterable<readonly [number, T]> {
  private readonly index: Uint32Array;
  private readonly values: (T | undefined)[] = [undefined];

  constructor(tokens: number) {
    this.index = new Uint32Array(tokens);
  }

  has(token: number): boolean {
    return (this.index[token] ?? 0) !== 0;
  }

  get(token: number): T | undefined {
    return this.values[this.index[token] ?? 0];
  }

  /** Put `value` at a token that has none. */
  set(token: number, value: T): void {
    this.index[token] = this.values.length;
    this.values.push(value);
  }

  delete(token: number): void {
    this.index[token] = 0;
  }

  /** By token, in order. */
  *[Symbol.iterator](): Generator<readonly [number, T]> {
    for (let token = 0; token < this.index.length; token++)
      if (this.index[token] !== 0) yield [token, this.values[this.index[token] as number] as T];
  }
}
