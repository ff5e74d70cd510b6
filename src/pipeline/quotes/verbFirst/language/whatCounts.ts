/** How a language tells words that are somebody's from what merely shows, befalls or is thought by people at large. */
export interface WhatCounts {
  /** Words that, after a comma, belong to no noun complement: «، حيث» (where), «، رغم» (although). */
  readonly nounBounds: ReadonlySet<string>;
  /** Words with a fused preposition that are no noun complement: «بالنسبة إلى» (as to). */
  readonly howAndWhen: ReadonlySet<string>;
  /** Words that begin like one with a fused preposition: «بحيرة» (lake). */
  readonly ownLetters: ReadonlySet<string>;
  /** True for "and" or "so" with a past verb of a body or of things, by its shape: «وأغلقت» (and it closed). */
  readonly befell: (word: string) => boolean;
  /** Heads of what finds out and says nothing: «أكدت التحاليل إصابته» (the tests confirmed that he is ill). */
  readonly findings: ReadonlySet<string>;
  /** Heads of people at large: «الكثير يعتقدون أن» (many believe that) inside another's words is that one's claim. */
  readonly people: ReadonlySet<string>;
  /** "Un-": the participle behind it describes («غير مؤكدة», unconfirmed). */
  readonly unlikeWords: ReadonlySet<string>;
  /** Nouns that make an adverb with their preposition: «على طول الطريق» (along the road). */
  readonly adverbials: ReadonlySet<string>;
  /** Words behind «وذلك» (and that) with which a noun complement goes on: «من خلال» (through). */
  readonly means: ReadonlySet<string>;
  /** "Because", also with a pronoun: the clause behind it is no report of the verb before it. */
  readonly reasons: ReadonlySet<string>;
  /** True for "that" as written after "say" alone: «إن». */
  readonly afterSay: (written: string) => boolean;
  /** Words before a document that something comes in: «جاء في تقرير» (it came in a report). */
  readonly inside: ReadonlySet<string>;
  /** Words right before a title in marks: «مؤلفات منها «…»» (among them). */
  readonly examples: ReadonlySet<string>;
  /** True for "that" with no preposition: «ذلك». */
  readonly pointsAlone: (word: string) => boolean;
  /** Verbs with a "that" of their own: «يعلم الجميع أن» (everybody knows). */
  readonly takers: ReadonlySet<string>;
  /** Verbs of reporting in the past that are written like their noun: «رد» (answered, an answer). */
  readonly alsoNouns: ReadonlySet<string>;
  /** Negations of the present, behind which a past form is the first person: «لن أدعي» (I will not claim). */
  readonly notNow: ReadonlySet<string>;
  /** Negations of the past before a verb of thinking, which then narrates: «لم تتوقع أن» (did not expect). */
  readonly unmet: ReadonlySet<string>;
  /** True for what a woman did to the writer: «أهدتني» (gave me). */
  readonly didToMe: (word: string) => boolean;
  /** "Let him": «دعوه يقول» (let him say). */
  readonly lets: ReadonlySet<string>;
  /** Verbs that give a name: «عرف بـ"…"» (known as); with the preposition that the name stands behind. */
  readonly naming: ReadonlySet<string>;
  readonly namedBy: ReadonlySet<string>;
  /** True for an adverb that says in which sense: «طبيا» (medically). */
  readonly inWhatSense: (word: string) => boolean;
  /** Verbs behind which a form like a past is the first person: «أريد أن أوضح» (I want to explain). */
  readonly ownWishes: ReadonlySet<string>;
  /** Verbs behind which a noun of action stands: «يمكن ذكر أمثلة» (examples can be named). */
  readonly beforeNouns: ReadonlySet<string>;
  /** Verbs that are other words before a preposition: «تابع لشركة» (belonging to a company). */
  readonly belongTo: ReadonlyMap<string, string>;
  /** "As if" with a pronoun: «وكأنها تقول» (as if she said). */
  readonly asIf: ReadonlySet<string>;
  /** True for "that" as written where the word behind it makes it "if": «إن وجدوا» (if they are found). */
  readonly meansIf: (next: string, written: string) => boolean;
  /** Words that begin what follows from a clause: «الأمر الذي» (a thing that). */
  readonly sequences: ReadonlySet<string>;
}
