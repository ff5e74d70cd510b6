import type { Resolution } from '../types.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Actor, type Cast, nameWords, officeOf, ownerOf, type Sighting } from './readCast.ts';
import type { Phrase } from './readPhrase.ts';
import { genderFits, namesRole, type Place, type Resolved, type Voice } from './voice.ts';

interface Turn extends Place {
  readonly voice: Voice;
  /** A report, a study: it goes on as "it". */
  readonly document: boolean;
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
    const { words } = place;
    for (const { sentence, start, actor, leads, acts } of sightingsBefore(place.token)) {
      if (words && start >= words.start && start < words.end) continue;
      const distance = place.sentence - sentence;
      if (distance > FARTHEST_SENTENCE || !fits(actor, gender)) continue;
      const sure =
        (actor.kind === 'person' ? 2 : 0) + (actor.gender === gender ? 2 : 0) + (leads || acts ? 2.5 : 0);
      // "Roe agrees. '…,' she says": who heads the sentence before is meant.
      raise(voiceOf(actor), 8 - distance * 1.2 + sure + ((leads || acts) && distance === 1 ? 2 : 0));
    }
    for (let i = turns.length - 1; i >= Math.max(0, turns.length - 6); i--) {
      const { voice, sentence } = turns[i] as Turn;
      if (voice.kind === 'organisation' || voice.kind === 'group') continue;
      if (voice.gender !== null && voice.gender !== gender) continue;
      if (voice.actor && !fits(voice.actor, gender)) continue;
      raise(
        voice,
        11 -
          (place.sentence - sentence) * 1.2 -
          (turns.length - 1 - i) +
          (voice.gender === gender ? 2 : 0) +
          (i === turns.length - 1 && place.sentence - sentence <= 1 ? 2 : 0),
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

  const byPlural = (place: Place, subject: Phrase | null): Resolved | null => {
    const last = turns.at(-1);
    const spokeNow = last !== undefined && place.sentence - last.sentence <= 1 && last.voice.kind === 'group';
    if (subject?.kind === 'group' && !spokeNow) {
      const voice = { name: subject.name, actor: null, kind: 'group', gender: null } as const;
      return answer(voice, 'pronoun', 'pluralSubject', 65, last ? [last.voice] : []);
    }
    const voice = lastTurn((each) => each.kind === 'group' || each.kind === 'organisation');
    if (voice) return answer(voice, 'pronoun', 'pluralPronoun', 60);
    // "they" of one person whose pronoun nobody knows.
    const near = turns.at(-1);
    return near && place.sentence - near.sentence < 4
      ? answer(near.voice, 'pronoun', 'pluralPronoun', 30)
      : null;
  };

  const byThing = (place: Place, subject: Phrase | null): Resolved | null => {
    // "The plan would harm wetlands, says a new report. It adds": what spoke last goes on.
    const last = turns.at(-1);
    const thing = last && (last.voice.kind === 'organisation' || last.document);
    if (
      subject &&
      (subject.kind === 'document' || subject.kind === 'body') &&
      !(last && last.sentence === place.sentence - 1)
    )
      return byPhrase(subject, place);
    const named = subject?.kind === 'name' ? ownerOf(cast.byWord, nameWords(subject.name)) : null;
    if (named && named.kind !== 'person' && named.gender === null && last?.sentence !== place.sentence - 1)
      return answer(voiceOf(named), 'pronoun', 'thingSubject', 60);
    if (last && thing && place.sentence - last.sentence < 4)
      return answer(last.voice, 'pronoun', 'thingPronoun', 65);
    for (const { actor, sentence } of sightingsBefore(place.token))
      if (actor.kind === 'organisation' && !actor.place && place.sentence - sentence < 5)
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

  /** "the official" of one who spoke as an official; "the South Carolina Republican" of the person just named. */
  const byEpithet = (phrase: Phrase, place: Place): Resolved | null => {
    const { head } = phrase;
    const same = lastTurn(({ kind, name }) => kind === 'role' && namesRole(name, head));
    if (same) return answer(same, 'role', 'sameRole', 70);
    if (!language.epithets.has(head)) return null;
    const last = turns.at(-1);
    if (
      last?.voice.kind === 'person' &&
      place.sentence - last.sentence <= 2 &&
      genderFits(phrase, last.voice.gender)
    )
      return answer(last.voice, 'role', 'epithet', 60);
    for (const { actor, sentence, leads, acts } of sightingsBefore(place.token)) {
      if (place.sentence - sentence > 2) break;
      if (
        actor.kind === 'person' &&
        (leads || acts) &&
        sentence < place.sentence &&
        genderFits(phrase, actor.gender)
      )
        return answer(voiceOf(actor), 'role', 'epithet', 55);
    }
    return null;
  };

  /** "the department" of the Justice Department, "the airline" of the company that was named or spoke last. */
  const byKind = (phrase: Phrase, place: Place): Resolved | null => {
    const { head } = phrase;
    if (!phrase.definite || phrase.kind !== 'body' || phrase.name.toLowerCase() !== head) return null;
    const near = sightingsBefore(place.token)
      .filter(({ actor }) => actor.kind === 'organisation' && !actor.place)
      .map(({ actor, leads, acts }) => ({ actor, does: leads || acts }));
    const named = near.find(({ actor }) => nameWords(actor.name).some((word) => word.toLowerCase() === head));
    if (named) return answer(voiceOf(named.actor), 'role', 'sameBody', 75);
    if (!language.companies.has(head)) return null;
    const spoke = lastTurn((each) => each.kind === 'organisation' && each.actor !== null, 3);
    if (spoke) return answer(spoke, 'role', 'sameCompany', 65);
    const actor = (near.find(({ does }) => does) ?? near[0])?.actor;
    return actor ? answer(voiceOf(actor), 'role', 'sameCompany', 60) : null;
  };

  /** "Conductor Jane Roe": a trade with the capital of its sentence, before a person that the cast has by the rest. */
  const behindTrade = (words: readonly string[]): Actor | null => {
    const rest = words.slice(1);
    const actor = rest.length > 1 ? ownerOf(cast.byWord, rest) : null;
    return actor?.kind === 'person' && actor.words.join(' ') === rest.join(' ') ? actor : null;
  };

  const byName = (phrase: Phrase): Resolved => {
    const words = nameWords(phrase.name);
    const actor = ownerOf(cast.byWord, words) ?? behindTrade(words);
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

  /** Who a phrase with a noun is. */
  const byPhrase = (phrase: Phrase, place: Place): Resolved => {
    if (phrase.kind === 'name') return byName(phrase);
    if (phrase.kind === 'body' && /^\p{Lu}/u.test(phrase.name)) return byName(phrase);
    const actor = phrase.kind === 'role' && phrase.definite ? byOffice(phrase) : null;
    // "King said" of Mary Jo King: a family name that is an office too.
    const owner =
      phrase.kind === 'role' && !phrase.definite && /^\p{Lu}\S*$/u.test(phrase.name)
        ? ownerOf(cast.byWord, nameWords(phrase.name))
        : null;
    if (owner && owner.kind !== 'organisation' && owner.words.length > 1) return byName(phrase);
    if (actor) return answer(voiceOf(actor), 'role', 'office', 75);
    const epithet = phrase.kind === 'role' && phrase.definite ? byEpithet(phrase, place) : null;
    if (epithet) return epithet;
    const body = byKind(phrase, place);
    if (body) return body;
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
  };

  return {
    /**
     * Who `phrase` is; `null` phrase: nobody is named, so the running speaker.
     *
     * @param before what the sentence before is about, for "they" and "it"
     */
    resolve(phrase: Phrase | null, place: Place, before: Phrase | null = null): Resolved | null {
      if (phrase === null) {
        const last = turns.at(-1);
        if (last === undefined || place.paragraph - last.paragraph > 2) return null;
        return answer(last.voice, 'elided', 'runningSpeaker', place.paragraph === last.paragraph ? 85 : 60);
      }
      if (phrase.kind === 'pronoun') {
        if (phrase.pronoun === 'masculine' || phrase.pronoun === 'feminine')
          return byPronoun(phrase.pronoun, place);
        if (phrase.pronoun === 'many') return byPlural(place, before);
        return phrase.pronoun === 'thing' ? byThing(place, before) : null;
      }
      return byPhrase(phrase, place);
    },
    /** Who spoke last in the sentence of `place`, for "…, adding that"; `null` where nobody did. */
    inSentence(place: Place): Resolved | null {
      const last = turns.at(-1);
      return last?.sentence === place.sentence ? answer(last.voice, 'elided', 'clauseSubject', 88) : null;
    },
    /** Remember who spoke. */
    spoke(voice: Voice, place: Place, document: boolean): void {
      turns.push({ ...place, voice, document });
    },
  };
}
