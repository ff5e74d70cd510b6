import type { Resolution, Speaker, SpeakerCandidate } from '../types.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Actor, type Cast, nameWords, officeOf, ownerOf, type Sighting } from './readCast.ts';
import type { Phrase } from './readPhrase.ts';

/** Who spoke, as the discourse remembers it. */
export interface Voice {
  readonly name: string;
  readonly actor: Actor | null;
  readonly kind: Speaker['kind'];
  readonly gender: 'masculine' | 'feminine' | null;
}

/** Where a report stands; the sentence's number counts from 0. */
export interface Place {
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
}

interface Turn extends Place {
  readonly voice: Voice;
}

export interface Resolved {
  readonly voice: Voice;
  readonly resolution: Resolution;
  readonly rule: string;
  readonly confidence: number;
  readonly candidates: readonly SpeakerCandidate[];
}

/** Sightings looked at for a pronoun, and sentences that it reaches back. */
const REACH = 40;
const FARTHEST_SENTENCE = 12;

/**
 * The discourse of one article: who spoke, who was named, and whom a pronoun or an elided subject means. Call it in
 * reading order.
 */
export function createDiscourse(cast: Cast, language: SubjectFirstLanguage) {
  const turns: Turn[] = [];
  let seen = 0;

  const voiceOf = (actor: Actor): Voice => ({
    name: actor.name,
    actor,
    kind: actor.kind === 'organisation' ? 'organisation' : 'person',
    gender: actor.gender,
  });

  const answer = (
    voice: Voice,
    resolution: Resolution,
    rule: string,
    confidence: number,
    others: readonly Voice[] = [],
  ): Resolved => ({
    voice,
    resolution,
    rule: `${language.code}.${rule}`,
    confidence,
    candidates: [voice, ...others.filter((other) => other.name !== voice.name)]
      .slice(0, 4)
      .map((each, i) => ({
        name: each.name,
        entity: each.actor?.entity ?? null,
        confidence: i === 0 ? confidence : Math.max(5, 40 - 10 * i),
      })),
  });

  /** Sightings before `token`, nearest first. */
  const sightingsBefore = (token: number): Sighting[] => {
    while (seen < cast.sightings.length && (cast.sightings[seen] as Sighting).token < token) seen++;
    while (seen > 0 && (cast.sightings[seen - 1] as Sighting).token >= token) seen--;
    return cast.sightings.slice(Math.max(0, seen - REACH), seen).reverse();
  };

  const fits = (actor: Actor, gender: 'masculine' | 'feminine' | null): boolean =>
    actor.kind !== 'organisation' && (gender === null || actor.gender === null || actor.gender === gender);

  /** "he" or "she": weighs nearness, heading a sentence, and having spoken last. */
  const byPronoun = (gender: 'masculine' | 'feminine', place: Place): Resolved | null => {
    const scores = new Map<Voice['name'], { voice: Voice; score: number }>();
    const raise = (voice: Voice, score: number): void => {
      const known = scores.get(voice.name);
      if (known === undefined) scores.set(voice.name, { voice, score });
      else known.score = Math.max(known.score, score) + 0.5;
    };
    for (const { sentence, actor, leads } of sightingsBefore(place.token)) {
      const distance = place.sentence - sentence;
      if (distance > FARTHEST_SENTENCE || !fits(actor, gender)) continue;
      const sure = (actor.kind === 'person' ? 2 : 0) + (actor.gender === gender ? 2 : 0) + (leads ? 2.5 : 0);
      // "Roe agrees. '…,' she says": who heads the sentence before is meant.
      raise(voiceOf(actor), 8 - distance * 1.2 + sure + (leads && distance === 1 ? 2 : 0));
    }
    for (let i = turns.length - 1; i >= Math.max(0, turns.length - 6); i--) {
      const { voice, sentence } = turns[i] as Turn;
      if (voice.kind === 'organisation' || voice.kind === 'group') continue;
      if (voice.gender !== null && voice.gender !== gender) continue;
      if (voice.actor && !fits(voice.actor, gender)) continue;
      raise(
        voice,
        11 - (place.sentence - sentence) * 1.2 - (turns.length - 1 - i) + (voice.gender === gender ? 2 : 0),
      );
    }
    const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (best === undefined) return null;
    if (best.voice.actor) best.voice.actor.gender ??= gender;
    const margin = best.score - (second?.score ?? 0);
    return answer(
      best.voice,
      'pronoun',
      'pronoun',
      Math.round(Math.min(90, 55 + 8 * margin)),
      ranked.slice(1).map((entry) => entry.voice),
    );
  };

  const lastTurn = (accepts: (voice: Voice) => boolean, reach = 8): Voice | null => {
    for (let i = turns.length - 1; i >= Math.max(0, turns.length - reach); i--) {
      const { voice } = turns[i] as Turn;
      if (accepts(voice)) return voice;
    }
    return null;
  };

  const byPlural = (place: Place): Resolved | null => {
    const voice = lastTurn((each) => each.kind === 'group' || each.kind === 'organisation');
    if (voice) return answer(voice, 'pronoun', 'pluralPronoun', 60);
    // "they" of one person whose pronoun nobody knows.
    const near = turns.at(-1);
    return near && place.sentence - near.sentence < 4
      ? answer(near.voice, 'pronoun', 'pluralPronoun', 30)
      : null;
  };

  const byThing = (place: Place): Resolved | null => {
    for (const { actor, sentence } of sightingsBefore(place.token))
      if (actor.kind === 'organisation' && place.sentence - sentence < 5)
        return answer(voiceOf(actor), 'pronoun', 'thingPronoun', 55);
    const voice = lastTurn((each) => each.kind === 'organisation');
    return voice && answer(voice, 'pronoun', 'thingPronoun', 50);
  };

  /** "the mayor": who holds that office in the article. */
  const byOffice = (phrase: Phrase): Actor | null => {
    const office = officeOf(phrase.head);
    const holders = cast.actors.filter((actor) => actor.kind !== 'organisation' && actor.offices.has(office));
    return holders.length === 1 ? (holders[0] as Actor) : null;
  };

  const byName = (phrase: Phrase): Resolved => {
    const words = nameWords(phrase.name);
    const actor = ownerOf(cast.byWord, words);
    const full = actor !== null && actor.words.length > words.length;
    if (actor && phrase.gender) actor.gender ??= phrase.gender;
    const joint = / and /.test(phrase.name) && phrase.kind === 'name';
    if (actor === null || joint)
      return answer(
        {
          name: phrase.name,
          actor: joint ? null : actor,
          kind: phrase.kind === 'body' ? 'organisation' : joint ? 'group' : 'person',
          gender: phrase.gender,
        },
        'named',
        'named',
        80,
      );
    const voice = voiceOf(actor);
    return answer(
      phrase.kind === 'body' ? { ...voice, kind: 'organisation' } : voice,
      full ? 'short' : 'named',
      full ? 'shortName' : 'named',
      full ? 88 : 95,
    );
  };

  return {
    /** Who `phrase` is; `null` phrase: nobody is named, so the running speaker. */
    resolve(phrase: Phrase | null, place: Place): Resolved | null {
      if (phrase === null) {
        const last = turns.at(-1);
        if (last === undefined || place.paragraph - last.paragraph > 2) return null;
        return answer(last.voice, 'elided', 'runningSpeaker', place.paragraph === last.paragraph ? 85 : 60);
      }
      if (phrase.kind === 'pronoun') {
        if (phrase.pronoun === 'masculine' || phrase.pronoun === 'feminine')
          return byPronoun(phrase.pronoun, place);
        if (phrase.pronoun === 'many') return byPlural(place);
        return phrase.pronoun === 'thing' ? byThing(place) : null;
      }
      if (phrase.kind === 'name') return byName(phrase);
      if (phrase.kind === 'body' && /^\p{Lu}/u.test(phrase.name)) return byName(phrase);
      const actor = phrase.kind === 'role' && phrase.definite ? byOffice(phrase) : null;
      if (actor) return answer(voiceOf(actor), 'role', 'office', 75);
      const kind =
        phrase.kind === 'group'
          ? 'group'
          : phrase.kind === 'role' || phrase.kind === 'other'
            ? 'role'
            : 'organisation';
      return answer(
        { name: phrase.name, actor: null, kind, gender: phrase.gender },
        'role',
        'rolePhrase',
        phrase.kind === 'other' ? 45 : 75,
      );
    },
    /** Who spoke last in the sentence of `place`, for "…, adding that"; `null` where nobody did. */
    inSentence(place: Place): Resolved | null {
      const last = turns.at(-1);
      return last?.sentence === place.sentence ? answer(last.voice, 'elided', 'clauseSubject', 88) : null;
    },
    /** Remember who spoke. */
    spoke(voice: Voice, place: Place): void {
      turns.push({ ...place, voice });
    },
  };
}
