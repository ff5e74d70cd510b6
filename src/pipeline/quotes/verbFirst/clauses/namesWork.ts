import { WordClass } from '../language/language.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Words of a work's name in its marks. */
const MAX_WORK_WORDS = 8;

/** «Journal of Applied Physiology»: words in marks that are all in Latin letters are a name in an Arabic text. */
function isForeign({ tokens }: Scan, open: number, close: number): boolean {
  if (close - open > MAX_WORK_WORDS + 1) return false;
  let words = 0;
  for (let i = open + 1; i < close; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    words++;
    if (!/^[a-z\u00c0-\u024f]/iu.test(tokens.word[i] as string)) return false;
  }
  return words > 0;
}

/** Words of a model's name. */
const MAX_MODEL_WORDS = 6;

/** «نوربو ووتش 7»: plain words and a number behind the first are a model's name; «سقوط 30 صاروخا» is an event. */
function isModel({ tokens }: Scan, open: number, close: number): boolean {
  if (close - open > MAX_MODEL_WORDS + 1) return false;
  let numbered = false;
  for (let i = open + 1; i < close; i++) {
    const reading = tokens.reading[i];
    if (tokens.kind[i] !== Kind.word || !reading) return false;
    if (/^[0-9]/u.test(tokens.word[i] as string)) numbered ||= i > open + 1;
    else if (reading.classes !== 0 || reading.cue || reading.action || reading.definite || reading.joined)
      return false;
  }
  return numbered;
}

/** «تقنية «في إيه إس تي»»: names of letters, and nothing else. */
function isSpelled({ tokens, language }: Scan, open: number, close: number): boolean {
  if (close - open > MAX_WORK_WORDS + 1) return false;
  for (let i = open + 1; i < close; i++)
    if (!language.letterNames.has(tokens.word[i] as string)) return false;
  return close > open + 1;
}

/** «حملة «معا من أجل مدينة نظيفة»»: a work without an article, right before the marks at `open`, is named in them. */
export function namesWork(scan: Scan, open: number, close: number): boolean {
  if (isForeign(scan, open, close) || isModel(scan, open, close) || isSpelled(scan, open, close)) return true;
  // «برنامج المطاعيم «صحتك أولا»»: over what it is for.
  const kind = scan.tokens.reading[open - 1]?.definite ? open - 2 : open - 1;
  const before = scan.tokens.reading[kind];
  if (!before || before.definite || !scan.language.works.has(before.head)) return false;
  return countWords(scan.tokens, open, close, MAX_WORK_WORDS + 1) <= MAX_WORK_WORDS;
}

/** «"صلى الله عليه وسلم"»: a prayer in marks is nobody's speech. */
export const isPrayer = ({ tokens, language }: Scan, open: number): boolean =>
  language.prayers.has(tokens.word[open + 1] as string) && language.god === tokens.word[open + 2];

/** «تحت عنوان "…"», «شعارها: "…"»: what stands in the marks at `open` is a title or a motto, with whosever pronoun. */
export function isTitled({ tokens, language }: Scan, open: number): boolean {
  const at = tokens.kind[open - 1] === Kind.colon ? open - 2 : open - 1;
  const head = tokens.reading[at]?.head;
  return head !== undefined && language.titled(head);
}

/** Words of a person's or firm's name in marks. */
const MAX_BEARER = 5;

/**
 * «المشارك «سعيد العمري» جئنا …», «أعلنت فرق "الشمال والجنوب" مواعيدها»: the name of whom the word before the marks tells,
 * and the sentence goes on behind them.
 */
export function namesBearer(scan: Scan, open: number, close: number, bare: boolean): boolean {
  const { tokens } = scan;
  const next = tokens.reading[close + 1];
  if (tokens.kind[close + 1] !== Kind.word || next?.joined !== false) return false;
  if (countWords(tokens, open, close, MAX_BEARER + 1) > MAX_BEARER) return false;
  const before = tokens.reading[open - 1];
  if (tokens.kind[open - 1] !== Kind.word || !before) return false;
  if (tokens.reading[open + 1]?.given && before.classes & (WordClass.role | WordClass.honorific)) return true;
  // «وكشف «ولد نادر العمري» النقاب عن»: right behind a verb that takes no speech, and its object follows.
  if (!bare && before.cue?.form === 'finite') return next.definite;
  return (
    !bare &&
    before.classes === 0 &&
    !before.cue &&
    !before.definite &&
    !before.action &&
    before.preposition === ''
  );
}

/** Tokens from a verb with its pronoun to marks that may be its words. */
const NEAR = 6;

/** «فيما عرف بـ"جمعة الشارع"», «أطلق عليها "…"»: the marks at `open` hold the name that a word gives. */
export const isGivenName = ({ tokens, language }: Scan, open: number): boolean =>
  language.namedBy.has(tokens.word[open - 1] as string) &&
  language.naming.has(tokens.reading[open - 2]?.head ?? '');

/** «مسيرة دعا إليها الحزب، … "…"»: marks far behind a verb whose object its pronoun is are no words of its. */
export function hasItsObject(scan: Scan, cueAt: number, open: number): boolean {
  const { tokens } = scan;
  if (open - cueAt <= NEAR || !(classesAt(scan, cueAt + 1) & WordClass.pronominal)) return false;
  const soft = tokens.reading[cueAt]?.cue?.cue.soft ?? [];
  return soft.some(
    (preposition) => preposition.length > 1 && (tokens.word[cueAt + 1] as string).startsWith(preposition),
  );
}
