import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { beginsOther } from './beginsOther.ts';
import { clauseLink, MAX_REGION } from './clauseLink.ts';
import { isFarColon, MAX_STRICT, opensList, strayColon, titleEnd } from './colons.ts';
import { mediumTold } from './mediumTold.ts';
import { hasItsObject, isGivenName, namesBearer, namesWork } from './namesWork.ts';
import { opensOwn } from './opensOwn.ts';

/** How the words hang on their cue. */
export interface Link {
  readonly kind: 'clause' | 'marks' | 'colon' | 'bare';
  /** First token of what was said. */
  readonly at: number;
  /** Where the part that may name the speaker ends: the complementizer, colon or mark. */
  readonly regionEnd: number;
}

/** Tokens of a parenthesis that is passed over. */
const MAX_PARENTHESIS = 25;
/** Marks around this many words or fewer are a name, when a complementizer or colon follows them. */
const MAX_NAME = 6;

const isWord = (scan: Scan, i: number): boolean => scan.tokens.kind[i] === Kind.word;

/** «لكن مصدرا قال إن»: "say" is no noun and no other verb's; the clause after it is its own. */
const says = (scan: Scan, i: number): boolean => {
  const form = scan.tokens.reading[i]?.cue;
  return form?.form === 'finite' && form.cue.bare && !form.cue.continues && !scan.entityAt.has(i);
};

/** Brackets that nobody else reports in. */
function speaksAlone(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const form = scan.tokens.reading[i]?.cue;
    if (form?.form === 'finite' && form.past && !isStrict(form)) return false;
  }
  return to > from;
}

/** First opening mark or word after `i`, over one line break at most; where speech after a colon starts. */
function afterColon(scan: Scan, i: number, say: boolean): Link | null {
  const { tokens } = scan;
  let at = i + 1;
  let crossed = false;
  while (
    at < tokens.count &&
    (tokens.kind[at] === Kind.line || tokens.kind[at] === Kind.dots || tokens.kind[at] === Kind.other)
  ) {
    if (tokens.kind[at] === Kind.line) crossed = true;
    at++;
  }
  if (at >= tokens.count) return null;
  if (tokens.kind[at] === Kind.mark) return { kind: 'marks', at, regionEnd: i };
  if (!isWord(scan, at)) return null;
  // «قائلا:» at the end of its line brings the next one, unless that is an item of a list.
  if (crossed) return say && tokens.kind[at - 1] === Kind.line ? { kind: 'colon', at, regionEnd: i } : null;
  // «وقال: (إن النموذج يتكرر. فهناك بدأنا)»: brackets for marks.
  if (tokens.word[at - 1] === '(' && speaksAlone(scan, at, scan.closers[at - 1] as number))
    return { kind: 'colon', at, regionEnd: i };
  // «وأضاف: ألا وإن الضلال ضروب»: an interjection, no "that not".
  const calls = scan.language.exclaims.has(tokens.word[at] as string) && classesAt(scan, at + 1) & CLAUSE;
  if (calls) return { kind: 'colon', at, regionEnd: i };
  // «وقالت المصادر: إن السوق …»: a clause in spite of the colon.
  if (
    classesAt(scan, at) & WordClass.complementizer &&
    (isWord(scan, at + 1) || tokens.kind[at + 1] === Kind.mark)
  )
    return { kind: 'clause', at: at + 1, regionEnd: i };
  // «قائلا: إنه عند المساء …»; «إننا» and «إني» are spoken.
  if (classesAt(scan, at) & WordClass.fusedComplementizer && !scan.language.spoken(tokens.word[at] as string))
    return { kind: 'clause', at, regionEnd: i };
  return { kind: 'colon', at, regionEnd: i };
}

/** Words between «قوله» with whom he told it, and the marks. */
const MARK_REACH = 12;

/** «قوله للصحفيين في الفندق "…"»: a word with its preposition, and then the words in marks. */
function marksNear(scan: Scan, i: number): boolean {
  if ((scan.tokens.reading[i]?.preposition ?? '') === '') return false;
  for (let k = i + 1; k < i + MARK_REACH; k++) {
    if (scan.tokens.kind[k] === Kind.mark) return opens(scan, k);
    if (!isWord(scan, k) || classesAt(scan, k) & WordClass.complementizer) return false;
  }
  return false;
}

const opens = (scan: Scan, i: number): boolean =>
  (scan.pairs.partner[i] as number) > i || scan.pairs.openOnly.has(i);

/** A word that no list and no recogniser knows. */
function isPlain(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  const plain =
    isWord(scan, i) && reading?.classes === 0 && !reading.given && !reading.cue && !reading.definite;
  return plain === true && !scan.entityAt.has(i);
}

/** {@link isPlain}, followed by a word with its article. */
const isUnknown = (scan: Scan, i: number): boolean =>
  isPlain(scan, i) && scan.tokens.reading[i + 1]?.definite === true;

/** «من جملة ما قاله الوزير في مذكراته «…».»: what somebody said, and a sentence's end of words in marks. */
const isWhatHeSaid = (scan: Scan, cueAt: number, close: number, words: number): boolean =>
  words >= MIN_AFTER_ACT &&
  scan.language.whatever.has(scan.tokens.word[cueAt - 1] as string) &&
  !isWord(scan, close + 1);

/** Tokens of a subject between "but" and its verb. */
const BUT_REACH = 8;

/** «لكن صحيفة «الأفق» ذكرت»: a verb of reporting in the past close after it. */
function reportsNext(scan: Scan, but: number): boolean {
  for (let i = but + 1; i < but + BUT_REACH; i++) {
    const form = scan.tokens.reading[i]?.cue;
    if (form?.form === 'finite' && form.past && !isStrict(form)) return true;
  }
  return false;
}

/** Words in marks after a colon that are speech whatever verb stands before it; more where it tells an act. */
const MIN_SPEECH = 3;
const MIN_AFTER_ACT = 5;
/** Tokens between an act and a few words in marks. */
const MAX_AFTER_ACT = 14;

/** «ونفى ذلك: «…»», «أشاد بلاعبيه: «…»»: a colon and marks make speech of what any verb of reporting brings. */
function bringsMarks(scan: Scan, colon: number, { cue, nounToo }: CueForm): boolean {
  if (cue.deed || cue.carries || cue.inDocument || nounToo) return false;
  const open = colon + 1;
  if (scan.tokens.kind[open] !== Kind.mark || !opens(scan, open)) return false;
  const close = scan.pairs.partner[open] as number;
  const min = cue.act ? MIN_AFTER_ACT : MIN_SPEECH;
  return countWords(scan.tokens, open, close > open ? close : scan.tokens.count, min) >= min;
}

/** First words that no name in marks begins with. */
const SPEECH =
  WordClass.negation |
  WordClass.firstPerson |
  WordClass.verb |
  WordClass.complementizer |
  WordClass.fusedComplementizer;

/** «في المطار "انها البداية"»: what begins as a clause is no name of the body before it. */
const isSpeech = (scan: Scan, open: number, words: number): boolean =>
  words >= 3 && (classesAt(scan, open + 1) & SPEECH) !== 0;

/** Skip a parenthesis «(الاثنين)»; the token of its end, or `i`. */
export function closeParenthesis(scan: Scan, i: number): number {
  if (scan.tokens.word[i] !== '(' && scan.tokens.word[i] !== '[') return i;
  const close = scan.closers[i] as number;
  return close - i < MAX_PARENTHESIS ? close : i;
}

/** «وأضاف "سنعود أقوى".»: two words in marks right after "said", and nothing more. */
function isWhole({ tokens, pairs }: Scan, cueAt: number, form: CueForm, open: number): boolean {
  const close = pairs.partner[open] as number;
  if (!form.cue.bare || form.form !== 'finite' || open !== cueAt + 1 || close - open < 3) return false;
  const next = tokens.kind[close + 1];
  return next === undefined || next === Kind.stop || next === Kind.line;
}

/** Past «-وهو رجل …-» or «-الذي …-»: a clause that describes, between dashes; else as {@link closeParenthesis}. */
function closeAside(scan: Scan, i: number): number {
  const dash = scan.tokens.word[i];
  const pronoun = scan.tokens.reading[i + 1];
  if (dash !== '-' && dash !== '–' && dash !== '—') return closeParenthesis(scan, i);
  const describes = pronoun?.joined && pronoun.classes & WordClass.pronoun;
  if (!describes && !(pronoun && pronoun.classes & WordClass.relative)) return i;
  for (let k = i + 2; k < i + MAX_PARENTHESIS; k++) {
    if (scan.tokens.word[k] === dash) return k;
    if (scan.tokens.kind[k] === Kind.stop || scan.tokens.kind[k] === Kind.line) return i;
  }
  return i;
}

/**
 * Find what a cue brings: a complementizer it allows, a colon, words in marks, or, after a speech particle or a
 * verb that allows it, the bare clause.
 *
 * @example «أشار الوزير، أمس، إلى أن …» links at the word after «أن»
 */
export function findLink(scan: Scan, cueAt: number, form: CueForm): Link | null {
  const { tokens } = scan;
  const limit = Math.min(tokens.count, cueAt + MAX_REGION);
  let bound = (classesAt(scan, cueAt) & WordClass.speechParticle) !== 0;
  let active = form;
  let marked: Link | null = null;
  // «وقال لن نعلن … بأننا»: speech that opens at once owns the clauses inside it.
  // «وأضاف نعزي القيادة»: our own verb, where no name stands.
  const ours = scan.language.ours(tokens.word[cueAt + 1] ?? '') && isUnknown(scan, cueAt + 1);
  // «وأضاف، نتشرف في المحافظة بأن نكون»: after a comma no subject stands.
  const apart = tokens.kind[cueAt + 1] === Kind.comma && scan.language.ours(tokens.word[cueAt + 2] ?? '');
  if (apart && form.cue.bare && form.form === 'finite' && form.past && isPlain(scan, cueAt + 2))
    return { kind: 'bare', at: cueAt + 2, regionEnd: cueAt + 1 };
  if (form.cue.bare && form.form === 'finite' && form.past && ours)
    return { kind: 'bare', at: cueAt + 1, regionEnd: cueAt + 1 };
  const opener = scan.language.openers.has(tokens.word[cueAt + 1] as string);
  if (form.cue.bare && form.form === 'finite' && opener && classesAt(scan, cueAt + 1) & WordClass.firstPerson)
    return { kind: 'bare', at: cueAt + 1, regionEnd: cueAt + 1 };
  for (let i = cueAt + 1; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line) break;
    if (kind === Kind.colon) {
      if (!active.cue.marks && !bound && !bringsMarks(scan, i, active)) return marked;
      // «وبين أهل القرية … أجابت: «…»»; «وأشار إلى تطرق الاجتماع إلى المحترفين: فلان وفلان».
      if (!bound && isFarColon(scan, i, cueAt, form)) break;
      if (strayColon(scan, i)) continue;
      // «الدراسة التي جاءت تحت عنوان: «…» إلى أن»: over the title.
      const title = titleEnd(scan, i);
      if (title > i) {
        i = title;
        continue;
      }
      // «ذكرت أسماء …، وهم: …», «رقم: 53»: a list or a number.
      if (opensList(scan, i)) break;
      return afterColon(scan, i, bound) ?? marked;
    }
    if (kind === Kind.mark) {
      if (!opens(scan, i)) {
        // The end of the marks that this cue stands in.
        if ((scan.pairs.partner[i] as number) >= 0 && (scan.pairs.partner[i] as number) < cueAt) break;
        continue;
      }
      const close = scan.pairs.partner[i] as number;
      if (close < 0)
        return marked ?? (active.cue.marks || bound ? { kind: 'marks', at: i, regionEnd: i } : null);
      const words = countWords(tokens, i, close, MAX_NAME + 1);
      const named =
        ((classesAt(scan, i - 1) & (WordClass.media | WordClass.body)) !== 0 &&
          i - 1 !== cueAt &&
          words <= MAX_NAME &&
          !isSpeech(scan, i, words)) ||
        scan.language.titles.includes(tokens.word[i - 1] as string) ||
        // «رفض اللاعب العودة إلى ناديه منذ … "ثمانية أشهر كاملة"»: a few words far behind an act are no words of his.
        (isStrict(form) && !bound && i - cueAt > MAX_STRICT) ||
        (!bound && scan.language.examples.has(tokens.word[i - 1] as string)) ||
        (form.cue.act && !bound && words < MIN_AFTER_ACT && i - cueAt > MAX_AFTER_ACT) ||
        // «المسيرة التي أعلنتها الهيئة التي تضم "…"»: what was announced is written with the verb.
        (form.complete === true && !form.cue.object && !bound && !isWhatHeSaid(scan, cueAt, close, words)) ||
        (!bound && hasItsObject(scan, cueAt, i)) ||
        scan.language.headed(tokens.reading[i - 1]?.head ?? '') ||
        namesWork(scan, i, close) ||
        isGivenName(scan, i) ||
        (scan.entityAt.get(i + 1)?.to ?? 0) >= close ||
        (!bound && namesBearer(scan, i, close, active.cue.bare));
      if (
        !named &&
        marked === null &&
        (active.cue.marks || bound) &&
        (words >= 3 || bound || isWhole(scan, cueAt, form, i))
      ) {
        marked = { kind: 'marks', at: i, regionEnd: i };
        if (words > MAX_NAME || bound) return marked;
      }
      i = close;
      continue;
    }
    if (kind === Kind.other) {
      i = closeAside(scan, i);
      continue;
    }
    if (kind !== Kind.word) continue;
    // «لسي إن إن إن الأسعار»: the medium's name holds a complementizer.
    const told = mediumTold(scan, i);
    if (told > 0) {
      i = told - 1;
      continue;
    }
    const classes = classesAt(scan, i);
    if (active === form && opensOwn(scan, cueAt, i, form)) {
      // «وقالت برغم الخلاف نخشى»: her words open with the concession.
      const at = opener ? cueAt + 1 : i;
      return { kind: 'bare', at, regionEnd: at };
    }
    if (classes & CLAUSE) {
      // «دعا لهم بالشفاء، إنه سميع مجيب».
      if (scan.phrases.get(i)?.kind === 'impersonal') break;
      // «بان كي مون»: a name that begins like one.
      const name = scan.entityAt.get(i);
      if (name && name.to > i + 1 && (tokens.word[i] as string)[0] === 'ب') {
        i = name.to - 1;
        continue;
      }
      const link = clauseLink(scan, cueAt, i, active, bound);
      if (link) return link;
      // «وبينما أعلنت اللجنة تأييدها، فإن خبيرا أكد أن»: another's clause.
      if (!bound && tokens.kind[i - 1] === Kind.comma && scan.language.answers(tokens.word[i] as string))
        break;
      continue;
    }
    // «أكد ذلك علماء، حيث طلب منهم أن»: another clause, that tells how.
    if (tokens.kind[i - 1] === Kind.comma && scan.language.wherein.has(tokens.word[i] as string) && !bound)
      break;
    // «سيردون بقوة لأنهم يعلمون أن»: why, not what.
    if (scan.language.reasons.has(tokens.word[i] as string) && !bound) break;
    // «عند قوله تعالى: …»: scripture, nobody's report.
    if (scan.phrases.get(i)?.kind === 'impersonal') break;
    if (classes & WordClass.speechParticle) {
      // «تشهد الصناعة أكبر أزمة في تاريخها، قائلا: «…»»: another's speech.
      if (isStrict(form) && i - cueAt > MAX_STRICT) break;
      bound = true;
      const say = tokens.reading[i]?.cue;
      if (say) active = say;
      if (active === form)
        active = { ...form, cue: { ...form.cue, links: [...form.cue.links, ''], marks: true } };
      const next = i + 1;
      // «قائلا..» at the end of its line.
      if (tokens.kind[next] === Kind.dots && tokens.kind[next + 1] === Kind.line)
        return afterColon(scan, next, true);
      if (
        isWord(scan, next) &&
        !marksNear(scan, next) &&
        !(
          classesAt(scan, next) &
          (WordClass.complementizer |
            WordClass.fusedComplementizer |
            WordClass.preposition |
            WordClass.phraseEnd)
        )
      )
        return { kind: 'bare', at: next, regionEnd: i };
      continue;
    }
    // «لم يكشف النادي عن شيء لكن الصحيفة ذكرت أن»: another's clause.
    if (scan.language.buts.has(tokens.word[i] as string) && i > cueAt + 1 && !bound && reportsNext(scan, i))
      break;
    const phrase = scan.phrases.get(i);
    const fixed = phrase?.kind;
    // «، طالبا عدم كشف هويته، أنه»: part of the frame, though a verb is written like its first word.
    if (phrase && fixed === 'setting') {
      i = phrase.end - 1;
      continue;
    }
    if (fixed === 'impersonal' || (fixed === 'background' && tokens.kind[i - 1] === Kind.comma)) break;
    if (beginsOther(scan, i) || says(scan, i)) break;
  }
  if (marked) return marked;
  if (form.cue.bare && classesAt(scan, cueAt + 1) & WordClass.firstPerson)
    return { kind: 'bare', at: cueAt + 1, regionEnd: cueAt + 1 };
  return null;
}
