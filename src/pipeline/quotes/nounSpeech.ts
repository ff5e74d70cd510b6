/** What a language knows of nouns that stand in place of a clause: «أعلن إغلاق المعبر» (announced the closing of the crossing). */
export interface NounSpeech {
  /** Words that, after a comma, belong to no noun complement: «، حيث» (where), «، رغم» (although). */
  readonly nounBounds: ReadonlySet<string>;
  /** Words with a fused preposition that are no noun complement of a verb that takes it: «بالنسبة إلى» (as to). */
  readonly howAndWhen: ReadonlySet<string>;
  /** True for "and" or "so" with a past verb of a body or of things, by its shape: «وأغلقت» (and it closed). */
  readonly befell: (word: string) => boolean;
  /** Heads of what finds out and says nothing: «أكدت التحاليل إصابته» (the tests confirmed that he is ill). */
  readonly findings: ReadonlySet<string>;
}
