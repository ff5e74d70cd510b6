import type { Token } from '../../text/tokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

// A dateline opens a line: "HALLSTEAD —", "CAIRO (AP) -", "LONDON, March 3 -". A hyphen alone follows slugs: "RUGBY UNION -".
const DATELINE = /^(?: ?(?:—|–|--) |(?:, [^\n—–-]{1,30}| ?\([^)\n]{1,20}\)) ?[—–-])/u;
const LOWER = /\p{Ll}/u;

/**
 * Mend types in scripts with capitals that the words around settle: a dateline's name is a place, a name behind a title a
 * person.
 *
 * @param spans In order of the text, none overlapping
 * @example mendLatin('CAIRO (AP) — …', tokens, [{ type: 'organisation', start: 0, end: 5, … }], words)[0]?.type // 'place'
 */
export function mendLatin(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  let at = 0;
  return spans.map((span) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    const { type } = span;
    if (type !== 'place' && tokens[at]?.opensLine === true && isDateline(text, span))
      return { ...span, type: 'place' };
    if (type !== 'person' && isTitled(tokens, at, words)) return { ...span, type: 'person' };
    return span;
  });
}

function isDateline(text: string, { start, end }: RecognisedSpan): boolean {
  return !LOWER.test(text.slice(start, end)) && DATELINE.test(text.slice(end, end + 60));
}

/** Whether a title stands right before, cut short by a full stop: "Sen. Gloria Petty". */
function isTitled(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const [title, stop] = [tokens[at - 2], tokens[at - 1]];
  if (title === undefined || stop?.folded !== '.' || stop.spaced || tokens[at]?.opensLine) return false;
  return words.singleTitles.has(title.folded) || OFFICES.has(title.folded);
}

const OFFICES = new Set(['sen', 'rep', 'gov']);
