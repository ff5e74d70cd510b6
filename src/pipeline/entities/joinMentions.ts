import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { describeEntity, type NamedMention } from './describeEntity.ts';
import { findRole } from './findRoles.ts';
import { firstTokens } from './firstTokens.ts';
import { joinNames, type Name } from './joinNames.ts';
import type { Article, Entity } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Mentions of one article joined into entities, in order of first mention. */
export function joinMentions(
  article: Article,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  words: Vocabulary,
  uris: ReadonlyMap<string, string>,
): Entity[] {
  const { text } = article;
  const names = new Map<string, Name<NamedMention>>();
  const firsts = firstTokens(tokens, candidates);
  for (const [i, one] of candidates.entries()) {
    const at = firsts[i] as number;
    let next = at;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < one.end) next++;
    const exact = text.slice(one.start, one.end);
    const whole = restoreArticle(text, one.start, exact);
    const folded = nameWords(whole);
    const role = one.type === 'person' ? findRole(text, tokens, at, next, words) : null;
    const mention: NamedMention = { ...one, exact: whole, words: folded, role };
    const code = one.code ?? codeOf(text, tokens, at, one, words);
    const id = `${one.type} ${folded.join(' ')}`;
    const known = names.get(id);
    if (known === undefined) names.set(id, { type: one.type, words: folded, code, mentions: [mention] });
    else known.mentions.push(mention);
  }
  const groups = joinNames(text, [...names.values()], words);
  return groups
    .sort((a, b) => firstStart(a) - firstStart(b))
    .map((group, index) => describeEntity(`e${index + 1}`, group, groups, article, words, uris));
}

function firstStart(group: readonly Name<NamedMention>[]): number {
  return Math.min(...group.map((name) => name.mentions[0]?.start ?? 0));
}

/** Identity of a span that the recogniser found, where a list has that very name for that type. */
function codeOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  one: Candidate,
  words: Vocabulary,
): string | null {
  const match = words.names.longest(text, tokens, at);
  if (match === null || match.end !== one.end || match.listed.type !== one.type) return null;
  // The recogniser may have kept a particle that the list's reading cuts off, or the other way round.
  return Math.abs(match.start - one.start) <= 1 ? match.listed.code : null;
}

// «للكرملين»: the mention is لكرملين, the name is الكرملين.
function restoreArticle(text: string, start: number, exact: string): string {
  return exact.startsWith('ل') && text.charAt(start - 1) === 'ل' ? `ا${exact}` : exact;
}

// Words that spellings of one name keep or drop: bin, ibn.
const DROPPED = new Set(['بن', 'ابن', 'بنت']);

function nameWords(name: string): string[] {
  const parts = tokenize(name).filter((token) => token.kind !== 'mark');
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]?.folded ?? '';
    const next = parts[i + 1]?.folded;
    // «عبد الله» and «عبدالله», «أبو ظبي» and «أبوظبي» are the same two words
    // «للتأمينات», «بالتأمينات» inside a longer name: the same word as «التأمينات»
    const free = i > 0 && /^(?:لل|بال)../u.test(word) ? `ال${word.replace(/^(?:لل|بال)/u, '')}` : word;
    if ((word === 'عبد' || word === 'ابو' || word === 'ابي') && next !== undefined) {
      out.push(word + next);
      i++;
    } else if (!DROPPED.has(word) || parts.length === 1) out.push(free);
  }
  return out;
}
