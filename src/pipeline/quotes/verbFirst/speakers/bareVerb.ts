import type { CueForm } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';
import type { Cast } from './cast.ts';
import type { Discourse } from './discourse.ts';

/** A verb of reporting with no subject of its own, and what is known when it is reached. */
export interface BareVerb {
  readonly scan: Scan;
  readonly cast: Cast;
  readonly state: Discourse;
  readonly form: CueForm;
  /** First token of the verb's sentence, and its own. */
  readonly sentence: number;
  readonly at: number;
}
