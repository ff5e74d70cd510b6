import { type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens of the occasion, to its sentence's end. */
const REACH = 20;

/**
 * «، خلال مؤتمر صحفي عقده في الوزارة.»، «، عقب لقائه الوفد.»: behind a comma and to the sentence's end, where or after what the
 * words were said.
 */
export function tellsOccasion(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  if (!language.occasions.has(tokens.word[i] as string) || tokens.kind[i + 1] !== Kind.word) return false;
  const spoken = language.speeches.has(tokens.word[i + 1] as string);
  const his = language.meeting(tokens.word[i + 1] as string) && language.possessed(writtenAt(scan, i + 1));
  if (!spoken && !his) return false;
  for (let k = i + 2; k < i + REACH; k++) {
    const kind = tokens.kind[k];
    if (kind === undefined || kind === Kind.stop || kind === Kind.line) return true;
    if (kind !== Kind.word && kind !== Kind.mark) return false;
  }
  return false;
}
