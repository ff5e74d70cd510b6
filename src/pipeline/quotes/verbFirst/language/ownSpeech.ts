/** How a language tells that somebody speaks of himself, where no mark or colon does. */
export interface OwnSpeech {
  /** True for a verb in the present of the first person, or its pronoun, by the folded word and the first letter as written: «نناشد» (we appeal). */
  readonly ownVerb: (word: string, first: number) => boolean;
  /** True for a verb in the past of the first person plural by its shape: «خسرنا» (we lost). */
  readonly ownPast: (word: string) => boolean;
  /** True for a verb in the past that tells what happened, by its ending or as listed: «اندلعت», «أصيب». */
  readonly eventVerb: (word: string) => boolean;
  /** True for a verb that a clause in marks begins with, and no name: «أخفت», «يهدد». */
  readonly clauseVerb: (word: string) => boolean;
  /** Words that such a verb may follow where speech begins: «سوف» (shall), «هل» (do). */
  readonly ownOpeners: ReadonlySet<string>;
  /** Words that somebody answers himself with: «لأن» (because), «طبعا» (of course). */
  readonly replies: ReadonlySet<string>;
  /** Pronouns of it that names begin with too: «حملة نحن معكم» (a campaign). */
  readonly ownNames: ReadonlySet<string>;
}
