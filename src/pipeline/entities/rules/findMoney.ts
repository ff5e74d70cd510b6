import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import type { Vocabulary } from '../vocabulary.ts';

const SIGN = /^[$€£¥₪₹₺]$/u;

/** Sums of money: «3.5 مليارات دولار», «نصف مليون ريال سعودي», "$3.5 billion", "20 million euros". */
export function findMoney(tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const next = sumEnd(tokens, at, words);
    const [first, last] = [tokens[at], tokens[next - 1]];
    if (next <= at || first === undefined || last === undefined) continue;
    found.push({ start: first.start, end: last.end, type: 'money', confidence: 0.9, rule: 'money' });
    at = next - 1;
  }
  return found;
}

function sumEnd(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const first = tokens[at];
  if (first === undefined) return -1;
  const signed = first.kind === 'mark' && SIGN.test(first.folded);
  let next = amountEnd(tokens, signed ? at + 1 : at, words);
  if (next < 0) return -1;
  if (signed) return next;
  const currency = tokens[next];
  if (currency === undefined || currency.opensLine) return -1;
  if (words.currencies.has(currency.folded)) next++;
  // «جنيه إسترليني», "US dollars", "British pounds"
  else if (
    words.currencies.has(tokens[next + 1]?.folded ?? '') &&
    /^(?:us|u|british|saudi)$/u.test(currency.folded)
  )
    next += 2;
  else return -1;
  if (words.currencies.has(tokens[next]?.folded ?? '') && tokens[next]?.kind === 'word') next++;
  return next;
}

// 3.5 | 3,500,000 | ثلاثة | half a, then any number of magnitudes
function amountEnd(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const first = tokens[at];
  if (first === undefined) return -1;
  let next = at;
  if (first.kind === 'number') {
    next++;
    while (
      /^[.,٫٬]$/u.test(tokens[next]?.folded ?? '') &&
      tokens[next + 1]?.kind === 'number' &&
      !tokens[next + 1]?.spaced
    )
      next += 2;
  } else if (words.numberWords.has(first.folded) || words.magnitudes.has(first.folded)) next++;
  else return -1;
  for (let more = 0; more < 4; more++) {
    const word = tokens[next]?.folded ?? '';
    if (!words.magnitudes.has(word) && !words.numberWords.has(word)) break;
    next++;
  }
  return next;
}
