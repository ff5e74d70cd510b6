import type { Span } from '../../text/span.ts';
import { findPieces } from './findPieces.ts';
import type { SubjectFirstLanguage } from './language.ts';

type Sign = 'word' | 'comma' | 'stop' | 'colon' | 'dash' | 'open' | 'close' | 'line' | 'bracket' | 'other';

/** One word or sign, by its place in {@link ReadText.tokens}. */
export interface Token extends Span {
  readonly sign: Sign;
  /** Lower case, with straight apostrophes; a possessive "'s" is cut off and told by `possessive`. */
  readonly word: string;
  readonly capital: boolean;
  readonly possessive: boolean;
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

/** "F.B.I", "O.J": whether the last full stop ends the sentence, the next word tells. */
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
/** Tokens of a dateline: "FARMINGTON HILLS, Mich., Aug. 30 (AP) —". */
const LONGEST_DATELINE = 14;
/** A sentence is cut after so many tokens, so that a text without full stops stays linear. */
const LONGEST_SENTENCE = 400;

// A word: letters and digits with inner apostrophes, hyphens, full stops and commas of numbers (U.S., don't, 3,000).
const TOKEN =
  /(?<line>\n)|(?<word>[\p{L}\p{N}$£€#@](?:[\p{L}\p{M}\p{N}%]|['\u2019\-.&](?=[\p{L}\p{N}])|,(?=\d{3}))*)|(?<mark>["\u201c\u201d\u201e\u00ab\u00bb\uff02]|''|``)|(?<single>['\u2018\u2019])|(?<stop>\.{1,3}|[!?\u2026]+)|(?<other>[^\s])/gu;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

const SIGNS: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  ';': 'comma',
  ':': 'colon',
  '\u2014': 'dash',
  '\u2013': 'dash',
  '-': 'dash',
  '(': 'bracket',
  ')': 'bracket',
  '[': 'bracket',
  ']': 'bracket',
};

const blank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** Whether the mark at `at` opens or closes, by its own form and its neighbours. */
function isOpening(text: string, start: number, end: number, isOpen: boolean): boolean {
  const mark = text.slice(start, end);
  if (mark === '\u201c' || mark === '\u00ab' || mark === '``' || mark === '\u2018') return true;
  if (mark === '\u201d' || mark === '\u00bb') return false;
  const before = text[start - 1];
  const after = text[end];
  const leftFree = blank(before) || '([\u2014\u2013-/\u201c"'.includes(before as string);
  const rightFree = blank(after) || '.,;:!?)]\u2014\u2013-\u2026'.includes(after as string);
  return leftFree === rightFree ? !isOpen : leftFree;
}

function tokenize(text: string, language: SubjectFirstLanguage): Token[] {
  const tokens: Token[] = [];
  let open = false;
  let single = -1;
  const push = (sign: Sign, start: number, end: number, word: string, capital = false, possessive = false) =>
    tokens.push({ sign, start, end, word, capital, possessive, piece: -1 });
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const { groups = {} } = match;
    if (groups.line) {
      open = false;
      single = -1;
      push('line', start, end, raw);
    } else if (groups.word) {
      const plain = raw.toLowerCase().replaceAll('\u2019', "'");
      const possessive = plain.endsWith("'s") && !language.finites.has(plain);
      push('word', start, end, possessive ? plain.slice(0, -2) : plain, CAPITAL.test(raw), possessive);
    } else if (groups.mark) {
      const opening = isOpening(text, start, end, open);
      // A second opening mark in one paragraph: nested speech if it is curly, a lost closing mark if it is straight.
      open = opening;
      push(opening ? 'open' : 'close', start, end, raw);
    } else if (groups.single) {
      const after = text[end];
      const before = text[start - 1];
      if (open) push('other', start, end, raw);
      else if (single < 0 && raw !== '\u2019' && blank(before) && /[\p{L}]/u.test(after ?? '')) {
        single = tokens.length;
        push('other', start, end, raw);
      } else if (
        single >= 0 &&
        (blank(after) || '.,;:!?'.includes(after as string)) &&
        tokens.length - single > 3
      ) {
        const opener = tokens[single] as Token;
        tokens[single] = { ...opener, sign: 'open' };
        push('close', start, end, raw);
        single = -1;
      } else push('other', start, end, raw);
    } else if (groups.stop) {
      const last = tokens.at(-1);
      const next = /^[^\S\n]*(\S+)/.exec(text.slice(end, end + 40))?.[1] ?? '';
      if (raw === '.' && last?.sign === 'word' && last.end === start && !endsSentence(last, next, language)) {
        tokens[tokens.length - 1] = { ...last, end };
      } else push('stop', start, end, raw);
    } else push(SIGNS[raw] ?? 'other', start, end, raw);
  }
  return tokens;
}

/** Whether the full stop after `last` ends a sentence: not after "Mr" or an initial; after "U.S" by the next word. */
function endsSentence(last: Token, next: string, language: SubjectFirstLanguage): boolean {
  if (last.capital && /^\p{L}$/u.test(last.word) && last.word !== 'i') return false;
  if (/^[,;]/.test(next)) return false; // "D-Calif., said"
  if (language.abbreviations.has(last.word)) return !last.capital && next === '';
  if (!language.openAbbreviations.has(last.word) && !INITIALS.test(last.word)) return true;
  return (
    next === '' ||
    (CAPITAL.test(next) && language.starters.has(next.toLowerCase())) ||
    /^["\u201c]/.test(next)
  );
}

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
