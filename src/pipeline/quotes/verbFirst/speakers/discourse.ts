import type { CueForm, Gender } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';
import type { Resolved, Voice } from './cast.ts';

/** Who spoke last, and whom the clause is about. Cleared at each new article of a text. */
export interface Discourse {
  scope: number;
  /** Speakers of quotes, latest last. */
  spoken: Voice[];
  /** Subject of the current sentence's main verb, with the sentence's first token. */
  subject: { readonly sentence: number; readonly voice: Voice; readonly gender: Gender | null } | null;
  /** Body behind the last document or statement. */
  owner: Voice | null;
  /** Cue of the last quote, or -1. */
  last: number;
  /** First token of the words reported last, or -1. */
  clause: number;
}

export function createDiscourse(): Discourse {
  return { scope: 0, spoken: [], subject: null, owner: null, last: -1, clause: -1 };
}

/** True where verb and speaker can go together; what is unknown agrees. */
export function agrees(voice: Voice, form: CueForm): boolean {
  if (form.count === 'two' || form.count === 'many') return voice.plural || voice.kind === 'group';
  if (voice.kind === 'group' && form.gender === 'masculine') return false;
  return voice.gender === null || form.gender === null || voice.gender === form.gender;
}

/** The running speaker: the last one who agrees with the verb (annotation guide, section 5.3). */
export function runningSpeaker(
  scan: Scan,
  state: Discourse,
  form: CueForm,
  sentence: number,
): Resolved | null {
  const code = scan.language.code;
  // «قالت الوكالة إن …، مؤكدا»: the verb before knows the gender that the name does not tell.
  const other = state.subject?.gender && form.gender && state.subject.gender !== form.gender;
  if (state.subject && state.subject.sentence === sentence && !other && agrees(state.subject.voice, form))
    return {
      voice: state.subject.voice,
      resolution: 'elided',
      rule: `${code}.clauseSubject`,
      confidence: 80,
    };
  for (let i = state.spoken.length - 1; i >= Math.max(0, state.spoken.length - 6); i--) {
    const voice = state.spoken[i] as Voice;
    if (agrees(voice, form))
      return { voice, resolution: 'elided', rule: `${code}.runningSpeaker`, confidence: 75 };
  }
  const last = state.spoken[state.spoken.length - 1];
  return last
    ? { voice: last, resolution: 'elided', rule: `${code}.runningSpeakerDisagrees`, confidence: 35 }
    : null;
}
