import { spanOf } from './contentSpan.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Cast, nameWords, ownerOf } from './readCast.ts';
import { type Phrase, wording } from './readPhrase.ts';
import type { ReadText, Token } from './readText.ts';
import type { Report } from './report.ts';

/** Fewer labelled lines are no transcript. */
const LEAST_LINES = 3;
/** Tokens of a label: "SERGIO ORTIZ, BYLINE". */
const LONGEST_LABEL = 10;

const LEAST_WORDS = 4;

/** A line of a transcript, tokens `[from, to)`; `report` is `null` where the outlet itself speaks. */
export interface TranscriptLine {
  readonly from: number;
  readonly to: number;
  readonly report: Report | null;
}

interface Labelled {
  readonly from: number;
  readonly to: number;
  readonly colon: number;
  readonly name: string;
  readonly narrator: boolean;
}

/** What stands before the colon of a line, where it can be who speaks; `shouted`: in capitals, which alone tells a speaker. */
interface Label extends Labelled {
  readonly shouted: boolean;
}

/** "ROSIE KURTZ:", or "Kurtz:"; `null` where no speaker can open the line. */
function readLabel(read: ReadText, from: number, to: number, language: SubjectFirstLanguage): Label | null {
  let colon = from;
  while (colon < to && colon - from < LONGEST_LABEL && read.tokens[colon]?.sign !== 'colon') colon++;
  if (read.tokens[colon]?.sign !== 'colon' || colon === from || colon + 1 >= to) return null;
  let end = from;
  let narrator = false;
  for (let i = from; i < colon; i++) {
    const token = read.tokens[i] as Token;
    if (token.sign === 'word' && !token.capital) return null;
    if (language.narrators.has(token.word)) narrator = true;
    else if (token.sign === 'word' && end === i) end = i + 1;
  }
  const name = wording(read, { from, to: end });
  const shouted = /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
  const mayName = end === colon && end - from <= 3 && !language.labels.has((read.tokens[from] as Token).word);
  return shouted || mayName ? { from, to, colon, name, narrator, shouted } : null;
}

/** Whether there are lines enough, and two speakers at least of whom one speaks again or is the host. */
function takesTurns(labels: readonly Label[]): boolean {
  if (labels.length < LEAST_LINES) return false;
  const names = new Set(labels.map(({ name }) => nameWords(name).at(-1)));
  return names.size >= 2 && (names.size < labels.length || labels.some(({ narrator }) => narrator));
}

/** Whether a label that is not shouted is somebody whom the text names in full. */
function isKnown({ name }: Label, { byWord }: Cast): boolean {
  const owner = ownerOf(byWord, nameWords(name));
  return owner?.kind === 'person' && owner.words.length > 1;
}

function reportOf(read: ReadText, { from, to, colon, name }: Labelled): Report | null {
  let start = colon + 1;
  // "(Laughter) It is hard."
  if (read.text[(read.tokens[start] as Token).start] === '(')
    while (start < to && read.text[(read.tokens[start] as Token).start] !== ')') start++;
  const content = spanOf(read, start < to && read.tokens[start]?.sign === 'bracket' ? start + 1 : start, to);
  if (content === null || to - start < LEAST_WORDS) return null;
  const base = { head: '', pronoun: null, definite: false, gender: null } as const;
  const phrase: Phrase = { ...base, from, to: colon, kind: 'name', name };
  return {
    cue: colon,
    cueEnd: colon + 1,
    phrase,
    content,
    type: 'direct',
    marks: '',
    denied: false,
    rule: 'transcript',
    confidence: 85,
    nested: false,
    carriers: [],
  };
}

/**
 * Lines of an interview or broadcast set as "NAME: words", in order; none where fewer than three lines are or
 * where everyone has one line, as in a table. Lines of
 * the host or reporter ("PAT LOWE, HOST:") report nothing by themselves.
 */
export function findTranscript(
  read: ReadText,
  cast: () => Cast,
  language: SubjectFirstLanguage,
): TranscriptLine[] {
  const labels: Label[] = [];
  let from = 0;
  for (let i = 0; i <= read.tokens.length; i++) {
    if (i < read.tokens.length && read.tokens[i]?.sign !== 'line') continue;
    const label = i > from ? readLabel(read, from, i, language) : null;
    if (label) labels.push(label);
    from = i + 1;
  }
  // Few texts have enough of them; only those are asked who is named.
  if (!takesTurns(labels)) return [];
  const labelled = labels.filter((label) => label.shouted || isKnown(label, cast()));
  if (!takesTurns(labelled)) return [];
  const narrators = new Set(
    labelled.filter((line) => line.narrator).map(({ name }) => nameWords(name).at(-1)),
  );
  return labelled.map((line) => ({
    from: line.from,
    to: line.to,
    report: narrators.has(nameWords(line.name).at(-1)) ? null : reportOf(read, line),
  }));
}
