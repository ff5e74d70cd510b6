import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Letters of a language from the most to the least frequent, and the one-byte charsets its pages are written in. */
interface Alphabet {
  readonly letters: string;
  readonly charsets: readonly string[];
}

// Ranks only: relative frequencies follow as 1/rank, close enough to tell charsets whose tables differ.
const ALPHABETS: readonly Alphabet[] = [
  { letters: 'اليمنوترهبدعسفحكقأجةشطصىخئءضإغذثزآظؤ،؛؟ـ', charsets: ['windows-1256', 'iso-8859-6'] },
  { letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъОНПВСАК', charsets: ['windows-1251'] },
];
const SAMPLE_BYTES = 262_144;
const UNLIKELY = Math.log(0.0005);
// Below this mean log-likelihood a byte sequence is no text of the language: noise scores about -6, Arabic about -3.4.
const PLAUSIBLE = -5;
// In a script of its own letters stand beside letters; accents and curly quotes of Latin text stand alone.
const RUNNING_SHARE = 0.5;

const CANDIDATES = ALPHABETS.flatMap(({ letters, charsets }) =>
  charsets.map((charset) => ({ charset, weights: byteWeights(charset, letters) })),
);

function byteWeights(charset: string, letters: string): Float64Array {
  const table = iconv.decode(Buffer.from(Array.from({ length: 128 }, (_, i) => i + 128)), charset);
  let total = 0;
  for (let rank = 1; rank <= letters.length; rank++) total += 1 / (rank + 2);
  return Float64Array.from(table, (char) => {
    const rank = letters.indexOf(char) + 1;
    return rank === 0 ? UNLIKELY : Math.log(1 / (rank + 2) / total);
  });
}

/** UTF-16 without a mark, told by where its zero bytes stand, or `null`. */
export function detectUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  // Even Arabic prose has a zero byte at every space; 1 in 25 code units is far below that and far above a stray NUL.
  if (Math.max(even, odd) * 50 < length || length < 16) return null;
  if (even * 20 <= odd) return 'utf-16le';
  return odd * 20 <= even ? 'utf-16be' : null;
}

/** The one-byte charset that makes the likeliest text of the bytes beyond ASCII; windows-1252 where none is plausible. */
export function detectLegacyCharset(bytes: Buffer): string {
  const counts = new Uint32Array(128);
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let high = 0;
  let running = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80) running++;
    counts[byte - 128] = (counts[byte - 128] as number) + 1;
  }
  if (high === 0 || running / high < RUNNING_SHARE) return 'windows-1252';
  let best = { charset: 'windows-1252', score: PLAUSIBLE };
  for (const { charset, weights } of CANDIDATES) {
    let sum = 0;
    for (let i = 0; i < 128; i++) sum += (counts[i] as number) * (weights[i] as number);
    if (sum / high > best.score) best = { charset, score: sum / high };
  }
  return best.charset;
}

/** How bytes read as UTF-8: `ascii` only, wholly `valid`, `damaged` in at most one sequence of fifty, or `invalid`. */
export function checkUtf8(bytes: Buffer): 'ascii' | 'valid' | 'damaged' | 'invalid' {
  if (isUtf8(bytes)) return isAscii(bytes) ? 'ascii' : 'valid';
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (more > 0 && byte < 0xf5 && seen === more) good++;
    else bad++;
    i += seen;
  }
  // A cut at a size limit or one pasted byte breaks a sequence or two; text in another charset breaks nearly all.
  return bad * 50 <= good || (good > 0 && bad === 1) ? 'damaged' : 'invalid';
}
