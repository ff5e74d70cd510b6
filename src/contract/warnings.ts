/** What a consumer should know before trusting a record. Closed list; each code is explained in docs/reference/warnings.md. */
export const WARNINGS = {
  HEADLINE_MISSING: 'No headline was found for this segment; `item.headlines` is empty.',
  DATE_MISSING: 'No publication date belongs to this segment; `dates.published` is null.',
  DATE_IN_FUTURE: 'The publication date is more than a day after the fetch.',
  DATE_ORDER: 'The modification date is before the publication date.',
  LANGUAGE_UNKNOWN: 'The language of the text could not be told.',
  LANGUAGE_UNSUPPORTED: 'Entities and quotes have no rules for this language, so lists may be empty.',
  CHARSET_GUESSED: 'Neither the server nor the page named the charset; it was told from the bytes.',
  CHARACTERS_LOST: 'The text holds U+FFFD: some bytes were not valid in the charset.',
  BODY_SHORT: 'The body has fewer than 20 words.',
  CANONICAL_OTHER_HOST: 'The page names a canonical URL on another host.',
  SPEAKER_UNKNOWN: 'At least one quote has no speaker.',
} as const;

export type WarningCode = keyof typeof WARNINGS;
