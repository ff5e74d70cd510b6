import type { SubjectFirstLanguage } from '../../quotes/subjectFirst/language.ts';
import { englishCues } from './quotes-cues.ts';
import * as names from './quotes-names.ts';
import * as words from './quotes-words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What English brings to the quote finder. */
export const englishQuotes: SubjectFirstLanguage = {
  code: 'en',
  cues: englishCues,
  complementizers: set('that'),
  frames: [
    ['according', 'to'], // "according to police"
    ['in', 'the', 'words', 'of'], // "in the words of one aide"
  ],
  companies: set(
    'company airline firm carrier bank retailer automaker manufacturer chain brewer insurer startup lender studio',
  ),
  conjunctions: set('and but or'),
  relatives: set('who which'),
  settingPrepositions: set('in on at during via by through from to after before'),
  ofWords: set('of for at in from with on'),
  // "…in the U.S. The plan": a closed class, since names are capitalised too.
  starters: new Set([
    ...words.adjunctOpeners,
    ...words.clauseOpeners,
    'the',
    'a',
    'an',
    'no',
    'some',
    'police',
  ]),
  ...words,
  ...names,
};
