import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import { readingsOf } from '../clitics.ts';
import type { Vocabulary } from '../vocabulary.ts';

const LATIN_LOWER = /^\p{Ll}/u;

/** Names that stand in the lists: places, demonyms, known bodies, events and works. */
export function findListedNames(text: string, tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = words.names.longest(text, tokens, at);
    if (match === null) continue;
    const { type, code, trust } = match.listed;
    if (LATIN_LOWER.test(text.charAt(match.start))) continue;
    if (trust === 'cued' && !isCued(tokens, at, words)) continue;
    const first = type === 'person' && match.next - at === 1 ? givenBefore(tokens, at, words) : null;
    if (first !== null) {
      // Another of that family, who is not listed.
      found.push({ start: first.start, end: match.end, type, confidence: 0.8, rule: 'listed' });
      continue;
    }
    found.push({
      start: match.start,
      end: match.end,
      type,
      confidence: trust === 'cued' ? 0.6 : match.next - at > 1 ? 0.87 : 0.8,
      rule: 'listed',
      code,
    });
    at = match.next - 1;
  }
  return found;
}

function isCued(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const before = tokens[at - 1];
  return before !== undefined && readingsOf(before.folded).some((reading) => words.cues.has(reading.key));
}

/** «مجتبى خامنئي»: the given name right before a family name that is listed for someone else. */
function givenBefore(tokens: readonly Token[], at: number, words: Vocabulary): Token | null {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.opensLine || before.kind !== 'word') return null;
  return words.given.has(before.folded) && !words.stops.has(before.folded) ? before : null;
}
