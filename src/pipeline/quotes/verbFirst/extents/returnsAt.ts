import { sentenceStart } from '../clauses/clauseStart.ts';
import { complementStart } from '../clauses/findComplement.ts';
import { findLink } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { isIdiom } from '../clauses/isIdiom.ts';
import { isStatute } from '../clauses/isStatute.ts';
import { linksAtOnce } from '../clauses/linksAtOnce.ts';
import { linksNear } from '../clauses/linksNear.ts';
import { namesWork } from '../clauses/namesWork.ts';
import { tellsOccasion } from '../clauses/tellsOccasion.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { anotherSays, relativeReports } from './anotherSays.ts';
import { answersBack } from './answersBack.ts';
import { comesBack } from './comesBack.ts';
import { coordinates, ownsSubject, repeats } from './coordinates.ts';
import { framesAtEnd, standsInside } from './framesAtEnd.ts';
import { participleReturns } from './participleReturns.ts';
import { reporterTells } from './reporterTells.ts';
import { anotherActs, sameMatter } from './sameMatter.ts';
import { endsWish, speakerActs } from './speakerActs.ts';

/** Words of a subject between a verb that is mostly another word and its «أن». */
const MAX_STATED = 8;

const SPEAKS =
  WordClass.role | WordClass.group | WordClass.body | WordClass.media | WordClass.document | WordClass.source;

/** {@link returnsAt}, asked once a token: nested clauses share their ends. */
export function endsClause(scan: Scan, i: number): boolean {
  if (scan.clauseEnds[i] === 0) scan.clauseEnds[i] = returnsAt(scan, i) ? 2 : 1;
  return scan.clauseEnds[i] === 2;
}

/** Tokens of «(الصافي)» in a clause. */
const MAX_ASIDE = 12;

/** The token before `i`, over a bracket that closes there: «بأنه (الصافي) أشاد». */
function beforeAside({ tokens }: Scan, i: number): number {
  if (tokens.word[i - 1] !== ')') return i - 1;
  for (let k = i - 2; k > i - MAX_ASIDE; k--) if (tokens.word[k] === '(') return k - 1;
  return i - 1;
}

/** True where, inside a reported clause, the reporter speaks again or reports something else. */
function returnsAt(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const reading = tokens.reading[i];
  if (!reading || tokens.kind[i] !== Kind.word) return false;
  const form = reading.cue;
  const before = tokens.kind[beforeAside(scan, i)];
  const apart = before === Kind.comma || before === Kind.other || before === Kind.dots;
  const phrase = scan.phrases.get(i);
  if (phrase) {
    if (phrase.kind === 'tag') return true;
    // «مستدلا بقوله: «…»»: with no comma, but his saying right behind it.
    if (phrase.kind === 'background' && classesAt(scan, phrase.end) & WordClass.speechParticle) return true;
    // «وذلك بينما»: the conjunction belongs to the phrase's first word.
    const joins = apart || reading.joined || (tokens.word[i] as string).startsWith(scan.language.conjunction);
    // «، أما الجسر فمغلق»: the speaker's own, unless somebody reports behind it.
    if (apart && scan.language.fronting.includes(tokens.word[i] as string)) return frontsReport(scan, i);
    // «"سيصدر بيان مساء اليوم" دون تقديم تفاصيل»: behind the words in marks, with no comma.
    const behind = before === Kind.mark && (scan.pairs.partner[i - 1] as number) < i - 1;
    if (behind && phrase.kind === 'background') return true;
    if (joins && scan.language.whiles.has(tokens.word[phrase.end - 1] as string))
      return !sameMatter(scan, phrase.end);
    // «في الوقت الذي أغلقت الشركة الباب», with no comma too.
    if (phrase.kind === 'background' && classesAt(scan, phrase.end - 1) & WordClass.relative)
      return anotherActs(scan, phrase.end);
    // «يتمركزون في التل، وذلك بعد رصد تحركاتهم»: with a noun of action it tells when.
    const when = scan.language.beforeAndAfter.has(tokens.word[phrase.end - 1] as string);
    // «، وذلك بعد استقباله السفير»: what the speaker did is the reporter's.
    if (when && tokens.reading[phrase.end]?.action && !scan.language.possessed(writtenAt(scan, phrase.end)))
      return false;
    if (joins && (phrase.kind === 'background' || phrase.kind === 'setting')) return true;
    // «، قال الله تعالى»: whoever speaks cites scripture.
    const cites = form?.form === 'finite' && form.cue.bare;
    if (joins && phrase.kind === 'impersonal') return !cites;
    // «أنهم من جانبهم أكدوا»: right after its "that" the clause has a turn of its own.
    const opened = (classesAt(scan, i - 1) & CLAUSE) !== 0;
    // «، العام الماضي، كان»: when it was is no turn.
    const turn = phrase.kind === 'turn' && scan.language.possessed(writtenAt(scan, phrase.end - 1));
    if (turn && (apart || (!opened && turnsNow(scan, phrase.end)))) return true;
    if (phrase.kind === 'frame' && isStatute(scan, phrase.end)) return false;
    if (phrase.kind === 'frame' && apart)
      return heardFrom(scan, phrase.end) && !standsInside(scan, i, phrase.end);
    if (phrase.kind === 'frame') return framesAtEnd(scan, phrase.end);
  }
  // «"A"، بينما "B"»: marks after the joiner go on with the same speech.
  if ((reading.classes & WordClass.contrast) !== 0 && apart && before !== Kind.other) {
    // «فيما يتعلق بالملف» (as to), «فيما لو» (if) turn to nobody.
    const next = scan.language.contrastless.includes(tokens.word[i + 1] as string);
    return !next && tokens.kind[i + 1] !== Kind.mark && !sameMatter(scan, i + 1);
  }
  // «لكن النقابة تقول إنها», with no comma too.
  if ((apart || scan.language.buts.has(tokens.word[i] as string)) && turnsAfterBut(scan, i)) return true;
  if (apart && scan.language.sequels.has(tokens.word[i] as string) && addsAfter(scan, i)) return true;
  if (answersConcession(scan, i) || (apart && tellsOccasion(scan, i))) return true;
  if (comesBack(scan, i) || endsWish(scan, i, apart) || (apart && speakerActs(scan, i))) return true;
  // «، وكأنه يعفي المصارف من المسؤولية»: what the writer likens it to.
  if (apart && scan.language.asIf.has(tokens.word[i] as string)) return true;
  if (reporterTells(scan, i, apart)) return true;
  // «، ورأى أن»: nothing else is followed by its «أن» at once.
  if (
    form &&
    isStrict(form) &&
    reading.joined &&
    // «، وتبين أن»: it turned out, part of what is told.
    (linksAtOnce(scan, i, form) || statesNear(scan, i, apart)) &&
    !coordinates(scan, i, form)
  )
    return true;
  // «"…" وهو ما أكده المسؤول»: another confirms what was said.
  if (answersBack(scan, i)) return true;
  // «، وزاد: «»: a colon right after it.
  if (form && isStrict(form) && reading.joined && form.cue.marks && tokens.kind[i + 1] === Kind.colon)
    return true;
  if (!form || isStrict(form))
    return joinsOther(scan, i, apart) || turnsTo(scan, i, apart) || relativeReports(scan, i, apart);
  if (form.form === 'participle') return participleReturns(scan, i, form, apart);
  if (form.form !== 'finite') return false;
  // «تستهدف من المشاركة، لفت نظر النظام لها»: drawing attention is no report, unless of what follows «إلى».
  if (form.cue.idioms.length > 0 && !reading.joined && isIdiom(scan, i, form)) return false;
  if (coordinates(scan, i, form)) return false;
  // «لذا فليحذر الناس»: a command, in the words of whoever speaks.
  if (form.purpose && scan.language.answers(tokens.word[i] as string)) return false;
  // «، وسيعلن قريبا عن الفائزين»: what will be, unless somebody says it.
  if (form.future)
    return (reading.joined || apart) && canSpeak(scan, i + 1) && findLink(scan, i, form) !== null;
  // «، جاء حفاظا على»: only «جاء في بيان أن» reports.
  if (form.cue.inDocument) return apart && findLink(scan, i, form) !== null;
  // «، قدمت خلاله الأدوية»: an act of nobody who speaks goes on with the words.
  const deed = form.cue.act && !form.cue.praise && !canSpeak(scan, i + 1);
  // «… كيماوية يقول: «تواجهنا …»»: speech in marks comes, with no comma before its verb.
  if (opensSpeech(scan, i, form)) return true;
  if (!reading.joined && before === Kind.comma && (opensLate(scan, i) || ownsSubject(scan, i))) return false;
  // «بلاغ …، يفيد بوجود»: a present verb of nobody who can speak describes what stands before it.
  // «، ترى أن قلبه مع الفريق»: nor does one with a clause, where the verb is no continuing one.
  const idle = !form.cue.continues || findLink(scan, i, form) === null;
  if (!reading.joined && form.past !== true && !canSpeak(scan, i + 1) && idle) return false;
  // «، تبلغ المساحة ثلاثة أميال»: amounts to.
  if (form.nounToo && form.past !== true && !linksNear(scan, i, form)) return false;
  // «، نقل منها إلى المستشفى مصاب»: moved, not quoted.
  // «، ونسب فوائد منخفضة» (and rates), «ونقل المصابون» (were moved).
  if (form.cue.carries && form.past && findLink(scan, i, form) === null) return false;
  if (!reading.joined)
    return apart ? !deed && !(reading.classes & WordClass.governor) : anotherSays(scan, i, form);
  // «… «مروعة» واستنكرت استغلال الأطفال»: what is condemned or praised is the reporter's.
  if (form.cue.act && form.cue.praise && form.past === true) return true;
  // «ويتوقع أن تستمر»: nobody expects.
  if (form.impersonal && classesAt(scan, i + 1) & CLAUSE) return false;
  // «ما حدث "فاجعة" وقدم العزاء»: behind marks that hold his words.
  const behind = before === Kind.comma ? i - 2 : i - 1;
  if (form.cue.act && form.past === true && closesWords(scan, behind)) return true;
  // «وتقدم لها رسائل محلية، قائلا: «…»»: what links far behind a present verb is another's.
  if (form.past !== true && (form.cue.act || form.cue.deed)) return linksNear(scan, i, form);
  if (form.cue.continues || form.cue.act || form.cue.deed) return findLink(scan, i, form) !== null;
  // «وتؤكد الأرقام ذلك» reports nothing: it is the speaker's own.
  return form.past === true || findLink(scan, i, form) !== null || complementStart(scan, i, form, null) >= 0;
}

/** «من جهته أكد», with no full stop before it: a turn, and a verb of reporting. */
function turnsNow(scan: Scan, end: number): boolean {
  const form = scan.tokens.reading[end]?.cue;
  return form?.form === 'finite' && form.past === true;
}

/** Tokens of an adverbial before its clause's verb. */
const MAX_OPENING = 24;

/** «أنه عند الساعة السادسة، أبلغ الأب»: the clause began with when or where, and this is its own verb. */
function opensLate(scan: Scan, i: number): boolean {
  for (let k = i - 2; k > i - MAX_OPENING && scan.tokens.kind[k] === Kind.word; k--) {
    if (!(classesAt(scan, k) & CLAUSE)) continue;
    // «أن هذه الأعمال تخالف القانون، قال علوان»: what is pointed to is the clause's subject.
    if (classesAt(scan, k + 1) & WordClass.firstPerson) return false;
    return (classesAt(scan, k + 1) & (WordClass.preposition | WordClass.phraseEnd)) !== 0;
  }
  return false;
}

/** «يقول: «»: a verb of saying, its colon and marks, with nothing between. */
const opensSpeech = ({ tokens }: Scan, i: number, form: CueForm): boolean =>
  form.cue.bare && tokens.kind[i + 1] === Kind.colon && tokens.kind[i + 2] === Kind.mark;

/** «، وفق الوزارة», «، حسبما أفاد», against «، وفق الاتفاق». */
function heardFrom(scan: Scan, at: number): boolean {
  if (scan.tokens.kind[at] === Kind.mark || canSpeak(scan, at)) return true;
  if (classesAt(scan, at) & (WordClass.frameLink | WordClass.pronominal)) return true;
  return scan.tokens.reading[at]?.cue?.form === 'finite';
}

/** «، وبين المدير أن»: a verb that is mostly another word, its subject and its «أن», with no more between. */
function statesNear(scan: Scan, i: number, apart: boolean): boolean {
  const starts =
    WordClass.role | WordClass.honorific | WordClass.source | WordClass.body | WordClass.document;
  const next = scan.tokens.reading[i + 1];
  const family =
    next?.definite === true &&
    next.classes === 0 &&
    (classesAt(scan, i + 2) & WordClass.complementizer) !== 0;
  if (!family && !scan.entityAt.has(i + 1) && !(classesAt(scan, i + 1) & starts)) return false;
  // «… ثلاث فرق وبين العقيد فلان بأن»: with no comma, a rank at least.
  if (!apart && !(classesAt(scan, i + 1) & WordClass.honorific)) return false;
  // «، وبين كريم الصافي أحد الطلبة الذين يدرسون في المدينة أن»: a person may be described at length.
  const reach = scan.entityAt.get(i + 1)?.entity.type === 'person' ? 2 * MAX_STATED : MAX_STATED;
  for (let j = i + 2; j <= i + reach && scan.tokens.kind[j] === Kind.word; j++)
    if (classesAt(scan, j) & CLAUSE) return true;
  return false;
}

/** Words in marks that are words of the speaker's, and no name. */
const MIN_WORDS = 2;

/** True for a mark that closes words that name nothing: «"فاجعة وطنية"». */
function closesWords(scan: Scan, i: number): boolean {
  const open = scan.pairs.partner[i] as number;
  if (scan.tokens.kind[i] !== Kind.mark || open < 0 || open > i || scan.entityAt.has(open + 1)) return false;
  const named = WordClass.media | WordClass.body;
  return (
    (classesAt(scan, open - 1) & named) === 0 &&
    !namesWork(scan, open, i) &&
    countWords(scan.tokens, open, i, MIN_WORDS) >= MIN_WORDS
  );
}

/** Tokens of what "as for" puts before its verb. */
const MAX_FRONTED = 16;

/** «، أما المعارضة فترفض ذلك», «، أما عن السعر أوضح المدير أن»: a verb of reporting behind it. */
function frontsReport(scan: Scan, i: number): boolean {
  for (let k = i + 1; k <= i + MAX_FRONTED; k++) {
    const kind = scan.tokens.kind[k];
    if (kind === Kind.stop || kind === Kind.line) return false;
    // «، أما المواطن فادي سالم، فقد قال».
    if (kind === Kind.comma && !scan.language.answers(scan.tokens.word[k + 1] as string)) return false;
    const form = scan.tokens.reading[k]?.cue;
    if (form?.form !== 'finite' || isStrict(form)) continue;
    const said = !(form.cue.act || form.cue.deed || form.cue.continues);
    if ((said || canSpeak(scan, i + 1)) && scan.language.answers(scan.tokens.word[k] as string)) return true;
    if (findLink(scan, k, form) !== null) return true;
  }
  return false;
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

/** «، قبل أن يضيف: «…»»: words of his own after "before that". */
function addsAfter(scan: Scan, i: number): boolean {
  const form = scan.tokens.reading[i + 2]?.cue;
  if (!(classesAt(scan, i + 1) & WordClass.complementizer) || form?.form !== 'finite') return false;
  const link = findLink(scan, i + 2, form);
  return link !== null && (link.kind === 'colon' || link.kind === 'marks');
}

/** Tokens after "but" in which its subject must report. */
const BUT_REACH = 25;

/** «، غير أن المتحدث فلان قال إن»: another who speaks, after a concession. */
function turnsAfterBut(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  const word = tokens.word[i] as string;
  const second = language.concessives.get(word);
  // «، غير أنها نفت»: the pronoun is the reporter's subject.
  const next = tokens.reading[i + 2]?.cue;
  if (second !== undefined && classesAt(scan, i + 1) & WordClass.fusedComplementizer)
    return next?.form === 'finite' && next.past === true && !isStrict(next);
  const who = language.buts.has(word) ? i + 1 : i + 2;
  if (who === i + 2 && (second === undefined || tokens.word[i + 1] !== second)) return false;
  // «ولكن بوسائل غير عسكرية»: by what, not who.
  if (!canSpeak(scan, who) || tokens.reading[who]?.preposition) return false;
  for (let j = who + 1; j < i + BUT_REACH; j++) {
    if (tokens.kind[j] === Kind.stop || tokens.kind[j] === Kind.line) return false;
    const form = tokens.reading[j]?.cue;
    if (form?.form === 'finite' && form.past && !isStrict(form)) return findLink(scan, j, form) !== null;
    // «لكن ممثل الادعاء استأنف الحكم قائلا إن»: what he did, and his words with it.
    if (form && classesAt(scan, j) & WordClass.speechParticle) return findLink(scan, j, form) !== null;
    // «لكن النقابات تقول إنها»: a present verb, with its clause.
    if (form?.form === 'finite' && !isStrict(form) && findLink(scan, j, form)) return true;
  }
  return false;
}

/** «على الرغم من أن فلانا قال إن …، فإنه»: the answer to "although" is the writer's. */
function answersConcession(scan: Scan, i: number): boolean {
  if (!(classesAt(scan, i) & CLAUSE) || !scan.language.answers(scan.tokens.word[i] as string)) return false;
  const first = sentenceStart(scan, i);
  for (let k = first; k < Math.min(i, first + 4); k++) {
    // «قال إنه على الرغم من …، فإن»: behind its verb the concession is the speaker's.
    if (classesAt(scan, k) & CLAUSE || scan.tokens.reading[k]?.cue?.form === 'finite') return false;
    if (scan.language.although.has(scan.tokens.reading[k]?.head ?? '')) return true;
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
    if (form?.form === 'finite' && (!isStrict(form) || linksAtOnce(scan, j, form))) {
      // «لكن يعتقد أن»: nobody says by whom.
      if (form.impersonal && classesAt(scan, j + 1) & CLAUSE) return false;
      // «، حيث يعتبر الأمن ضرورة»: how it is, where nobody speaks.
      const how = scan.language.wherein.has(scan.tokens.word[i] as string) && !canSpeak(scan, j + 1);
      if (how && findLink(scan, j, form) === null) return false;
      if (repeats(scan, j, form)) return false;
      // «ولكنه استبعد بسبب الزحام»: it was.
      const next = classesAt(scan, j + 1) & (WordClass.preposition | WordClass.phraseEnd);
      if (turns && next && form.cue.soft.includes('') && findLink(scan, j, form) === null) return false;
      // «، لكنها تقدم فرصة»: what somebody does in the present is part of what is told.
      const deed =
        form.cue.continues ||
        (form.cue.deed && !form.cue.carries) ||
        (form.cue.act && !form.cue.praise && !form.past);
      return !deed || findLink(scan, j, form) !== null;
    }
    // «ولكنها لم تذكر العدد»: what the reporter was not told.
    if (!(classesAt(scan, j) & (WordClass.joiner | WordClass.auxiliary | WordClass.negation))) return false;
  }
  return false;
}
