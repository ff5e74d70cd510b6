import type { Span } from '../text/span.ts';

export type QuoteType = 'direct' | 'indirect' | 'mixed';
export type Resolution = 'named' | 'short' | 'role' | 'pronoun' | 'elided' | 'unknown';

export interface SpeakerCandidate {
  readonly name: string;
  /** Entity id, or `null` where the speaker is no entity («مصدر أمني», "a security source"). */
  readonly entity: string | null;
  readonly confidence: number;
}

export interface Speaker extends SpeakerCandidate {
  readonly kind: 'person' | 'organisation' | 'role' | 'group' | 'unknown';
  readonly resolution: Resolution;
  readonly candidates: readonly SpeakerCandidate[];
  /** Rule that decided, such as `ar.runningSpeaker`. */
  readonly rule: string;
}

/** Who carried the words, nearest to the speaker first («نقلت وكالة … عن X»). */
export interface Carrier extends Span {
  readonly name: string;
  readonly entity: string | null;
  readonly rule: string;
}

/** Words given to a speaker. Offsets are UTF-16 into `Article.text`. */
export interface Quote {
  /** `q1`, `q2`, … in order of start. */
  readonly id: string;
  readonly type: QuoteType;
  /** `core` quotes are reported clauses; `soft` ones noun complements (docs/reference/quotes.md). */
  readonly level: 'core' | 'soft';
  /** The opening and closing mark, `«»`, or empty where the words stand without marks. */
  readonly marks: string;
  readonly contents: readonly Span[];
  readonly cue: Span | null;
  /** The speaker's noun phrase in the sentence; empty when the sentence names nobody. */
  readonly sources: readonly Span[];
  readonly speaker: Speaker;
  readonly via: readonly Carrier[];
  readonly denied: boolean;
  /** Id of the quote this one stands in, or `null`. */
  readonly nestedIn: string | null;
  readonly confidence: number;
  /** Rule that found it, such as `ar.cueComplementizer`. */
  readonly rule: string;
  /** Hash of the folded words: alike for الأمريكي and الأميركي, with or without marks and harakat. */
  readonly fingerprint: string;
}

/** Words in marks that are no quote, with the reason (for `explain`). */
export interface RejectedMarks extends Span {
  readonly reason: string;
}

export interface QuoteResult {
  readonly quotes: readonly Quote[];
  readonly rejected: readonly RejectedMarks[];
}
