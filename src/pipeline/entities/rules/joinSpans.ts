import type { Token } from '../../text/tokens.ts';
import { readingsOf } from '../clitics.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

const FEMININE = /(?:ه|ات)$/u;
// Folded adjectives in a row, the second after "and": «البلدية والقروية» (municipal and rural)
const ADJECTIVE = /^ال.{2,}يه$/u;
const SECOND_ADJECTIVE = /^وال.{2,}يه$/u;
const PURPOSE = /^لل../u;
const SECOND_PURPOSE = /^وال../u;
// A ministry and its one field take no second adjective: «وزارة الداخلية والمديرية» is two bodies.
const ENOUGH_WORDS = 3;

/**
 * Lengthen the names of bodies that the recogniser cut short, where words settle it: a state's adjective («وزارة الخارجية
 * السورية», the Syrian foreign ministry), the rest of a country's name, a second field of work («وزارة الشؤون البلدية والقروية», "للإغاثة والأعمال الإنسانية"),
 * what the body cares for («لحقوق الإنسان», of human rights).
 *
 * @param spans In order of the text, none overlapping
 * @returns The same with longer bodies; what they took in is gone
 */
export function joinSpans(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const joined: RecognisedSpan[] = [];
  const firsts = firstTokens(tokens, spans);
  for (const [i, span] of spans.entries()) {
    const before = joined.at(-1);
    if (before && span.start < before.end) continue;
    const at = firsts[i] as number;
    if (span.type !== 'organisation') {
      joined.push(span.type === 'person' ? withFamily(text, tokens, span, at, spans[i + 1], words) : span);
      continue;
    }
    let last = at;
    while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
    const end = endOfBody(text, tokens, at, last, words);
    // Another name that only begins in the added words stays as it was.
    const cuts = spans.slice(i + 1, i + 4).some((next) => next.start < end && next.end > end);
    joined.push(end > span.end && !cuts ? { ...span, end } : span);
  }
  return joined;
}

/** «كمال المصري» (Kamal al-Masri): a family named after a nation, behind a lone first name. */
function withFamily(
  text: string,
  tokens: readonly Token[],
  span: RecognisedSpan,
  at: number,
  next: RecognisedSpan | undefined,
  words: Vocabulary,
): RecognisedSpan {
  const [given, family] = [tokens[at], tokens[at + 1]];
  if (given?.end !== span.end || next?.type !== 'nationality' || next.end !== family?.end) return span;
  const isFamily = /^ال.*[^ه]$/u.test(family.folded) && words.given.has(given.folded);
  return isFamily && !family.opensLine && text.slice(span.end, next.start) === ' '
    ? { ...span, end: next.end }
    : span;
}

function endOfBody(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  words: Vocabulary,
): number {
  // A country's name that the recogniser cut: «سفارة المملكة العربية | السعودية» (the embassy of Saudi Arabia).
  for (let k = first + 1; k <= last; k++) {
    const place = words.names.longest(text, tokens, k);
    if (place?.listed.type === 'place' && place.end > (tokens[last]?.end ?? 0)) return place.end;
  }
  let end = last;
  const next = (): Token | undefined => {
    const token = tokens[end + 1];
    const adjoins =
      token?.kind === 'word' && !token.opensLine && text.slice(tokens[end]?.end, token.start).trim() === '';
    return adjoins ? token : undefined;
  };
  const size = last - first + 1;
  const closing = tokens[end]?.folded ?? '';
  const second = next()?.folded ?? '';
  if (size >= ENOUGH_WORDS && ADJECTIVE.test(closing) && SECOND_ADJECTIVE.test(second)) end++;
  else if (size >= ENOUGH_WORDS && PURPOSE.test(closing) && SECOND_PURPOSE.test(second)) {
    end++;
    if (ADJECTIVE.test(next()?.folded ?? '')) end++;
  }
  const head = readingsOf(tokens[first]?.folded ?? '').find(({ key }) => words.stateBodies.has(key));
  const nation = next()?.folded ?? '';
  if (
    head !== undefined &&
    size > 1 &&
    words.nations.has(nation) &&
    FEMININE.test(head.key) === FEMININE.test(nation) &&
    !words.nations.has(closing)
  )
    end++;
  for (const tail of words.bodyTails)
    if (next()?.folded === tail[0] && tail.every((word, k) => tokens[end + 1 + k]?.folded === word)) {
      end += tail.length;
      break;
    }
  return tokens[end]?.end ?? 0;
}
