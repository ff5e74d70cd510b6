import { WordClass } from '../language/language.ts';
import { readPhrase, startsPhrase } from '../phrases/readPhrase.ts';
import { classesAt, readingAt, writtenAt } from '../text/scan.ts';
import type { BareVerb } from './bareVerb.ts';
import { type Resolved, registerPhrase, voiceOfEntity } from './cast.ts';
import { agrees } from './discourse.ts';
import { resolvePhrase } from './resolveSpeaker.ts';

/** Tokens before a verb in which a woman may stand whom nobody has quoted yet. */
const REACH = 60;

/** The first person named in the sentence before a verb who agrees with it: «ومن المشاركين كريم الصافي وقد تحدث عن … فهو يرى». */
function firstOfSentence({ scan, cast, form, sentence }: BareVerb, before: number): Resolved | null {
  for (let i = sentence; i < before; i++) {
    const place = scan.entityAt.get(i);
    if (place?.entity.type !== 'person') continue;
    const voice = voiceOfEntity(cast, place.entity);
    if (agrees(voice, form))
      return { voice, resolution: 'elided', rule: `${scan.language.code}.firstNamed`, confidence: 45 };
  }
  return null;
}

/** The woman by her office or trade nearest before a woman's verb: «عاملة في المصنع … وأضافت». */
function nearestFeminine({ scan, cast, state, form, at }: BareVerb): Resolved | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH) && scan.scope[i] === scan.scope[at]; i--) {
    const reading = readingAt(scan, i);
    if (!reading || reading.gender !== 'feminine' || reading.preposition !== '' || reading.joined) continue;
    if (!(classesAt(scan, i) & WordClass.role) || scan.entityAt.has(i) || !startsPhrase(scan, i)) continue;
    // «عاملة تعمل في الميناء», «امرأة وافدة»: an adjective is hers, a verb is not.
    const described =
      scan.tokens.reading[i + 1]?.cue === null && scan.language.noName(writtenAt(scan, i + 1));
    const phrase = readPhrase(scan, i, Math.min(at, reading.definite ? at : i + (described ? 2 : 1)));
    if (!phrase) continue;
    registerPhrase(scan, cast, phrase);
    const resolved = resolvePhrase(scan, cast, state, phrase, null);
    if (resolved?.voice.gender === 'feminine' && agrees(resolved.voice, form))
      return {
        ...resolved,
        resolution: 'elided',
        rule: `${scan.language.code}.lastFeminine`,
        confidence: 45,
      };
  }
  return null;
}

/** Those nearest before a verb of several in its sentence: «هي ما أراد المخرجون نقله، معتبرين أن». */
function nearestMany({ scan, cast, state, form, sentence, at }: BareVerb): Resolved | null {
  for (let i = at - 1; i >= sentence; i--) {
    const reading = readingAt(scan, i);
    if (!reading || reading.count !== 'many' || reading.preposition !== '' || reading.joined) continue;
    if (!(classesAt(scan, i) & WordClass.group) || scan.entityAt.has(i) || !startsPhrase(scan, i)) continue;
    const phrase = readPhrase(scan, i, at);
    const resolved = phrase && resolvePhrase(scan, cast, state, phrase, null);
    if (resolved && agrees(resolved.voice, form))
      return { ...resolved, resolution: 'elided', rule: `${scan.language.code}.lastMany`, confidence: 45 };
  }
  return null;
}

/**
 * Who is meant by a verb without a subject where no speaker so far agrees with it: the first person of the sentence who does,
 * or for a woman's verb the woman before it, and for a verb of several the group before it in the sentence.
 */
export function lastAgreeing(verb: BareVerb): Resolved | null {
  const { state, form, sentence, at } = verb;
  // «وبين أن المدرب كريم الصافي سيأتي، مشيرا إلى أن»: who stands in the words reported did not report them.
  const end = state.clause > sentence ? state.clause : at;
  const first = firstOfSentence(verb, end);
  if (first) return first;
  if (form.count === 'many') return nearestMany(verb);
  if (form.gender !== 'feminine') return null;
  return nearestFeminine(verb);
}
