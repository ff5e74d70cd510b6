import { type Token, tokenize } from '../text/tokens.ts';
import { type Candidate, settle } from './candidates.ts';
import { firstTokens } from './firstTokens.ts';
import type { RecognisedSpan } from './recognise/createRecogniser.ts';
import { citiesNotClubs } from './rules/citiesNotClubs.ts';
import { closeSites } from './rules/closeSites.ts';
import { cutBodies } from './rules/cutBodies.ts';
import { joinSpans } from './rules/joinSpans.ts';
import { mendLatin } from './rules/mendLatin.ts';
import { mendSpans } from './rules/mendSpans.ts';
import { splitSpans } from './rules/splitSpans.ts';
import { typeMisc } from './rules/typeMisc.ts';
import type { Vocabulary } from './vocabulary.ts';

// Measured on the development articles, recogniser trained on the other two thirds of them: what is let in below, in this
// order, takes F1 from 77.4 to 78.5, 78.6 and 79.8. Places from the list and bodies by their generic word cost more than
// they bring: the recogniser has seen enough of those, but cuts countries' long names («المملكة العربية | السعودية», Saudi Arabia).
// Listed places of more than one word took place from 89.4 to 90.2 and six types from 87.4 to 87.7.
const TITLED = 0.8;
const YEAR = /^ (?:[0-9]{4}(?![0-9])|[٠-٩]{4}(?![٠-٩]))/u;
const TYPES: ReadonlySet<string> = new Set([
  'person',
  'organisation',
  'place',
  'event',
  'nationality',
  'other',
]);

/** The recogniser's spans, with what lists and rules know better or it cannot see: dates, sums, demonyms, known bodies. */
export function fuse(
  text: string,
  tokens: readonly Token[],
  recognised: readonly RecognisedSpan[],
  ruled: readonly Candidate[],
  words: Vocabulary,
): Candidate[] {
  // Ranks: known names that swallow whatever the recogniser saw inside them, its own spans, the rest.
  // The English model knows four types, and what it lumps together can be told apart by its words.
  const typed = words.language === 'en' ? recognised.map((one) => typeMisc(text, one, words)) : recognised;
  const whole = cutParticles(text, tokens, typed, words);
  const cut =
    words.language === 'ar'
      ? [cutBodies, splitSpans, mendSpans, joinSpans, closeSites].reduce(
          (spans, rule) => rule(text, tokens, spans, words),
          whole,
        )
      : citiesNotClubs(text, tokens, mendLatin(text, tokens, whole, words), words);
  const led = cut.map(
    (one): Candidate => ({ ...one, confidence: 1 + one.confidence / 100, rule: 'recogniser' }),
  );
  const rest = ruled
    .filter((one) => isAddition(one, text))
    .map((one) => (swallows(text, one, cut, words) ? { ...one, confidence: 2 + one.confidence } : one));
  return settle([...led, ...rest].map((one) => withYear(text, one))).map((one) => ({
    ...one,
    confidence: plain(one),
  }));
}

function plain({ confidence, rule }: Candidate): number {
  if (rule === 'recogniser') return confidence - 1;
  return confidence > 2 ? confidence - 2 : confidence;
}

/** «كأس العالم 2018» ("World Cup 2018"): the year tells one from the next. */
function withYear(text: string, one: Candidate): Candidate {
  if (one.type !== 'event') return one;
  const year = YEAR.exec(text.slice(one.end, one.end + 6))?.[0] ?? '';
  return { ...one, end: one.end + year.length };
}

function isAddition({ rule, type, confidence, start, end }: Candidate, text: string): boolean {
  if (rule === 'listed') return type !== 'place' || text.slice(start, end).includes(' ');
  if (rule === 'club') return true;
  return type === 'date' || type === 'money' || (rule === 'title' && confidence > TITLED);
}

/** Whether a generic word opens a known name: whether it belongs to the name is open to taste («حركة حماس»). */
function isHeaded(text: string, one: Candidate, words: Vocabulary): boolean {
  return words.heads.has(tokenize(text.slice(one.start, one.end))[0]?.folded ?? '');
}

/** Cut off a glued particle that the recogniser took for the name's own letter, where a list knows the rest: بموسكو. */
function cutParticles(
  text: string,
  tokens: readonly Token[],
  recognised: readonly RecognisedSpan[],
  words: Vocabulary,
): RecognisedSpan[] {
  const firsts = firstTokens(tokens, recognised);
  return recognised.map((span, i) => {
    const at = firsts[i] as number;
    const match = words.names.longest(text, tokens, at);
    return match !== null &&
      match.listed.type === span.type &&
      match.end === span.end &&
      match.start > span.start
      ? { ...span, start: match.start }
      : span;
  });
}

// Recognised spans come in order: the first that reaches into `one` is found by halving.
function swallows(
  text: string,
  one: Candidate,
  recognised: readonly RecognisedSpan[],
  words: Vocabulary,
): boolean {
  if (one.rule !== 'listed' || one.type === 'nationality') return false;
  let low = 0;
  let high = recognised.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recognised[middle]?.end ?? 0) <= one.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < recognised.length; at++) {
    const span = recognised[at];
    if (span === undefined || span.start >= one.end) break;
    if (span.start < one.start || span.end > one.end) return false;
    if (span.type === one.type && isHeaded(text, one, words)) return false;
    // "New York" is also a team: the English recogniser knows by its sentence.
    if (words.language === 'en' && span.start === one.start && span.end === one.end) return false;
  }
  return true;
}
