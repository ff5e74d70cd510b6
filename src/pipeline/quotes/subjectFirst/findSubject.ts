import { findPhraseBefore, isWord, LONGEST_SUBJECT } from './findPhraseBefore.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Token } from './readText.ts';

/** Who a reporting verb has for subject, and how far the reporting clause reaches. Token numbers. */
export interface Subject {
  /** `elided`: "and added", ", adding": the speaker is the one before. */
  readonly how: 'before' | 'after' | 'elided' | 'relative';
  readonly phrase: Phrase | null;
  /** First token of the reporting clause: its subject, or the conjunction before an elided one. */
  readonly from: number;
  /** Token after the verb, or after a subject that follows it. */
  readonly to: number;
}

/** The subject that follows its verb: «"…," said Jane Roe, 45, a teacher». */
function subjectAfter(
  read: ReadText,
  verb: number,
  limit: number,
  language: SubjectFirstLanguage,
): Subject | null {
  const { tokens } = read;
  let to = verb + 1;
  for (; to < limit && to - verb <= LONGEST_SUBJECT; to++) {
    const token = tokens[to] as Token;
    if (!isWord(token)) break;
    const { word } = token;
    if (to > verb + 1 && language.times.has(word) && (token.capital || !language.titles.has(word))) break;
    if (to > verb + 1 && language.finites.has(word)) break;
    if (language.relatives.has(word) || (language.subordinators.has(word) && word !== 'and')) break;
    if (word === 'and') {
      const after = tokens[to + 1];
      if (
        !isWord(after) ||
        !(after.capital || language.groups.has(after.word) || language.determiners.has(after.word))
      )
        break;
    }
    if (language.settingPrepositions.has(word) && word !== 'from' && word !== 'at' && word !== 'in') break;
    if (word === 'in' && (tokens[to - 1] as Token).capital) break;
    if (language.pronouns.has(word)) {
      to++;
      break;
    }
  }
  const opener = tokens[verb + 1];
  if (opener === undefined || !isWord(opener)) return null;
  if (
    language.adjunctOpeners.has(opener.word) ||
    (language.times.has(opener.word) && !isWord(tokens[verb + 2]))
  )
    return null;
  let phrase = readPhrase(read, { from: verb + 1, to }, language);
  if (
    phrase === null ||
    (phrase.kind === 'other' && !language.determiners.has((tokens[verb + 1] as Token).word))
  )
    return null;
  let end = to;
  if ((phrase.kind === 'role' || phrase.kind === 'other') && tokens[to]?.sign === 'comma') {
    // "said the agency's director, Jane Roe."
    let stop = to + 1;
    while (stop < limit && isWord(tokens[stop]) && (tokens[stop] as Token).capital && stop - to < 6) stop++;
    const named = stop > to + 2 ? readPhrase(read, { from: to + 1, to: stop }, language) : null;
    if (named?.kind === 'name') {
      phrase = { ...named, from: phrase.from, gender: phrase.gender ?? named.gender };
      end = stop;
    }
  }
  return { how: 'after', phrase, from: verb, to: end };
}

/** "prosecutors claim", "records show": a plural that speaks. */
function isMany(phrase: Phrase | null): boolean {
  return phrase?.kind === 'group' || (phrase?.kind === 'document' && /s$|^data$/.test(phrase.head));
}

/** "angrily", but not "the daily". */
function isManner(read: ReadText, at: number): boolean {
  const { word, capital } = read.tokens[at] as Token;
  return word.endsWith('ly') && !capital && read.tokens[at - 1]?.word !== 'the';
}

/** "would not meet him | or say where he was": nothing was said. */
function isNegated(read: ReadText, at: number, limit: number, language: SubjectFirstLanguage): boolean {
  for (let i = at - 1; i >= limit && at - i < LONGEST_SUBJECT; i--)
    if (language.negations.has((read.tokens[i] as Token).word)) return true;
  return false;
}

/** Who acts in a passive: "was told by two guards that", "described by engineer Jane Roe as". */
export function findAgent(
  read: ReadText,
  from: number,
  end: number,
  language: SubjectFirstLanguage,
): Phrase | null {
  let to = from;
  for (; to < end && to - from < LONGEST_SUBJECT; to++) {
    const token = read.tokens[to];
    if (!isWord(token) || language.complementizers.has(token.word)) break;
    if (to > from && (language.subordinators.has(token.word) || language.finites.has(token.word))) break;
    if (to > from && (token.word === 'to' || token.word === 'as' || language.times.has(token.word))) break;
  }
  const phrase = to > from ? readPhrase(read, { from, to }, language) : null;
  return phrase?.kind === 'other' &&
    !language.determiners.has((read.tokens[from] as Token).word) &&
    !/s$/.test(phrase.head)
    ? null
    : phrase;
}

/** After a comma alone: «…, said officials.», but not «A spokesman, Tim Dole, said the office had …». */
function closesClause(read: ReadText, verb: number, to: number, language: SubjectFirstLanguage): boolean {
  if (language.pronouns.has((read.tokens[verb + 1] as Token).word)) return false;
  const next = read.tokens[to];
  if (next?.sign === 'open') return false; // 'Roe, a lawyer, said his client "needs help"'
  return (
    !isWord(next) ||
    language.relatives.has(next.word) ||
    language.times.has(next.word) ||
    language.settingPrepositions.has(next.word)
  );
}

/**
 * Find who speaks by the reporting verb at token `verb` of the clause that starts no earlier than `limit`.
 * `null` where the word is no reporting verb there: a noun ("the report"), a passive, negated, an infinitive.
 *
 * @param inverted whether words that were said may end right before the verb
 * @param afterWords whether words in marks do: then what follows the verb is its subject
 */
export function findSubject(
  read: ReadText,
  verb: number,
  limit: number,
  end: number,
  inverted: boolean,
  afterWords: boolean,
  language: SubjectFirstLanguage,
): Subject | null {
  const { tokens } = read;
  const form = language.cues.get((tokens[verb] as Token).word);
  if (form === undefined) return null;
  let at = verb - 1;
  let passive = false;
  let auxiliary = false;
  for (; at >= limit; at--) {
    const token = tokens[at];
    if (!isWord(token)) break;
    if (language.negations.has(token.word)) return null;
    if (language.passives.has(token.word)) passive = true;
    else if (language.auxiliaries.has(token.word)) auxiliary = true;
    else if (!language.adverbs.has(token.word) && !isManner(read, at)) break;
  }
  const token = at >= limit ? tokens[at] : undefined;
  if (passive && form.form === 'past' && tokens[verb + 1]?.word === 'by') {
    const agent = findAgent(read, verb + 2, end, language);
    if (agent) return { how: 'after', phrase: agent, from: at + 1, to: agent.to };
  }
  // "in posts", "received reports", "a sharp rise in claims": a noun.
  if (form.cue.nounLike && form.form !== 'past' && form.form !== 'participle' && isWord(token) && !auxiliary)
    if (
      language.ofWords.has(token.word) ||
      /^\d/.test(token.word) ||
      (/(?:ed|ing)$/.test(token.word) && !token.capital)
    )
      return null;
  if ((passive && form.form !== 'participle') || (form.perfect && !auxiliary)) return null;
  if (token && isWord(token) && token.word === 'to' && form.form === 'base') {
    const before = tokens[at - 1]?.word ?? '';
    if (before !== 'on' && before !== 'went' && before !== 'continued') return null; // "went on to say"
    return { how: 'elided', phrase: null, from: at - 2, to: verb + 1 };
  }
  if (inverted && at === verb - 1 && form.form !== 'participle' && !form.cue.hearer) {
    const after = subjectAfter(read, verb, end, language);
    if (
      after !== null &&
      (afterWords || (after.phrase?.kind !== 'other' && closesClause(read, verb, after.to, language)))
    )
      return after;
  }
  if (
    form.form === 'base' &&
    !auxiliary &&
    form.cue.nounLike &&
    token !== undefined &&
    !language.groups.has(token.word) &&
    !language.pronouns.has(token.word) &&
    !isMany(findPhraseBefore(read, at + 1, limit, language))
  )
    return null;
  const elided: Subject = { how: 'elided', phrase: null, from: at + 1, to: verb + 1 };
  if (form.form === 'participle' && !passive) {
    if (token === undefined || token.sign === 'comma' || token.sign === 'dash' || token.piece >= 0)
      return elided;
    return isWord(token) && (token.word === 'and' || token.word === 'by' || token.word === 'while')
      ? { ...elided, from: at }
      : null;
  }
  if (token === undefined) return null;
  if (isWord(token)) {
    if (token.word === 'or' && isNegated(read, at, limit, language)) return null;
    if (token.word === 'and' || token.word === 'but' || token.word === 'or') return { ...elided, from: at };
    if (language.relatives.has(token.word)) {
      return { how: 'relative', phrase: findPhraseBefore(read, at, limit, language), from: at, to: verb + 1 };
    }
    if (form.cue.nounLike && form.form !== 'past' && language.determiners.has(token.word)) return null;
  }
  // A bracket closes a party or an age: "Smith (R-Ohio) said".
  const phrase = findPhraseBefore(read, at + 1, limit, language);
  // "helps clarify the rule": a base form alone has a plural subject.
  if (form.form === 'base' && !auxiliary && phrase?.kind === 'other' && !/s$/.test(phrase.head)) return null;
  return phrase && { how: 'before', phrase, from: phrase.from, to: verb + 1 };
}
