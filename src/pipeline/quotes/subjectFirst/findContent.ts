import type { ReportingVerb, SubjectFirstLanguage } from './language.ts';
import type { ReadText, Token } from './readText.ts';

/** Where the words after a reporting verb begin. */
export interface ContentStart {
  /** First token of what was said; an opening mark where it stands in marks. */
  readonly at: number;
  /** What brought it: "that", a colon, a mark, a question word, or nothing. */
  readonly by: 'that' | 'colon' | 'marks' | 'question' | 'bare';
}

/** Words that hearer and adjuncts may take before the words that were said. */
const FARTHEST = 24;
const CLAUSE_LOOKAHEAD = 14;
/** Words in marks that a programme's name may have. */
const MOST_NAME_WORDS = 6;

const isWord = (token: Token | undefined): boolean => token?.sign === 'word' && token.piece < 0;
const isMark = (token: Token | undefined): boolean => token?.sign === 'open' && token.piece >= 0;

/** Token after the hearer of "told": "reporters", "him", "The Associated Press", "the Herald's Jane Roe". */
function afterHearer(read: ReadText, from: number, limit: number, language: SubjectFirstLanguage): number {
  const { tokens } = read;
  let at = from;
  const first = tokens[at];
  if (!isWord(first) || first === undefined) return at;
  if (language.objectPronouns.has(first.word)) return at + 1;
  if (language.determiners.has(first.word)) at++;
  const start = at;
  for (; at < limit && at - from < 12; at++) {
    const token = tokens[at] as Token;
    if (!isWord(token)) break;
    const { word } = token;
    const previous = tokens[at - 1] as Token;
    if (language.complementizers.has(word) || language.pronouns.has(word) || language.questionWords.has(word))
      break;
    if (at > start && language.times.has(word)) break;
    if (language.determiners.has(word) && !previous.possessive && !language.ofWords.has(previous.word)) break;
    if (at > start && language.settingPrepositions.has(word)) break;
    if (at > start && (language.finites.has(word) || language.subordinators.has(word)) && word !== 'and')
      break;
    // A new capitalised word after a plain one begins the clause: "told reporters Smith would".
    if (
      at > start &&
      token.capital &&
      !previous.capital &&
      !language.ofWords.has(previous.word) &&
      !previous.possessive &&
      previous.word !== 'and'
    )
      break;
    if (at > start && !token.capital && previous.capital && !language.ofWords.has(word) && word !== 'and')
      break;
  }
  return at;
}

/** Token after time and setting at `from`: "Monday", "in a statement", "on her show", "at a hearing in Ohio". */
function afterAdjuncts(read: ReadText, from: number, limit: number, language: SubjectFirstLanguage): number {
  const { tokens } = read;
  let at = from;
  for (let moved = true; moved && at < limit; ) {
    moved = false;
    const token = tokens[at] as Token;
    if (!isWord(token)) break;
    const next = tokens[at + 1];
    if (language.times.has(token.word)) {
      at++;
      moved = true;
      while (at < limit && /^\d/.test((tokens[at] as Token).word) && isWord(tokens[at])) at++;
    } else if (
      (token.word === 'last' || token.word === 'this' || token.word === 'next') &&
      next &&
      /^(?:week|month|year|spring|summer|fall|winter|\p{L}+day)$/u.test(next.word)
    ) {
      at += 2;
      moved = true;
    } else if (language.settingPrepositions.has(token.word)) {
      for (let i = at + 1; i < limit && i <= at + 8; i++) {
        const inner = tokens[i] as Token;
        if (!isWord(inner) || language.finites.has(inner.word) || language.pronouns.has(inner.word)) break;
        if (!language.settings.has(inner.word) || isCompound(tokens, i, language)) continue;
        at = i + 1;
        moved = true;
        break;
      }
    }
  }
  return at;
}

/** "a court filing", "news conference": the setting's word goes on. */
function isCompound(tokens: readonly Token[], at: number, language: SubjectFirstLanguage): boolean {
  const next = tokens[at + 1];
  return (
    isWord(next) && next !== undefined && language.settings.has(next.word) && !language.times.has(next.word)
  );
}

/** "found Moss leading Reyes by five points": a participle in place of the finite verb. */
function hasParticiple(read: ReadText, from: number, limit: number): boolean {
  for (let i = from; i < limit && i < from + 4; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) return false;
    if (!token.capital && token.word.endsWith('ing')) return true;
  }
  return false;
}

/** Whether a finite verb stands in the run of words at `from`, looked for in its first words. */
export function hasFinite(
  read: ReadText,
  from: number,
  limit: number,
  language: SubjectFirstLanguage,
): boolean {
  for (let i = from; i < limit && i < from + CLAUSE_LOOKAHEAD; i++) {
    const token = read.tokens[i] as Token;
    if (token.sign !== 'word') return false;
    if (language.finites.has(token.word)) return true;
  }
  return false;
}

/** Whether a clause without "that" begins at `at`. */
function opensClause(
  read: ReadText,
  at: number,
  limit: number,
  cue: ReportingVerb,
  language: SubjectFirstLanguage,
): boolean {
  const token = read.tokens[at] as Token;
  const { word } = token;
  if (limit - at < 2) return false;
  const next = read.tokens[at + 1] as Token;
  if (word === 'to') return false;
  const pronoun = language.pronouns.has(word) || word === 'there';
  if (cue.takes === 'bare') {
    if (pronoun) return true;
    // "said something", "say more about it": no clause, though "said more people came" is one.
    if (language.vagueWords.has(word) && !hasFinite(read, at + 1, Math.min(limit, at + 5), language))
      return false;
    if (word === 'so' || word === 'of' || word === 'about' || (word === 'as' && next.word === 'much'))
      return false;
    return (
      !language.adjunctOpeners.has(word) ||
      (language.subordinators.has(word) && isWord(next) && language.clauseOpeners.has(next.word)) ||
      hasFinite(read, at + 1, limit, language) ||
      clauseAfterComma(read, at, limit, language)
    );
  }
  if (cue.takes === 'marks') return false;
  if (pronoun && word !== 'it' && word !== 'you') return true;
  if (
    !language.clauseOpeners.has(word) &&
    !language.determiners.has(word) &&
    !token.capital &&
    !isPlural(word)
  )
    return (
      isPlainNoun(token, language) &&
      hasFinite(read, at + 1, clauseLimit(read, at, limit, language), language)
    );
  return hasFinite(read, at + 1, limit, language) || hasPast(read, at, limit, language);
}

/** Words of a noun before its verb. */
const LONGEST_NOUN = 5;

/** "warned the central bank risked tipping": an article's noun, and a past verb with what it takes. */
function hasPast(read: ReadText, at: number, limit: number, language: SubjectFirstLanguage): boolean {
  if (!language.determiners.has((read.tokens[at] as Token).word)) return false;
  for (let i = at + 2; i < limit - 1 && i <= at + LONGEST_NOUN; i++) {
    const token = read.tokens[i] as Token;
    const next = read.tokens[i + 1] as Token;
    if (!isWord(token) || !isWord(next) || language.ofWords.has(token.word)) return false;
    if (token.capital || !token.word.endsWith('ed')) continue;
    return language.determiners.has(next.word) || next.word.endsWith('ing');
  }
  return false;
}

/** "reported strength training has become": no article, no sign of a clause but its verb. */
function isPlainNoun({ word }: Token, language: SubjectFirstLanguage): boolean {
  return (
    !language.adjunctOpeners.has(word) &&
    !language.subordinators.has(word) &&
    !language.adverbs.has(word) &&
    !language.finites.has(word) &&
    !language.objectPronouns.has(word) &&
    !language.vagueWords.has(word) &&
    !word.endsWith('ly') &&
    !word.endsWith('ing')
  );
}

/** A relative or a preposition ends the noun that a plain clause begins with. */
function clauseLimit(read: ReadText, at: number, limit: number, language: SubjectFirstLanguage): number {
  for (let i = at + 1; i < limit && i < at + 6; i++) {
    const { word } = read.tokens[i] as Token;
    if (language.relatives.has(word) || language.complementizers.has(word) || language.ofWords.has(word))
      return i;
  }
  return Math.min(limit, at + 6);
}

const isPlural = (word: string): boolean => word.endsWith('s') && word.length > 3;

/** "said if the vote fails, the mayor would": an adjunct clause first. */
function clauseAfterComma(
  read: ReadText,
  at: number,
  limit: number,
  language: SubjectFirstLanguage,
): boolean {
  for (let i = at + 1; i < limit && i < at + 20; i++)
    if (read.tokens[i]?.sign === 'comma') return hasFinite(read, i + 1, limit, language);
  return false;
}

/**
 * Find where the words begin that a reporting verb brings to its right; `null` where it brings none.
 *
 * @param from token after the verb, or after a subject that follows it
 * @param limit end of the sentence
 * @param byDocument whether a document speaks: "the poll found Moss leading" needs no "that"
 */
export function findContentStart(
  read: ReadText,
  from: number,
  limit: number,
  cue: ReportingVerb,
  language: SubjectFirstLanguage,
  byDocument = false,
): ContentStart | null {
  const { tokens } = read;
  let at = from;
  if (isWord(tokens[at]) && tokens[at]?.word === 'out') at++; // "pointed out", "cried out"
  while (
    at < limit &&
    isWord(tokens[at]) &&
    language.adverbs.has((tokens[at] as Token).word) &&
    (tokens[at] as Token).word !== 'both'
  )
    at++;
  const before = at;
  if (cue.hearer) at = afterHearer(read, at, limit, language);
  at = afterAdjuncts(read, at, limit, language);
  // "that" a little farther on, over adjuncts not in the lists: "said at the close of trading that".
  for (let i = at; i < limit && i < before + FARTHEST; i++) {
    const token = tokens[i] as Token;
    if (isMark(token)) {
      if (i === at) return { at: i, by: 'marks' };
      // «said on "Meet the Day" that»: a name in marks stands before the clause.
      const piece = read.pieces[token.piece];
      const after = piece && piece.words <= MOST_NAME_WORDS ? tokens[piece.close + 1] : undefined;
      if (piece && after && isWord(after) && language.complementizers.has(after.word)) {
        i = piece.close;
        continue;
      }
      break;
    }
    if (token.sign === 'colon') return i + 1 < limit ? { at: i + 1, by: 'colon' } : null;
    if (token.sign === 'comma' && isMark(tokens[i + 1])) {
      if (i <= at + 8) return { at: i + 1, by: 'marks' };
      break;
    }
    if (!isWord(token)) break;
    if (language.complementizers.has(token.word) && !language.ofWords.has(tokens[i - 1]?.word ?? '')) {
      if (i > at && !reachesOver(read, at, i, cue, language)) break;
      const next = tokens[i + 1];
      if (next === undefined || i + 1 >= limit) return null;
      // "offers options that could help", "ask questions that matter": it stands for the noun before it.
      if (i > at && (language.finites.has(next.word) || (cue.asks && !cue.hearer))) return null;
      return { at: next.sign === 'comma' ? i + 2 : i + 1, by: 'that' };
    }
    if (cue.asks && language.questionWords.has(token.word)) return { at: i, by: 'question' };
    if (cue.asks && !cue.hearer && language.ofWords.has(token.word) && i === at) return null; // "ask for help if"
    if (i > at && (language.finites.has(token.word) || language.pronouns.has(token.word))) break;
  }
  if (at >= limit || !isWord(tokens[at])) return null;
  if (cue.asks) return null;
  if (cue.voiced) {
    const first = tokens[at] as Token;
    const opens = first.capital || language.determiners.has(first.word) || isPlural(first.word);
    const clause = hasFinite(read, at + 1, clauseLimit(read, at, limit, language), language);
    return byDocument && opens && (clause || (first.capital && hasParticiple(read, at + 1, limit)))
      ? { at, by: 'bare' }
      : null;
  }
  return opensClause(read, at, limit, cue, language) ? { at, by: 'bare' } : null;
}

/** Whether what stands between verb and "that" is hearer or adjunct: "warned residents that", not "said the fact that". */
function reachesOver(
  read: ReadText,
  from: number,
  that: number,
  cue: ReportingVerb,
  language: SubjectFirstLanguage,
): boolean {
  const first = read.tokens[from] as Token;
  if (
    language.settingPrepositions.has(first.word) ||
    language.times.has(first.word) ||
    first.word === 'to' ||
    first.word === 'with'
  )
    return true;
  if (cue.hearer) return true;
  return cue.takes !== 'bare' && that - from <= 4;
}
