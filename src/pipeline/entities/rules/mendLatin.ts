import type { Token } from '../../text/tokens.ts';
import { firstTokens } from '../firstTokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

// A dateline opens a line: "HALLSTEAD —", "CAIRO (AP) -", "LONDON, March 3 -". A hyphen alone follows slugs: "RUGBY UNION -".
const DATELINE = /^(?: ?(?:—|–|--) |(?:, [^\n—–-]{1,30}| ?\([^)\n]{1,20}\)) ?[—–-])/u;
const LOWER = /\p{Ll}/u;
// "(D-Calif.)", "R-Texas": a party and a state beside a legislator's name.
const PARTY = /^[DRI]-\p{Lu}\p{L}{0,11}\.?$/u;
const MINISTRY = /^Ministry\b/u;

/**
 * Mend types in scripts with capitals that the words around settle: a dateline's name is a place, a name behind a title a
 * person, the title alone none; particles belong to a family's name, a nation's word to its ministry's; a party's label is no name.
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
  const joined = joinMinistries(text, spans).filter((span) => !PARTY.test(text.slice(span.start, span.end)));
  const firsts = firstTokens(tokens, joined);
  return joined.flatMap((span, i) => {
    const at = firsts[i] as number;
    const { type } = span;
    if (type !== 'place' && tokens[at]?.opensLine === true && isDateline(text, span))
      return { ...span, type: 'place' };
    const seat = seatOf(text, tokens, at, span, joined[i - 1]?.end ?? 0, words);
    if (isApposed(text, tokens, at, span)) return { ...span, type: 'organisation' };
    if (seat !== null) return { ...span, start: seat.start, type: 'organisation' };
    if (type === 'person') return withParticles(tokens, span, at, joined[i - 1]?.end ?? 0, words);
    // "Rep." before a name is who he is, no name.
    if (isTitle(tokens[at], words) && isAbbreviation(text, tokens[at], span)) return [];
    return isTitled(tokens, at, words) ? { ...span, type: 'person' } : span;
  });
}

/** "French | Ministry of Culture": the ministry of a nation is one name. */
function joinMinistries(text: string, spans: readonly RecognisedSpan[]): RecognisedSpan[] {
  const joined: RecognisedSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const owned =
      before?.type === 'nationality' &&
      span.type === 'organisation' &&
      text.slice(before.end, span.start) === ' ' &&
      MINISTRY.test(text.slice(span.start, span.end));
    if (owned) joined.pop();
    joined.push(owned ? { ...span, start: before.start } : span);
  }
  return joined;
}

/** The head word of a body that is named by its place: "University" before "of Cape Town". */
function seatOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  { type }: RecognisedSpan,
  reached: number,
  words: Vocabulary,
): Token | null {
  const [head, link] = [tokens[at - 2], tokens[at - 1]];
  if (type !== 'place' || head === undefined || link?.folded !== 'of') return null;
  if (link.opensLine || tokens[at]?.opensLine || head.start < reached) return null;
  const isHead = words.joiningHeads.get(head.folded) === 'organisation';
  return isHead && !LOWER.test(text.charAt(head.start)) ? head : null;
}

// "the company, Orion Bulk, denied": these tell what the name between the commas is.
const FIRM_NOUNS = new Set(
  'company firm charity startup airline carmaker retailer publisher lender insurer manufacturer operator'.split(
    ' ',
  ),
);

/** Whether a name stands between commas behind the noun of a firm, written small: what the firm is called. */
function isApposed(
  text: string,
  tokens: readonly Token[],
  at: number,
  { type, end }: RecognisedSpan,
): boolean {
  const [noun, comma] = [tokens[at - 2], tokens[at - 1]];
  if (type === 'organisation' || noun === undefined || comma?.folded !== ',' || text[end] !== ',')
    return false;
  return FIRM_NOUNS.has(noun.folded) && LOWER.test(text.charAt(noun.start)) && !noun.opensLine;
}

/** "van der Berg" where the recogniser has "Berg". */
function withParticles(
  tokens: readonly Token[],
  span: RecognisedSpan,
  first: number,
  reached: number,
  words: Vocabulary,
): RecognisedSpan {
  let at = first;
  while (
    !tokens[at]?.opensLine &&
    words.particles.has(tokens[at - 1]?.folded ?? '') &&
    (tokens[at - 1]?.start ?? 0) >= reached
  )
    at--;
  return at === first ? span : { ...span, start: tokens[at]?.start ?? span.start };
}

function isAbbreviation(text: string, token: Token | undefined, { end }: RecognisedSpan): boolean {
  return token !== undefined && text.slice(token.end, Math.max(end, token.end + 1)) === '.';
}

function isDateline(text: string, { start, end }: RecognisedSpan): boolean {
  return !LOWER.test(text.slice(start, end)) && DATELINE.test(text.slice(end, end + 60));
}

/** Whether a title stands right before, cut short by a full stop: "Sen. Gloria Petty". */
function isTitled(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const [title, stop] = [tokens[at - 2], tokens[at - 1]];
  if (title === undefined || stop?.folded !== '.' || stop.spaced || tokens[at]?.opensLine) return false;
  return isTitle(title, words);
}

function isTitle(token: Token | undefined, words: Vocabulary): boolean {
  return token !== undefined && (words.singleTitles.has(token.folded) || OFFICES.has(token.folded));
}

const OFFICES = new Set(['sen', 'rep', 'gov']);
