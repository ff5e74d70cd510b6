import type { Token } from '../../text/tokens.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Different words of sport that make an article's cities clubs. */
const MIN_SPORT = 2;

/**
 * A listed city behind a word of place is the city, where the article is not about sport: "the ship left Marseille",
 * "buyers turned to Lyon and Marseille". The recogniser learned from news in which such names are mostly clubs.
 *
 * @param spans In order of the text, none overlapping
 * @example citiesNotClubs('The ship left Marseille.', tokens, [{ type: 'organisation', start: 14, … }], words)[0]?.type // 'place'
 */
export function citiesNotClubs(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, spans);
  let sport: boolean | null = null;
  const mended: RecognisedSpan[] = [];
  spans.forEach((span, i) => {
    const at = firsts[i] as number;
    const before = mended.at(-1);
    const link = tokens[at - 1]?.folded ?? '';
    const led =
      words.placeWords.has(link) ||
      (before?.type === 'place' && words.joiners.has(link) && before.end === tokens[at - 2]?.end);
    const isCity =
      span.type === 'organisation' &&
      led &&
      !tokens[at]?.opensLine &&
      isListed(text, tokens, at, span, words);
    if (isCity) sport ??= isSport(tokens, words);
    mended.push(isCity && sport === false ? { ...span, type: 'place' } : span);
  });
  return mended;
}

function isListed(
  text: string,
  tokens: readonly Token[],
  at: number,
  { start, end }: RecognisedSpan,
  words: Vocabulary,
): boolean {
  const match = words.names.longest(text, tokens, at);
  return match?.listed.type === 'place' && match.start === start && match.end === end;
}

function isSport(tokens: readonly Token[], words: Vocabulary): boolean {
  const seen = new Set<string>();
  for (const { folded } of tokens) {
    if (words.sport.has(folded)) seen.add(folded);
    if (seen.size >= MIN_SPORT) return true;
  }
  return false;
}
