import type { Token } from '../../text/tokens.ts';
import { readingsOf } from '../clitics.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Count to a site's name the adjective that closes it: «مستشفى الحسين الجامعي» (al-Hussein university hospital), «قاعدة الواحة
 * الجوية» (Oasis air base).
 *
 * @param spans In order of the text, none overlapping
 * @example closeSites('مطار دمشق الدولي', tokens, [{ type: 'place', start: 0, end: 9, … }], words)[0]?.end // 16
 */
export function closeSites(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, spans);
  return spans.map((span, i) => {
    if (span.type !== 'place') return span;
    const first = firsts[i] as number;
    const isSite = readingsOf(tokens[first]?.folded ?? '').some(
      ({ key }) => words.joiningHeads.get(key) === 'place',
    );
    if (!isSite) return span;
    let last = first;
    while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
    const tail = tokens[last + 1];
    if (tail === undefined || tail.opensLine || !words.siteTails.has(tail.folded)) return span;
    const isFree = last > first && tail.start < (spans[i + 1]?.start ?? Infinity);
    return isFree && text.slice(span.end, tail.start) === ' ' ? { ...span, end: tail.end } : span;
  });
}
