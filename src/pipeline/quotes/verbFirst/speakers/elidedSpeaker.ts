import { sentenceStart } from '../clauses/clauseStart.ts';
import { findTopic } from '../clauses/findTopic.ts';
import { Kind } from '../text/tokens.ts';
import type { BareVerb } from './bareVerb.ts';
import { type Resolved, registerPhrase } from './cast.ts';
import { agrees, runningSpeaker } from './discourse.ts';
import { resolvePhrase } from './resolveSpeaker.ts';

/** «أصدرت السفارة بيانا أكدت فيه أن»: a sentence with no speaker so far is about its first actor. */
export function topicSpeaker({ scan, cast, state, form, sentence, at }: BareVerb): Resolved | null {
  if (state.subject?.sentence === sentence) return null;
  const topic = findTopic(scan, sentence, at);
  if (!topic) return null;
  registerPhrase(scan, cast, topic);
  const resolved = resolvePhrase(scan, cast, state, topic, null);
  if (!resolved || !agrees(resolved.voice, form)) return null;
  return { ...resolved, resolution: 'elided', rule: `${scan.language.code}.clauseTopic`, confidence: 70 };
}

/** Sentences before a verb with no subject that may say who is meant, where no speaker does. */
const MAX_SENTENCES = 3;

/** «… جاهز. وكان الأمين العام كوفي أنان حث على … . وقال إن»: the person whom the sentence right before is about, when nobody speaks in it. */
function freshTopic({ scan, cast, state, form, sentence }: BareVerb): Resolved | null {
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
export function elidedSpeaker(verb: BareVerb): Resolved | null {
  const { scan, cast, state, form, sentence, at } = verb;
  const running = runningSpeaker(scan, state, form, sentence);
  const fresh =
    running?.rule.endsWith('.runningSpeaker') && form.form === 'finite' && !form.cue.continues
      ? freshTopic(verb)
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
