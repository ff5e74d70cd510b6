import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import { offsetAfter, type Reading, readingsOf } from '../clitics.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Clubs whose names are common words («الهلال», "the crescent"), wherever they stand in an article that once says club, team,
 * coach or player right before them.
 *
 * @example findClubs('فاز الهلال. وقال مدرب الهلال', tokens, words).length // 2
 */
export function findClubs(text: string, tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const { names, cues } = words.clubs;
  if (names.size === 0) return [];
  const sights: { readonly at: number; readonly reading: Reading }[] = [];
  const sure = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const reading = readingsOf(token.folded).find(({ key }) => names.has(key));
    if (reading === undefined || isOther(tokens[at + 1], words)) continue;
    sights.push({ at, reading });
    const before = token.opensLine ? undefined : tokens[at - 1];
    if (reading.cut === 0 && before && readingsOf(before.folded).some(({ key }) => cues.has(key)))
      sure.add(reading.key);
  }
  return sights.flatMap(({ at, reading }): Candidate[] => {
    const token = tokens[at];
    if (token === undefined || !sure.has(reading.key)) return [];
    const start = offsetAfter(text, token, reading.cut);
    return [{ start, end: token.end, type: 'organisation', confidence: 0.8, rule: 'club' }];
  });
}

// «الهلال الأحمر» (the Red Crescent), «الاتحاد السعودي» (the Saudi federation)
function isOther(next: Token | undefined, words: Vocabulary): boolean {
  if (next === undefined || next.kind !== 'word' || next.opensLine) return false;
  return words.nations.has(next.folded) || words.clubs.others.has(next.folded);
}
