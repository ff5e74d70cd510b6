import { sentenceStart } from '../clauses/clauseStart.ts';
import { complementStart } from '../clauses/findComplement.ts';
import { describesSource, findLink } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { linksAtOnce } from '../clauses/linksAtOnce.ts';
import { linksNear } from '../clauses/linksNear.ts';
import { namesWork } from '../clauses/namesWork.ts';
import { tellsOccasion } from '../clauses/tellsOccasion.ts';
import { tellsWhat } from '../clauses/tellsWhat.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { isLoosePreposition } from '../phrases/findObject.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { answersBack } from './answersBack.ts';
import { framesAtEnd, standsInside } from './framesAtEnd.ts';
import { reporterTells } from './reporterTells.ts';
import { sameMatter } from './sameMatter.ts';

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
  const before = tokens.kind[beforeAside(scan, i)];
  const apart = before === Kind.comma || before === Kind.other || before === Kind.dots;
  const phrase = scan.phrases.get(i);
  if (phrase) {
    if (phrase.kind === 'tag') return true;
    // «وذلك بينما»: the conjunction belongs to the phrase's first word.
    const joins = apart || reading.joined || (tokens.word[i] as string).startsWith(scan.language.conjunction);
    // «، أما الجسر فمغلق»: the speaker's own, unless somebody reports behind it.
    if (apart && scan.language.fronting.includes(tokens.word[i] as string)) return frontsReport(scan, i);
    // «"سيصدر بيان مساء اليوم" دون تقديم تفاصيل»: behind the words in marks, with no comma.
    const behind = before === Kind.mark && (scan.pairs.partner[i - 1] as number) < i - 1;
    if (behind && phrase.kind === 'background') return true;
    if (joins && scan.language.whiles.has(tokens.word[phrase.end - 1] as string))
      return !sameMatter(scan, phrase.end);
    if (joins && (phrase.kind === 'background' || phrase.kind === 'setting')) return true;
    if (joins && phrase.kind === 'impersonal') return true;
    // «أنهم من جانبهم أكدوا»: right after its "that" the clause has a turn of its own.
    const opened = (classesAt(scan, i - 1) & CLAUSE) !== 0;
    // «، العام الماضي، كان»: when it was is no turn.
    const turn = phrase.kind === 'turn' && scan.language.possessed(writtenAt(scan, phrase.end - 1));
    if (turn && (apart || (!opened && turnsNow(scan, phrase.end)))) return true;
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
  // «، وكأنه يعفي المصارف من المسؤولية»: what the writer likens it to.
  if (apart && scan.language.asIf.has(tokens.word[i] as string)) return true;
  if (reporterTells(scan, i, apart)) return true;
  const form = reading.cue;
  // «، ورأى أن»: nothing else is followed by its «أن» at once.
  if (
    form &&
    isStrict(form) &&
    reading.joined &&
    // «، وتبين أن»: it turned out, part of what is told.
    (linksAtOnce(scan, i, form) || statesNear(scan, i, apart))
  )
    return true;
  // «"…" وهو ما أكده المسؤول»: another confirms what was said.
  if (answersBack(scan, i)) return true;
  // «، وزاد: «»: a colon right after it.
  if (form && isStrict(form) && reading.joined && form.cue.marks && tokens.kind[i + 1] === Kind.colon)
    return true;
  if (!form || isStrict(form)) return joinsOther(scan, i, apart) || turnsTo(scan, i, apart);
  if (form.form === 'participle') {
    if (tellsWhat(scan, i)) return false;
    // «معربا عن الأمل في …»: with its preposition at once it is no noun.
    // «في مدينة الساحل»: after a preposition it is one.
    if (describesSource(scan, i)) return false;
    if (form.nounToo)
      return (
        !isLoosePreposition(scan, i - 1) &&
        // «ضرورة مواصلة العمل»: nor is it one behind a noun of action.
        !(tokens.reading[i - 1]?.action === true && tokens.reading[i - 1]?.definite === false) &&
        (linksNear(scan, i, form) ||
          bringsNoun(scan, i, form) ||
          (apart && (bringsFused(scan, i, form) || asks(scan, i, form))))
      );
    // «آليات واضحة ومشددة، …»: the last of several adjectives.
    if (reading.joined && !apart && tokens.kind[i + 1] !== Kind.word && tokens.kind[i + 1] !== Kind.colon)
      return false;
    // «الذي أصبح معبرا عن رسالة الدار»: what it stands for; «معبرا عن شكره» is the reporter's.
    if (form.cue.expresses && !apart && !reading.joined)
      return scan.language.possessed(writtenAt(scan, i + 2));
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
  if (reading.joined && goesOn(scan, i, form)) return false;
  // «، وسيعلن قريبا عن الفائزين»: what will be, unless somebody says it.
  if (form.future)
    return (reading.joined || apart) && canSpeak(scan, i + 1) && findLink(scan, i, form) !== null;
  // «، جاء حفاظا على»: only «جاء في بيان أن» reports.
  if (form.cue.inDocument) return apart && findLink(scan, i, form) !== null;
  // «، قدمت خلاله الأدوية»: an act of nobody who speaks goes on with the words.
  const deed = form.cue.act && !form.cue.praise && !canSpeak(scan, i + 1);
  // «… كيماوية يقول: «تواجهنا …»»: speech in marks comes, with no comma before its verb.
  if (opensSpeech(scan, i, form)) return true;
  if (!reading.joined && before === Kind.comma && opensLate(scan, i)) return false;
  // «بلاغ …، يفيد بوجود»: a present verb of nobody who can speak describes what stands before it.
  // «، ترى أن قلبه مع الفريق»: nor does one with a clause, where the verb is no continuing one.
  const idle = !form.cue.continues || findLink(scan, i, form) === null;
  if (!reading.joined && form.past !== true && !canSpeak(scan, i + 1) && idle) return false;
  // «، تبلغ المساحة ثلاثة أميال»: amounts to.
  if (form.nounToo && form.past !== true && !linksNear(scan, i, form)) return false;
  // «، نقل منها إلى المستشفى مصاب»: moved, not quoted.
  // «، ونسب فوائد منخفضة» (and rates), «ونقل المصابون» (were moved).
  if (form.cue.carries && form.past && findLink(scan, i, form) === null) return false;
  if (!reading.joined) return apart && !deed && !(reading.classes & WordClass.governor);
  // «… «مروعة» واستنكرت استغلال الأطفال»: what is condemned or praised is the reporter's.
  if (form.cue.act && form.cue.praise && form.past === true) return true;
  // «ويتوقع أن تستمر»: nobody expects.
  if (form.impersonal && classesAt(scan, i + 1) & WordClass.complementizer) return false;
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
    return (classesAt(scan, k + 1) & (WordClass.preposition | WordClass.phraseEnd)) !== 0;
  }
  return false;
}

/** Tokens between a verb and the clause that it goes on with, and of that clause's subject. */
const MAX_CLAUSE = 90;
const MAX_BODY = 4;

/** «أن المجلس رحب بالقرار …، وجدد موقفه، وشدد المجلس على»: the clause tells what a body said, and goes on. */
function goesOn(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (form.past !== true) return false;
  for (let k = i - 3; k > i - MAX_CLAUSE && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line || tokens.kind[k] === Kind.colon)
      return false;
    if (!(classesAt(scan, k) & WordClass.complementizer)) continue;
    if (!(classesAt(scan, k + 1) & WordClass.body)) return false;
    const body = tokens.reading[k + 1]?.head;
    for (let j = k + 2; j <= k + 1 + MAX_BODY; j++) {
      const verb = tokens.reading[j]?.cue;
      if (verb?.form !== 'finite' || verb.past !== true || tokens.reading[j]?.joined) continue;
      const same = tokens.reading[i + 1]?.head === body;
      return (same || !canSpeak(scan, i + 1)) && findLink(scan, i, form) === null;
    }
    return false;
  }
  return false;
}

/** «يقول: «»: a verb of saying, its colon and marks, with nothing between. */
const opensSpeech = ({ tokens }: Scan, i: number, form: CueForm): boolean =>
  form.cue.bare && tokens.kind[i + 1] === Kind.colon && tokens.kind[i + 2] === Kind.mark;

/** «مؤكدا ضرورة», «مشيرا إلى سقوط»: its noun follows at once, over its preposition. */
function complementNear(scan: Scan, i: number, form: CueForm): boolean {
  const start = complementStart(scan, i, form, null);
  return start > i && start <= i + 2;
}

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

/** True where the free preposition that brings the noun of the cue at `i` follows at once. */
function bringsNoun(scan: Scan, i: number, form: CueForm): boolean {
  return (
    !form.atOnce &&
    (classesAt(scan, i + 1) & WordClass.preposition) !== 0 &&
    form.cue.soft.includes(scan.tokens.word[i + 1] as string)
  );
}

/** Tokens of an adverbial between a participle and its noun. */
const MAX_ADVERBIAL = 4;

/** «، مقرا بتقصيره», «، مقرا في الوقت نفسه بتقصيره»: a participle that is also a noun, and its fused preposition. */
function bringsFused(scan: Scan, i: number, form: CueForm): boolean {
  if (!form.cue.links.includes('ب')) return false;
  const fused = (k: number): boolean => {
    const reading = scan.tokens.reading[k];
    return scan.tokens.kind[k] === Kind.word && (reading?.preposition === 'ب' || reading?.mayFuse === 'ب');
  };
  if (fused(i + 1)) return true;
  if (!(classesAt(scan, i + 1) & WordClass.preposition)) return false;
  for (let k = i + 2; k <= i + MAX_ADVERBIAL; k++) if (fused(k)) return true;
  return false;
}

/** «، مطالبين الوزارة بحل», «، متهما الشركة بالتقصير»: a participle that is also a noun, and whom it asks or accuses. */
function asks(scan: Scan, i: number, form: CueForm): boolean {
  if (form.cue.deed || !form.cue.soft.includes('ب') || scan.tokens.kind[i + 1] !== Kind.word) return false;
  const next = scan.tokens.reading[i + 1];
  return scan.entityAt.has(i + 1) || (next?.definite === true && next.preposition === '');
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
    if (kind === Kind.stop || kind === Kind.line || kind === Kind.comma) return false;
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
  if (!canSpeak(scan, who)) return false;
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
      // «، حيث يعتبر الأمن ضرورة»: how it is, where nobody speaks.
      const how = scan.language.wherein.has(scan.tokens.word[i] as string) && !canSpeak(scan, j + 1);
      if (how && findLink(scan, j, form) === null) return false;
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
