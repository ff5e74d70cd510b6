import type { Entity } from '../../../entities/types.ts';
import type { Span } from '../../../text/span.ts';
import { WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type EntityAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Cast, Voice } from './cast.ts';

/** An article has dozens at most; a hostile text must not make every look-up long. */
export const MAX_VOICES = 400;

/** «متحدث باسم | فلان», «المتحدث باسم الرئيس | فلان»: who speaks for him is another. */
function isAnothers({ language }: Cast, words: readonly string[]): boolean {
  if (!language.spokesmen.has(words[0] as string)) return false;
  const at = words.findIndex((word) => language.speaksFor.has(word));
  if (at < 0) return false;
  const classesOf = (word: string | undefined): number => (word ? language.read(word, word).classes : 0);
  // «المتحدث باسم الوزير العميد فلان»: a rank is his own.
  const last = classesOf(words.at(-1));
  if (words.length > at + 2 && last & WordClass.honorific) return false;
  return at === words.length - 1 || (classesOf(words[at + 1]) & WordClass.role) !== 0;
}

export function addOffice(cast: Cast, words: readonly string[], voice: Voice, at: number): void {
  const head = words[0];
  if (head === undefined || isAnothers(cast, words)) return;
  voice.heads.add(head);
  if (cast.offices.length < MAX_VOICES) cast.offices.push({ words: new Set(words), head, voice, at });
}

export function officeWords(scan: Scan, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const reading = scan.tokens.reading[i];
    if (scan.tokens.kind[i] !== Kind.word || !reading) continue;
    if (reading.classes & (WordClass.backReference | WordClass.adverb | WordClass.preposition)) continue;
    if (reading.classes & WordClass.honorific && !(reading.classes & WordClass.role)) continue;
    words.push(reading.head);
  }
  return words;
}

/** True where another person is named inside the span. */
export function holdsPerson(scan: Scan, span: Span, entity: Entity): boolean {
  let low = 0;
  let high = scan.tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.tokens.start[middle] as number) < span.start) low = middle + 1;
    else high = middle;
  }
  for (; low < scan.tokens.count && (scan.tokens.start[low] as number) < span.end; low++) {
    const at = scan.entityAt.get(low)?.entity;
    if (at?.type === 'person' && at !== entity) return true;
  }
  return false;
}

/** Offices around a person's name that the entity stage did not note. */
export function addNearOffices(scan: Scan, cast: Cast, voice: Voice, { from, to, start }: EntityAt): void {
  const { tokens } = scan;
  // «والري لمحمد السعدي»: an office does not reach over a preposition.
  const glued = start > (tokens.start[from] as number) && tokens.reading[from]?.joined !== true;
  let i = from - 1;
  if (tokens.kind[i] === Kind.comma) i--;
  for (let k = i; !glued && k >= 0 && k > i - 9 && tokens.kind[k] === Kind.word; k--) {
    const reading = tokens.reading[k];
    // «السفير اقتراح أنان»: the proposal is Annan's, the ambassador is not.
    if (!reading || reading.cue?.form === 'finite' || (k === i && reading.action && !reading.definite)) break;
    // «قال مسؤول إن فلانا»: another clause.
    if (reading.classes & CLAUSE) break;
    const entity = scan.entityAt.get(k);
    if (entity?.entity.type === 'person') break;
    // «ناشد والدهما الأمير فلان»: their father is another.
    if (cast.language.possessed(tokens.text.slice(tokens.start[k], tokens.end[k]))) break;
    if (reading.classes & WordClass.role && (k === 0 || !(classesAt(scan, k - 1) & WordClass.role))) {
      if (k < i || reading.definite)
        addOffice(cast, officeWords(scan, k, i + 1), voice, tokens.start[from] as number);
      break;
    }
  }
  let next = to;
  if (tokens.kind[next] === Kind.comma) next++;
  // «محمد الشداد ووزير النقل»: another's.
  if (classesAt(scan, next) & WordClass.role && !tokens.reading[next]?.joined) {
    let end = next + 1;
    while (
      end < next + 7 &&
      tokens.kind[end] === Kind.word &&
      !tokens.reading[end]?.cue &&
      !(classesAt(scan, end) & (WordClass.phraseEnd | WordClass.complementizer | WordClass.preposition))
    )
      end++;
    addOffice(cast, officeWords(scan, next, end), voice, tokens.start[to] ?? 0);
  }
}
