import { WordClass } from '../language/language.ts';

/** A complementizer, free or with a pronoun written on to it: «أن», «أنه». */
export const CLAUSE = WordClass.complementizer | WordClass.fusedComplementizer;
/** Classes of a word that can head a speaker's noun phrase. */
export const HEAD =
  WordClass.role |
  WordClass.group |
  WordClass.body |
  WordClass.media |
  WordClass.document |
  WordClass.source |
  WordClass.quantifier;
/** Classes of a word that no noun phrase holds. */
export const ENDS =
  WordClass.phraseEnd |
  WordClass.complementizer |
  WordClass.fusedComplementizer |
  WordClass.relative |
  WordClass.speechParticle |
  WordClass.firstPerson |
  WordClass.auxiliary |
  WordClass.joiner |
  WordClass.negation;

/** Several voices, or one without a name: a person's name after it is another's. */
export const COLLECTIVE = WordClass.group | WordClass.quantifier | WordClass.source;

/** Words that a name may have. */
export const MAX_NAME = 6;
