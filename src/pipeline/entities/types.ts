import type { Span } from '../text/span.ts';

export type EntityType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'event'
  | 'nationality'
  | 'other'
  | 'date'
  | 'money';

/** One text to annotate: a segment's headline, a line break, and its body; or any text at all. */
export interface Article {
  readonly text: string;
  /** BCP 47 primary language. */
  readonly language: string;
  /** Where the headline stands in `text`; `null` when it has none or nobody knows. */
  readonly headline: Span | null;
}

export type MentionForm = 'full' | 'short' | 'acronym' | 'role' | 'variant';

/** Where an entity is named. Offsets are UTF-16 into `Article.text`; glued clitics and marks stay outside. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** Title or office adjoining this mention as written («المتحدث باسم الكرملين»), with its place, or `null`. */
  readonly role: (Span & { readonly exact: string }) | null;
}

export interface Entity {
  /** `e1`, `e2`, … in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  /** Canonical name: the fullest form in the article, without titles. */
  readonly name: string;
  /** Fullest title or office seen with it, or `null`. */
  readonly role: string | null;
  readonly uri: string | null;
  /** 0 to 100: how much of the article is about it. */
  readonly relevance: number;
  /** 0 to 100. */
  readonly confidence: number;
  /** Same for one name in any script (بوتين / Putin); for joining across articles. */
  readonly key: string;
  readonly gender: 'masculine' | 'feminine' | null;
  readonly mentions: readonly Mention[];
}
