/** Words of a language by which reported words begin, end or go on. */
export interface EdgeWords {
  /** Last words of phrases that contrast: «في حين» (while). */
  readonly whiles: ReadonlySet<string>;
  /** Verbs of being, right behind which a participle tells what somebody is: «أصبح معبرا عن» (became expressive of). */
  readonly becomes: ReadonlySet<string>;
  /** True for the head of a word whose marks hold a title or motto: «شعارها» (its motto). */
  readonly titled: (head: string) => boolean;
  /** Words that answer a frame with no complementizer: «فربما» (then perhaps). */
  readonly answerWords: ReadonlySet<string>;
  /** Words that sum up what was told, before a relative: «الأمر الذي» (a thing which). */
  readonly matter: ReadonlySet<string>;
  /** Occasions on which somebody speaks: «مؤتمر» (a conference). */
  readonly speeches: ReadonlySet<string>;
  /** What somebody says something in, behind "in" or "during": «تصريح» (a statement); and where, of a person: «ندوة» (a panel). */
  readonly tellings: ReadonlySet<string>;
  readonly gatherings: ReadonlySet<string>;
  /** "A copy of it", that an outlet has: «نسخة منه». */
  readonly copies: ReadonlySet<string>;
  /** True for a meeting or visit with its owner's pronoun: «لقائه» (his meeting). */
  readonly meeting: (word: string) => boolean;
  /** Words that a prayer for somebody named begins with, before the name of God: «صلى» (bless). */
  readonly prayers: ReadonlySet<string>;
  readonly god: string;
}
