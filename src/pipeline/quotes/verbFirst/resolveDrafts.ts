import type { Span } from '../../text/span.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Carrier, Quote } from '../types.ts';
import { sentenceStart } from './clauses/clauseStart.ts';
import type { Draft, SubjectOnly } from './drafts/draft.ts';
import type { CueForm } from './language/language.ts';
import type { NounPhrase } from './phrases/readPhrase.ts';
import type { Cast, Resolved } from './speakers/cast.ts';
import { describeSpeaker } from './speakers/describeSpeaker.ts';
import { createDiscourse, type Discourse } from './speakers/discourse.ts';
import { elidedSpeaker, topicSpeaker } from './speakers/elidedSpeaker.ts';
import { isStray } from './speakers/isStray.ts';
import { lastAgreeing } from './speakers/lastAgreeing.ts';
import { resolvePhrase } from './speakers/resolveSpeaker.ts';
import { countWords, type Scan } from './text/scan.ts';
import { Kind } from './text/tokens.ts';

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

/** Whoever may issue a statement: a body or a group, but not two men who were named («الرئيسان»). */
function issues({ language }: Scan, { voice, resolution, rule }: Resolved): boolean {
  if (voice.kind === 'organisation') return true;
  const men = rule === `${language.code}.joint` || rule === `${language.code}.bothNamed`;
  // «29 في المائة»: nor do so many.
  const many = /^[0-9]/u.test(voice.name);
  return voice.kind === 'group' && resolution !== 'elided' && !men && !many;
}

/** Who spoke, and the phrase that names them where one does. */
function chooseSpeaker(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  draft: Draft,
  sentence: number,
): { subject: NounPhrase | null; resolved: Resolved | null } {
  const { subject, form } = draft;
  const own = subject && resolvePhrase(scan, cast, state, subject, form);
  const stray = own && subject && draft.level === 'core' && isStray(scan, subject, own);
  if (subject && !stray) return { subject, resolved: own };
  const verb = form && { scan, cast, state, form, sentence, at: draft.cue[0] };
  const elided = verb && (topicSpeaker(verb) ?? elidedSpeaker(verb));
  const unsure = draft.level === 'core' && (!elided || elided.rule.endsWith('Disagrees'));
  const meant = (verb && unsure && lastAgreeing(verb)) || elided;
  return stray && !meant ? { subject, resolved: own } : { subject: null, resolved: meant };
}

/** Who carried the words, nearest to the speaker first, each once. */
function carriersOf(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  draft: Draft,
  resolved: Resolved | null,
): Carrier[] {
  const via: Carrier[] = [];
  for (const { phrase, rule } of draft.via) {
    const voice = resolvePhrase(scan, cast, state, phrase, null)?.voice;
    if (!voice || voice === resolved?.voice || via.some((known) => known.name === voice.name)) continue;
    via.push({ ...spanOf(scan, phrase.from, phrase.to), name: voice.name, entity: voice.entity, rule });
  }
  return via;
}

/** Resolve drafts in reading order, keeping who speaks. */
export function resolveDrafts(
  scan: Scan,
  cast: Cast,
  drafts: readonly Draft[],
  subjects: readonly SubjectOnly[],
): Quote[] {
  const { tokens } = scan;
  const state = createDiscourse();
  // An article goes on behind the headlines of others.
  const left = new Map<number, Discourse>();
  const quotes: Quote[] = [];
  const open: { draft: Draft; id: string }[] = [];
  let nextSubject = 0;
  const enter = (at: number): void => {
    if (scan.scope[at] === state.scope) return;
    const scope = scan.scope[at] as number;
    left.set(state.scope, { ...state });
    Object.assign(state, left.get(scope) ?? createDiscourse(), { scope });
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
    const { subject, resolved } = chooseSpeaker(scan, cast, state, draft, sentence);
    const via = carriersOf(scan, cast, state, draft, resolved);
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
      speaker: describeSpeaker(scan, resolved, state),
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
      if (issues(scan, resolved)) state.owner = resolved.voice;
    }
    if (state.spoken.length > MEMORY) state.spoken.splice(0, state.spoken.length - MEMORY);
    open.push({ draft, id });
  });
  return quotes;
}
