import { findPhraseBefore } from './findPhraseBefore.ts';
import { findAgent } from './findSubject.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { AGENTS, type Phrase, readPhrase } from './readPhrase.ts';
import type { Piece, ReadText, Sentence, Token } from './readText.ts';
import type { Report } from './report.ts';

/** A fragment in marks with no reporting verb is a quote from five words on (scheme, section 2.2). */
const FRAGMENT_WORDS = 5;
/** A whole sentence in marks needs fewer: "I quit." */
const SENTENCE_WORDS = 2;
/** Share of longer words with a capital that makes a title: "Gone With the Wind". */
const TITLE_SHARE = 0.7;
const SUBJECT_REACH = 14;

export interface LooseMarks {
  readonly report: Report | null;
  /** Why the words are no quote; '' where they are. */
  readonly reason: string;
}

const isWord = (token: Token | undefined): boolean => token?.sign === 'word' && token.piece < 0;

function isTitle(read: ReadText, piece: Piece): boolean {
  if (!read.tokens[piece.open + 1]?.capital) return false;
  let long = 0;
  let capital = 0;
  // The first word has its capital from the sentence.
  for (let i = piece.open + 2; i < piece.close; i++) {
    const token = read.tokens[i] as Token;
    if (token.sign !== 'word' || token.word.length < 4) continue;
    long++;
    if (token.capital) capital++;
  }
  return long > 0 && capital / long >= TITLE_SHARE;
}

function isHead(word: string, { roles, groups, bodies, documents }: SubjectFirstLanguage): boolean {
  return roles.has(word) || groups.has(word) || bodies.has(word) || documents.has(word) || AGENTS.test(word);
}

/** "Roe | campaign", "Far East | gold traders": the name goes with the head one or two words on. */
function namesBody(read: ReadText, at: number, language: SubjectFirstLanguage): boolean {
  for (let i = at; i < at + 2; i++) {
    const token = read.tokens[i];
    if (!isWord(token) || token === undefined || language.ofWords.has(token.word)) return false;
    if (language.finites.has(token.word) || language.cues.has(token.word)) return false;
    if (isHead(token.word, language) || AGENTS.test(token.word)) return true;
  }
  return false;
}

/** "Republicans in the Senate | are": the subject reaches to its verb, where the next words show one. */
function subjectEnd(read: ReadText, from: number, limit: number, language: SubjectFirstLanguage): number {
  if (!['of', 'in', 'at', 'for', 'with'].includes(read.tokens[from]?.word ?? '')) return from;
  for (let i = from + 1; i < limit && i < from + 8; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) return from;
    if (language.finites.has(token.word) || language.cues.get(token.word)?.form === 'past') return i;
    if (!token.capital && token.word.endsWith('ed')) return i;
  }
  return from;
}

/** Who a sentence is about: the first noun phrase that can speak, adjuncts before a comma passed over. */
export function sentenceSubject(
  read: ReadText,
  sentence: Sentence,
  limit: number,
  language: SubjectFirstLanguage,
): Phrase | null {
  let from = sentence.from;
  const first = read.tokens[from];
  if (first && language.adjunctOpeners.has(first.word))
    for (let i = from; i < limit && i < from + 25; i++)
      if (read.tokens[i]?.sign === 'comma') {
        from = i + 1;
        break;
      }
  let start = from;
  for (let i = from; i < limit && i < from + SUBJECT_REACH; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) {
      start = i + 1;
      continue;
    }
    if (language.pronouns.has(token.word)) return readPhrase(read, { from: i, to: i + 1 }, language);
    const nextCapital = isWord(read.tokens[i + 1]) && read.tokens[i + 1]?.capital;
    if (token.capital && !language.determiners.has(token.word) && !language.adjunctOpeners.has(token.word)) {
      if (nextCapital && !token.possessive) continue;
      // "the Roe campaign": the name goes with the body after it.
      if (namesBody(read, i + 1, language)) continue;
      const phrase = readPhrase(read, { from: start, to: i + 1 }, language);
      if (phrase?.kind === 'group' || phrase?.kind === 'role')
        return readPhrase(read, { from: start, to: subjectEnd(read, i + 1, limit, language) }, language);
      if (phrase && phrase.kind !== 'other') return phrase;
      continue;
    }
    if (language.finites.has(token.word) || language.characterizers.has(token.word)) return null;
    if (isHead(token.word, language)) {
      if (isHead(read.tokens[i + 1]?.word ?? '', language) || nextCapital) continue;
      return readPhrase(read, { from: start, to: subjectEnd(read, i + 1, limit, language) }, language);
    }
    if (language.adjunctOpeners.has(token.word)) start = i + 1;
  }
  return null;
}

/** The verb that brings a judgement before the piece, with its subject: 'Roe called it "…"'. */
function characterizer(
  read: ReadText,
  sentence: Sentence,
  before: number,
  language: SubjectFirstLanguage,
): { cue: number; phrase: Phrase | null } | null {
  for (let i = before - 1; i >= sentence.from && before - i < 20; i--) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) continue;
    const puts = language.puts.has(token.word) && read.tokens[i + 1]?.word === 'it';
    if (!puts && !language.characterizers.has(token.word) && !language.cues.has(token.word)) continue;
    const previous = read.tokens[i - 1];
    if (isWord(previous) && language.determiners.has(previous?.word ?? '')) continue;
    if (isWord(previous) && language.passives.has(previous?.word ?? '')) {
      let by = i + 1;
      while (by < before && by < i + 6 && read.tokens[by]?.word !== 'by') by++;
      const agent = read.tokens[by]?.word === 'by' ? findAgent(read, by + 1, before, language) : null;
      return agent && { cue: i, phrase: agent };
    }
    let at = i;
    while (
      at > sentence.from &&
      isWord(read.tokens[at - 1]) &&
      (language.adverbs.has(read.tokens[at - 1]?.word ?? '') ||
        language.auxiliaries.has(read.tokens[at - 1]?.word ?? ''))
    )
      at--;
    const phrase = findPhraseBefore(read, at, sentence.from, language);
    return { cue: i, phrase: phrase?.kind === 'other' ? null : phrase };
  }
  return null;
}

/** Speech by its form: it opens its sentence, or closes with the comma or sign that a reporting clause follows. */
function opensSpeech(read: ReadText, piece: Piece): boolean {
  const before = read.tokens[piece.open - 1];
  return piece.ending !== '' || before === undefined || before.sign === 'line' || before.sign === 'stop';
}

/** "'…,' she added, '…'": the second half of speech that a reporting verb cuts. */
function splits(read: ReadText, piece: Piece, sentence: Sentence, language: SubjectFirstLanguage): boolean {
  if (read.tokens[piece.open - 1]?.sign !== 'comma') return false;
  let verb = false;
  for (let i = piece.open - 2; i >= sentence.from && piece.open - i < SUBJECT_REACH; i--) {
    const token = read.tokens[i] as Token;
    if (token.piece >= 0) return verb && read.pieces[token.piece]?.ending === ',';
    verb ||= language.cues.has(token.word);
  }
  return false;
}

/** What a marked piece is that no reporting verb took. */
export function readLooseMarks(
  read: ReadText,
  piece: Piece,
  sentence: Sentence,
  language: SubjectFirstLanguage,
): LooseMarks {
  if (piece.inside.end <= piece.inside.start) return { report: null, reason: 'empty' };
  let outside = 0;
  for (let i = sentence.from; i < sentence.to; i++) if (isWord(read.tokens[i])) outside++;
  const base = {
    content: piece.inside,
    type: 'direct',
    marks: piece.marks,
    denied: false,
    nested: false,
    carriers: [],
  } as const;
  if (outside === 0) {
    if (piece.words < SENTENCE_WORDS) return { report: null, reason: 'short' };
    if (isTitle(read, piece)) return { report: null, reason: 'title' };
    return {
      report: { ...base, cue: -1, cueEnd: -1, phrase: null, rule: 'standingWords', confidence: 70 },
      reason: '',
    };
  }
  const colon = read.tokens[piece.open - 1]?.sign === 'colon';
  const least = splits(read, piece, sentence, language) ? SENTENCE_WORDS : colon ? 3 : FRAGMENT_WORDS;
  if (piece.words < least) return { report: null, reason: 'short' };
  if (isTitle(read, piece)) return { report: null, reason: 'title' };
  const verb = characterizer(read, sentence, piece.open, language);
  const phrase = verb?.phrase ?? sentenceSubject(read, sentence, piece.open, language);
  if (verb === null && phrase === null && !colon && !opensSpeech(read, piece))
    return { report: null, reason: 'noSpeaker' };
  const cue = verb?.cue ?? (colon ? piece.open - 1 : -1);
  return {
    report: {
      ...base,
      cue,
      cueEnd: cue < 0 ? -1 : cue + 1,
      phrase,
      rule: 'markedFragment',
      confidence: verb ? 75 : 55,
    },
    reason: '',
  };
}
