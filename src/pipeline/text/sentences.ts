import type { Span } from './span.ts';

// Signs that end a sentence: . ! ? … and the Arabic question mark and full stop, with closing marks after them.
const ENDS = new Set(['.', '!', '?', '…', '؟', '۔', '。']);
const CLOSERS = new Set(['"', '”', '’', '»', ')', ']', "'"]);
// Abbreviations whose full stop ends nothing. Titles and initials; single letters are handled by length.
const ABBREVIATION =
  /(?:^|[\s(«"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|No|vs|Jr|Sr|Inc|Ltd|Co|Corp|[A-Za-z]|[A-Za-z]\.[A-Za-z]|[دم])$/;

/**
 * Split a text into sentences: at line breaks, and after . ! ? ؟ … followed by white space (full stops of
 * abbreviations, initials and numbers excepted). Spans are trimmed, in order, and never overlap.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text.charAt(from))) from++;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') close(at + 1);
    else if (ENDS.has(char)) {
      if (char === '.' && ABBREVIATION.test(text.slice(Math.max(start, at - 6), at))) continue;
      let end = at + 1;
      while (end < text.length && (ENDS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) end++;
      if (end >= text.length || /\s/u.test(text.charAt(end))) close(end);
      at = end - 1;
    }
  }
  close(text.length);
  return spans;
}
