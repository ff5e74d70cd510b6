import type { Cue } from '../../quotes/verbFirst/language/language.ts';

/** A cue by its stems; every written form is generated from them (all folded: no hamza, ta marbuta as ha). */
export interface ArabicCue {
  /** 3rd person masculine past: اكد. */
  readonly past: string;
  /** Present without its first letter: وكد for يؤكد. */
  readonly present: string;
  /** Active participle without ending: موكد for مؤكدا. */
  readonly participle: string;
  readonly cue: Partial<Omit<Cue, 'lemma'>>;
  readonly example: string;
}

/** «أن», and «بأن» which every verb of stating takes in the wild. */
export const THAT = ['', 'ب'];
