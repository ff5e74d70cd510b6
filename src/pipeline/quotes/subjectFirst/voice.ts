import type { Span } from '../../text/span.ts';
import type { Resolution, Speaker, SpeakerCandidate } from '../types.ts';
import type { Actor } from './readCast.ts';
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
  /** What was said, where it stands before the cue: whom it names is hardly its speaker. */
  readonly words?: Span | undefined;
}

export interface Resolved {
  readonly voice: Voice;
  readonly resolution: Resolution;
  readonly rule: string;
  readonly confidence: number;
  readonly candidates: readonly SpeakerCandidate[];
}

/** Whether "two officials familiar with the talks" and the like hold "official". */
export function namesRole(name: string, head: string): boolean {
  const words = name.toLowerCase().split(' ').slice(0, 30);
  return words.includes(head) || words.includes(`${head}s`);
}

export function genderFits(phrase: Phrase, gender: Voice['gender']): boolean {
  return phrase.gender === null || gender === null || phrase.gender === gender;
}
