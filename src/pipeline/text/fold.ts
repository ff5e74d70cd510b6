// Marks that spelling leaves out at will: harakat U+064B-065F, Quranic signs U+0610-061A and U+06D6-06ED,
// superscript alef U+0670, tatweel U+0640; and characters nobody sees: zero-width and bidi controls.
const DROPPED =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا', // alef with hamza above
  إ: 'ا', // alef with hamza below
  آ: 'ا', // alef madda
  ٱ: 'ا', // alef wasla
  ى: 'ي', // alef maqsura
  ی: 'ي', // Farsi yeh
  ئ: 'ي', // yeh with hamza
  ؤ: 'و', // waw with hamza
  ة: 'ه', // ta marbuta
  ک: 'ك', // keheh
  گ: 'ك', // gaf, for g
  پ: 'ب', // peh, for p
  چ: 'ج', // tcheh, for ch
  ڤ: 'ف', // veh, for v
};

// One look-up per code unit: 0 drops it, anything else replaces it. Beyond 0x0800 only the controls above fold.
const TABLE = new Uint16Array(0x10000);
for (let code = 0; code < TABLE.length; code++) {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const folded = FOLDED[char] ?? (lower.length === 1 ? lower : char);
  TABLE[code] = DROPPED.test(char) ? 0 : folded.charCodeAt(0);
}
// Arabic-Indic and Persian digits read as 0-9.
for (let digit = 0; digit < 10; digit++) {
  TABLE[0x0660 + digit] = 0x30 + digit;
  TABLE[0x06f0 + digit] = 0x30 + digit;
}

/** One UTF-16 code unit folded for comparing; `0` where it is left out (harakat, tatweel, bidi controls). */
export function foldCodeUnit(code: number): number {
  return TABLE[code] ?? code;
}

// Nothing of ASCII folds but capitals.
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

/** A folded copy of a text for recognition, with the way back: shadow offset `i` stands at `offsets[i]` in the original. */
export interface Shadow {
  readonly text: string;
  /** Length `text.length + 1`; the last entry is the original's length. */
  readonly offsets: Uint32Array;
}

/**
 * Fold `text` for comparing: alef, ya, ta marbuta and hamza forms joined, harakat, tatweel and invisible
 * controls dropped, Arabic digits as 0-9, Latin in lower case. Never for output: publish slices of the original.
 *
 * @example fold('الأمريكيّ') === fold('الامريكي')
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = foldCodeUnit(text.charCodeAt(i));
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}

/**
 * {@link fold} with an offset map, so that spans found on the shadow can be published on the original.
 *
 * @example shadowOf('«الـناتو»').text === '«الناتو»'
 */
export function shadowOf(text: string): Shadow {
  const offsets = new Uint32Array(text.length + 1);
  if (isAscii(text)) {
    for (let i = 0; i < offsets.length; i++) offsets[i] = i;
    return { text: text.toLowerCase(), offsets };
  }
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = foldCodeUnit(text.charCodeAt(i));
    if (code === 0) continue;
    codes[length] = code;
    offsets[length++] = i;
  }
  offsets[length] = text.length;
  const parts: string[] = [];
  for (let i = 0; i < length; i += 8192)
    parts.push(String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192))));
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}
