import type { Span } from '../../text/span.ts';
import { spanOf } from './contentSpan.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Sentence, Token } from './readText.ts';
import type { Report } from './report.ts';

/** Words that a speaker before or after a headline's colon may be long. */
const LONGEST_LABEL = 7;
const LONGEST_HEADLINE = 30;

/** Whether the sentence is the article's headline: the given one, or a first line without a full stop. */
export function isHeadline(read: ReadText, sentence: Sentence, headline: Span | null): boolean {
  const start = (read.tokens[sentence.from] as Token).start;
  if (headline !== null) return start >= headline.start && start < headline.end;
  const last = read.tokens[sentence.to - 1] as Token;
  return (
    sentence.from === 0 &&
    read.tokens[sentence.to]?.sign === 'line' &&
    last.sign !== 'stop' &&
    sentence.to <= LONGEST_HEADLINE
  );
}

function isNamedAgain(read: ReadText, { to }: Phrase, from: number): boolean {
  const word = read.tokens[to - 1]?.word;
  for (let i = from; i < read.tokens.length; i++) {
    const token = read.tokens[i] as Token;
    if (token.capital && token.word === word) return true;
  }
  return false;
}

/** "Mayor: Taxes will rise" and "Taxes will rise: mayor", where the label can speak. */
export function findHeadline(
  read: ReadText,
  sentence: Sentence,
  language: SubjectFirstLanguage,
): Report | null {
  const { from, to } = sentence;
  let colon = -1;
  for (let i = from; i < to; i++) if (read.tokens[i]?.sign === 'colon') colon = colon < 0 ? i : to;
  if (colon < 0 || colon === to) return null;
  const before = { from, to: colon };
  const after = { from: colon + 1, to };
  for (const [label, words] of [
    [before, after],
    [after, before],
  ] as const) {
    const size = label.to - label.from;
    if (size < 1 || size > LONGEST_LABEL || words.to - words.from < 3) continue;
    const first = read.tokens[label.from] as Token;
    if (first.sign !== 'word' || language.labels.has(first.word)) continue;
    const phrase = readPhrase(read, label, language);
    if (phrase === null || phrase.kind === 'other' || phrase.kind === 'document' || phrase.kind === 'pronoun')
      continue;
    // "Candidate Experience: Mill vs. Port": a topic, unless the text names it again.
    if (phrase.kind === 'name' && !isNamedAgain(read, phrase, to)) continue;
    // A name at the end is as often the topic: only roles and groups speak there.
    if (label === after && phrase.kind !== 'role' && phrase.kind !== 'group') continue;
    const content = spanOf(read, words.from, words.to);
    if (content === null) continue;
    const piece = read.pieces[(read.tokens[words.from] as Token).piece];
    const whole = piece !== undefined && piece.close >= words.to - 1;
    return {
      cue: colon,
      cueEnd: colon + 1,
      phrase,
      content: whole ? piece.inside : content,
      type: whole ? 'direct' : 'indirect',
      marks: whole ? piece.marks : '',
      denied: false,
      rule: 'headline',
      confidence: 70,
      nested: false,
      carriers: [],
    };
  }
  return null;
}
