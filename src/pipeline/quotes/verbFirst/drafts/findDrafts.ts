import { calls, describesSource } from '../clauses/beginsOther.ts';
import { bringsClause } from '../clauses/bringsClause.ts';
import { clauseStart, sentenceStart } from '../clauses/clauseStart.ts';
import { findLink, type Link } from '../clauses/findLink.ts';
import { canSpeak, findSubject, subjectAfter, subjectBefore } from '../clauses/findSubject.ts';
import { isIdiom } from '../clauses/isIdiom.ts';
import { isImpersonal } from '../clauses/isImpersonal.ts';
import { isNotSaid } from '../clauses/isNotSaid.ts';
import { isOwnForm } from '../clauses/isOwnForm.ts';
import { isVerbalNoun } from '../clauses/isVerbalNoun.ts';
import { linksAtOnce } from '../clauses/linksAtOnce.ts';
import { linksNear } from '../clauses/linksNear.ts';
import { tellsWhat } from '../clauses/tellsWhat.ts';
import { type Extent, findExtent } from '../extents/findExtent.ts';
import { ownedExtent } from '../extents/nounEnd.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { addFrames } from './addFrames.ts';
import { addHeadlines } from './addHeadlines.ts';
import { addStandingMarks } from './addStandingMarks.ts';
import {
  bareSpeech,
  canName,
  endsSentence,
  isInserted,
  isOpened,
  markedBefore,
  namesSomebody,
  reachEnd,
  standsAtHead,
} from './bareSpeech.ts';
import type { Draft, SubjectOnly } from './draft.ts';
import { answersAt } from './findFrames.ts';
import { findSpoken } from './findSpoken.ts';
import { stopsAt } from './frameTail.ts';
import { isFinding, isHearsay, isImpersonalSource, isNobodys, isOwned, isVoice } from './nobodys.ts';
import { holdsStatement, isNoun, softBefore, softDraft } from './softDraft.ts';
import { speaksForHimself } from './speaksForHimself.ts';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly subjects: readonly SubjectOnly[];
}

/** Speech within speech within speech: deeper is no news, and each level would hold the words again. */
const MAX_DEPTH = 3;

/** Tokens before «كتب» at the head of an article: its place. */
const MAX_PLACE = 4;

/** «بيروت - كتب المحرر السياسي: …»: who wrote the article, at the head of a paragraph. */
function isByline(scan: Scan, at: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (tokens.reading[at]?.joined) return false;
  let start = at;
  while (start > 0 && at - start <= MAX_PLACE && tokens.kind[start - 1] !== Kind.line) start--;
  if (start > 0 && tokens.kind[start - 1] !== Kind.line) return false;
  const link = findLink(scan, at, form);
  if (link?.kind !== 'colon') return false;
  // «كتب كريم على صفحته: …»: where he wrote it is no desk.
  for (let i = at + 1; i < link.at; i++)
    if (classesAt(scan, i) & WordClass.preposition && classesAt(scan, i + 1) & WordClass.setting)
      return false;
  return true;
}

/** «الأفق- متابعة: …»: the desk after its dash, at the head of a paragraph. */
function isDesk({ tokens }: Scan, at: number): boolean {
  if (tokens.kind[at + 1] !== Kind.colon || tokens.kind[at - 1] !== Kind.other) return false;
  let start = at;
  while (start > 0 && at - start <= MAX_PLACE && tokens.kind[start - 1] !== Kind.line) start--;
  return start === 0 || tokens.kind[start - 1] === Kind.line;
}

/** «ما», "what", before a verb, and the fused complementizer right after it. */
const isCalled = (scan: Scan, i: number): boolean =>
  scan.language.whatever.has(scan.tokens.word[i - 1] as string) &&
  (classesAt(scan, i + 1) & WordClass.fusedComplementizer) !== 0;

const isAfterPreposition = (scan: Scan, i: number): boolean =>
  (classesAt(scan, i - 1) & (WordClass.preposition | WordClass.givenName)) === WordClass.preposition;

/** «كما قال للناقد»: whom he told. */
const isTold = (scan: Scan, i: number): boolean => (scan.tokens.reading[i]?.preposition ?? '') !== '';

const RULES: Readonly<Record<Link['kind'], string>> = {
  clause: 'cueComplementizer',
  marks: 'cueMarks',
  colon: 'cueColon',
  bare: 'cueBareClause',
};

function confidenceOf(link: Link, form: CueForm, extent: Extent): number {
  const base = link.kind === 'clause' ? 92 : link.kind === 'marks' ? 90 : link.kind === 'colon' ? 85 : 60;
  const far = Math.max(0, link.at - 20) > 0 && extent.to - extent.from < 3 ? 15 : 0;
  return base - far - (isStrict(form) ? 10 : 0);
}

/** «"…"، قال فلان»: the words in marks that end right before the cue. */
function invertedDraft(scan: Scan, at: number, form: CueForm, usedMarks: Set<number>): Draft | null {
  // «"العربية والوهم"، نشر سنة 2003»: a title; «"…" بهذه العبارات تحدث الوزير» is speech.
  if (!form.cue.marks && !scan.language.thus.has(scan.tokens.word[at - 1] as string)) return null;
  const open = markedBefore(scan, at, usedMarks);
  const made = open < 0 ? null : findExtent(scan, { kind: 'marks', at: open, regionEnd: open });
  if (!made) return null;
  usedMarks.add(open);
  return {
    cue: [at, at + 1],
    form,
    link: null,
    extent: { ...made, to: Math.min(made.to, scan.pairs.partner[open] as number), type: 'direct' },
    level: 'core',
    subject: subjectAfter(scan, at, reachEnd(scan, at)),
    via: [],
    denied: false,
    rule: 'marksThenCue',
    confidence: 80,
  };
}

/** Words between «ورد» and its «في». */
const MAX_TO_DOCUMENT = 4;

/**
 * «بعد أن أبدى رغبته»، «وربما تعلن عن»، «قد تشير إلى»، «التي أكدت جاهزيته»: an act that a clause mentions; its noun is
 * no statement of the article.
 */
function mentions(scan: Scan, at: number, form: CueForm): boolean {
  if (form.form !== 'finite') return false;
  const before = classesAt(scan, at - 1);
  const word = scan.tokens.word[at - 1] as string;
  if (before & (WordClass.complementizer | WordClass.relative)) return true;
  return !form.past && (scan.language.perhaps.has(word) || scan.language.purposes.has(word));
}

/** «قبل أن يضيف: «…»»: after "before", only words of his own. */
function bringsWords(scan: Scan, at: number, form: CueForm): boolean {
  const link = findLink(scan, at, form);
  return link !== null && link.kind !== 'clause' && link.kind !== 'bare' && link.at - at <= 3;
}

/** The cue at `i`; a verb that needs a document after it is another where none follows. */
function formAt(scan: Scan, i: number): CueForm | null {
  const reading = scan.tokens.reading[i];
  // «فإنه ورد بالاتفاقية»: behind "that it", no "and he answered".
  const that = classesAt(scan, i - 1) & WordClass.fusedComplementizer;
  if (!reading?.outsideDocuments || that) return reading?.cue ?? null;
  for (let k = i + 1; k <= i + MAX_TO_DOCUMENT && scan.tokens.kind[k] === Kind.word; k++)
    if (
      classesAt(scan, k) & WordClass.frameLink &&
      scan.language.withinWords.has(scan.tokens.word[k] as string)
    )
      return reading.cue;
  return reading.outsideDocuments;
}

/** Whether the words must be found: not those of an impersonal source, nor a noun around a name in marks. */
function levelOf(
  scan: Scan,
  at: number,
  form: CueForm,
  link: Link,
  subject: NounPhrase | null,
  extent: Extent,
  whole: Extent | null,
): Draft['level'] {
  if (
    link.kind === 'marks' &&
    (whole || isNoun(scan, form, link.at)) &&
    !holdsStatement(scan, whole ?? extent)
  )
    return 'soft';
  const nobodys = link.kind === 'clause' && isNobodys(scan, at, form, subject);
  return nobodys || isImpersonalSource(scan, subject) ? 'soft' : 'core';
}

/**
 * A verb that is mostly another word, away from the head of its clause: «لكن الوزير أبان أن», «وكان المدير بين أمس أن»,
 * «وسبق أن رأى المدير أن», «وفي المرة الثانية بين الصافي أنه».
 */
function states(scan: Scan, at: number, form: CueForm): boolean {
  if (isOpened(scan, at)) return true;
  const before = classesAt(scan, at - 1);
  if (before & WordClass.complementizer) return scan.language.sequels.has(scan.tokens.word[at - 2] as string);
  if (before & WordClass.preposition) return false;
  const had = (classesAt(scan, clauseStart(scan, at)) & WordClass.auxiliary) !== 0;
  return (had || linksAtOnce(scan, at, form)) && subjectBefore(scan, at, form) !== null;
}

/** «كما أعلن الصندوق الاثنين.»: past the day on which it was said. */
function afterDay(scan: Scan, from: number): number {
  let i = from;
  while (scan.tokens.kind[i] === Kind.word && classesAt(scan, i) & WordClass.adverb) i++;
  return i;
}

/** Words of a name that no entity covers; more are a clause. */
const LONGEST_NAME = 4;

/** Every cue of the article with what it brings; cues that bring nothing but name the sentence's subject apart. */
export function findDrafts(scan: Scan): Drafts {
  const { tokens } = scan;
  const drafts: Draft[] = [];
  const subjects: SubjectOnly[] = [];
  const frames: [number, number][] = [];
  const usedMarks = new Set<number>();
  let skipTo = 0;
  // End of the reported words read so far: what they report in turn is no statement of the article.
  let reported = 0;
  const outer: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word || i < skipTo) continue;
    const phrase = scan.phrases.get(i);
    if (phrase) {
      // «، كما قال ناطق باسم الوزارة»: with its subject it frames the sentence.
      const said = phrase.kind === 'tag' && scan.language.likeness.includes(tokens.word[i] as string);
      // «كما قال الوزير إن»: a report like any other.
      const verb = said ? tokens.reading[i + 1]?.cue : null;
      if (verb?.form === 'finite' && findLink(scan, i + 1, verb)?.kind === 'clause') continue;
      // «وعلى حد قوله فإن …»: at the head of its sentence it frames what he says.
      const own = phrase.kind === 'tag' && answersAt(scan, phrase.end) && sentenceStart(scan, i) === i;
      if (phrase.kind === 'frame' || own || (said && canSpeak(scan, phrase.end) && !isTold(scan, phrase.end)))
        frames.push([i, phrase.end]);
      if (phrase.kind !== 'turn' && phrase.kind !== 'frame') skipTo = phrase.end;
      continue;
    }
    const form = formAt(scan, i);
    if (!form || (scan.entityAt.has(i) && !tokens.reading[i]?.joined) || describesSource(scan, i)) continue;
    // «إلا أن الصندوق رأى أن»: its clause at once, after who can see it so.
    const sees = form.cue.strictPast && (classesAt(scan, i + 1) & WordClass.complementizer) !== 0;
    if (
      isStrict(form) &&
      !standsAtHead(scan, i) &&
      !(sees && canSpeak(scan, i - 1)) &&
      !states(scan, i, form)
    )
      continue;
    // «وفي رد على التصريحات»: after a preposition it is a noun.
    if (form.form === 'finite' && !tokens.reading[i]?.joined && isAfterPreposition(scan, i)) continue;
    // «في مدينة الساحل»: nor is it a participle there.
    if (form.nounToo && (isAfterPreposition(scan, i) || !linksNear(scan, i, form) || isDesk(scan, i)))
      continue;
    if (form.cue.idioms.length > 0 && isIdiom(scan, i, form)) continue;
    // «اعترافه أن»: a noun of saying reports only its clause.
    if (form.form === 'noun' && !bringsClause(scan, i, form)) continue;
    // «المهم أن يوضح»: after «أن» the present is a wish, not a report.
    if (
      form.form === 'finite' &&
      !form.past &&
      classesAt(scan, i - 1) & WordClass.complementizer &&
      !(scan.language.sequels.has(tokens.word[i - 2] as string) && bringsWords(scan, i, form))
    )
      continue;
    // «لأن يكشف أن»: a purpose.
    if (form.form === 'finite' && !form.past && scan.language.purposes.has(tokens.word[i - 1] as string))
      continue;
    if (isNotSaid(scan, i, form) || isVerbalNoun(scan, i, form)) continue;
    // «النتائج بطيئة وأقترح أن»: his own words go on.
    if (i < reported && isOwnForm(scan, i)) continue;
    // «رجلا يدعى كريم الصافي»: what he is called.
    if (calls(scan, i) || (form.form === 'participle' && tellsWhat(scan, i))) continue;
    // «فيما وصف بأنه "…"»: nobody says by whom.
    if (form.cue.object && isCalled(scan, i)) continue;
    // «ووفق ما ورد في الصفحة "…"»: the words in marks are the document's name.
    const came = form.cue.inDocument || tokens.reading[i]?.joined === true;
    if (came && scan.language.whatever.has(tokens.word[i - 1] as string)) continue;
    if (form.cue.byline && isByline(scan, i, form)) continue;
    // «ما قاله الوزير: «…»»: what he said, where «ما قال» would be that he did not.
    const what =
      form.complete === true && form.cue.bare && scan.language.whatever.has(tokens.word[i - 1] as string);
    const negated = !what && (classesAt(scan, i - 1) & WordClass.negation) !== 0;
    if (form.jussive && !negated) continue;
    // «لا يقول التقرير إن»: what was not said.
    if (negated && (form.cue.bare || form.cue.continues)) continue;
    // «ربما يظن التنظيم أن»: the writer's guess.
    if (form.cue.opinion && !form.past && scan.language.perhaps.has(tokens.word[i - 1] as string)) continue;
    const link = findLink(scan, i, form) ?? (negated || i < reported ? null : bareSpeech(scan, i, form));
    const quotes = link?.kind === 'marks' || link?.kind === 'colon';
    if (what && !quotes && classesAt(scan, i - 1) & WordClass.negation) continue;
    if (link && isImpersonal(scan, i, form, link)) {
      skipTo = link.at;
      continue;
    }
    while (outer.length > 0 && (outer[outer.length - 1] as number) <= i) outer.pop();
    // Inside reported words only a clause is a further quote, and reports within reports have an end.
    if (link && i < reported && (link.kind !== 'clause' || link.at >= reported || outer.length >= MAX_DEPTH))
      continue;
    // «والمفروض كما تدعي الشركة أنها مستقلة»: an aside of whoever speaks.
    if (link && i < reported && scan.language.likeness.includes(tokens.word[i - 1] as string)) continue;
    // «لا تعتقد أن الحل قريب», «سيبلغ المحكمة بأن»: what is not thought or not said yet is nobody's quote within another's.
    if (link && i < reported && (negated || form.future)) continue;
    // «اعتقد أن» with no subject at the head of a sentence is the writer's own: the hamza of "I" is often left out.
    const bare = !tokens.reading[i]?.joined && sentenceStart(scan, i) === i;
    if (link && form.cue.opinion && form.past && bare && link.at - i <= 2) continue;
    const found = link ? findExtent(scan, link) : null;
    const made = found && form.form === 'noun' ? ownedExtent(scan, i, found) : found;
    const extent =
      made && link && speaksForHimself(scan, form, link, made) ? { ...made, type: 'direct' as const } : made;
    const before = link?.kind === 'marks' ? softBefore(scan, i, form, link) : null;
    // «أعربت عن استيائها، قائلة «…»»: the complement that ended before the marks is another's.
    const whole = before && link && before.to > link.at ? before : null;
    // «"…"، قال فلان، "…"»: the marks before the cue are cut off by it.
    const cut =
      link && link.kind !== 'clause' && !tokens.reading[i]?.joined && form.form === 'finite'
        ? invertedDraft(scan, i, form, usedMarks)
        : null;
    if (link && extent) {
      const region = findSpoken(scan, i, form, link.regionEnd);
      // «قال إنه أكد أن»: with no subject of its own it is the same speaker's.
      if (i < reported && !(region.subject && canName(scan, region.subject))) continue;
      if (i < reported && isHearsay(scan, form, region.subject)) continue;
      // «وجاء القرار بعد تأكيدها أن»: no document speaks, unless in «بيانا جاء فيه أن».
      const inIt = classesAt(scan, i + 1) & WordClass.pronominal;
      if (form.cue.inDocument && !region.subject && !inIt) continue;
      if (form.cue.learns && region.rule === '') continue;
      if (form.cue.voiced && !(region.subject && isVoice(scan, region.subject))) continue;
      // «وتزيد شهرتهم …، بأن»: what is somebody's rises, and says nothing.
      if (isStrict(form) && form.cue.continues && region.subject && isOwned(scan, region.subject)) continue;
      // «نقل محاكمة … : …» is the noun "moving".
      if (form.cue.carries && link.kind !== 'clause' && region.rule === '') continue;
      if (link.kind === 'marks') usedMarks.add(link.at);
      if (cut) drafts.push({ ...cut, subject: region.subject });
      drafts.push({
        cue: [i, i + 1],
        form: region.form ?? form,
        link,
        extent: whole ?? extent,
        level: levelOf(scan, i, form, link, region.subject, extent, whole),
        subject: region.subject,
        via: region.via,
        denied: form.cue.denies && !negated,
        rule: region.rule || RULES[link.kind],
        confidence: confidenceOf(link, form, extent),
      });
      skipTo = link.at;
      reported = Math.max(reported, extent.to);
      outer.push(extent.to);
      continue;
    }
    const inverted = form.form === 'finite' ? invertedDraft(scan, i, form, usedMarks) : null;
    if (inverted) {
      drafts.push(inverted);
      continue;
    }
    if (i < reported || negated || form.purpose) continue;
    const subject = form.form === 'finite' ? findSubject(scan, i, form, reachEnd(scan, i)) : null;
    // «شاحنات تعلن وصولها»: no name is so long.
    const silly = subject?.name && subject.name[1] - subject.name[0] > LONGEST_NAME;
    const soft =
      silly || isNobodys(scan, i, form, subject) || isFinding(scan, subject) || mentions(scan, i, form)
        ? null
        : softDraft(scan, i, form, subject);
    if (soft) {
      drafts.push(soft);
      continue;
    }
    if (form.form === 'finite') {
      // «وبين ما ورد في الخطبة» (and between): names nobody.
      const between = isStrict(form) && scan.language.whatever.has(tokens.word[i + 1] as string);
      if (subject && namesSomebody(scan, subject) && !between) subjects.push({ at: i, form, subject });
      if (isInserted(scan, i, form, subject) || endsSentence(scan, i, form, subject)) frames.push([i, i]);
      // «…، كما أعلنت الوزارة»: it frames what stands before it.
      // «كما أعلن الصندوق الاثنين.»: with when he did.
      const closes = subject !== null && stopsAt(scan, subject.to);
      if (
        // «كما شهدت الموانئ حركة», «كما جاء الأسقف»: what reports only with its link frames nothing.
        !isStrict(form) &&
        !form.cue.inDocument &&
        scan.language.likeness.includes(tokens.word[i - 1] as string) &&
        (tokens.kind[i - 2] === Kind.comma || tokens.kind[i - 2] === Kind.mark || closes)
      )
        frames.push([i - 1, i]);
    }
  }
  addStandingMarks(scan, drafts);
  addHeadlines(scan, drafts);
  addFrames(scan, frames, drafts);
  return { drafts: drafts.sort((a, b) => a.cue[0] - b.cue[0]), subjects };
}
