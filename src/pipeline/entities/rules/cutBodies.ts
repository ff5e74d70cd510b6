import type { Token } from '../../text/tokens.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

const ARTICLE = /^ال../u;

/**
 * Take apart what the recogniser read as a body behind a generic word with its article: such a word takes no noun in
 * construct. «اللجنة كمال حسن» ("the committee, Kamal Hassan", behind "the head of") is a person, «الوزارة صحة الأنباء»
 * ("the ministry the truth of the news", behind "denied") nothing; «الهيئة العامة» (the general authority) stays.
 *
 * «جدد المجلس التأكيد» ("the council renewed its affirming") leaves the council.
 *
 * @param spans In order of the text, none overlapping
 * @example cutBodies('رئيس اللجنة كمال حسن', tokens, [{ type: 'organisation', start: 5, … }], words)[0] // person, from 12
 */
export function cutBodies(
  _text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, spans);
  return spans.flatMap((span, i): RecognisedSpan[] => {
    const at = firsts[i] as number;
    const [head, next] = [tokens[at], tokens[at + 1]];
    if (span.type !== 'organisation' || !head || !next || next.start >= span.end) return [span];
    if (words.noNames.has(`${head.folded} ${next.folded}`)) return [];
    let last = at + 1;
    while ((tokens[last + 1]?.end ?? Infinity) <= span.end) last++;
    if (words.verbalNouns.has((tokens[last] as Token).folded))
      return [{ ...span, end: (tokens[last - 1] as Token).end }];
    if (!isGeneric(head, words) || next.kind !== 'word' || ARTICLE.test(next.folded)) return [span];
    return words.given.has(next.folded) ? [{ ...span, type: 'person', start: next.start }] : [];
  });
}

function isGeneric({ folded }: Token, words: Vocabulary): boolean {
  return ARTICLE.test(folded) && words.heads.get(folded.slice(2))?.type === 'organisation';
}
