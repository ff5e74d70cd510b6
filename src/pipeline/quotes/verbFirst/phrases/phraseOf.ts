import type { EntityAt } from '../text/scan.ts';
import type { NounPhrase } from './readPhrase.ts';

/** The phrase that an entity alone is. */
export const phraseOf = (at: EntityAt): NounPhrase => ({
  from: at.from,
  to: at.to,
  head: at.from,
  named: at,
  name: null,
  role: null,
});
