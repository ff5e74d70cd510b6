import { type Token, tokenize } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { offsetAfter, readingsOf } from './clitics.ts';
import { createNameTrie, type Match } from './gazetteer.ts';
import { wordsAlike } from './likeness.ts';
import { wordKey } from './nameKey.ts';
import type { EntityType } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const SPREAD: ReadonlySet<EntityType> = new Set(['person', 'organisation', 'place', 'event']);
// A family's name alone is looked for when it has this many letters; shorter ones are too often other words.
const FAMILY_LETTERS = 4;
// Least confidence of a name that may be looked for elsewhere.
const TRUSTED = 0.6;

/**
 * Find the article's own names again where nothing marked them: each name, and the last word of each person's full
 * name under any of its spellings, at every place that no candidate covers. `variants` looks for other spellings of
 * family names only, for use behind a recogniser that has made the first pass itself.
 */
export function spreadNames(
  text: string,
  tokens: readonly Token[],
  settled: readonly Candidate[],
  scope: 'names' | 'variants',
  words: Vocabulary,
): Candidate[] {
  const trie = createNameTrie();
  const families = new Map<string, string>();
  for (const one of settled) {
    if (!SPREAD.has(one.type) || one.confidence < TRUSTED) continue;
    if (scope === 'variants' && (one.type !== 'person' || words.language !== 'ar')) continue;
    const name = text.slice(one.start, one.end);
    if (scope === 'names')
      trie.add(name, { type: one.type, code: one.code ?? '', trust: 'sure', exact: exactLatin(name) });
    const parts = tokenize(name).filter((token) => token.kind === 'word');
    const last = parts.at(-1);
    if (one.type !== 'person' || parts.length < 2 || last === undefined) continue;
    if (last.folded.length >= FAMILY_LETTERS) {
      const family = name.slice(last.start, last.end);
      if (scope === 'names')
        trie.add(family, { type: 'person', code: '', trust: 'sure', exact: exactLatin(family) });
      const key = wordKey(last.folded);
      if (words.language === 'ar' && key.length >= 3) families.set(key, last.folded);
    }
  }
  if (scope === 'variants' && families.size === 0) return sorted(settled);
  const found: Candidate[] = [];
  let behind = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    while (behind < settled.length && (settled[behind]?.end ?? 0) <= token.start) behind++;
    const match =
      (scope === 'names' ? trie.longest(text, tokens, at) : null) ??
      variantOf(text, tokens, at, families, words);
    if (match === null) continue;
    const next = settled[behind];
    if (next !== undefined && next.start < match.end && match.start < next.end) continue;
    const { type, code } = match.listed;
    const known = code === '' ? {} : { code };
    found.push({ start: match.start, end: match.end, type, confidence: 0.55, rule: 'spread', ...known });
    at = match.next - 1;
  }
  return sorted([...settled, ...found]);
}

function sorted(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.start - b.start);
}

/** A family's name in another spelling: ترمب where the article has دونالد ترامب. */
function variantOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  families: ReadonlyMap<string, string>,
  words: Vocabulary,
): Match | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.folded.length > 30 || families.size === 0)
    return null;
  for (const { key, cut } of readingsOf(token.folded)) {
    const family = families.get(wordKey(key));
    if (family === undefined || words.stops.has(key) || !wordsAlike(key, family, words.given)) continue;
    const start = offsetAfter(text, token, cut);
    return {
      start,
      end: token.end,
      first: at,
      next: at + 1,
      listed: { type: 'person', code: '', trust: 'sure', exact: null },
    };
  }
  return null;
}

// Latin names count with their own capitals only: "Brown" is a name, "brown" a colour.
function exactLatin(name: string): string | null {
  return /^\p{Script=Latin}/u.test(name) ? name : null;
}
