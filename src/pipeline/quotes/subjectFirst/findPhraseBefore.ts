import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Token } from './readText.ts';

/** Words that a subject may be long. */
export const LONGEST_SUBJECT = 30;
const LONGEST_CLAUSE = 70;
/** Words of an office before a name: "the executive director of the city's port authority". */
const LONGEST_OFFICE = 14;

type Range = { from: number; to: number };

type Word = Token & { readonly sign: 'word' };
export const isWord = (token: Token | undefined): token is Word => token?.sign === 'word' && token.piece < 0;

/** Token of the bracket that opens the one closing at `at`, or `at` itself. */
function skipBracket(read: ReadText, at: number): number {
  if (read.text[(read.tokens[at] as Token).start] !== ')') return at;
  for (let i = at - 1; i > at - 10 && i >= 0; i--)
    if (read.text[(read.tokens[i] as Token).start] === '(') return i;
  return at;
}

/** The longest run of words up to `to` (exclusive) that may be one noun phrase. */
function phraseBefore(read: ReadText, to: number, limit: number, language: SubjectFirstLanguage): Range {
  let from = to;
  for (let i = to - 1; i >= limit && to - i <= LONGEST_SUBJECT; i--) {
    const at = skipBracket(read, i);
    if (at < i && at > limit) {
      i = at;
      continue;
    }
    const token = read.tokens[i] as Token;
    if (!isWord(token)) break;
    const { word } = token;
    if (word === 'and' || word === '&') {
      const before = read.tokens[i - 1];
      const after = read.tokens[i + 1];
      const joins = isWord(before) && i - 1 >= limit && (before.capital || language.groups.has(before.word));
      if (
        !joins ||
        !isWord(after) ||
        !(after.capital || language.groups.has(after.word) || language.determiners.has(after.word))
      )
        break;
    } else if (!token.capital || i === limit) {
      if (language.subordinators.has(word) || language.finites.has(word) || language.passives.has(word))
        break;
      const cue = language.cues.get(word);
      if (cue && (cue.form === 'past' || cue.form === 'participle') && i < to - 1) break;
    }
    from = i;
  }
  return relativeHead(read, from, language) ?? { from, to };
}

/** Words of a relative clause before its sentence's verb: "The union that represents the warehouse workers". */
const LONGEST_RELATIVE = 14;

/** Words of the noun before it. */
const LONGEST_HEAD = 7;

/** The noun before "who asked not to be | named", "that represents | the workers", where a verb stopped the phrase. */
function relativeHead(read: ReadText, from: number, language: SubjectFirstLanguage): Range | null {
  // "who asked": a reporting verb inside the relative clause bounds no subject of the verb after it.
  for (let i = from - 1; i > 0 && from - i < LONGEST_RELATIVE; i--) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) return null;
    if (!language.relatives.has(token.word) && token.word !== 'that') continue;
    const before = read.tokens[i - 1];
    const next = read.tokens[i + 1];
    if (!isWord(before) || language.cues.has(before.word) || language.adjunctOpeners.has(before.word))
      return null;
    // "the fact that workers": a noun after "that" is no verb.
    if (token.word === 'that' && !opensVerb(read, i + 1, language)) return null;
    if (next === undefined || language.pronouns.has(next.word)) return null;
    const head = phraseBefore(read, i, Math.max(0, i - LONGEST_SUBJECT), language);
    // "The findings add to a body of evidence that suggests": a long run holds a verb that no list knows.
    return head.to > head.from && head.to - head.from <= LONGEST_HEAD ? head : null;
  }
  return null;
}

/** "represents the": a verb by its object, or one that is known. */
function opensVerb(read: ReadText, at: number, language: SubjectFirstLanguage): boolean {
  const verb = read.tokens[at];
  const object = read.tokens[at + 1];
  if (!isWord(verb) || verb.capital) return false;
  if (language.finites.has(verb.word)) return true;
  return (
    /(?:s|ed)$/.test(verb.word) && isWord(object) && (language.determiners.has(object.word) || object.capital)
  );
}

/** Cut an adjunct that stands before the subject with no comma: "In an interview Smith", "After the vote she". */
function dropAdjunct(read: ReadText, range: Range, language: SubjectFirstLanguage): Range {
  let { from, to } = range;
  while (
    to > from &&
    (language.times.has((read.tokens[to - 1] as Token).word) ||
      /^\d+$/.test((read.tokens[to - 1] as Token).word))
  ) {
    if ((read.tokens[to - 1] as Token).capital && to - 1 === from) break;
    to--;
    if (to - 1 > from && (read.tokens[to - 1] as Token).word === 'on') to--;
  }
  const last = read.tokens[to - 1];
  if (last && language.pronouns.has(last.word)) return { from: to - 1, to };
  const first = read.tokens[from];
  if (!first || !language.adjunctOpeners.has(first.word)) return { from, to };
  if (to - from === 1) return { from, to };
  for (let i = to - 1; i > from; i--) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) break;
    if (language.determiners.has(token.word)) return { from: i, to };
    if (
      !token.capital &&
      !language.roles.has(token.word) &&
      !language.titles.has(token.word) &&
      !language.groups.has(token.word)
    )
      return { from: Math.min(i + 1, to - 1), to };
    from = i;
    if (language.adjunctOpeners.has((read.tokens[i - 1] as Token).word)) return { from: i, to };
  }
  return { from, to };
}

/** Comma-cut pieces of the clause that ends at `to`, nearest first. */
function chunksBefore(read: ReadText, to: number, limit: number): Range[] {
  const chunks: Range[] = [];
  let end = to;
  for (let i = to - 1; i >= limit - 1; i--) {
    const token = i >= limit && to - i < LONGEST_CLAUSE ? (read.tokens[i] as Token) : undefined;
    if (
      token === undefined ||
      token.sign === 'comma' ||
      token.sign === 'dash' ||
      token.piece >= 0 ||
      token.sign === 'colon' ||
      token.sign === 'line'
    ) {
      if (end > i + 1) chunks.push({ from: i + 1, to: end });
      end = i;
      if (token === undefined || (token.sign !== 'comma' && token.sign !== 'dash')) break;
    }
  }
  return chunks;
}

function opensOffice(read: ReadText, { from, to }: Range, language: SubjectFirstLanguage): boolean {
  for (let i = from; i < to && i < from + 5; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token) || language.finites.has(token.word)) return false;
    if (language.ofWords.has(token.word)) return false;
    if (
      language.roles.has(token.word) ||
      (language.titles.has(token.word) && i + 1 >= Math.min(to, from + 2))
    )
      return true;
  }
  return false;
}

function endsInName(read: ReadText, { from, to }: Range): boolean {
  const last = read.tokens[to - 1];
  const before = read.tokens[to - 2];
  return to - 2 >= from && isWord(last) && isWord(before) && last.capital && before.capital;
}

/** Whether a chunk describes the name before it: "45", "a teacher at Lincoln High", "who left", "R-Ohio". */
function isAppositive(
  read: ReadText,
  chunk: Range,
  before: Range | undefined,
  language: SubjectFirstLanguage,
): boolean {
  const first = read.tokens[chunk.from] as Token;
  const { word } = first;
  if (/^\d/.test(word) || /^[dri]-\p{L}/u.test(word) || language.relatives.has(word)) return true;
  if (word === 'jr' || word === 'sr' || word === 'jr.' || word === 'sr.' || word === 'whose') return true;
  // "Jane Roe, Chief Product Officer of Harborline, said": an office in capitals after a name of two words.
  if (before !== undefined && first.capital && opensOffice(read, chunk, language) && endsInName(read, before))
    return true;
  // "Roe's attorney, public defender Lou Kent, said": the name is the speaker's.
  if (before !== undefined && endsInName(read, chunk) && !(read.tokens[before.to - 1] as Token).capital)
    return false;
  let relative = language.relatives.has(word);
  for (let i = chunk.from; i < chunk.to; i++) {
    const token = read.tokens[i] as Token;
    relative ||= i > chunk.from && (language.relatives.has(token.word) || token.word === 'that');
    if (token.possessive && before !== undefined) return true;
    if (language.finites.has(token.word) && !relative) return false;
  }
  if (
    language.determiners.has(word) ||
    (!first.capital && (language.roles.has(word) || language.titles.has(word)))
  )
    return true;
  if (!first.capital && !language.adjunctOpeners.has(word)) return true;
  // "of Columbus, Ohio,": a place that ends the chunk before it.
  if (before !== undefined && first.capital && chunk.to - chunk.from <= 2) {
    for (let i = before.to - 1; i > before.from; i--) {
      const token = read.tokens[i] as Token;
      if (token.capital) continue;
      return ['of', 'in', 'from', 'at', 'near'].includes(token.word);
    }
  }
  return false;
}

/** The subject's chunk where a comma stands before the verb: "Smith, a teacher at Lincoln High, said". */
function headChunk(read: ReadText, to: number, limit: number, language: SubjectFirstLanguage): Range | null {
  const chunks = chunksBefore(read, to, limit);
  let head: Range | null = null;
  for (const [i, chunk] of chunks.entries()) {
    const first = read.tokens[chunk.from] as Token;
    if (
      language.adjunctOpeners.has(first.word) &&
      !(
        first.capital &&
        chunk.from > limit &&
        !language.subordinators.has(first.word) &&
        chunk.to - chunk.from > 1
      )
    ) {
      if (head !== null || !['of', 'from', 'with', 'including', 'speaking'].includes(first.word)) {
        if (
          !['of', 'from', 'with', 'including', 'speaking', 'in', 'on', 'at', 'now', 'then'].includes(
            first.word,
          ) ||
          i === chunks.length - 1
        )
          break;
      }
      continue;
    }
    head = chunk;
    if (!isAppositive(read, chunk, chunks[i + 1], language)) break;
  }
  return head;
}

/** "his sister, | Joan Reyes, said": the role between commas belongs to the reporting clause. */
function officeBefore(
  read: ReadText,
  name: number,
  limit: number,
  language: SubjectFirstLanguage,
): Phrase | null {
  if (name - 1 <= limit || read.tokens[name - 1]?.sign !== 'comma') return null;
  const [chunk] = chunksBefore(read, name - 1, limit);
  if (chunk === undefined || chunk.to - chunk.from > LONGEST_OFFICE) return null;
  const first = read.tokens[chunk.from] as Token;
  if (!language.determiners.has(first.word) && !first.possessive && !first.capital) return null;
  for (let i = chunk.from; i < chunk.to; i++) {
    const { word } = read.tokens[i] as Token;
    if (language.finites.has(word) || language.cues.has(word)) return null;
  }
  const phrase = readPhrase(read, chunk, language);
  return phrase?.kind === 'role' ? phrase : null;
}

/** The noun phrase before token `to`, over a comma and its appositives; `null` where none stands there. */
export function findPhraseBefore(
  read: ReadText,
  to: number,
  limit: number,
  language: SubjectFirstLanguage,
): Phrase | null {
  const sign = to > limit ? read.tokens[to - 1]?.sign : undefined;
  const range =
    sign === 'comma' || sign === 'dash'
      ? headChunk(read, to - 1, limit, language)
      : phraseBefore(read, to, limit, language);
  if (range === null || range.to <= range.from) return null;
  const cut = dropAdjunct(read, range, language);
  if (cut.to <= cut.from) return null;
  const phrase = readPhrase(read, cut, language);
  if (phrase?.kind !== 'name' || sign !== 'comma' || cut.from !== range.from) return phrase;
  const office = officeBefore(read, cut.from, limit, language);
  return office === null ? phrase : { ...phrase, from: office.from, gender: phrase.gender ?? office.gender };
}
