import { fold } from '../../../text/fold.ts';
import type { EntityAt, Scan } from '../text/scan.ts';
import { type Cast, type Voice, voiceOfEntity } from './cast.ts';
import type { Discourse } from './discourse.ts';

/** «السرايا» for «سرايا القدس», «بو عنز» for «فهد بو عنز»: the recogniser kept the short name apart. */
export function fullerVoice(cast: Cast, state: Discourse, voice: Voice): Voice {
  if (voice.words.length === 1 && voice.kind === 'organisation') return fullerBody(cast, state, voice);
  if (voice.kind !== 'person') return voice;
  const short = voice.words.length;
  // «محمد الصافي» is the father of «زينب محمد الصافي».
  if (short > 1 && cast.language.nameGender(voice.words[0] as string)) return voice;
  const fuller = cast.voices.filter(
    ({ kind, words }) =>
      kind === 'person' &&
      words.length > short &&
      // «محمد بن سلمان» is the son of «سلمان».
      !cast.language.patronymics.includes(words[words.length - short - 1] as string) &&
      voice.words.every((word, i) => words[words.length - short + i] === word),
  );
  return fuller.length === 1 ? (fuller[0] as Voice) : voice;
}

/** How far back a namesake's full name is looked for. */
const NAMESAKE_REACH = 120;

/** «السبيعي» where two of that family are in the article: the one whose full name stood last before it, or `null`. */
export function latestNamesake(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  own: Voice,
  { from }: EntityAt,
): Voice | null {
  if (own.kind !== 'person' || own.words.length < 2) return null;
  const family = own.words.at(-1);
  if (!cast.voices.some((voice) => voice !== own && voice.kind === 'person' && voice.words.at(-1) === family))
    return null;
  // Whoever of them speaks goes on speaking.
  const speaks = state.spoken.findLast((voice) => voice.kind === 'person' && voice.words.at(-1) === family);
  if (speaks) return speaks;
  for (let i = from - 1; i >= Math.max(0, from - NAMESAKE_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person' || at.to - at.from < 2) continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (voice.words.at(-1) === family) return voice;
  }
  // «الصافي: …» in the headline: the one who speaks below.
  return cast.speaking.find((voice) => voice.words.length > 1 && voice.words.at(-1) === family) ?? null;
}

/** «وحذر زودر ميركل»: two family names that a recogniser ran together, of two who are named in full: the first speaks. */
export function firstOfTwo(cast: Cast, { entity, from, to }: EntityAt): Voice | null {
  if (entity.type !== 'person' || to - from !== 2) return null;
  const [first, second] = voiceOfEntity(cast, entity).words;
  const ofFamily = (name: string | undefined): Voice | undefined =>
    cast.voices.find(
      ({ kind, words, entity: id }) =>
        kind === 'person' && id !== entity.id && words.length > 1 && words.at(-1) === name,
    );
  const speaker = ofFamily(first);
  return speaker && ofFamily(second) ? speaker : null;
}

function fullerBody(cast: Cast, state: Discourse, voice: Voice): Voice {
  const short = fold(voice.name);
  // With the article in the short form alone: «السرايا», «سرايا القدس».
  const fits = (other: Voice): boolean =>
    other.kind === 'organisation' &&
    other.words.length > 1 &&
    other.words[0] === voice.words[0] &&
    !fold(other.name).startsWith(short);
  return state.spoken.findLast(fits) ?? cast.voices.find(fits) ?? voice;
}

/** «وفقا لهاشم»: a family name known before, with the preposition written on to it. */
export function unfused(scan: Scan, cast: Cast, at: number): Voice | null {
  const word = scan.tokens.word[at] as string;
  if (scan.tokens.reading[at]?.mayFuse !== 'ل' || word.length < 4) return null;
  const name = word.slice(1);
  return cast.voices.find(({ kind, words }) => kind === 'person' && words.at(-1) === name) ?? null;
}
