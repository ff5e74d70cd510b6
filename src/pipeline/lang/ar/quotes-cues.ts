import type { ArabicCue } from './quotes-cue.ts';
import { ACTING } from './quotes-cues-act.ts';
import { FURTHER } from './quotes-cues-further.ts';
import { POINTING } from './quotes-cues-point.ts';
import { STATING } from './quotes-cues-state.ts';

/** Verbs of reporting (annotation guide, section 6 A to G), in the guide's order. */
export const ARABIC_CUES: readonly ArabicCue[] = [...STATING, ...POINTING, ...ACTING, ...FURTHER];
