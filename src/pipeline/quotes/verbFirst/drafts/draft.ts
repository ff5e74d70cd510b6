import type { Link } from '../clauses/findLink.ts';
import type { Extent } from '../extents/findExtent.ts';
import type { CueForm } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';

/** Someone who carried the words, still as a noun phrase. */
export interface CarrierPhrase {
  readonly phrase: NounPhrase;
  readonly rule: string;
}

/** A quote whose speaker is not resolved yet. */
export interface Draft {
  /** First and last token of the cue, `[from, to)`. */
  readonly cue: readonly [number, number];
  readonly form: CueForm | null;
  readonly link: Link | null;
  readonly extent: Extent;
  readonly level: 'core' | 'soft';
  readonly subject: NounPhrase | null;
  readonly via: readonly CarrierPhrase[];
  readonly denied: boolean;
  /** Without the language's code: `cueComplementizer`, `frame`, `headline`. */
  readonly rule: string;
  readonly confidence: number;
}

/** A cue that brings no quote but sets who the sentence is about: «أعرب فلان عن شكره، مؤكدا …». */
export interface SubjectOnly {
  readonly at: number;
  readonly form: CueForm | null;
  readonly subject: NounPhrase;
}
