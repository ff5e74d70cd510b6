/** Words of a language by which reported words begin, end or go on. */
export interface EdgeWords {
  /** Last words of phrases that contrast: «في حين» (while). */
  readonly whiles: ReadonlySet<string>;
  /** Verbs of being, right behind which a participle tells what somebody is: «أصبح معبرا عن» (became expressive of). */
  readonly becomes: ReadonlySet<string>;
  /** True for the head of a word whose marks hold a title or motto: «شعارها» (its motto). */
  readonly titled: (head: string) => boolean;
  /** {@link titled}, but for names: «اسمه» (his name) may stand before speech. */
  readonly headed: (head: string) => boolean;
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
  /** Words with a pronoun that refer back to the noun of a relative clause: «خلاله» (during it). */
  readonly refersBack: ReadonlySet<string>;
  /** Verbs of having done before, right before another verb: «سبق ووعد» (had promised before). */
  readonly before: ReadonlySet<string>;
  /** Last words of «وذلك بعد» (and that after), «وذلك قبل» (and that before). */
  readonly beforeAndAfter: ReadonlySet<string>;
  /** Words that call out before "that": «ألا وإن» (lo, and verily). */
  readonly exclaims: ReadonlySet<string>;
  /** Verbs that say who handed down a tradition, behind its marks: «رواه» (related by). */
  readonly handedDown: ReadonlySet<string>;
  /** Words of those who are spoken to: «بكم» (to you). */
  readonly hearer: ReadonlySet<string>;
  /** Verbs of coming back, with and without a conjunction, before a verb of reporting: «عاد وقال» (he came back and said). */
  readonly again: ReadonlySet<string>;
  /** «ثم» (then). */
  readonly then: ReadonlySet<string>;
  /** «وقد» before the past: it has happened. */
  readonly already: ReadonlySet<string>;
  /** True for a word that may be a verb in the present: «تصل» (it reaches). */
  readonly mayBePresent: (word: string) => boolean;
  /** Verbs whose clause is wished for or expected, in the past: «طالب» (demand). */
  readonly wishes: ReadonlySet<string>;
  /** Heads of rules that nobody says: «لائحة» (a list of rules), unless one of {@link charges} follows. */
  readonly statutes: ReadonlySet<string>;
  readonly charges: ReadonlySet<string>;
  /** True for a verb of several by its ending: «بدأوا» (they began). */
  readonly ofSeveral: (word: string) => boolean;
  /** True for a word that can only be a verb of several in the past: «احتجزوا» (they held). */
  readonly severalDid: (word: string) => boolean;
}
