import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import type { EntityType } from '../types.ts';
import type { Vocabulary } from '../vocabulary.ts';

const UPPER = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;
// Lower-case words inside names: "Bank of England", "van der Bellen", "House of Representatives".
const LINKS = new Set([
  'of',
  'the',
  'for',
  'de',
  'del',
  'la',
  'van',
  'von',
  'der',
  'bin',
  'ibn',
  'al',
  'el',
  'bint',
  'da',
  'di',
]);

/** Names in scripts with capitals: runs of capitalised words, typed by their words and neighbours. */
export function findLatinNames(text: string, tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const title = words.titles.longest(text, tokens, at);
    if (title !== null) {
      at = title.next - 1;
      // "Mr. Reed": the abbreviation's full stop
      if (tokens[at + 1]?.folded === '.' && tokens[at + 1]?.spaced === false) at++;
      const end = runEnd(text, tokens, at + 1, words);
      if (end > at + 1) {
        found.push(make(tokens, at + 1, end, 'person', 0.8, 'title'));
        at = end - 1;
      }
      continue;
    }
    const end = runEnd(text, tokens, at, words);
    if (end <= at) continue;
    if (isTraded(tokens, at, end, words)) {
      found.push(make(tokens, at + 1, end, 'person', 0.85, 'title'));
      at = end - 1;
      continue;
    }
    const [type, confidence] = typeOf(text, tokens, at, end, words);
    if (type !== null) found.push(make(tokens, at, end, type, confidence, 'capitals'));
    at = end - 1;
  }
  return found;
}

/** "Neighbour Bill Tate": a word with its sentence's capital before a given name and a family name. */
function isTraded(tokens: readonly Token[], first: number, next: number, words: Vocabulary): boolean {
  const [opening, given] = [tokens[first], tokens[first + 1]];
  if (next - first !== 3 || !opening || !given || !words.given.has(given.folded)) return false;
  const opens = opening.opensLine || tokens[first - 1]?.folded === '.';
  return opens && !words.given.has(opening.folded) && !words.heads.has(tokens[next - 1]?.folded ?? '');
}

function make(
  tokens: readonly Token[],
  first: number,
  next: number,
  type: EntityType,
  confidence: number,
  rule: string,
): Candidate {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, type, confidence, rule };
}

function runEnd(text: string, tokens: readonly Token[], at: number, words: Vocabulary): number {
  let next = at;
  let end = at;
  while (next < tokens.length && next - at < 12) {
    const token = tokens[next];
    if (token === undefined || (next > at && token.opensLine)) break;
    const surface = text.slice(token.start, token.end);
    if (UPPER.test(surface) && !(next === at && isStop(surface, words))) {
      if (next > at && isStop(surface, words)) break;
      end = ++next;
    } else if (next > at && LINKS.has(token.folded) && startsUpper(text, tokens[next + 1])) next++;
    // "Jean-Claude", "O'Neill", "J. Edgar"
    else if (next > at && /^[-'’.&]$/u.test(surface) && joins(text, tokens, next)) next++;
    else break;
  }
  return end;
}

function startsUpper(text: string, token: Token | undefined): boolean {
  return token !== undefined && UPPER.test(text.charAt(token.start));
}

function joins(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || mark === undefined || mark.spaced || !startsUpper(text, after)) return false;
  if (mark.folded === '.') return before.end - before.start === 1;
  return mark.folded === '&' || after?.spaced === false;
}

function isStop(surface: string, words: Vocabulary): boolean {
  return words.stops.has(surface.toLowerCase());
}

function typeOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  next: number,
  words: Vocabulary,
): [EntityType | null, number] {
  const run = tokens.slice(first, next);
  const heads = run.map((token) => words.heads.get(token.folded)).filter((head) => head !== undefined);
  const last = heads.at(-1);
  if (run.length > 1 && last !== undefined) return [last.type, 0.85];
  if (words.given.has(run[0]?.folded ?? '') && run.length > 1) return ['person', 0.75];
  const surface = text.slice(run[0]?.start, run.at(-1)?.end);
  if (ACRONYM.test(surface)) return ['organisation', 0.5];
  const before = tokens[first - 1];
  if (before !== undefined && words.cues.has(before.folded) && !run[0]?.opensLine) return ['place', 0.5];
  // Two capitalised words in running text are a person more often than anything else.
  if (run.length === 2 && before !== undefined && before.kind === 'word') return ['person', 0.45];
  return [null, 0];
}
