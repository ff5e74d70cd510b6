import { complementStart } from './findComplement.ts';
import { closeParenthesis, findLink, type Link, linksNear } from './findLink.ts';
import { type CueForm, isStrict, WordClass } from './language.ts';
import { classesAt, countWords, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';
import type { QuoteType } from './types.ts';

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
/** Words of a subject between such a verb and its «أن». */
const MAX_STATED = 8;
/** Tokens a clause may hold: text with no full stop must not be read again and again to its end. */
const MAX_CLAUSE = 500;

const SPEAKS =
  WordClass.role | WordClass.group | WordClass.body | WordClass.media | WordClass.document | WordClass.source;

/** {@link returnsAt}, asked once a token: nested clauses share their ends. */
function endsClause(scan: Scan, i: number): boolean {
  if (scan.clauseEnds[i] === 0) scan.clauseEnds[i] = returnsAt(scan, i) ? 2 : 1;
  return scan.clauseEnds[i] === 2;
}

/** True where, inside a reported clause, the reporter speaks again or reports something else. */
function returnsAt(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const reading = tokens.reading[i];
  if (!reading || tokens.kind[i] !== Kind.word) return false;
  const before = tokens.kind[i - 1];
  const apart = before === Kind.comma || before === Kind.other || before === Kind.dots;
  const phrase = scan.phrases.get(i);
  if (phrase) {
    if (phrase.kind === 'tag') return true;
    if ((phrase.kind === 'background' || phrase.kind === 'setting') && (apart || reading.joined)) return true;
    if (phrase.kind === 'impersonal' && (apart || reading.joined)) return true;
    if (phrase.kind === 'turn' && apart) return true;
    if (phrase.kind === 'frame' && apart) return true;
  }
  // «"A"، بينما "B"»: marks after the joiner go on with the same speech.
  if ((reading.classes & WordClass.contrast) !== 0 && apart && before !== Kind.other) {
    // «فيما يتعلق بالملف» (as to), «فيما لو» (if) turn to nobody.
    const next = scan.language.contrastless.includes(tokens.word[i + 1] as string);
    return !next && tokens.kind[i + 1] !== Kind.mark;
  }
  const form = reading.cue;
  // «، ورأى أن»: nothing else is followed by its «أن» at once.
  if (
    form &&
    isStrict(form) &&
    reading.joined &&
    (classesAt(scan, i + 1) & WordClass.complementizer || (apart && statesNear(scan, i)))
  )
    return true;
  // «"…" وهو ما أكده المسؤول»: another confirms what was said.
  if (reading.classes & WordClass.pronoun && reading.joined && tokens.word[i + 1] === 'ما')
    return tokens.reading[i + 2]?.cue?.form === 'finite';
  if (!form || isStrict(form)) return joinsOther(scan, i, apart) || turnsTo(scan, i, apart);
  if (form.form === 'participle') {
    // «معربا عن الأمل في …»: with its preposition at once it is no noun.
    if (form.nounToo) return linksNear(scan, i, form) || bringsNoun(scan, i, form);
    // «… قلة احترام مضيفا …»: a careless comma; these report and do nothing else.
    if (apart || reading.joined || (form.cue.continues && form.cue.bare)) return true;
    return (
      !(classesAt(scan, i - 1) & (WordClass.auxiliary | WordClass.negation)) &&
      (findLink(scan, i, form) !== null ||
        complementNear(scan, i, form) ||
        (form.cue.act && form.count === 'one' && form.gender === 'masculine'))
    );
  }
  if (form.form !== 'finite') return false;
  // «، جاء حفاظا على»: only «جاء في بيان أن» reports.
  if (form.cue.inDocument) return apart && findLink(scan, i, form) !== null;
  if (!reading.joined) return apart && !(reading.classes & WordClass.governor);
  // «… «مروعة» واستنكرت استغلال الأطفال»: what is condemned or praised is the reporter's.
  if (form.cue.act && form.cue.praise && form.past === true) return true;
  // «ويتوقع أن تستمر»: nobody expects.
  if (form.impersonal && classesAt(scan, i + 1) & WordClass.complementizer) return false;
  if (form.cue.continues || form.cue.act || form.cue.deed) return findLink(scan, i, form) !== null;
  // «وتؤكد الأرقام ذلك» reports nothing: it is the speaker's own.
  return form.past === true || findLink(scan, i, form) !== null || complementStart(scan, i, form, null) >= 0;
}

/** «مؤكدا ضرورة», «مشيرا إلى سقوط»: its noun follows at once, over its preposition. */
function complementNear(scan: Scan, i: number, form: CueForm): boolean {
  const start = complementStart(scan, i, form, null);
  return start > i && start <= i + 2;
}

/** «، وبين المدير أن»: a verb that is mostly another word, its subject and its «أن», with no more between. */
function statesNear(scan: Scan, i: number): boolean {
  const starts =
    WordClass.role | WordClass.honorific | WordClass.source | WordClass.body | WordClass.document;
  if (!scan.entityAt.has(i + 1) && !(classesAt(scan, i + 1) & starts)) return false;
  for (let j = i + 2; j <= i + MAX_STATED && scan.tokens.kind[j] === Kind.word; j++)
    if (classesAt(scan, j) & (WordClass.complementizer | WordClass.fusedComplementizer)) return true;
  return false;
}

/** True where the free preposition that brings the noun of the cue at `i` follows at once. */
function bringsNoun(scan: Scan, i: number, form: CueForm): boolean {
  return (
    (classesAt(scan, i + 1) & WordClass.preposition) !== 0 &&
    form.cue.soft.includes(scan.tokens.word[i + 1] as string)
  );
}

/** «، واستطلاع رأي يظهر أن»: another who speaks, with the verb close behind. */
function turnsTo(scan: Scan, i: number, apart: boolean): boolean {
  const reading = scan.tokens.reading[i];
  if (!apart || !reading?.joined || !(reading.classes & SPEAKS)) return false;
  for (let j = i + 1; j <= i + 4; j++) {
    if (scan.tokens.kind[j] !== Kind.word) return false;
    const form = scan.tokens.reading[j]?.cue;
    if (form?.form === 'finite') return !isStrict(form) && findLink(scan, j, form) !== null;
  }
  return false;
}

/** «، كما أكد», «، لكنه أشار», «، فيما قال»: a joiner with a cue right after it. */
function joinsOther(scan: Scan, i: number, apart: boolean): boolean {
  if (!(classesAt(scan, i) & WordClass.joiner)) return false;
  const reading = scan.tokens.reading[i];
  const turns =
    (classesAt(scan, i) & WordClass.contrast) !== 0 ||
    scan.language.adversatives.includes(reading?.head ?? '');
  if (!apart && !reading?.joined && !turns) return false;
  for (let j = i + 1; j <= i + 2; j++) {
    const form = scan.tokens.reading[j]?.cue;
    // «فقد زاد الإنتاج»: a deed, where nothing is reported.
    if (form?.form === 'finite' && !isStrict(form))
      return !(form.cue.continues || form.cue.deed) || findLink(scan, j, form) !== null;
    if (!(classesAt(scan, j) & (WordClass.joiner | WordClass.auxiliary))) return false;
  }
  return false;
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
        // A full stop inside the marks ends the sentence too, unless it goes on after a comma or «و».
        const inner = tokens.kind[close - 1];
        i = close;
        if (
          inner === Kind.stop &&
          tokens.kind[close + 1] !== Kind.comma &&
          !tokens.reading[close + 1]?.joined
        )
          return close + 1;
      } else if (close >= 0 && close < from) return i;
      continue;
    }
    // «(إف. بي. آي)»: full stops inside a bracket end nothing.
    if (kind === Kind.other) i = closeParenthesis(scan, i);
    else if (i > from && endsClause(scan, i)) return i;
  }
  return limit;
}

/** Speech that opens a mark and does not close it in its paragraph: to the paragraph's end, or over the next ones. */
function openSpeechEnd(scan: Scan, open: number): number {
  const { tokens, pairs } = scan;
  let end = tokens.lineEnd[open] as number;
  for (let next = end + 1; next < tokens.count; next = end + 1) {
    if (tokens.kind[next] !== Kind.mark || scan.scope[next] !== scan.scope[open]) return end;
    const close = pairs.partner[next] as number;
    if (close > next) return close;
    if (!pairs.openOnly.has(next)) return end;
    end = tokens.lineEnd[next] as number;
  }
  return end;
}

function trim(scan: Scan, from: number, to: number): [number, number] {
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
  return [start, end];
}

/** «مجموعة «بنك أوف أمريكا»»: marks around one entity, or after the kind of body it is, are a name's. */
function holdsName(scan: Scan, open: number, close: number): boolean {
  const at = scan.entityAt.get(open + 1);
  if (at && at.to >= close) return true;
  const before = classesAt(scan, open - 1) & (WordClass.media | WordClass.body);
  return before !== 0 && countWords(scan.tokens, open, close, MAX_NAME_WORDS + 1) <= MAX_NAME_WORDS;
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
      tokens.kind[close - 1] !== Kind.stop &&
      !(reading.classes & (WordClass.joiner | WordClass.contrast))
    ) {
      end = clauseEnd(scan, next);
      type = 'mixed';
    }
    const [from, to] = trim(scan, link.at + 1, end);
    return to > from ? { from, to, type, marks: `${tokens.word[link.at]}${tokens.word[close]}` } : null;
  }
  const end = clauseEnd(scan, link.at);
  if (link.kind !== 'clause') {
    const [from, to] = trim(scan, link.at, end);
    return to > from ? { from, to, type: 'direct', marks: '' } : null;
  }
  const extent = extentOf(scan, link.at, end, 'indirect');
  if (!extent || extent.type !== 'direct' || !pairs.openOnly.has(link.at)) return extent;
  // An unclosed mark after «أن»: the words run to the end of the paragraph, over its full stops.
  const [from, to] = trim(scan, link.at, openSpeechEnd(scan, link.at));
  return { ...extent, from, to };
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
