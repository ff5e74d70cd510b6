import type { WordReading } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';

/** What a step through a noun phrase did with the token it stands at. */
export const Step = { none: 0, moved: 1, ends: 2 } as const;
export type Step = (typeof Step)[keyof typeof Step];

/** A walk through the words of a noun phrase, to the token `at` that it has come to. */
export interface PhraseWalk {
  readonly scan: Scan;
  readonly from: number;
  /** No word of the phrase stands here or behind. */
  readonly stop: number;
  /** Where the part of the sentence ends that may hold the phrase. */
  readonly limit: number;
  /** Classes of the phrase's first word, and that word. */
  readonly headClasses: number;
  readonly title: WordReading;
  at: number;
  /** End of the last entity, or -1. */
  entityEnd: number;
  /** Whether the phrase holds a person's name, a given name, and a body that its head is of. */
  named: boolean;
  given: boolean;
  owned: boolean;
}

export function startWalk(
  scan: Scan,
  from: number,
  stop: number,
  limit: number,
  headClasses: number,
): PhraseWalk {
  const title = scan.tokens.reading[from] as WordReading;
  // Named one by one: spreads cost what the walk itself does.
  return {
    scan,
    from,
    stop,
    limit,
    headClasses,
    title,
    at: from,
    entityEnd: -1,
    named: false,
    given: false,
    owned: false,
  };
}

/** Go on behind `at`. */
export function moveTo(walk: PhraseWalk, at: number): Step {
  walk.at = at;
  return Step.moved;
}
