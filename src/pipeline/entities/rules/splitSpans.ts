import type { Token } from '../../text/tokens.ts';
import { offsetAfter } from '../clitics.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Cut a span that holds two people or places at the و ("and") between them: «سامر وكمال» (Samer and Kamal). Places that lists
 * know whole stay whole («البوسنة والهرسك», Bosnia and Herzegovina).
 *
 * @param spans In order of the text, none overlapping
 */
export function splitSpans(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, spans);
  return spans.flatMap((span, i): RecognisedSpan[] => {
    const at = firsts[i] as number;
    if (span.type !== 'person' && span.type !== 'place') return [span];
    const parts: RecognisedSpan[] = [];
    let start = span.start;
    for (let k = at + 1; (tokens[k]?.start ?? Infinity) < span.end; k++) {
      const token = tokens[k] as Token;
      if (!opensAnother(text, tokens, at, k, span, words)) continue;
      parts.push({ ...span, start, end: tokens[k - 1]?.end ?? start });
      start = offsetAfter(text, token, 1);
    }
    return [...parts, { ...span, start }];
  });
}

function opensAnother(
  text: string,
  tokens: readonly Token[],
  first: number,
  at: number,
  { type, end }: RecognisedSpan,
  words: Vocabulary,
): boolean {
  const folded = tokens[at]?.folded ?? '';
  if (!folded.startsWith('و') || words.given.has(folded)) return false;
  if (type === 'person')
    return words.given.has(folded.slice(1)) && !words.particles.has(tokens[at - 1]?.folded ?? '');
  if (!folded.startsWith('وال')) return false;
  const whole = words.names.longest(text, tokens, first);
  return whole === null || whole.end < end;
}
