import type { Article, Entity } from '../entities/types.ts';
import { openTags } from '../text/openTags.ts';
import type { Span } from '../text/span.ts';
import { type Cast, createCast, type Resolved, registerPhrase, type Voice } from './cast.ts';
import { sentenceStart } from './clauseStart.ts';
import { agrees, createDiscourse, type Discourse, runningSpeaker } from './discourse.ts';
import type { Draft, SubjectOnly } from './draft.ts';
import { findDrafts } from './findDrafts.ts';
import { findTopic } from './findTopic.ts';
import { fingerprint } from './fingerprint.ts';
import { isStray } from './isStray.ts';
import type { CueForm } from './language.ts';
import { languageOf } from './languages.ts';
import { lastAgreeing } from './lastAgreeing.ts';
import { nameAsWritten } from './nameAsWritten.ts';
import type { NounPhrase } from './readPhrase.ts';
import { rejectMarks } from './rejectMarks.ts';
import { resolvePhrase } from './resolveSpeaker.ts';
import { countWords, type Scan, scanArticle } from './scan.ts';
import { findSubjectFirstQuotes } from './subjectFirst/findQuotes.ts';
import { subjectFirstLanguageOf } from './subjectFirst/languages.ts';
import { Kind } from './tokens.ts';
import type { Carrier, Quote, QuoteResult, Speaker } from './types.ts';

/** Speakers kept for elided subjects; older ones are not meant any more. */
const MEMORY = 12;

function spanOf(scan: Scan, from: number, to: number): Span {
  return { start: scan.tokens.start[from] as number, end: scan.tokens.end[to - 1] as number };
}

/** One span a paragraph; marks that open a continued paragraph stay outside. */
function contentsOf(scan: Scan, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && scan.tokens.kind[i] !== Kind.line) continue;
    let end = i;
    while (start < end && scan.tokens.kind[start] === Kind.mark && start > from) start++;
    while (end > start && scan.tokens.kind[end - 1] === Kind.line) end--;
    if (end > start) spans.push(spanOf(scan, start, end));
    start = i + 1;
  }
  return spans;
}

function speakerOf(scan: Scan, resolved: Resolved | null, state: Discourse): Speaker {
  const code = scan.language.code;
  if (!resolved)
    return {
      name: '',
      entity: null,
      kind: 'unknown',
      resolution: 'unknown',
      confidence: 0,
      candidates: [],
      rule: `${code}.noSpeaker`,
    };
  const { voice } = resolved;
  const candidates = lastOthers(state, voice).map((other, i) => ({
    name: other.name,
    entity: other.entity,
    confidence: Math.max(5, 30 - 10 * i),
  }));
  return {
    name: voice.name,
    entity: voice.entity,
    kind: voice.kind,
    resolution: resolved.resolution,
    confidence: resolved.confidence,
    candidates: [{ name: voice.name, entity: voice.entity, confidence: resolved.confidence }, ...candidates],
    rule: resolved.rule,
  };
}

const MOST_OTHERS = 3;

/** Who spoke last beside `voice`, nearest first, each once. */
function lastOthers({ spoken }: Discourse, voice: Voice): Voice[] {
  const others = new Map<string, Voice>();
  for (let i = spoken.length - 1; i >= 0 && others.size < MOST_OTHERS; i--) {
    const other = spoken[i] as Voice;
    if (other.name !== voice.name && !others.has(other.name)) others.set(other.name, other);
  }
  return [...others.values()];
}

/** «أصدرت السفارة بيانا أكدت فيه أن»: a sentence with no speaker so far is about its first actor. */
function topicSpeaker(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  draft: Draft,
  sentence: number,
): Resolved | null {
  if (!draft.form || state.subject?.sentence === sentence) return null;
  const topic = findTopic(scan, sentence, draft.cue[0]);
  if (!topic) return null;
  registerPhrase(scan, cast, topic);
  const resolved = resolvePhrase(scan, cast, state, topic, null);
  if (!resolved || !agrees(resolved.voice, draft.form)) return null;
  return { ...resolved, resolution: 'elided', rule: `${scan.language.code}.clauseTopic`, confidence: 70 };
}

/** Sentences before a verb with no subject that may say who is meant, where no speaker does. */
const MAX_SENTENCES = 3;

/** «… جاهز. وكان الأمين العام كوفي أنان حث على … . وقال إن»: the person whom the sentence right before is about, when nobody speaks in it. */
function freshTopic(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  form: CueForm,
  sentence: number,
): Resolved | null {
  let stop = sentence;
  while (stop > 0 && scan.tokens.kind[stop - 1] !== Kind.word) stop--;
  const start = sentenceStart(scan, stop);
  if (start >= sentence || scan.scope[start] !== scan.scope[sentence] || start <= state.last) return null;
  const topic = findTopic(scan, start, stop);
  if (!topic) return null;
  const resolved = resolvePhrase(scan, cast, state, topic, null);
  if (resolved?.voice.kind !== 'person' || !agrees(resolved.voice, form)) return null;
  return { ...resolved, resolution: 'elided', rule: `${scan.language.code}.lastTopic`, confidence: 60 };
}

/** The running speaker; where none agrees, the actor of one of the last sentences: «أبدت الباحثة إعجابها. وأكدت أن». */
function elidedSpeaker(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  form: CueForm,
  sentence: number,
  at: number,
): Resolved | null {
  const running = runningSpeaker(scan, state, form, sentence);
  const fresh =
    running?.rule.endsWith('.runningSpeaker') && form.form === 'finite' && !form.cue.continues
      ? freshTopic(scan, cast, state, form, sentence)
      : null;
  if (fresh) return fresh;
  const { subject } = state;
  const other =
    subject?.sentence === sentence && form.gender && subject.gender && subject.gender !== form.gender;
  if (running && running.confidence > 50 && !other) return running;
  // «قالت الوكالة إن فلانا رد، مؤكدا أن»: the one whom the clause just reported is about.
  const within = form.form === 'participle' && state.clause > sentence ? state.clause : -1;
  const inner = within < 0 ? null : findTopic(scan, within, at);
  const doer = inner && resolvePhrase(scan, cast, state, inner, null);
  if (doer?.voice.kind === 'person' && agrees(doer.voice, form))
    return { ...doer, resolution: 'elided', rule: `${scan.language.code}.clauseDoer`, confidence: 55 };
  if (running && running.confidence > 50) return running;
  let end = sentence;
  for (let n = 0; n < MAX_SENTENCES && end > 0; n++) {
    let stop = end;
    while (stop > 0 && scan.tokens.kind[stop - 1] !== Kind.word) stop--;
    const start = sentenceStart(scan, stop);
    if (start >= end || scan.scope[start] !== scan.scope[sentence]) break;
    const topic = findTopic(scan, start, stop);
    end = start;
    if (!topic) continue;
    registerPhrase(scan, cast, topic);
    const resolved = resolvePhrase(scan, cast, state, topic, null);
    if (resolved && agrees(resolved.voice, form))
      return { ...resolved, resolution: 'elided', rule: `${scan.language.code}.lastTopic`, confidence: 55 };
  }
  return running;
}

/** A man's verb has no woman for its subject, whatever the recogniser made of the word before her name. */
function learnGender(subject: NounPhrase, form: CueForm, { voice }: Resolved): void {
  if (form.form !== 'finite' || !form.gender || voice.kind !== 'person') return;
  if (subject.named || subject.name) voice.gender = form.gender;
}

/** Words of a noun complement; a longer one has lost its end. */
const MAX_NOUN = 40;

/** «محتجون طالبوا بالرحيل»: a noun complement of nobody known, or one that runs on, is no quote. */
function isLoose({ tokens, language }: Scan, draft: Draft, resolved: Resolved | null): boolean {
  // «قابلية»: no name without an article that nobody listed.
  const first = draft.subject && tokens.reading[draft.subject.from];
  if (!resolved || (resolved.rule === `${language.code}.unlistedName` && !first?.definite)) return true;
  if (!draft.subject && resolved.rule.endsWith('Disagrees')) return true;
  return countWords(tokens, draft.extent.from, draft.extent.to, MAX_NOUN) >= MAX_NOUN;
}

/** Resolve drafts in reading order, keeping who speaks. */
function resolveAll(
  scan: Scan,
  cast: Cast,
  drafts: readonly Draft[],
  subjects: readonly SubjectOnly[],
): Quote[] {
  const { tokens } = scan;
  const state = createDiscourse();
  const quotes: Quote[] = [];
  const open: { draft: Draft; id: string }[] = [];
  let nextSubject = 0;
  const enter = (at: number): void => {
    if (scan.scope[at] === state.scope) return;
    Object.assign(state, createDiscourse(), { scope: scan.scope[at] });
  };
  const note = (subject: SubjectOnly): void => {
    enter(subject.at);
    const resolved = resolvePhrase(scan, cast, state, subject.subject, subject.form);
    if (!resolved) return;
    state.subject = {
      sentence: sentenceStart(scan, subject.at),
      voice: resolved.voice,
      gender: subject.form?.gender ?? null,
    };
    if (!subject.form) return;
    learnGender(subject.subject, subject.form, resolved);
    state.spoken.push(resolved.voice);
    state.last = subject.at;
  };
  drafts.forEach((draft) => {
    const at = draft.cue[0];
    for (; nextSubject < subjects.length && (subjects[nextSubject] as SubjectOnly).at < at; nextSubject++)
      note(subjects[nextSubject] as SubjectOnly);
    enter(at);
    while (open.length > 0 && (open[open.length - 1] as (typeof open)[number]).draft.extent.to <= at)
      open.pop();
    const outer = open[open.length - 1];
    const nested =
      outer !== undefined &&
      draft.extent.from >= outer.draft.extent.from &&
      draft.extent.to <= outer.draft.extent.to;
    const sentence = sentenceStart(scan, at);
    const own = draft.subject && resolvePhrase(scan, cast, state, draft.subject, draft.form);
    const stray = own && draft.subject && draft.level === 'core' && isStray(scan, draft.subject, own);
    const elided =
      draft.form && (stray || !draft.subject)
        ? (topicSpeaker(scan, cast, state, draft, sentence) ??
          elidedSpeaker(scan, cast, state, draft.form, sentence, at))
        : null;
    const unsure = draft.level === 'core' && (elided === null || elided.rule.endsWith('Disagrees'));
    const meant =
      (draft.form && unsure && lastAgreeing(scan, cast, state, draft.form, sentence, at)) || elided;
    const subject = stray && meant ? null : draft.subject;
    const resolved = subject ? own : meant;
    const via: Carrier[] = [];
    for (const { phrase, rule } of draft.via) {
      const carrier = resolvePhrase(scan, cast, state, phrase, null);
      if (
        carrier &&
        carrier.voice !== resolved?.voice &&
        !via.some((known) => known.name === carrier.voice.name)
      )
        via.push({
          ...spanOf(scan, phrase.from, phrase.to),
          name: carrier.voice.name,
          entity: carrier.voice.entity,
          rule,
        });
    }
    if (draft.level === 'soft' && isLoose(scan, draft, resolved)) return;
    const id = `q${quotes.length + 1}`;
    const contents = contentsOf(scan, draft.extent.from, draft.extent.to);
    const words = contents.map((span) => tokens.text.slice(span.start, span.end)).join(' ');
    quotes.push({
      id,
      type: draft.extent.type,
      level: draft.level,
      marks: draft.extent.marks,
      contents,
      cue: spanOf(scan, ...draft.cue),
      sources: subject ? [spanOf(scan, subject.from, subject.to)] : [],
      speaker: speakerOf(scan, resolved, state),
      via,
      denied: draft.denied,
      nestedIn: nested ? outer.id : null,
      confidence: draft.confidence,
      rule: `${scan.language.code}.${draft.rule}`,
      fingerprint: fingerprint(words),
    });
    if (!nested) state.last = at;
    state.clause = draft.extent.from;
    if (!nested && resolved) {
      state.spoken.push(resolved.voice);
      state.subject = { sentence, voice: resolved.voice, gender: draft.form?.gender ?? null };
      if (subject && draft.form) learnGender(subject, draft.form, resolved);
      if (resolved.voice.kind === 'organisation' || resolved.voice.kind === 'group')
        state.owner = resolved.voice;
    }
    if (state.spoken.length > MEMORY) state.spoken.splice(0, state.spoken.length - MEMORY);
    open.push({ draft, id });
  });
  return quotes;
}

/**
 * Who said what in one article, carried by whom.
 *
 * Offsets are UTF-16 into the article's text. Never throws on bad text; linear in its length. A language without data
 * gives no quotes.
 *
 * @example
 * findQuotes({ text: 'قال الوزير إن الطريق مفتوح.', language: 'ar', headline: null }, []).quotes[0]?.type // 'indirect'
 */
export function findQuotes(written: Article, found: readonly Entity[]): QuoteResult {
  const article = { ...written, text: openTags(written.text) };
  const entities = found.map((one) => nameAsWritten(article.text, one));
  const subjectFirst = subjectFirstLanguageOf(article.language, article.text);
  if (subjectFirst) return findSubjectFirstQuotes(article, entities, subjectFirst);
  const language = languageOf(article.language, article.text);
  if (!language) return { quotes: [], rejected: [] };
  const scan = scanArticle(article, entities, language);
  const { drafts, subjects } = findDrafts(scan);
  if (drafts.length === 0) return { quotes: [], rejected: rejectMarks(scan, drafts) };
  const cast = createCast(scan, entities);
  for (const draft of drafts) if (draft.subject) registerPhrase(scan, cast, draft.subject);
  for (const { subject } of subjects) registerPhrase(scan, cast, subject);
  const quotes = resolveAll(scan, cast, drafts, subjects);
  return { quotes, rejected: rejectMarks(scan, drafts) };
}
