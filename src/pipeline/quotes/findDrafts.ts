import type { CarrierPhrase, Draft, SubjectOnly } from './draft.ts';
import { carriedSpeaker, findCarriers } from './findCarriers.ts';
import { complementStart } from './findComplement.ts';
import { clauseEnd, type Extent, extentOf, findExtent } from './findExtent.ts';
import { frameDraft, readFrame } from './findFrames.ts';
import { findHeadline } from './findHeadline.ts';
import { findLink, type Link } from './findLink.ts';
import { canSpeak, findSubject, sentenceStart, subjectAfter, subjectBefore } from './findSubject.ts';
import { type CueForm, isStrict, WordClass } from './language.ts';
import { type NounPhrase, readPhraseAt } from './readPhrase.ts';
import { classesAt, countWords, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly subjects: readonly SubjectOnly[];
}

/** A subject further than this from its verb is another clause's. */
const SUBJECT_REACH = 30;

function isImpersonal(scan: Scan, cueAt: number, form: CueForm, link: Link): boolean {
  if (!form.impersonal || link.kind !== 'clause') return false;
  for (let i = cueAt + 1; i < link.regionEnd; i++) if (scan.tokens.kind[i] === Kind.word) return false;
  return subjectBefore(scan, cueAt, form) === null;
}

/** A strict cue counts only at the head of its clause, or written with a conjunction. */
function standsAtHead(scan: Scan, at: number): boolean {
  const kind = scan.tokens.kind[at - 1];
  if (at === 0 || scan.tokens.reading[at]?.joined) return true;
  if (kind === Kind.word)
    return (
      (classesAt(scan, at - 1) &
        (WordClass.joiner | WordClass.phraseEnd | WordClass.relative | WordClass.auxiliary)) !==
      0
    );
  return kind !== Kind.mark;
}

/** Where the words in marks before an inverted cue end: «"…"، قال فلان». */
function markedBefore(scan: Scan, cueAt: number, used: ReadonlySet<number>): number {
  let i = cueAt - 1;
  if (scan.tokens.kind[i] === Kind.comma) i--;
  if (i < 0 || scan.tokens.kind[i] !== Kind.mark) return -1;
  const open = scan.pairs.partner[i] as number;
  return open >= 0 && open < i && !used.has(open) && countWords(scan.tokens, open, i, 3) >= 3 ? open : -1;
}

/** First token after `at` where the search for a subject must end: sentence, next cue, colon. */
function reachEnd(scan: Scan, at: number): number {
  const { tokens } = scan;
  const limit = Math.min(tokens.count, at + SUBJECT_REACH);
  for (let i = at + 1; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line || kind === Kind.colon) return i;
    if (classesAt(scan, i) & (WordClass.complementizer | WordClass.fusedComplementizer)) return i;
    const form = tokens.reading[i]?.cue;
    if (form && (form.form === 'participle' || tokens.reading[i]?.joined)) return i;
  }
  return limit;
}

/** «جاء في بيان الوزارة أن»: the document after the preposition. */
function documentIn(scan: Scan, from: number, limit: number): NounPhrase | null {
  for (let i = from; i < limit; i++)
    if (classesAt(scan, i) & (WordClass.document | WordClass.setting)) return readPhraseAt(scan, i, limit);
  return null;
}

const canName = (scan: Scan, phrase: NounPhrase): boolean =>
  phrase.named !== null || canSpeak(scan, phrase.from);

interface Spoken {
  readonly subject: NounPhrase | null;
  readonly via: readonly CarrierPhrase[];
  readonly rule: string;
}

/** Who speaks and who carries, from the words between the cue and what it brings. */
function readRegion(scan: Scan, at: number, form: CueForm, limit: number): Spoken {
  const { code } = scan.language;
  if (form.cue.inDocument) return { subject: documentIn(scan, at + 1, limit), via: [], rule: 'inDocument' };
  const subject = findSubject(scan, at, form, limit);
  const via: CarrierPhrase[] = [];
  for (let i = at + 1; i < limit; i++) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind !== 'frame') continue;
    const frame = readFrame(scan, i, phrase.end);
    if (!frame) continue;
    // «أفادت وسائل إعلام، نقلا عن المكتب، بأن»: the medium carries, the source speaks.
    if (subject && scan.tokens.word[phrase.end - 1] === scan.language.carriedFrom[0])
      return {
        subject: frame.speaker,
        via: [{ phrase: subject, rule: `${code}.quoting` }],
        rule: 'cueQuoting',
      };
    via.push({ phrase: frame.speaker, rule: `${code}.accordingTo` });
    i = frame.to - 1;
  }
  if (form.cue.carries) {
    // «عن مدرب ادعاءه بأن»: the verbal noun before the clause is no part of the name.
    const action = scan.tokens.reading[limit - 1]?.action === true ? limit - 1 : limit;
    const speaker = carriedSpeaker(scan, subject && subject.from > at ? subject.to : at + 1, action);
    if (speaker)
      return {
        subject: speaker,
        via: subject ? [...via, { phrase: subject, rule: `${code}.carriedBy` }] : via,
        rule: 'carriedSpeech',
      };
  }
  return { subject, via: [...findCarriers(scan, at + 1, limit), ...via], rule: '' };
}

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

/** Words in marks that make a noun complement a quote that must be found (annotation guide, section 2.2). */
const MIN_FRAGMENT = 5;

/** A noun complement; a fragment of five words in marks makes it core. */
function softDraft(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): Draft | null {
  const start = complementStart(scan, at, form, subject);
  if (start < 0) return null;
  const extent = extentOf(scan, start, clauseEnd(scan, start), 'indirect');
  if (!extent) return null;
  const core =
    extent.type !== 'indirect' && markedWords(scan, extent.from - 1, extent.to + 1) >= MIN_FRAGMENT;
  return {
    cue: [at, at + 1],
    form,
    link: null,
    extent,
    level: core ? 'core' : 'soft',
    subject,
    via: [],
    denied: form.cue.denies,
    rule: 'nounComplement',
    confidence: core ? 70 : 50,
  };
}

function markedWords(scan: Scan, from: number, to: number): number {
  let words = 0;
  for (let i = Math.max(0, from); i < Math.min(to, scan.tokens.count); i++) {
    const close = scan.pairs.partner[i] as number;
    if (scan.tokens.kind[i] === Kind.mark && close > i) {
      words += countWords(scan.tokens, i, close, 50);
      i = close;
    }
  }
  return words;
}

/** «تؤكد مواصلة العمل، و"ردا على …"»: the noun complement that began before the marks. */
function softBefore(scan: Scan, at: number, form: CueForm, link: Link): Extent | null {
  const subject = findSubject(scan, at, form, link.regionEnd);
  const start = complementStart(scan, at, form, subject);
  if (start < 0 || start + 1 >= link.at) return null;
  return extentOf(scan, start, clauseEnd(scan, start), 'indirect');
}

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
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word || i < skipTo) continue;
    const phrase = scan.phrases.get(i);
    if (phrase) {
      if (phrase.kind === 'frame') frames.push([i, phrase.end]);
      if (phrase.kind !== 'turn' && phrase.kind !== 'frame') skipTo = phrase.end;
      continue;
    }
    const form = tokens.reading[i]?.cue;
    if (!form || (scan.entityAt.has(i) && !tokens.reading[i]?.joined)) continue;
    if (isStrict(form) && !standsAtHead(scan, i)) continue;
    // «المهم أن يوضح»: after «أن» the present is a wish, not a report.
    if (form.form === 'finite' && !form.past && classesAt(scan, i - 1) & WordClass.complementizer) continue;
    const link = findLink(scan, i, form);
    if (link && isImpersonal(scan, i, form, link)) {
      skipTo = link.at;
      continue;
    }
    const extent = link ? findExtent(scan, link) : null;
    const whole = link?.kind === 'marks' ? softBefore(scan, i, form, link) : null;
    if (link && extent) {
      const region = readRegion(scan, i, form, link.regionEnd);
      // Inside reported words only a clause with its own subject is a further quote.
      if (i < reported && !(link.kind === 'clause' && region.subject && canName(scan, region.subject)))
        continue;
      // «نقل محاكمة … : …» is the noun "moving".
      if (form.cue.carries && link.kind !== 'clause' && region.rule === '') continue;
      if (link.kind === 'marks') usedMarks.add(link.at);
      drafts.push({
        cue: [i, i + 1],
        form,
        link,
        extent: whole ?? extent,
        level: 'core',
        subject: region.subject,
        via: region.via,
        denied: form.cue.denies && !(classesAt(scan, i - 1) & WordClass.negation),
        rule: region.rule || RULES[link.kind],
        confidence: confidenceOf(link, form, extent),
      });
      skipTo = link.at;
      reported = Math.max(reported, extent.to);
      continue;
    }
    const inverted = form.form === 'finite' ? markedBefore(scan, i, usedMarks) : -1;
    if (inverted >= 0) {
      const made = findExtent(scan, { kind: 'marks', at: inverted, regionEnd: inverted });
      usedMarks.add(inverted);
      const subject = subjectAfter(scan, i, reachEnd(scan, i));
      if (made)
        drafts.push({
          cue: [i, i + 1],
          form,
          link: null,
          extent: { ...made, to: Math.min(made.to, i), type: 'direct' },
          level: 'core',
          subject,
          via: [],
          denied: false,
          rule: 'marksThenCue',
          confidence: 80,
        });
      continue;
    }
    if (i < reported || classesAt(scan, i - 1) & WordClass.negation) continue;
    const subject = form.form === 'finite' ? findSubject(scan, i, form, reachEnd(scan, i)) : null;
    const soft = softDraft(scan, i, form, subject);
    if (soft) {
      drafts.push(soft);
      continue;
    }
    if (form.form === 'finite') {
      if (subject && canName(scan, subject)) subjects.push({ at: i, form, subject });
    }
  }
  addHeadlines(scan, drafts);
  addFrames(scan, frames, drafts);
  return { drafts: drafts.sort((a, b) => a.cue[0] - b.cue[0]), subjects };
}

/** Headlines come last: a name that speaks in the body may speak in them. */
function addHeadlines(scan: Scan, drafts: Draft[]): void {
  const { tokens } = scan;
  const speakers = new Set<string>();
  for (const { subject } of drafts) {
    const [from, to] = subject?.named ? [subject.named.from, subject.named.to] : (subject?.name ?? [0, 0]);
    for (let i = from; i < to; i++) speakers.add(tokens.word[i] as string);
  }
  const starts = new Set(drafts.map((draft) => draft.extent.from));
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === Kind.line || (i > 0 && tokens.kind[i - 1] !== Kind.line)) continue;
    const headline = findHeadline(scan, i, speakers);
    if (headline && !starts.has(headline.extent.from)) drafts.push(headline);
  }
}

/** A frame makes a quote of its sentence, unless a cue already did: then it names who carried the words. */
function addFrames(scan: Scan, frames: readonly (readonly [number, number])[], drafts: Draft[]): void {
  const cues = [...drafts].sort((a, b) => a.cue[0] - b.cue[0]);
  let next = 0;
  let inside = -1;
  let before = -1;
  for (const [at, end] of frames) {
    for (; next < cues.length && (cues[next] as Draft).cue[0] < at; next++) {
      const cue = cues[next] as Draft;
      before = cue.cue[0];
      inside = Math.max(inside, cue.extent.to);
    }
    if (at < inside) continue;
    const frame = readFrame(scan, at, end);
    if (!frame) continue;
    const first = sentenceStart(scan, at);
    if (before >= first) {
      const index = drafts.findIndex((draft) => draft.cue[0] === before);
      const draft = drafts[index];
      if (draft)
        drafts[index] = {
          ...draft,
          via: [...draft.via, { phrase: frame.speaker, rule: `${scan.language.code}.accordingTo` }],
        };
      continue;
    }
    const upcoming = cues[next];
    const made = frameDraft(scan, frame);
    // «بحسب الوكالة، قال الوزير إن …»: the cue in the same sentence is the quote.
    if (made && !(upcoming && upcoming.cue[0] < made.extent.to)) drafts.push(made);
  }
}
