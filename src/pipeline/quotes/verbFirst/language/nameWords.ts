import type { Gender } from './language.ts';

/** Words and shapes by which a language tells names, and what stands for one. */
export interface NameWords {
  /** Words that join parts of a name and begin none: بن. */
  readonly patronymics: readonly string[];
  /** Words that another of the name follows: «أبو» (father of). */
  readonly nameHalves: ReadonlySet<string>;
  /** Words that a father's or mother's name begins with: «أبو طالب». */
  readonly fathers: ReadonlySet<string>;
  /** Foreign titles that a recogniser takes for a first name: «سير» (Sir). */
  readonly nameTitles: ReadonlySet<string>;
  /** Gender of the bearer of a given name (folded), where the name tells. */
  readonly nameGender: (word: string) => Gender | null;
  /** The same by the ending of a foreign given name: «جوانا» (Joanna). */
  readonly foreignGender: (word: string) => Gender | null;
  /** True for a word that no name is written like: «بلهجة», with its ta marbuta. */
  readonly noName: (written: string) => boolean;
  /** True for a word that is written as verbs are and as hardly a name is: «تحدى» (defied), «يزاول» (pursues). */
  readonly verbLike: (written: string) => boolean;
  /** True for the head of a name of origin or family: «شمالي» in «الشمالي». */
  readonly nisba: (head: string) => boolean;
  /** «سياسية»: an adjective of relation in the feminine, as no name is written. */
  readonly feminineNisba: (written: string) => boolean;
  /** «إقليميون»: an adjective of relation in the plural of men. */
  readonly manyNisba: (word: string) => boolean;
  /** Foreign letters by their names, of which abbreviations are made: «بي», «تي». */
  readonly letterNames: ReadonlySet<string>;
  /** Words between an unknown person and the name: «امرأة تدعى هدى» (called). */
  readonly called: ReadonlySet<string>;
  /** Heads of offices that describe another before them: «الشريك المؤسس» (the founding partner). */
  readonly describingRoles: ReadonlySet<string>;
  /** True for the plural or dual of a noun that nothing owns as written: «مسؤولون» (officials), not «مسؤولو». */
  readonly unowned: (word: string) => boolean;
  /** Words for one or some of those known, complete in themselves: «أحدهم» (one of them). */
  readonly wholeOnes: ReadonlySet<string>;
  /** Heads of offices that a state has abroad: «القنصل العام للمملكة» (consul). */
  readonly envoys: ReadonlySet<string>;
  /** Heads of acts of telling, that a definite subject takes with their preposition: «الكشف عن» (revealing). */
  readonly disclosures: ReadonlySet<string>;
  /** Heads of what one explains, without an article no part of who does: «طريقة» (the way), «تفاصيل» (details). */
  readonly topics: ReadonlySet<string>;
  /** Verbs, by their past, that call on somebody with no preposition: «دعا الأهالي» (called on the people). */
  readonly urging: ReadonlySet<string>;
  /** True for a plural in a case that no subject has, with its article or its owner: «المواطنين», «مسؤولي». */
  readonly oblique: (word: string, definite: boolean) => boolean;
  /** Heads of nouns that a place's name follows: «العاصمة صنعاء» (the capital). */
  readonly placeNouns: ReadonlySet<string>;
  /** Heads of "the hundred" behind a number: «29 في المائة». */
  readonly hundreds: ReadonlySet<string>;
  /** Heads of adjectives by which an office is no longer held: «الوزير السابق» (former). */
  readonly formers: ReadonlySet<string>;
  /** True for the head of a plural that a woman's verb goes with: «شخصيات» (personalities). */
  readonly manyThings: (head: string) => boolean;
}
