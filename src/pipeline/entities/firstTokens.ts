import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/**
 * The number of each span's first token: the first that ends behind the span's start. Linear in both.
 *
 * @param spans In order of the text
 * @example firstTokens(tokenize('قال بوتين'), [{ start: 4, end: 9 }])[0] === 1
 */
export function firstTokens(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const firsts = new Int32Array(spans.length);
  let at = 0;
  for (const [i, { start }] of spans.entries()) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    firsts[i] = at;
  }
  return firsts;
}
