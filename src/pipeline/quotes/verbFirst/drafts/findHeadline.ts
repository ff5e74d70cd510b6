import { canSpeak } from '../clauses/findSubject.ts';
import { isMediumName } from '../clauses/mediumTold.ts';
import { extentOf } from '../extents/findExtent.ts';
import { WordClass } from '../language/language.ts';
import { type NounPhrase, readPhrase } from '../phrases/readPhrase.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Draft } from './draft.ts';

/** A label before a colon is a speaker's name only when it is short. */
const MAX_LABEL = 14;

/** True where no full stop stands before the line's end; a headline may ask. */
const unclosed = ({ tokens }: Scan, end: number): boolean =>
  tokens.kind[end - 1] !== Kind.stop || '?؟!'.includes(tokens.word[end - 1]?.[0] ?? '.');

/** Lines that a ticker has at least, and tokens of its longest. */
const MIN_LINES = 3;
const LONGEST_LINE = 40;

/** True for a text of headlines alone, as tickers and lists are: short lines, none of which a full stop ends. */
export function isTicker(scan: Scan): boolean {
  const { tokens } = scan;
  let lines = 0;
  let short = true;
  for (let i = 0; i < tokens.count && short; i = (tokens.lineEnd[i] as number) + 1) {
    const end = tokens.lineEnd[i] as number;
    if (end === i) continue;
    lines++;
    short = end - i <= LONGEST_LINE && unclosed(scan, end);
  }
  return short && lines >= MIN_LINES;
}

/** True for a line that reads as a headline: given by the segment, the text's first line, or one of a list. */
function isHeadline(scan: Scan, lineStart: number): boolean {
  const { tokens, article } = scan;
  const end = tokens.lineEnd[lineStart] as number;
  const offset = tokens.start[lineStart] as number;
  if (article.headline) {
    if (offset >= article.headline.start && offset < article.headline.end) return true;
  } else if (lineStart === 0 && end < tokens.count) return unclosed(scan, end) && end - lineStart <= 40;
  // «… عيد الفطر⏎الغذاء والدواء: …»: the line under the first, where both read so.
  else if (lineStart > 0 && lineStart === (tokens.lineEnd[0] as number) + 1 && end < tokens.count)
    return unclosed(scan, lineStart - 1) && unclosed(scan, end) && end - lineStart <= 30;
  return (scan.scope[lineStart] as number) > 0 && tokens.kind[end - 1] !== Kind.stop && end - lineStart <= 30;
}

/** Words in marks at the head of a headline that are speech; fewer are a name. */
const MIN_LEAD = 4;
/** Parts of a headline that dots set apart. */
const MAX_PARTS = 6;

/** The colon of a label in `[start, end)`, or -1. */
function labelColon(scan: Scan, start: number, end: number): number {
  for (let i = start; i < Math.min(end, start + MAX_LABEL); i++) {
    if (scan.tokens.kind[i] === Kind.colon) return i > start && i + 1 < end ? i : -1;
    if (scan.tokens.kind[i] === Kind.stop || scan.tokens.kind[i] === Kind.dots) return -1;
    // «كتاب «الرحلة: من البحر إلى المدينة»»: a colon within marks parts a title.
    if (scan.tokens.kind[i] === Kind.mark) i = Math.max(i, scan.pairs.partner[i] as number);
  }
  return -1;
}

/** Where the parts of the line begin: at its head and after each «..». */
function partsOf({ tokens }: Scan, start: number, end: number): number[] {
  const parts = [start];
  for (let i = start; i + 1 < end && parts.length < MAX_PARTS; i++)
    if (tokens.kind[i] === Kind.dots) parts.push(i + 1);
  return parts;
}

/** «"…".. سكان القرية»: the words in marks that open a headline, whose speaker follows the dots. */
function leadingMarks(scan: Scan, start: number, end: number): Draft | null {
  const { tokens, pairs } = scan;
  const close = pairs.partner[start] as number;
  const who = close + 2;
  if (tokens.kind[start] !== Kind.mark || close <= start || who >= end) return null;
  if (tokens.kind[close + 1] !== Kind.dots || !canSpeak(scan, who)) return null;
  const phrase = readPhrase(scan, who, end);
  const extent = extentOf(scan, start, close + 1, 'direct');
  if (!phrase || !extent || countWords(tokens, start, close, MIN_LEAD) < MIN_LEAD) return null;
  return { ...HEADLINE, cue: [close + 1, who], extent, subject: phrase };
}

const HEADLINE = {
  form: null,
  link: null,
  level: 'core',
  via: [],
  denied: false,
  rule: 'headline',
  confidence: 75,
} as const;

/** What the article tells of who speaks in its headlines. */
export interface Below {
  /** Words of the names that speak. */
  readonly speakers: ReadonlySet<string>;
  /** Heads of the words that its first quotes hold. */
  readonly said: () => ReadonlySet<string>;
  /** Every line of it is a headline. */
  readonly ticker: boolean;
}

/** Tokens of a headline's words in which its speaker speaks of himself. */
const MAX_OWN = 9;

/** «قدمنا مباراة كبيرة», «لن نتراجع», «أنا في غنى عن ذلك»: the first person; «لا موعد للقمة» is told of others. */
function speaksOfSelf(scan: Scan, from: number, to: number): boolean {
  const { tokens, language } = scan;
  if (language.ownPast(tokens.word[from] as string)) return true;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.word || scan.entityAt.has(i)) continue;
    const word = tokens.word[i] as string;
    if (language.ownNames.has(word)) return true;
    if (language.ownVerb(word, tokens.text.charCodeAt(tokens.start[i] as number))) return true;
  }
  return false;
}

/** Tokens of a bracket that ends a headline. */
const MAX_NOTE = 6;

/** «الوزارة: لا أزمة في الغاز (أفق)», «(فيديو)»: who printed it, or what it holds, is none of the words. */
function beforeNote({ tokens }: Scan, end: number): number {
  if (tokens.word[end - 1] !== ')') return end;
  for (let i = end - 2; i > end - MAX_NOTE; i--) if (tokens.word[i] === '(') return i;
  return end;
}

/** «الصيرفي كريم الصافي»: a person behind words with their article, whatever they say of him; or `null`. */
function describedPerson(scan: Scan, at: number, colon: number): NounPhrase | null {
  for (let i = at; i < colon; i++) {
    const entity = scan.entityAt.get(i);
    if (entity)
      return i > at && entity.entity.type === 'person' && entity.to === colon
        ? readPhrase(scan, i, colon)
        : null;
    const reading = scan.tokens.reading[i];
    if (scan.tokens.kind[i] !== Kind.word || !reading?.definite || reading.cue || reading.joined) return null;
  }
  return null;
}

/** «X: …» at the head of a headline or after its dots («X: … .. Y: …»), where X can speak, and «"…".. X». */
export function findHeadlines(scan: Scan, lineStart: number, below: Below): Draft[] {
  if (!below.ticker && !isHeadline(scan, lineStart)) return [];
  const { tokens } = scan;
  const end = tokens.lineEnd[lineStart] as number;
  let start = lineStart;
  // «*فتيات: …», «- الوزارة: …»
  if (tokens.kind[start] === Kind.other) start++;
  // «عاجل | الوزارة: …»
  while (start < end && classesAt(scan, start) & WordClass.label && tokens.kind[start + 1] === Kind.other)
    start += 2;
  const lead = leadingMarks(scan, start, end);
  if (lead) return [lead];
  const labels = partsOf(scan, start, end).flatMap((at) => {
    const colon = labelColon(scan, at, end);
    if (colon < 0 || (classesAt(scan, at) & WordClass.label && colon - at === 1)) return [];
    const phrase = labelPhrase(scan, at, colon, below);
    return phrase ? [{ at, colon, phrase }] : [];
  });
  return labels.flatMap(({ colon, phrase }, n) => {
    const first = speaksOfSelf(scan, colon + 1, Math.min(end, colon + MAX_OWN));
    const extent = extentOf(
      scan,
      colon + 1,
      labels[n + 1]?.at ?? beforeNote(scan, end),
      first ? 'direct' : 'indirect',
    );
    if (!extent) return [];
    const topic = extent.to - extent.from < 4 && extent.type === 'indirect';
    return [
      { ...HEADLINE, cue: [colon, colon + 1], extent, level: topic ? 'soft' : 'core', subject: phrase },
    ];
  });
}

/** How far into the text a name of the headline is looked for. */
const MAX_LOOK = 2000;

/** True where the words `[from, to)` stand together again in a later line. */
function namedAgain(scan: Scan, from: number, to: number): boolean {
  const { tokens } = scan;
  for (let k = from; k < to; k++) if (tokens.kind[k] !== Kind.word || classesAt(scan, k) !== 0) return false;
  const start = tokens.lineEnd[from] as number;
  for (let i = start; i + to - from <= Math.min(tokens.count, start + MAX_LOOK); i++) {
    let k = 0;
    while (k < to - from && tokens.word[i + k] === tokens.word[from + k]) k++;
    if (k === to - from) return true;
  }
  return false;
}

/** The body below, one of whose words stands alone in the marks `[open, colon)`, or `null`. */
function bodyInMarks(scan: Scan, open: number, colon: number): NounPhrase | null {
  const { tokens } = scan;
  const head = tokens.reading[open + 1]?.head;
  if (colon !== open + 3 || (scan.pairs.partner[open] as number) !== open + 2 || !head || head.length < 3)
    return null;
  const start = tokens.lineEnd[open] as number;
  for (let i = start; i < Math.min(tokens.count, start + MAX_LOOK / 4); i++) {
    if (!(classesAt(scan, i) & (WordClass.body | WordClass.media))) continue;
    const body = readPhrase(scan, i, Math.min(tokens.count, i + MAX_LABEL));
    for (let k = i + 1; body && k < body.to; k++) if (tokens.reading[k]?.head === head) return body;
  }
  return null;
}

/** Words by which a body goes without its kind. */
const MAX_SHORT = 4;

/** The body below that is named by all of the words `[from, colon)` right behind its kind, or `null`. */
function bodyByName(scan: Scan, from: number, colon: number): NounPhrase | null {
  const { tokens } = scan;
  const words = colon - from;
  if (words < 1 || words > MAX_SHORT || !tokens.reading[from]?.definite) return null;
  const start = tokens.lineEnd[from] as number;
  for (let i = start; i + words < Math.min(tokens.count, start + MAX_LOOK / 4); i++) {
    if (!(classesAt(scan, i) & (WordClass.body | WordClass.media)) || tokens.reading[i]?.definite) continue;
    let k = 0;
    while (k < words && tokens.word[i + 1 + k] === tokens.word[from + k]) k++;
    if (k === words) return readPhrase(scan, i, i + 1 + words);
  }
  return null;
}

/** Words of a headline, and their share that the first quotes hold, which make it a statement. */
const MIN_REPEATED = 4;
const SHARE = 0.6;

/** «روسيا: الغارات تساعد التنظيم»: what the article then reports in these words is no place's topic. */
function repeats({ tokens }: Scan, colon: number, said: () => ReadonlySet<string>): boolean {
  // «سوريا: عدوان على المدينة»: a noun without its article tells what happened there.
  if (!tokens.reading[colon + 1]?.definite) return false;
  const known = said();
  let words = 0;
  let again = 0;
  for (let i = colon + 1; i < (tokens.lineEnd[colon] as number); i++) {
    const head = tokens.reading[i]?.head ?? '';
    if (tokens.kind[i] !== Kind.word || head.length < 3) continue;
    words++;
    if (known.has(head)) again++;
  }
  return words >= MIN_REPEATED && again >= SHARE * words;
}

/** Words of a paper's name in marks. */
const MAX_PAPER = 3;

/** «الساحل: «الأفق»»: behind its label nothing but a paper's name in marks, known or behind a place. */
function isByline(scan: Scan, colon: number, place: boolean): boolean {
  const { tokens, pairs } = scan;
  const open = colon + 1;
  const close = pairs.partner[open] as number;
  if (tokens.kind[open] !== Kind.mark || close + 1 !== tokens.lineEnd[colon]) return false;
  if (isMediumName(scan, open + 1, close)) return true;
  const speech = WordClass.firstPerson | WordClass.negation | WordClass.complementizer | WordClass.verb;
  return place && close - open <= MAX_PAPER + 1 && (classesAt(scan, open + 1) & speech) === 0;
}

/** «الأفق افتتاح المهرجان: …»: a medium's name before the kicker that it printed. */
function printsKicker(scan: Scan, { head, named, to }: NounPhrase, colon: number): boolean {
  const medium =
    (classesAt(scan, head) & WordClass.media) !== 0 ||
    (named !== null && isMediumName(scan, named.from, named.to));
  const inner = WordClass.preposition | WordClass.phraseEnd | WordClass.adverb;
  return medium && to < colon && scan.tokens.kind[to] === Kind.word && (classesAt(scan, to) & inner) === 0;
}

function labelPhrase(scan: Scan, start: number, colon: number, { speakers, said }: Below): NounPhrase | null {
  const { tokens } = scan;
  const at = tokens.kind[start] === Kind.mark ? start + 1 : start;
  const entity = scan.entityAt.get(at);
  // «بريطانيا: أربعة محاور …» is where, «الكرملين: …» who; a place speaks in the first person or with a negation.
  const place = entity?.entity.type === 'place' && entity.to === colon;
  if (isByline(scan, colon, place)) return null;
  // «… تطلق كتابا: "رحلة الضوء"»: a work's title.
  if (tokens.kind[colon + 1] === Kind.mark && scan.language.works.has(tokens.reading[colon - 1]?.head ?? ''))
    return null;
  const claims =
    classesAt(scan, colon + 1) & (WordClass.firstPerson | WordClass.negation) ||
    tokens.kind[colon + 1] === Kind.mark ||
    (place && repeats(scan, colon, said));
  // A family name that speaks in the body: «بيسكوف: …».
  const known = speakers.has(tokens.word[colon - 1] as string) || speakers.has(tokens.word[at] as string);
  // «كريم الصافي: «…»»: a plain name before words in marks, that the text names again.
  const again = tokens.kind[colon + 1] === Kind.mark && colon - at >= 2 && namedAgain(scan, at, colon);
  // «"الكهرباء": …»: a body that goes by one word in marks, and is named in full below.
  const whole = tokens.kind[start] === Kind.mark ? bodyInMarks(scan, start, colon) : null;
  // «الغذاء والدواء: …»: a body that goes by the words behind its kind, and is named in full below.
  const speaks = canSpeak(scan, at);
  const short = tokens.kind[start] === Kind.word && !speaks ? bodyByName(scan, at, colon) : null;
  const person = speaks ? null : describedPerson(scan, at, colon);
  if (person) return person;
  if ((place && !claims) || !(speaks || known || again || whole || short)) return null;
  if (short) return short;
  if (whole && !speaks) return whole;
  const phrase = readPhrase(scan, start, colon);
  if (!phrase || printsKicker(scan, phrase, colon)) return null;
  // «كنعاني ردا على الترويكا: …» may follow the name; a verb may not.
  for (let i = phrase.to; i < colon; i++) if (tokens.reading[i]?.cue?.form === 'finite') return null;
  return phrase;
}
