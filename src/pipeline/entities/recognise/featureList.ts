import { mixIn, scatter } from './hash.ts';

/**
 * Features of a sentence's tokens in the order that they are described in. Each is kept as the two halves of its hash, which
 * are mixed when they are asked for: all at once, in one short loop.
 */
export class FeatureList {
  length = 0;
  tokens = new Uint32Array(1 << 12);
  /** What goes in first, and what is mixed in, {@link scatter}ed. */
  firsts = new Int32Array(1 << 12);
  seconds = new Int32Array(1 << 12);

  /** Forget all features, and make room for `most`. */
  clear(most: number): void {
    this.length = 0;
    if (most <= this.tokens.length) return;
    this.tokens = new Uint32Array(2 * most);
    this.firsts = new Int32Array(2 * most);
    this.seconds = new Int32Array(2 * most);
  }

  /** Add the feature `mix(first, second)` of `token`. */
  push(token: number, first: number, second: number): void {
    this.pushScattered(token, first, scatter(second));
  }

  pushScattered(token: number, first: number, scattered: number): void {
    const at = this.length++;
    this.tokens[at] = token;
    this.firsts[at] = first;
    this.seconds[at] = scattered;
  }

  /** Call `visit` with each token and feature, in order. */
  forEach(visit: (token: number, feature: number) => void): void {
    for (let k = 0; k < this.length; k++)
      visit(this.tokens[k] as number, mixIn(this.firsts[k] as number, this.seconds[k] as number));
  }
}
