import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import { offsetAfter, readingsOf } from '../clitics.ts';
import type { Vocabulary } from '../vocabulary.ts';

// Longest family of words taken for one name behind a title, when nothing but its place says that it is a name.
const UNKNOWN_WORDS = 2;
const NAME_WORDS = 6;
// A noun or adjective in the accusative, a verb of the present: what follows a given name is no family's.
const NO_FAMILY = /^[^ا].{2,}ا$|^ي.{3,}/u;
// An office's complement («وزير الخارجية الروسي …») before the name: more words than this, and it is another phrase.
const COMPLEMENT_WORDS = 7;

/** Names behind titles and offices, runs of given names, and bodies, sites and events opened by a generic word. */
export function findArabicNames(text: string, tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const titled = takeTitled(text, tokens, at, words);
    const taken = titled ?? takeHeaded(text, tokens, at, words) ?? takeGiven(text, tokens, at, words);
    if (taken !== null) found.push(taken);
  }
  return found;
}

function isNameWord(text: string, tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.folded.length < 2) return false;
  if (words.stops.has(token.folded)) return false;
  if (words.given.has(token.folded)) return true;
  const listed = words.names.longest(text, tokens, at);
  return listed === null && words.titles.longest(text, tokens, at) === null;
}

/** Tokens of a personal name from `at` on: how far it reaches. */
function nameEnd(text: string, tokens: readonly Token[], at: number, words: Vocabulary): number {
  let known = false;
  let unknown = 0;
  let next = at;
  for (; next - at < NAME_WORDS; next++) {
    const token = tokens[next];
    if (token === undefined || (next > at && token.opensLine)) break;
    if (words.particles.has(token.folded) && tokens[next + 1]?.kind === 'word') continue;
    if (!isNameWord(text, tokens, next, words)) break;
    if (words.given.has(token.folded) || words.particles.has(tokens[next - 1]?.folded ?? '')) {
      known = true;
      continue;
    }
    // «منصور زعيما» ("Mansour as leader"), «منصور يبدو» ("Mansour seems")
    if (known && NO_FAMILY.test(token.folded)) break;
    // After a given name one more word, the family's; without one, two.
    if (++unknown > (known ? 1 : UNKNOWN_WORDS)) break;
    if (known) {
      next++;
      break;
    }
  }
  return next;
}

function takeTitled(text: string, tokens: readonly Token[], at: number, words: Vocabulary): Candidate | null {
  const title = words.titles.longest(text, tokens, at);
  if (title === null) return null;
  const { kind } = words.titleList[Number(title.listed.code)] ?? { kind: 'title' };
  let next = title.next;
  if (kind === 'office') {
    const limit = next + COMPLEMENT_WORDS;
    while (next < limit && tokens[next]?.kind === 'word' && !words.given.has(tokens[next]?.folded ?? ''))
      next++;
    if (!words.given.has(tokens[next]?.folded ?? '')) return null;
  } else {
    // «الرئيس الروسي …», «الرئيس الدكتور …»: what stands between title and name
    for (let skipped = 0; skipped < 3; skipped++) {
      const listed = words.names.longest(text, tokens, next);
      const another = words.titles.longest(text, tokens, next);
      if (listed?.listed.type === 'nationality') next = listed.next;
      else if (another !== null) next = another.next;
      else break;
    }
  }
  const first = tokens[next];
  if (first === undefined || first.opensLine) return null;
  const end = nameEnd(text, tokens, next, words);
  const last = tokens[end - 1];
  if (end <= next || last === undefined) return null;
  const sure = words.given.has(first.folded);
  return { start: first.start, end: last.end, type: 'person', confidence: sure ? 0.88 : 0.55, rule: 'title' };
}

function takeGiven(text: string, tokens: readonly Token[], at: number, words: Vocabulary): Candidate | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const reading = readingsOf(token.folded).find((one) => words.given.has(one.key));
  if (reading === undefined) return null;
  const second = tokens[at + 1];
  if (second === undefined || second.opensLine || second.kind !== 'word') return null;
  const joined = words.particles.has(second.folded) || words.given.has(second.folded);
  if (!joined && !(second.folded.startsWith('ال') && isNameWord(text, tokens, at + 1, words))) return null;
  const end = nameEnd(text, tokens, at + 1, words);
  const last = tokens[end - 1];
  if (end <= at + 1 || last === undefined) return null;
  const start = offsetAfter(text, token, reading.cut);
  return { start, end: last.end, type: 'person', confidence: joined ? 0.82 : 0.5, rule: 'given' };
}

function takeHeaded(text: string, tokens: readonly Token[], at: number, words: Vocabulary): Candidate | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  for (const reading of readingsOf(token.folded)) {
    const head = words.heads.get(reading.key);
    if (head === undefined) continue;
    const end = headedEnd(text, tokens, at, words, reading.key.startsWith('ال'));
    const last = tokens[end - 1];
    if (end <= at + 1 || last === undefined) return null;
    const start = offsetAfter(text, token, reading.cut);
    return { start, end: last.end, type: head.type, confidence: 0.85, rule: 'head' };
  }
  return null;
}

// «وزارة الخارجية الروسية», «شركة X»: words with the article follow; a bare word only right after the head.
function headedEnd(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
  definite: boolean,
): number {
  let next = at + 1;
  for (; next - at <= 4; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'word' || token.opensLine || words.stops.has(token.folded))
      break;
    const listed = words.names.longest(text, tokens, next);
    if (definite) {
      // «الحكومة السورية» is a name, «الحكومة الجديدة» is not.
      return listed?.listed.type === 'nationality' ? listed.next : at;
    }
    const article = /^(?:و|ل|ب)?ال/u.test(token.folded) || token.folded.startsWith('لل');
    if (!article && next > at + 1) return listed?.listed.type === 'place' ? listed.next : next;
    if (!article && words.titles.longest(text, tokens, next) !== null) break;
  }
  return next;
}
