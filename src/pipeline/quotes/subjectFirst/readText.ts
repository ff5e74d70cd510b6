import type { Span } from '../../text/span.ts';
import { findPieces } from './findPieces.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { tokenize } from './tokenize.ts';

export type Sign =
  | 'word'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'line'
  | 'bracket'
  | 'other';

/** One word or sign, by its place in {@link ReadText.tokens}. */
export interface Token extends Span {
  readonly sign: Sign;
  /** Lower case, with straight apostrophes; a possessive "'s" is cut off and told by `possessive`. */
  readonly word: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Set of {@link WordBit}; 0 for a sign. */
  readonly bits: number;
  /** Number of the marked piece it stands in, -1 outside. */
  piece: number;
}

/** Words in one pair of quote marks. */
export interface Piece {
  /** Tokens of the marks; `close` is the token after the last word where the closing mark is missing. */
  readonly open: number;
  readonly close: number;
  /** What stands inside, without outer punctuation; UTF-16. */
  readonly inside: Span;
  readonly words: number;
  readonly marks: string;
  /** The sign before the closing mark, or right after it: `,` `.` `?` `!` or ''. */
  readonly ending: string;
}

/** Tokens `[from, to)` of one sentence; marked pieces are never cut. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Sentence[];
}

/** Tokens of a dateline: "FARMINGTON HILLS, Mich., Aug. 30 (AP) —". */
const LONGEST_DATELINE = 14;
/** A sentence is cut after so many tokens, so that a text without full stops stays linear. */
const LONGEST_SENTENCE = 400;

/** "AUSTIN, Texas (AP) —", "WASHINGTON -": a place in capitals opens the line. */
function isDateline(text: string, tokens: readonly Token[], from: number, dash: number): boolean {
  const first = tokens[from] as Token;
  if (dash - from > LONGEST_DATELINE || (from > 0 && tokens[from - 1]?.sign !== 'line')) return false;
  return (
    /^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end)) && text[(tokens[dash] as Token).end] === ' '
  );
}

function findSentences(
  text: string,
  tokens: readonly Token[],
  pieces: readonly Piece[],
  language: SubjectFirstLanguage,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (token.piece >= 0) {
      const piece = pieces[token.piece] as Piece;
      if (i !== piece.close) continue;
      if (next && (next.sign === 'line' || next.sign === 'stop' || next.piece === token.piece)) continue;
      if (
        '.?!\u2026'.includes(piece.ending) &&
        piece.ending !== '' &&
        next &&
        opensSentence(tokens, i + 1, piece, language)
      )
        cut(i + 1);
    } else if (token.sign === 'line') {
      cut(i);
      from = i + 1;
      if (tokens[i - 1]?.sign !== 'line') paragraph++;
    } else if (token.sign === 'dash' && isDateline(text, tokens, from, i)) {
      cut(i + 1);
    } else if (
      token.sign === 'stop' &&
      !(token.word.length > 1 && next && !next.capital && next.sign === 'word')
    )
      cut(i + 1);
    if (i - from >= LONGEST_SENTENCE) cut(i + 1);
  }
  cut(tokens.length);
  return sentences;
}

/** «"I saw it." Roe said.»: a full stop where the comma belongs; the cue closes the sentence. */
function closesWithCue(tokens: readonly Token[], at: number, language: SubjectFirstLanguage): boolean {
  for (let i = at + 1; i < at + 6; i++) {
    const here = tokens[i];
    if (here?.sign !== 'word' || here.piece >= 0) return false;
    if (language.cues.get(here.word)?.form !== 'past') continue;
    const next = tokens[i + 1];
    return next === undefined || next.sign === 'stop' || next.sign === 'line';
  }
  return false;
}

/** After a piece that ends in . ? or !: whether a new sentence begins at `at`, or «"…?" Smith asked» goes on. */
function opensSentence(
  tokens: readonly Token[],
  at: number,
  piece: Piece,
  language: SubjectFirstLanguage,
): boolean {
  const token = tokens[at] as Token;
  if (token.sign === 'open') return true;
  if (token.sign !== 'word') return false;
  if (language.cues.has(token.word) && !token.capital) return false;
  if (!token.capital && piece.ending !== '.') return false;
  if (piece.ending === '.') return token.capital && !closesWithCue(tokens, at, language);
  for (let i = at; i < at + 8; i++) {
    const here = tokens[i];
    if (here === undefined || (here.sign !== 'word' && here.sign !== 'comma') || here.piece >= 0) break;
    if (language.cues.get(here.word)?.form === 'past')
      return tokens[i + 1]?.sign === 'word' && !language.times.has(tokens[i + 1]?.word ?? '');
  }
  return true;
}

/** Read a text into tokens, marked pieces and sentences. Linear; any string is accepted. */
export function readText(text: string, language: SubjectFirstLanguage): ReadText {
  const tokens = tokenize(text, language);
  const pieces = findPieces(text, tokens);
  return { text, tokens, pieces, sentences: findSentences(text, tokens, pieces, language) };
}
