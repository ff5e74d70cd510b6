import type { QuoteType } from '../../types.ts';
import { closeParenthesis, findLink, type Link } from '../clauses/findLink.ts';
import { isPrayer, isTitled, namesWork } from '../clauses/namesWork.ts';
import { isStrict, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { endsClause } from './returnsAt.ts';
import { answersItself, resumesClause } from './runsOver.ts';

/** What was said, in tokens `[from, to)`, without outer marks and punctuation. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly type: QuoteType;
  /** Opening and closing mark, or ''. */
  readonly marks: string;
}

/** Words in marks that make a quote mixed; fewer are a name or a scare quote (annotation guide, section 3). */
const MIN_MARKED = 3;
/** Words of a name in marks after its kind. */
const MAX_NAME_WORDS = 5;
/** Words in a parenthesis that make it a note of the writer. */
const MIN_NOTE = 4;
/** Tokens a clause may hold: text with no full stop must not be read again and again to its end. */
const MAX_CLAUSE = 500;

/** Tokens between a verb of reporting and the marks of its own that end the open ones before. */
const MAX_MARKS = 5;

/** Letters of a word with its conjunction. */
const MIN_JOINED = 5;

/** Tokens of speech in brackets. */
const MAX_BRACKET = 120;

/** Exclamations that one speech runs over. */
const MAX_CALLS = 5;

/** A word that neither reports nor starts a fixed phrase. */
const goesOn = (scan: Scan, i: number): boolean =>
  scan.tokens.kind[i] === Kind.word && !scan.tokens.reading[i]?.cue && !scan.phrases.has(i);

/** «فيما رفض الآخران»: a contrasting joiner with no verb of reporting close behind. */
function contrastsAlone(scan: Scan, i: number): boolean {
  if (scan.tokens.kind[i] !== Kind.word || !(classesAt(scan, i) & WordClass.contrast)) return false;
  for (let k = i + 1; k <= i + 5; k++) {
    const form = scan.tokens.reading[k]?.cue;
    if (form?.form === 'finite' && !form.cue.act) return false;
  }
  return true;
}

/** Token bounds, the second exclusive. */
type Bounds = readonly [number, number];

/** Words in marks that are all of a clause; after fewer it goes on. */
const MIN_WHOLE = 4;

/** Words in marks that are a clause of their own, whatever stands right behind them. */
const MIN_CLAUSE = 7;

/** «أن "الحقيقة ظهرت وضميري مرتاح اليوم" على أثر القرار», «… "…" الذي صدر»: when it was said, or what a word of it is. */
function describesBehind(scan: Scan, open: number, close: number): boolean {
  const reading = scan.tokens.reading[close + 1];
  if (!reading || reading.joined || reading.cue) return false;
  if (countWords(scan.tokens, open, close, MIN_CLAUSE) < MIN_CLAUSE || holdsName(scan, open, close))
    return false;
  return (reading.classes & (WordClass.relative | WordClass.preposition)) !== 0;
}

/** «أن "مجموعة هاجمت الموقع"، استجابة لطلب …»: a clause that is all in marks is over at the comma behind them. */
function leaves(scan: Scan, open: number, close: number): boolean {
  const { tokens, pairs } = scan;
  if (pairs.partner[open] !== close) return false;
  if (tokens.kind[close + 1] === Kind.word) return describesBehind(scan, open, close);
  if (tokens.kind[close + 1] !== Kind.comma) return false;
  const next = close + 2;
  const reading = tokens.reading[next];
  if (tokens.kind[next] !== Kind.word || !reading || scan.entityAt.has(next)) return false;
  if (holdsName(scan, open, close) || countWords(tokens, open, close, MIN_WHOLE) < MIN_WHOLE) return false;
  // «، بينما "…"»: marks again.
  if (tokens.kind[next + 1] === Kind.mark) return false;
  // «، وإن الحكومة …», «، والسوق …»: the speaker's own; «، وهي جماعة صغيرة» explains.
  if (reading.joined) return (reading.classes & (WordClass.pronoun | WordClass.relative)) !== 0;
  const other = CLAUSE | WordClass.negation;
  return (reading.classes & other) === 0 && !scan.language.directions.has(tokens.word[next] as string);
}

/** «أنه»: a complementizer with its pronoun. */
const fusedAt = (scan: Scan, i: number): boolean =>
  (classesAt(scan, i) & WordClass.fusedComplementizer) !== 0;

/** Tokens of the occasion behind marks: «، بعد اجتماع عقده مع الوزراء». */
const MAX_OCCASION = 30;

/** «أن بلاده "لن تقبل أي تهديد"، بعد اجتماع عقده»: when and where it was said, with no more marks to the sentence's end. */
function isOccasion(scan: Scan, open: number, close: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[close + 1] !== Kind.comma || !scan.language.occasions.has(tokens.word[close + 2] as string))
    return false;
  if (holdsName(scan, open, close) || countWords(tokens, open, close, MIN_MARKED) < MIN_MARKED) return false;
  for (let i = close + 3; i < Math.min(tokens.count, close + MAX_OCCASION); i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.mark) return false;
    if (kind === Kind.stop || kind === Kind.line) return true;
  }
  return true;
}

/** Token after the reported clause that starts at `from`: the sentence's end, or where the reporter returns. */
export function clauseEnd(scan: Scan, from: number): number {
  const { tokens, pairs } = scan;
  const limit = Math.min(tokens.count, from + MAX_CLAUSE);
  for (let i = from; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.line || kind === Kind.stop) return i;
    if (kind === Kind.mark) {
      const close = pairs.partner[i] as number;
      if (close > i) {
        // A full stop inside the marks ends the sentence too, unless a comma, «وأن» or more marks follow.
        const inner = tokens.kind[close - 1];
        const next = tokens.reading[close + 1];
        const goes = next?.joined && (next.classes & CLAUSE || tokens.kind[close + 2] === Kind.mark);
        if (inner === Kind.stop && tokens.kind[close + 1] !== Kind.comma && !goes) return close + 1;
        if (isOccasion(scan, i, close) || leaves(scan, fusedAt(scan, from) ? from + 1 : from, close))
          return close + 1;
        i = close;
      } else if (close >= 0 && close < from) return i;
      continue;
    }
    // «(إف. بي. آي)»: full stops inside a bracket end nothing.
    if (kind === Kind.other) i = closeParenthesis(scan, i);
    else if (i > from && endsClause(scan, i)) return i;
  }
  return limit;
}

/** «"القيام به" وغيرت الشركة», «"في التاريخ" وحثهم على»: "and" is written with a word that nobody lists, right behind closed marks. */
function joinsOn({ tokens, language, entityAt }: Scan, i: number): boolean {
  const word = tokens.word[i] as string;
  const reading = tokens.reading[i];
  if (!word.startsWith(language.conjunction) || word.length < MIN_JOINED || entityAt.has(i)) return false;
  return reading?.classes === 0 && !reading.given;
}

/** «، مضيفا "…"»: a participle of reporting with marks of its own right behind it ends those that were open. */
function reopens({ tokens, pairs }: Scan, comma: number): boolean {
  const form = tokens.reading[comma + 1]?.cue;
  if (tokens.kind[comma] !== Kind.comma || form?.form !== 'participle' || form.nounToo) return false;
  const open = tokens.kind[comma + 2] === Kind.colon ? comma + 3 : comma + 2;
  return tokens.kind[open] === Kind.mark && (pairs.partner[open] as number) > open;
}

/** The full stop after which the reporter reports again, in `[from, end)`, or -1: «قال: «نعم. وأضاف أن …». */
function reporterReturns(scan: Scan, from: number, end: number): number {
  const limit = Math.min(end, from + MAX_CLAUSE);
  for (let i = from + 1; i < limit; i++) {
    if (reopens(scan, i)) return i;
    const stops = scan.tokens.kind[i] === Kind.stop;
    const at = stops ? i + 1 : i;
    const reading = scan.tokens.reading[at];
    if (!stops && !reading?.joined) continue;
    const form = reading?.cue;
    if (form?.form !== 'finite' || !form.past || isStrict(form)) continue;
    const link = findLink(scan, at, form);
    // «في هذا الاتجاه وأردف بالقول «…»»: with no full stop, marks of their own close behind.
    if (link && (stops || (link.kind === 'marks' && link.at - at <= MAX_MARKS))) return i;
  }
  return -1;
}

/** Speech that opens a mark and does not close it in its paragraph: to the paragraph's end, or over the next ones. */
function openSpeechEnd(scan: Scan, open: number): number {
  const { tokens, pairs } = scan;
  let end = tokens.lineEnd[open] as number;
  const back = reporterReturns(scan, open, end);
  if (back > 0) return back;
  for (let next = end + 1; next < tokens.count; next = end + 1) {
    if (tokens.kind[next] !== Kind.mark || scan.scope[next] !== scan.scope[open]) return end;
    const close = pairs.partner[next] as number;
    if (close > next) return close;
    if (!pairs.openOnly.has(next)) return end;
    end = tokens.lineEnd[next] as number;
  }
  return end;
}

function trim(scan: Scan, from: number, to: number): Bounds {
  const { tokens } = scan;
  const droppable = (i: number): boolean => tokens.kind[i] !== Kind.word;
  let start = from;
  let end = to;
  while (start < end && droppable(start)) start++;
  while (end > start && droppable(end - 1)) {
    end--;
    // A parenthesis of a whole clause at the end is the writer's note.
    if (tokens.word[end] === ')') {
      let open = end - 1;
      while (open > start && tokens.word[open] !== '(') open--;
      if (open > start && countWords(tokens, open, end, MIN_NOTE) >= MIN_NOTE) end = open;
    }
  }
  return balance(scan, [from, to], [start, end]);
}

/** «شقيقه "تعرض لكسر"»: marks that pair inside the words belong to them; those around all of them do not. */
function balance({ pairs }: Scan, [from, to]: Bounds, [start, end]: Bounds): Bounds {
  const inside = (i: number): boolean => i >= start && i < end;
  let first = start;
  let last = end;
  for (let i = start - 1; i >= from; i--) if (inside(pairs.partner[i] as number)) first = i;
  for (let i = end; i < to; i++) if (inside(pairs.partner[i] as number)) last = i + 1;
  return [first, last];
}

/** «الشركة "أخفت المعلومات"»: what begins with a verb is no name. */
function opensClause(scan: Scan, i: number): boolean {
  const opens = WordClass.negation | WordClass.firstPerson | WordClass.verb | WordClass.fusedComplementizer;
  if (classesAt(scan, i) & opens) return true;
  return !scan.entityAt.has(i) && scan.language.clauseVerb(scan.tokens.word[i] as string);
}

/** «مجموعة «بنك أوف أمريكا»»: marks around one entity, or after the kind of body it is, are a name's. */
export function holdsName(scan: Scan, open: number, close: number): boolean {
  const at = scan.entityAt.get(open + 1);
  if ((at && at.to >= close) || namesWork(scan, open, close) || isTitled(scan, open) || isPrayer(scan, open))
    return true;
  const before = classesAt(scan, open - 1) & (WordClass.media | WordClass.body);
  return (
    before !== 0 &&
    !opensClause(scan, open + 1) &&
    countWords(scan.tokens, open, close, MAX_NAME_WORDS + 1) <= MAX_NAME_WORDS
  );
}

/** Words of `[from, to)` inside closed marks, those outside that carry content, and the longest marked run. */
function coverage(
  scan: Scan,
  from: number,
  to: number,
): { marked: number; bare: number; longest: number; mark: string } {
  const { tokens, pairs, language } = scan;
  let marked = 0;
  let bare = 0;
  let longest = 0;
  let mark = '';
  for (let i = from; i < to; i++) {
    const close = pairs.partner[i] as number;
    if (tokens.kind[i] === Kind.mark && (close > i || pairs.openOnly.has(i))) {
      const end = close > i ? Math.min(close, to) : to;
      const words = holdsName(scan, i, end) ? 0 : countWords(tokens, i, end, 1000);
      marked += words;
      longest = Math.max(longest, words);
      if (mark === '') mark = `${tokens.word[i]}${close > i ? tokens.word[close] : ''}`;
      i = end;
    } else if (tokens.kind[i] === Kind.word) {
      const joint =
        tokens.word[i] === language.conjunction || (classesAt(scan, i) & WordClass.complementizer) !== 0;
      if (!joint) bare++;
    }
  }
  return { marked, bare, longest, mark };
}

/**
 * The words that a link brings, and their type.
 *
 * @example «قال إن "الطريق مفتوح" منذ أمس» is mixed, to the sentence's end
 */
export function findExtent(scan: Scan, link: Link): Extent | null {
  const { tokens, pairs } = scan;
  if (link.kind === 'marks') {
    const close = pairs.partner[link.at] as number;
    if (close < 0) {
      const [from, to] = trim(scan, link.at + 1, openSpeechEnd(scan, link.at));
      return to > from ? { from, to, type: 'direct', marks: tokens.word[link.at] as string } : null;
    }
    let end = close;
    let type: QuoteType = 'direct';
    const next = close + 1;
    const reading = tokens.reading[next];
    // «قال "انها منطقة" من قبل»: the sentence runs on past the marks.
    if (
      tokens.kind[next] === Kind.word &&
      reading &&
      !reading.joined &&
      !reading.cue &&
      !scan.phrases.has(next) &&
      !joinsOn(scan, next) &&
      !scan.language.handedDown.has(tokens.word[next] as string) &&
      tokens.kind[close - 1] !== Kind.stop &&
      !(reading.classes & WordClass.relative && describesBehind(scan, link.at, close)) &&
      !(reading.classes & (WordClass.joiner | WordClass.contrast))
    ) {
      end = clauseEnd(scan, next);
      type = 'mixed';
    }
    // «"لا يمكننا الانتظار"؛ لأن "الوضع كارثي"»: he gives his reason in marks.
    const because = close + 2;
    if (
      tokens.kind[next] === Kind.comma &&
      tokens.kind[because + 1] === Kind.mark &&
      scan.language.replies.has(tokens.word[because] as string)
    ) {
      end = clauseEnd(scan, because);
      type = 'mixed';
    }
    const [from, to] = trim(scan, link.at + 1, end);
    return to > from ? { from, to, type, marks: `${tokens.word[link.at]}${tokens.word[close]}` } : null;
  }
  let end = clauseEnd(scan, link.at);
  // «وقال: (ما زال الباب مفتوحا)، ونفى …»: brackets for marks.
  const bracket =
    link.kind === 'colon' && tokens.word[link.at - 1] === '(' ? (scan.closers[link.at - 1] as number) : 0;
  if (bracket > link.at && bracket - link.at < MAX_BRACKET) end = bracket;
  else if (link.kind === 'colon') {
    // «قال: عملنا …، فيما رفض الآخران»: who is quoted contrasts; the reporter's "while" brings a verb of reporting.
    for (let n = 0; n < MAX_CALLS && contrastsAlone(scan, end); n++) end = clauseEnd(scan, end + 1);
    // «قال: طاب المقام ! أهلا بكم.»: who is quoted exclaims, no reporter does.
    for (let n = 0; n < MAX_CALLS && /^!+$/u.test(tokens.word[end] ?? '') && goesOn(scan, end + 1); n++)
      end = clauseEnd(scan, end + 1);
    for (let n = 0; n < MAX_CALLS && answersItself(scan, end); n++) end = clauseEnd(scan, end + 1);
  }
  if (link.kind === 'clause')
    for (let n = 0; n < MAX_CALLS && resumesClause(scan, end); n++) end = clauseEnd(scan, end + 1);
  if (link.kind !== 'clause') {
    const [from, to] = trim(scan, link.at, end);
    return to > from ? { from, to, type: 'direct', marks: '' } : null;
  }
  const extent = insideMarks(scan, extentOf(scan, link.at, end, 'indirect'));
  if (!extent || extent.type !== 'direct' || !pairs.openOnly.has(link.at)) return extent;
  // An unclosed mark after «أن»: the words run to the end of the paragraph, over its full stops.
  const [from, to] = trim(scan, link.at, openSpeechEnd(scan, link.at));
  return { ...extent, from, to };
}

/** «أكد أنه "ليس على علم بالحادث"»: all but the fused complementizer stands in marks, so that the words in them are the quote. */
function insideMarks(scan: Scan, extent: Extent | null): Extent | null {
  const { tokens, pairs } = scan;
  if (extent?.type !== 'mixed') return extent;
  const open = extent.from + 1;
  const close = pairs.partner[open] as number;
  if (!fusedAt(scan, extent.from) || tokens.kind[open] !== Kind.mark || close < extent.to - 1) return extent;
  const [from, to] = trim(scan, open + 1, close);
  return { ...extent, from, to, type: 'direct' };
}

/** Type and trimmed bounds of a clause by its marks: all inside is direct, three words or more mixed. */
export function extentOf(scan: Scan, start: number, end: number, unmarked: QuoteType): Extent | null {
  const { marked, bare, longest, mark } = coverage(scan, start, end);
  const [from, to] = trim(scan, start, end);
  if (to <= from) return null;
  if (bare === 0 && marked > 0) return { from, to, type: 'direct', marks: mark };
  const mixed = longest >= MIN_MARKED;
  return { from, to, type: mixed ? 'mixed' : unmarked, marks: mixed ? mark : '' };
}
