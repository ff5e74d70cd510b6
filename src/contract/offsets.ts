declare const unit: unique symbol;

/** An offset counted in Unicode code points: what the record publishes, and how Python counts. */
export type CodePoint = number & { readonly [unit]: 'CodePoint' };

/** An offset counted in UTF-16 code units: how JavaScript counts, and what every stage before the record uses. */
export type Utf16 = number & { readonly [unit]: 'Utf16' };

const SURROGATE = /[\ud800-\udfff]/;

/**
 * The slice of `text` between two code-point offsets, as `text[start:end]` gives it in Python.
 *
 * @param text the string that a span's `in` pointer names, see {@link textAt}
 * @param start first code point, from 0
 * @param end code point after the last
 * @example sliceByCodePoint('🛰 قمر', 2, 5) === 'قمر' // "moon": the satellite counts once
 */
export function sliceByCodePoint(text: string, start: number, end: number): string {
  if (!SURROGATE.test(text)) return text.slice(start, end);
  const from = utf16Index(text, start, 0, 0);
  return text.slice(from, utf16Index(text, end, from, start));
}

/** Walk from a known pair of offsets (`index` in code units, `count` in code points) to code point `target`. */
function utf16Index(text: string, target: number, index: number, count: number): number {
  let at = index;
  for (let n = count; n < target && at < text.length; n++) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

function isPairAt(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

/**
 * A converter from UTF-16 offsets to code-point offsets of one text. Built once a text, then constant time.
 *
 * @returns a function that maps an offset from 0 to `text.length`; an offset inside a surrogate pair maps to the
 *   pair's start
 * @example codePointsOf('🛰 قمر')(3) === 2
 */
export function codePointsOf(text: string): (offset: number) => CodePoint {
  if (!SURROGATE.test(text)) return (offset) => offset as CodePoint;
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    counts[i] = count;
    if (isPairAt(text, i)) counts[++i] = count;
    count++;
  }
  counts[text.length] = count;
  return (offset) => (counts[offset] ?? count) as CodePoint;
}

/** How many code points `text` has: `charCount` of a body. */
export function countCodePoints(text: string): number {
  return codePointsOf(text)(text.length);
}
