import { readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isPatronymic } from './findNameInPhrase.ts';

/**
 * Where the name begins after a trade that no list holds: «التاجر | منير عباس». A defined word before two or more
 * undefined plain ones titles them; «الطيب بن علي» and a defined first name with its family name do not.
 */
export function nameAfterTrade(scan: Scan, from: number, to: number): number {
  const first = readingAt(scan, from);
  if (!first?.definite || first.classes !== 0 || to - from < 3) return from;
  let plain = 0;
  for (let i = from + 1; i < to; i++) {
    const reading = readingAt(scan, i);
    const isPlain = reading?.classes === 0 && reading.preposition === '' && scan.tokens.kind[i] === Kind.word;
    if (!isPlain || isPatronymic(scan, i)) return from;
    if (plain === 0 && reading.definite) return from;
    plain++;
  }
  return plain >= 2 ? from + 1 : from;
}
