import type { Span } from '../../text/span.ts';
import type { QuoteType } from '../types.ts';
import type { Phrase } from './readPhrase.ts';

/** One report of words, before its speaker is resolved. Token numbers, but for `content`. */
export interface Report {
  /** Token of the verb or frame; -1 where words in marks have none. */
  readonly cue: number;
  readonly cueEnd: number;
  readonly phrase: Phrase | null;
  /** What was said, UTF-16 into the text. */
  readonly content: Span;
  readonly type: QuoteType;
  readonly marks: string;
  readonly denied: boolean;
  /** Rule's name without the language's code. */
  readonly rule: string;
  readonly confidence: number;
  /** Another report's words hold this one. */
  readonly nested: boolean;
  /** Who carried the words: the hearer that is a medium, or a frame beside the verb. */
  readonly carriers: readonly { readonly phrase: Phrase; readonly rule: string }[];
}
