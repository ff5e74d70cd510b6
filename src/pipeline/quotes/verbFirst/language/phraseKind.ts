/** What a fixed phrase does in a sentence. */
export type PhraseKind =
  /** «بحسب», «نقلا عن», "according to": a speaker follows, the sentence is the quote. */
  | 'frame'
  /** «حسب تعبيره»: closes a quote. */
  | 'tag'
  /** «في حين», «جاء ذلك», «وذلك بعد»: the writer speaks again. */
  | 'background'
  /** «سي إن إن» (CNN): a name whose words mean something else alone. */
  | 'name'
  /** «، على هامش القمة»: where the words were said; ends a clause, but may stand between a cue and its words. */
  | 'setting'
  /** «تجدر الإشارة إلى»: impersonal, the clause after it is no quote. */
  | 'impersonal'
  /** «من جانبه»: a new speaker comes. */
  | 'turn'
  /** «اقرأ أيضا»: what follows belongs to another article. */
  | 'break'
  /** «أخبار متعلقة»: other articles' headlines follow, and then the same article goes on. */
  | 'list';

export interface Phrase {
  /** Folded words; a last word ending in `*` matches any word with that beginning. */
  readonly words: readonly string[];
  readonly kind: PhraseKind;
  readonly example: string;
}
