import { WordClass } from '../language/language.ts';
import { type NounPhrase, readJointPhrase, readPhraseAt, startsPhrase } from '../phrases/readPhrase.ts';
import { classesAt, readingAt, reportsAt, type Scan } from '../text/scan.ts';
import { DASH, Kind } from '../text/tokens.ts';
import { canSpeak } from './findSubject.ts';

/** Adverbs, turns and commas before the first noun or verb. */
const MAX_OPENING = 12;

const OPENING = WordClass.adverb | WordClass.joiner | WordClass.auxiliary | WordClass.label;
const NO_SPEAKER = WordClass.setting | WordClass.metonym;

/** Whoever can be the subject of a sentence's first verb: a person, an office, a body, but no place and no paper. */
function isActor(scan: Scan, i: number, verb = ''): boolean {
  const at = scan.entityAt.get(i);
  // «شنت بحرستان هجوما»: a state after its verb.
  if (at?.entity.type === 'place') return scan.language.feminineVerb(verb);
  if (at) return at.entity.type === 'person' || at.entity.type === 'organisation';
  const classes = classesAt(scan, i);
  // «أصدرت مجموعة الساحل بيانا»: a group of firms, that may be a number of men.
  const some = classes & WordClass.quantifier && !(classes & WordClass.body);
  return canSpeak(scan, i) && !some && !(classes & (NO_SPEAKER | WordClass.document));
}

/** Tokens of «سول - وكالات:» at the head of a paragraph. */
const MAX_DATELINE = 10;

/** Past a place and its agencies before a colon: «سول - نيويورك - وكالات:». */
export function afterDateline(scan: Scan, sentence: number, limit: number): number {
  const { tokens } = scan;
  if (sentence > 0 && tokens.kind[sentence - 1] !== Kind.line) return sentence;
  for (let i = sentence; i < Math.min(limit, sentence + MAX_DATELINE); i++) {
    if (tokens.kind[i] === Kind.colon) return i + 1;
    if (reportsAt(scan, i)) return sentence;
  }
  return sentence;
}

/** Tokens of «دبي، الإمارات العربية المتحدة (أفق)--» at the head of a paragraph. */
const MAX_AGENCY = 12;

/** Past a place, an agency in brackets and dashes at the head of a paragraph; `sentence` where there are none. */
export function afterAgency({ tokens }: Scan, sentence: number, limit: number): number {
  if (sentence > 0 && tokens.kind[sentence - 1] !== Kind.line) return sentence;
  let at = sentence;
  while (at < Math.min(limit, sentence + MAX_AGENCY) && tokens.word[at] !== ')') {
    if (tokens.kind[at] !== Kind.word && tokens.kind[at] !== Kind.comma && tokens.word[at] !== '(')
      return sentence;
    at++;
  }
  if (tokens.word[at] !== ')' || !DASH.test(tokens.word[at + 1] ?? '')) return sentence;
  at++;
  while (at < limit && DASH.test(tokens.word[at] as string)) at++;
  return at;
}

/** Tokens of «في حلقة جديدة من الخلاف،» before the sentence's verb. */
const MAX_SETTING = 20;

/** Past a preposition's phrase up to its comma, before the verb; `i` where none ends there. */
function afterSetting(scan: Scan, i: number, limit: number): number {
  const classes = classesAt(scan, i);
  const brings = classes & (WordClass.preposition | WordClass.phraseEnd) && !(classes & WordClass.pronominal);
  if (!brings || scan.entityAt.has(i)) return i;
  for (let k = i + 1; k < Math.min(limit, i + MAX_SETTING); k++) {
    if (scan.tokens.kind[k] === Kind.comma) return k + 1;
    if (reportsAt(scan, k)) return i;
  }
  return i;
}

/** «وإثر القرار | أصدرت»: past what happened before, where a verb follows its noun; else `next`. */
function afterOccasion(scan: Scan, i: number, next: number): number {
  if (next > i || !scan.language.occasions.has(readingAt(scan, i)?.head ?? '')) return next;
  const noun = readingAt(scan, i + 1);
  const closed = noun?.definite && noun.classes === 0 && noun.preposition === '' && !noun.joined;
  return closed && looksLikeVerb(scan, i + 2) ? i + 2 : next;
}

/** Past the words that open a sentence: «من جهة أخرى،», «اليوم», «وكان». */
function skipOpening(scan: Scan, sentence: number, limit: number): number {
  let i = afterDateline(scan, sentence, limit);
  for (let steps = 0; steps < MAX_OPENING && i < limit; steps++) {
    const phrase = scan.phrases.get(i);
    const kind = scan.tokens.kind[i];
    if (phrase && phrase.kind !== 'frame') {
      i = phrase.end;
      // «في تصريح صحافي أدلى به»: an adjective, no journalist.
      const described = readingAt(scan, i);
      if (
        phrase.kind === 'setting' &&
        described &&
        !described.definite &&
        scan.language.nisba(described.head)
      )
        i++;
    } else if (kind === Kind.comma || kind === Kind.other || kind === Kind.colon) i++;
    else if (kind === Kind.word && classesAt(scan, i) & OPENING && !scan.entityAt.has(i)) i++;
    else {
      const next = afterOccasion(scan, i, afterSetting(scan, i, limit));
      if (next === i) break;
      i = next;
    }
  }
  return i;
}

/** A word no lexicon holds, without article, at the head of a sentence: its verb («أصدرت», «التقى»). */
function looksLikeVerb(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] !== Kind.word || !reading || scan.entityAt.has(i)) return false;
  return (
    // «قرر المدرب …»: a verb that takes its own «أن».
    (reading.classes & ~(WordClass.verb | WordClass.governor)) === 0 &&
    !reading.definite &&
    reading.preposition === '' &&
    reading.action !== true
  );
}

/** Tokens of «وفي كلمة …» before whose it is. */
const MAX_LEAD = 14;

/** «وفي كلمة للأستاذ فلان، أكد أن», «اختتمت بكلمة لفلان استعرض فيها»: whose speech it is. */
function speechOwner(scan: Scan, sentence: number, cueAt: number): NounPhrase | null {
  for (let i = sentence; i < Math.min(cueAt, sentence + MAX_LEAD); i++) {
    if (reportsAt(scan, i)) return null;
    const next = readingAt(scan, i + 1);
    if (!scan.language.addresses.has(readingAt(scan, i)?.head ?? '') || !next || i + 1 >= cueAt) continue;
    if (next.preposition !== 'ل' && next.mayFuse !== 'ل' && !startsPhrase(scan, i + 1)) return null;
    const phrase = readPhraseAt(scan, i + 1, cueAt);
    return phrase?.named?.entity.type === 'person' ? phrase : null;
  }
  return null;
}

/** «ودافع عنه المدير»: past the pronoun that the verb takes before its subject. */
function afterPronoun(scan: Scan, i: number): number {
  const taken =
    classesAt(scan, i) & WordClass.pronominal ||
    scan.language.carriedFromPronouns.has(scan.tokens.word[i] as string);
  return taken && !scan.entityAt.has(i) ? i + 1 : i;
}

/**
 * Who a sentence is about that begins with no reporting verb: its first noun phrase, or the one after its first verb.
 *
 * @example «أصدرت السفارة بيانا أكدت فيه أن …»: the embassy
 */
export function findTopic(scan: Scan, sentence: number, cueAt: number): NounPhrase | null {
  const owner = speechOwner(scan, sentence, cueAt);
  if (owner) return owner;
  let i = skipOpening(scan, sentence, cueAt);
  if (i >= cueAt) return null;
  let verb = '';
  if (!isActor(scan, i) && looksLikeVerb(scan, i)) {
    verb = scan.tokens.word[i] as string;
    i++;
    while (i < cueAt && classesAt(scan, i) & WordClass.adverb && !scan.entityAt.has(i)) i++;
    i = afterPronoun(scan, i);
  }
  if (i >= cueAt || !startsPhrase(scan, i) || !isActor(scan, i, verb)) return null;
  return readJointPhrase(scan, i, cueAt);
}
