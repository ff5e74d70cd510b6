import type { Scan } from './scan.ts';
import { Kind, type Tokens } from './tokens.ts';

/** Tokens of the longest headline. */
const MAX_HEADLINE = 25;

const MAX_SCOPE = 0xffff;

/**
 * Which article each token belongs to, 0 for the text's own. After «اقرأ أيضا» every short line is the headline of another article, and
 * text behind them the last one's; after «أخبار متعلقة» the article before goes on.
 */
export function numberScopes(tokens: Tokens, phrases: Scan['phrases']): Uint16Array {
  const scope = new Uint16Array(tokens.count);
  let used = 0;
  let current = 0;
  // The article that a list of headlines stands in, or -1.
  let home = -1;
  let listing = false;
  let lineStart = 0;
  for (let i = 0; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.kind[i] !== Kind.line) continue;
    const label = phrases.get(lineStart)?.kind;
    if (label === 'break' || label === 'list') {
      home = label === 'break' ? -1 : listing ? home : current;
      listing = true;
      current = ++used;
    } else if (listing && i > lineStart) {
      // A line that ends like a sentence is body text again.
      if (tokens.kind[i - 1] === Kind.stop || i - lineStart > MAX_HEADLINE) {
        listing = false;
        if (home >= 0) current = home;
      } else current = ++used;
    }
    scope.fill(Math.min(current, MAX_SCOPE), lineStart, Math.min(i + 1, tokens.count));
    lineStart = i + 1;
  }
  return scope;
}
