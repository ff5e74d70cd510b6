import { findPhraseBefore, isWord } from './findPhraseBefore.ts';
import type { Subject } from './findSubject.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Token } from './readText.ts';

/** Words between "quoted" and "as saying". */
const LONGEST_QUOTED = 20;

/** A speaker whom a carrier quotes. */
export interface QuotedAs {
  readonly subject: Subject;
  /** "The Herald" of "The Herald quoted Roe as saying"; `null` in "Roe was quoted as saying". */
  readonly carrier: Phrase | null;
}

/**
 * Read "X quoted Y as saying" and "Y was quoted as saying", whose participle stands at token `verb`; `null` where no
 * quoter stands before it.
 */
export function findQuotedAs(
  read: ReadText,
  verb: number,
  limit: number,
  language: SubjectFirstLanguage,
): QuotedAs | null {
  const { tokens } = read;
  if (tokens[verb - 1]?.word !== 'as' || verb - 2 < limit) return null;
  for (let at = verb - 2; at >= limit && verb - at < LONGEST_QUOTED; at--) {
    const token = tokens[at] as Token;
    if (!isWord(token)) {
      if (token.sign !== 'comma') return null;
      continue;
    }
    if (!language.quoters.has(token.word)) continue;
    let before = at;
    while (before > limit && isWord(tokens[before - 1]) && isAuxiliary(tokens[before - 1] as Token, language))
      before--;
    const passive = tokens.slice(before, at).some(({ word }) => language.passives.has(word));
    const phrase = findPhraseBefore(read, before, limit, language);
    const object = at + 1 < verb - 1 ? readPhrase(read, { from: at + 1, to: verb - 1 }, language) : null;
    const speaker = passive ? phrase : object;
    if (speaker === null) return null;
    const from = phrase?.from ?? at;
    const subject: Subject = { how: 'before', phrase: speaker, from, to: verb + 1 };
    return { subject, carrier: passive ? null : phrase };
  }
  return null;
}

function isAuxiliary({ word }: Token, language: SubjectFirstLanguage): boolean {
  return language.auxiliaries.has(word) || language.passives.has(word) || language.adverbs.has(word);
}
