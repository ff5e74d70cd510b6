import type { Token } from '../../text/tokens.ts';
import { offsetAfter, readingsOf } from '../clitics.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { wholeFirstName } from './wholeFirstName.ts';

// Folded endings of feminine nouns, and of plurals that take feminine adjectives.
const FEMININE = /(?:ه|ات)$/u;

const OWNER = /(?:ها|هم|هما|نا)$/u;

/**
 * Mend extents that the annotation guide settles by words: titles stand outside names («مجلس الوزراء الدكتور», "Council
 * of Ministers, Dr"), a nationality is one word, a national body and its adjective are one organisation («الجيش المصري»,
 * "the Egyptian army").
 *
 * @param spans In order of the text, none overlapping
 * @example mendSpans('الجيش المصري', tokens, [{ type: 'nationality', start: 6, … }], words)[0] // organisation, from 0
 */
export function mendSpans(
  text: string,
  tokens: readonly Token[],
  spans: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, spans);
  let reached = 0;
  return spans.flatMap((found, i) => {
    const at = firsts[i] as number;
    const span = found.type === 'person' ? wholeFirstName(text, tokens[at], found, words) : found;
    let last = at;
    while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
    // «ريفها» ("its countryside") names nothing.
    if (span.type === 'place' && at === last && isOwned(tokens[at]?.folded ?? '', words)) return [];
    // «لوحا طينيا» ("a clay tablet"): an adjective in the case of its noun, where no list knows the place.
    if (span.type === 'place' && at === last && isCased(text, tokens, at, words)) return [];
    const next = spans[i + 1];
    // «آية الله العظمى» (Grand Ayatollah) alone: a title of some words, and no name.
    const titled = span.type === 'person' ? afterTitle(text, tokens, at, words) : at;
    if (titled > last) return [];
    // «الخبيرة الاقتصادية ليلى حسن» ("the economist Laila Hassan"): what she is, no body.
    if (span.type === 'organisation' && isTitleOf(tokens, at, last, next, words)) return [];
    const headed = withHead(text, tokens, span, at, reached, words);
    const mended =
      headed !== span
        ? headed
        : span.type === 'person'
          ? withGivenName(
              text,
              tokens,
              withoutTitle(tokens, span, titled, last, words),
              at,
              last,
              reached,
              words,
            )
          : span.type === 'place'
            ? withoutCue(tokens, span, at, last, words)
            : span.type === 'organisation' &&
                next?.type === 'person' &&
                next.start === tokens[last + 1]?.start
              ? untilTitle(tokens, span, at, last, words)
              : span.type === 'nationality'
                ? nationOrBody(text, tokens, span, at, last, reached, words)
                : span;
    reached = mended.end;
    return mended;
  });
}

/** «مطار دمشق» ("Damascus airport"), «منتخب تشيلي» ("Chile's team"), «مستشفى الملك فهد» ("King Fahd hospital"): one name. */
function withHead(
  text: string,
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  reached: number,
  words: Vocabulary,
): RecognisedSpan {
  if (span.type !== 'place' && span.type !== 'person') return span;
  let at = first;
  if ((tokens[at]?.start ?? -1) !== span.start) return span;
  while (span.type === 'person' && at > 0 && words.singleTitles.has(tokens[at - 1]?.folded ?? '')) at--;
  const head = tokens[at - 1];
  if (head === undefined || head.start < reached || head.kind !== 'word') return span;
  for (let k = at; k <= first; k++)
    if (tokens[k]?.opensLine || text.slice(tokens[k - 1]?.end, tokens[k]?.start).trim() !== '') return span;
  for (const { key, cut } of readingsOf(head.folded)) {
    const type = words.joiningHeads.get(key);
    if (type === undefined || (type === 'organisation' && span.type === 'person')) continue;
    return { ...span, type, start: offsetAfter(text, head, cut) };
  }
  return span;
}

function isTitleOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  next: RecognisedSpan | undefined,
  words: Vocabulary,
): boolean {
  const name = tokens[last + 1];
  return (
    next?.type === 'person' &&
    next.start === name?.start &&
    !name.opensLine &&
    last - first < 2 &&
    words.singleTitles.has(tokens[first]?.folded ?? '')
  );
}

// Folded: an indefinite noun in the accusative, but no verb of several («دخلوا», they entered).
const CASED = /[^و]ا$/u;
const CASED_ADJECTIVE = /.يا$/u;

function isCased(text: string, tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const [noun, adjective] = [tokens[at - 1], tokens[at]];
  if (!noun || !adjective || adjective.opensLine || !adjective.spaced) return false;
  if (!CASED.test(noun.folded) || noun.folded.length < 3 || !CASED_ADJECTIVE.test(adjective.folded))
    return false;
  return words.names.longest(text, tokens, at) === null && words.names.longest(text, tokens, at - 1) === null;
}

function isOwned(folded: string, words: Vocabulary): boolean {
  return readingsOf(folded).some(({ key }) => OWNER.test(key) && words.cues.has(key.replace(OWNER, '')));
}

/** The token after a title of several words that stands at `first`; `first` where there is none. */
function afterTitle(text: string, tokens: readonly Token[], first: number, words: Vocabulary): number {
  const match = words.titles.longest(text, tokens, first);
  if (match === null || match.next - first < 2) return first;
  return words.titleList[Number(match.listed.code)]?.kind === 'title' ? match.next : first;
}

function withoutTitle(
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  last: number,
  words: Vocabulary,
): RecognisedSpan {
  return from(
    tokens,
    span,
    skip(tokens, first, last, (word) => words.leading.has(word)),
  );
}

/** The first token from `first` that is no `outside` word; `last` at most. */
function skip(
  tokens: readonly Token[],
  first: number,
  last: number,
  outside: (folded: string) => boolean,
): number {
  let at = first;
  while (at < last && outside(tokens[at]?.folded ?? '')) at++;
  return at;
}

function from(tokens: readonly Token[], span: RecognisedSpan, at: number): RecognisedSpan {
  const start = tokens[at]?.start ?? span.start;
  // A span that opens inside its first token, behind a clitic, keeps its own start.
  return start <= span.start ? span : { ...span, start };
}

/** «علي عبد الله صالح» (Ali Abdullah Saleh) where the recogniser read «علي» as the preposition. */
function withGivenName(
  text: string,
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  last: number,
  reached: number,
  words: Vocabulary,
): RecognisedSpan {
  const name = tokens[first - 1];
  if (name === undefined || last === first || span.start !== tokens[first]?.start || name.start < reached)
    return span;
  const isGiven =
    words.given.has(name.folded) &&
    words.titles.longest(text, tokens, first - 1) === null &&
    !tokens[first]?.opensLine &&
    text.slice(name.end, span.start) === ' ' &&
    // على, "on", folds as علي does.
    !text.slice(name.start, name.end).endsWith('ى');
  return isGiven ? { ...span, start: name.start } : span;
}

/** «ريف القامشلي» (the countryside of Qamishli): what kind of place it is stands outside, unless a person's name follows. */
function withoutCue(
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  last: number,
  words: Vocabulary,
): RecognisedSpan {
  const at = skip(tokens, first, last, (word) => readingsOf(word).some(({ key }) => words.cues.has(key)));
  return words.singleTitles.has(tokens[at]?.folded ?? '') ? span : from(tokens, span, at);
}

function untilTitle(
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  last: number,
  words: Vocabulary,
): RecognisedSpan {
  const isTitled = last > first && words.singleTitles.has(tokens[last]?.folded ?? '');
  return isTitled ? { ...span, end: tokens[last - 1]?.end ?? span.end } : span;
}

function nationOrBody(
  text: string,
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  last: number,
  reached: number,
  words: Vocabulary,
): RecognisedSpan {
  const nation = tokens[last];
  if (nation === undefined || !words.nations.has(nation.folded)) return span;
  const body = tokens[last === first ? first - 1 : first];
  if (last - first < 2 && body !== undefined && body.start >= reached && !nation.opensLine) {
    // An adjective of the other gender says it of someone else: «رئيس الحكومة الفرنسي», the French head of government.
    const isFeminine = nation.folded.endsWith('ه');
    const reading = readingsOf(body.folded).find(
      ({ key }) =>
        (words.nationalBodies.has(key) || words.languageWords.has(key)) && FEMININE.test(key) === isFeminine,
    );
    if (reading && text.slice(body.end, nation.start).trim() === '')
      return {
        ...span,
        type: words.languageWords.has(reading.key) ? 'other' : 'organisation',
        start: offsetAfter(text, body, reading.cut),
      };
  }
  const whole = last === first ? bodyOfNation(text, tokens, first, reached, words) : null;
  if (whole !== null) return { ...span, type: 'organisation', start: whole };
  const joined = tokens.slice(first, last + 1).map((token) => token.folded);
  if (last === first || words.nations.has(joined.join(' '))) return span;
  return { ...span, start: nation.start };
}

/**
 * Where a body starts whose field stands between its generic word and its nation: «معهد البترول النرويجي» (the Norwegian
 * petroleum institute). `null` where an adjective of the other gender, or a person between them, says otherwise.
 */
function bodyOfNation(
  text: string,
  tokens: readonly Token[],
  nation: number,
  reached: number,
  words: Vocabulary,
): number | null {
  const [body, field, last] = [tokens[nation - 2], tokens[nation - 1], tokens[nation]];
  if (!body || !field || !last || body.start < reached || field.opensLine || last.opensLine) return null;
  if (!field.folded.startsWith('ال') || words.nations.has(field.folded)) return null;
  if (words.singleTitles.has(field.folded) || words.titles.longest(text, tokens, nation - 1) !== null)
    return null;
  if (text.slice(body.end, field.start) !== ' ' || text.slice(field.end, last.start) !== ' ') return null;
  const reading = readingsOf(body.folded).find(({ key }) => words.heads.get(key)?.type === 'organisation');
  if (reading === undefined || reading.key.startsWith('ال')) return null;
  return FEMININE.test(reading.key) === FEMININE.test(last.folded)
    ? offsetAfter(text, body, reading.cut)
    : null;
}
